import { useEffect, useEffectEvent } from 'react';
import type { Call } from '../../../../shared/contract/endpoints';
import { isCommand, isMac, keyName } from '../../../app/key-name';
import { dialogIsOpen } from '../../../app/open-dialog';

const KEYS: Readonly<Partial<Record<Call, string>>> = { save: 'S', send: 'Enter' };

/** The keys of a call, as they are shown here and as a screen reader knows them. */
export function keyWords(call: Call): { readonly shown: string | null; readonly aria: string | undefined } {
  const key = KEYS[call];
  if (key === undefined) return { shown: null, aria: undefined };
  return { shown: keyName(key), aria: `${isMac ? 'Meta' : 'Control'}+${key}` };
}

export const PREVIEW_KEY = keyName('P');

/** The screen's keys, while it stands in front and no dialog does. A key held down counts once. */
export function useShortcuts(onAct: (call: Call) => void, onPreview: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isCommand(event) || event.isComposing) return;
    const key = event.key.toLowerCase();
    const call = (['save', 'send'] as const).find((one) => KEYS[one]?.toLowerCase() === key);
    if (!call && key !== 'p') return;
    event.preventDefault();
    if (event.repeat || dialogIsOpen()) return;
    if (call) onAct(call);
    else onPreview();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
