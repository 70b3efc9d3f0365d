import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Draft } from '../../../../shared/draft/draft';
import { keepDraft } from '../../../queries/draft';

/** A crash or power cut loses at most what was typed within this time. */
const PAUSE_MS = 400;

/** Keeps the draft as it is typed: a moment after each change, and at once when the window goes. */
export function useKeptDraft(draft: Draft, connectionId: string | null): void {
  const { mutate } = useMutation(keepDraft());
  const kept = useRef(draft);
  useEffect(() => {
    if (kept.current === draft) return;
    const keep = (): void => {
      if (kept.current === draft) return;
      kept.current = draft;
      mutate({ draft, connectionId });
    };
    const timer = setTimeout(keep, PAUSE_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [draft, connectionId, mutate]);
}
