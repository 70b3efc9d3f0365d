import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type PasteRead, readPaste } from '../../../../shared/paste/recognise';
import { useCommand } from '../../../app/commands/use-commands';
import { dialogIsOpen } from '../../../app/open-dialog';
import { goesToDialog, spotOf } from './paste-goes';
import type { PasteGoal } from './pasted-draft';

/** A paste that is being looked at: what was pasted, nothing until it is, and where it was meant to go. */
export interface Pasting {
  readonly read: PasteRead;
  readonly goal: PasteGoal;
}

/**
 * Pasting into the screen; `fresh`: nothing is written in the draft in front. The text comes with the paste itself: the page may not read the clipboard, and needs not.
 */
export function usePasting(screen: RefObject<HTMLElement | null>, fresh: boolean) {
  const [pasting, setPasting] = useState<Pasting | null>(null);
  useCommand('order.paste', () => setPasting({ read: readPaste(''), goal: 'new' }));
  useCommand('order.paste-here', () => setPasting({ read: readPaste(''), goal: 'here' }));
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (!screen.current || dialogIsOpen()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const spot = spotOf(event.target, screen.current, fresh);
    if (spot === null || !goesToDialog(text, spot)) return;
    event.preventDefault();
    event.stopPropagation();
    // The text itself goes with the paste: what is kept of it has no credential in it.
    setPasting({ read: readPaste(text), goal: 'here' });
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => pasted(event);
    // Before the field or the editor takes it.
    window.addEventListener('paste', listener, { capture: true });
    return () => window.removeEventListener('paste', listener, { capture: true });
  }, []);
  return { pasting, stop: () => setPasting(null) };
}
