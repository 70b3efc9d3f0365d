import { useEffect, useEffectEvent } from 'react';
import type { Call } from '../../../../shared/contract/endpoints';

const MAC = navigator.platform.startsWith('Mac');

const KEYS: Readonly<Partial<Record<Call, { readonly key: string; readonly shown: string; readonly aria: string }>>> = {
  save: { key: 's', shown: 'S', aria: 'S' },
  send: { key: 'Enter', shown: '↵', aria: 'Enter' },
};

/** The keys of a call, as they are shown here and as a screen reader knows them. */
export function keyWords(call: Call): { readonly shown: string | null; readonly aria: string | undefined } {
  const keys = KEYS[call];
  if (!keys) return { shown: null, aria: undefined };
  return MAC ? { shown: `⌘${keys.shown}`, aria: `Meta+${keys.aria}` } : { shown: `Ctrl ${keys.shown}`, aria: `Control+${keys.aria}` };
}

export const PREVIEW_KEY = MAC ? '⌘P' : 'Ctrl P';

/** The screen's keys, while it stands in front and no dialog does. A key held down counts once. */
export function useShortcuts(onAct: (call: Call) => void, onPreview: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const its = MAC ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!its || event.altKey || event.shiftKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    const call = (['save', 'send'] as const).find((one) => KEYS[one]?.key.toLowerCase() === key);
    if (!call && key !== 'p') return;
    event.preventDefault();
    if (event.repeat || document.querySelector('dialog[open], [role="dialog"][aria-modal="true"]')) return;
    if (call) onAct(call);
    else onPreview();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
