import { type KeyboardEvent, useState } from 'react';
import { useStable } from '../state/use-stable';

export const PREVIEW_TOGGLE_ID = 'order-preview-toggle';
export const PREVIEW_ID = 'order-preview';

/** In a narrow window the preview is a drawer: open or not, and where the focus goes when it closes. */
export function useDrawer() {
  const [open, setOpen] = useState(false);

  const close = useStable(() => {
    const held = document.getElementById(PREVIEW_ID)?.contains(document.activeElement);
    setOpen(false);
    // Beside the form it does not close, and its button is not there: the focus stays.
    const toggle = document.getElementById(PREVIEW_TOGGLE_ID);
    if (held && toggle?.checkVisibility()) toggle.focus();
  });

  return {
    open,
    close,
    toggle: useStable(() => (open ? close() : setOpen(true))),
    keyDown: useStable((event: KeyboardEvent) => {
      if (event.key === 'Escape' && open) close();
    }),
  };
}
