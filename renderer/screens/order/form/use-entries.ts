import { useQuery } from '@tanstack/react-query';
import type { Dictionary, Entry } from '../../../../shared/library/entry';
import { entriesQuery } from '../../../queries/known';

/** Every entry with a code, in any scope; undefined until the library said. */
export function useEntries(dictionary: Dictionary, code: string): readonly Entry[] | undefined {
  return useQuery(entriesQuery(dictionary, code)).data;
}
