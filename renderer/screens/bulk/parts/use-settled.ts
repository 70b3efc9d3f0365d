import { useEffect, useState } from 'react';
import type { RowFilter } from '../../../../shared/bulk/exchange';

const PAUSE_MS = 150;

/** A filter after a pause in typing; what is chosen counts at once. */
export function useSettled(typed: RowFilter): RowFilter {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    if (typed.text === settled.text) {
      setSettled(typed);
      return;
    }
    const timer = window.setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, settled.text]);
  return settled;
}
