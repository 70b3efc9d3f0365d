import type { EntryKey } from '../../../../shared/library/entry';

/** Names an entry within its dictionary; no code or scope holds a tab. */
export function entryId({ scope, code }: Pick<EntryKey, 'scope' | 'code'>): string {
  return `${scope}\t${code}`;
}

/** Counts as every list writes them. */
export const grouped = (count: number): string => count.toLocaleString('en-US');
