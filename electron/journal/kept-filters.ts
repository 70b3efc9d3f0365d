import { z } from 'zod';
import { KEPT_FILTERS, type KeptFilter, keptFilter } from '../../shared/desk.filters';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';

/** Filters of the history that a person kept by name. A change is on disk, durably, when it returns. */
export interface KeptFilters {
  readonly found: FileFound;
  list(): KeptFilter[];
  put(filter: KeptFilter): { kind: 'done' } | { kind: 'full' };
  remove(id: string): { kind: 'done' };
}

/** Opens the file of filters. */
export function createKeptFilters(file: string): KeptFilters {
  const json = { file, version: 1, content: z.array(keptFilter) };
  const { found, content } = readJsonFile(json);
  let kept: readonly KeptFilter[] = content ?? [];
  const change = (next: readonly KeptFilter[]): void => {
    writeJsonFile(json, [...next]);
    kept = next;
  };
  return {
    found,
    list: () => [...kept],
    put(filter) {
      const isKnown = kept.some(({ id }) => id === filter.id);
      if (!isKnown && kept.length >= KEPT_FILTERS) return { kind: 'full' };
      change(isKnown ? kept.map((one) => (one.id === filter.id ? filter : one)) : [...kept, filter]);
      return { kind: 'done' };
    },
    remove(id) {
      change(kept.filter((one) => one.id !== id));
      return { kind: 'done' };
    },
  };
}
