import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { keyText } from '../../../../shared/library/entry';
import { knownQuery } from '../../../queries/known';

/** What people call maps, by their codes; empty where nobody said. */
export function useMapNames(codes: readonly string[]): (code: string) => string {
  const maps = useMemo(() => codes.map((code) => ({ dictionary: 'maps' as const, code })), [codes]);
  const { data } = useQuery(knownQuery(maps));
  return useCallback(
    (code) => data?.get(keyText({ dictionary: 'maps', scope: '', code }))?.name ?? '',
    [data],
  );
}
