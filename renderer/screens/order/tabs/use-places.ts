import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EditorPlace } from '../json/code-editor';
import { focusSection } from '../state/place';

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
  formShown: boolean,
): void {
  // What is hidden has no scroll: it gets it when it is shown.
  useLayoutEffect(() => {
    if (formShown) scroll.current?.scrollTo({ top: places.remembered.get(id)?.top ?? 0 });
  }, [places, id, scroll, formShown]);
  useLayoutEffect(() => {
    const element = root.current;
    const scrolled = scroll.current;
    if (!element || !scrolled) return undefined;
    const its = places.remembered.get(id);
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (places.wants(id) || lost) focusIn(element, its);

    const remember = () => {
      const last = places.remembered.get(id) ?? { top: 0, focused: '', selection: null };
      const focused = document.activeElement;
      const inside = focused instanceof HTMLElement && focused.id !== '' && element.contains(focused);
      places.remembered.set(id, {
        top: scrolled.hidden ? last.top : scrolled.scrollTop,
        focused: inside ? focused.id : last.focused,
        selection: inside ? selectionOf(focused) : last.selection,
      });
    };
    // By the time that the tab goes, the focus is elsewhere and what scrolled is gone.
    element.addEventListener('focusout', remember, true);
    scrolled.addEventListener('scroll', remember, { passive: true });
    return () => {
      element.removeEventListener('focusout', remember, true);
      scrolled.removeEventListener('scroll', remember);
    };
  }, [places, id, root, scroll]);
}

/** Another order in the form is read from its top; coming back to this tab changes nothing. */
export function useTopWhenReplaced(
  places: Places,
  id: string,
  scroll: RefObject<HTMLElement | null>,
  times: number,
): void {
  const done = useRef(times);
  useLayoutEffect(() => {
    if (done.current === times) return;
    done.current = times;
    const its = places.remembered.get(id);
    if (its) places.remembered.set(id, { ...its, top: 0 });
    scroll.current?.scrollTo({ top: 0 });
    // The field with the cursor may be gone with the order that was there.
    if (document.activeElement === document.body) focusSection('target');
  }, [places, id, scroll, times]);
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
