import { z } from 'zod';
import { type SavedMapping, savedMapping } from '../../shared/bulk/columns';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';

/** Mappings that a person kept by name. A change is on disk, durably, when it returns. */
export interface KeptMappings {
  readonly found: FileFound;
  list(): SavedMapping[];
  save(mapping: SavedMapping): void;
  /** Other names, and null for what goes, all at once. */
  arrange(names: ReadonlyMap<string, string | null>): void;
}

/** Opens the file of mappings. */
export function createKeptMappings(file: string): KeptMappings {
  const json = { file, version: 1, content: z.array(savedMapping) };
  const { found, content } = readJsonFile(json);
  let kept: readonly SavedMapping[] = content ?? [];
  const change = (next: readonly SavedMapping[]): void => {
    writeJsonFile(json, [...next]);
    kept = next;
  };
  const without = (name: string): readonly SavedMapping[] => kept.filter((mapping) => mapping.name !== name);
  return {
    found,
    list: () => [...kept],
    save: (mapping) => change([mapping, ...without(mapping.name)]),
    arrange: (names) =>
      change(
        kept
          .flatMap((mapping) => {
            const name = names.get(mapping.name);
            return name === null ? [] : [{ ...mapping, name: name ?? mapping.name }];
          })
          .filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at),
      ),
  };
}
