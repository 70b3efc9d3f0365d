import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function that stays the same and always does what the latest render meant. */
export function useStable<A extends readonly unknown[]>(latest: (...args: A) => void): (...args: A) => void {
  const its = useRef(latest);
  useInsertionEffect(() => {
    its.current = latest;
  });
  return useCallback((...args: A) => its.current(...args), []);
}
