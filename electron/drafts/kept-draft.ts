import { type KeptDraft as Kept, keptDraft } from '../../shared/desk';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';

/** What a person was writing when the program last ended. */
export interface DraftStore {
  /** What was found on disk at the start. */
  readonly found: FileFound;
  read(): Kept | null;
  /** On disk, durably, when it returns. */
  keep(draft: Kept): void;
}

/** Opens the file of the draft. One that makes no sense is set aside and never stands in the way of a start. */
export function createKeptDraft(parts: { readonly file: string }): DraftStore {
  const json = { file: parts.file, version: 1, content: keptDraft };
  const { found, content } = readJsonFile(json);
  let now = content;
  return {
    found,
    read: () => now,
    keep(draft) {
      writeJsonFile(json, draft);
      now = draft;
    },
  };
}
