import { type RefObject, useLayoutEffect, useState } from 'react';
import type { EditorPlace } from '../json/code-editor';

/** Where a person was in a tab. */
interface Place {
  readonly top: number;
  readonly focused: string;
  readonly selection: readonly [number, number] | null;
}

/** Where a person was in each tab, so that coming back is no search. */
export interface Places {
  readonly remembered: Map<string, Place>;
  /** In a tab's JSON, by its editor. */
  readonly editors: Map<string, EditorPlace>;
  /** The focus goes into this tab when it comes to the front. */
  readonly goTo: (id: string) => void;
  /** True once for the tab that the focus shall go into. */
  readonly wants: (id: string) => boolean;
}

export function usePlaces(): Places {
  const [places] = useState(() => {
    let next: string | null = null;
    return {
      remembered: new Map<string, Place>(),
      editors: new Map<string, EditorPlace>(),
      goTo: (id: string) => {
        next = id;
      },
      wants: (id: string) => {
        const wanted = next === id;
        if (wanted) next = null;
        return wanted;
      },
    };
  });
  return places;
}

/** Brings a tab back as it was left: its scroll, and the cursor where the focus is not kept by the tabs themselves. */
export function useRememberedPlace(
  places: Places,
  id: string,
  root: RefObject<HTMLElement | null>,
  scroll: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = root.current;
    const scrolled = scroll.current;
    if (!element || !scrolled) return undefined;
    const its = places.remembered.get(id);
    scrolled.scrollTo({ top: its?.top ?? 0 });
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (places.wants(id) || lost) focusIn(element, its);

    let last: Place = its ?? { top: 0, focused: '', selection: null };
    const remember = () => {
      const focused = document.activeElement;
      const inside = focused instanceof HTMLElement && focused.id !== '' && element.contains(focused);
      last = {
        top: scrolled.scrollTop,
        focused: inside ? focused.id : last.focused,
        selection: inside ? selectionOf(focused) : last.selection,
      };
    };
    // By the time that the tab goes, the focus is elsewhere and what scrolled is gone.
    element.addEventListener('focusout', remember, true);
    scrolled.addEventListener('scroll', remember, { passive: true });
    return () => {
      element.removeEventListener('focusout', remember, true);
      scrolled.removeEventListener('scroll', remember);
      places.remembered.set(id, last);
    };
  }, [places, id, root, scroll]);
}

function focusIn(root: HTMLElement, its: Place | undefined): void {
  const old = its?.focused ? document.getElementById(its.focused) : null;
  const target = old ?? root.querySelector<HTMLElement>('form input:not([type="radio"])');
  target?.focus({ preventScroll: true });
  if (its?.selection && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    target.setSelectionRange(...its.selection);
}

function selectionOf(element: HTMLElement): readonly [number, number] | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { selectionStart, selectionEnd } = element;
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
}
