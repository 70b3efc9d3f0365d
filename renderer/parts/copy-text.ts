import { useCallback, useEffect, useRef, useState } from 'react';

/** What the last copy came to; `idle` again after a moment. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** Copies text and says for a moment whether that worked. */
export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => void } {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const copy = useCallback((text: string) => {
    const show = (next: CopyState) => {
      setState(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setState('idle'), next === 'copied' ? 1500 : 4000);
    };
    navigator.clipboard.writeText(text).then(
      () => show('copied'),
      () => show('failed'),
    );
  }, []);
  return { state, copy };
}
