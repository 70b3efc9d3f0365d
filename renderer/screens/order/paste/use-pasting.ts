import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useCommand } from '../../../app/commands/use-commands';
import { dialogIsOpen } from '../../../app/open-dialog';
import { goesToDialog, spotOf } from './paste-goes';
import type { PasteGoal } from './pasted-draft';

/** A paste that is being looked at: the text, empty until it is pasted, and where it was meant to go. */
export interface Pasting {
  readonly text: string;
  readonly goal: PasteGoal;
}

/**
 * Pasting into the screen. The text comes with the paste itself: the page may not read the clipboard, and needs not.
 */
export function usePasting(screen: RefObject<HTMLElement | null>) {
  const [pasting, setPasting] = useState<Pasting | null>(null);
  useCommand('order.paste', () => setPasting({ text: '', goal: 'new' }));
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (!screen.current || dialogIsOpen()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const spot = spotOf(event.target, screen.current);
    if (spot === null || !goesToDialog(text, spot)) return;
    event.preventDefault();
    event.stopPropagation();
    setPasting({ text, goal: 'here' });
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => pasted(event);
    // Before the field or the editor takes it.
    window.addEventListener('paste', listener, { capture: true });
    return () => window.removeEventListener('paste', listener, { capture: true });
  }, []);
  return {
    pasting,
    start: () => setPasting({ text: '', goal: 'here' }),
    stop: () => setPasting(null),
  };
}
