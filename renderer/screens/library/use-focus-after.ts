import { type RefObject, useEffect } from 'react';

/** Once what had the focus is `gone` from the page, the focus goes on here instead of nowhere. */
export function useFocusAfter(place: RefObject<{ focus(): void } | null>, gone: boolean): void {
  useEffect(() => {
    if (gone && document.activeElement === document.body) place.current?.focus();
  }, [place, gone]);
}
