import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A native dialog that is open as long as it is drawn; the focus goes back to where it was when it goes. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const its = dialog.current;
    its?.showModal();
    // While it still stands in the page: only so does the focus go back.
    return () => its?.close();
  }, []);
  return dialog;
}
