import type { SharedLibrary } from '../../shared/library/exchange';
import type { Template } from '../../shared/library/template';
import type { Database } from '../files/sqlite';
import type { EntryRows, Staged } from './entry-rows';
import { createFact } from './facts';
import {
  createSharedFile,
  type SharedFact,
  type SharedFile,
  type SharedReach,
  sharedFact,
} from './shared-file';
import type { Shelves } from './shelves';
import type { JsonReader } from './sources';
import { spelled } from './spelling';
import type { TemplateRows } from './template-rows';

export interface SharedRoom {
  /** Null where nobody chose a file. */
  state(): SharedLibrary | null;
  choose(path: string): Promise<SharedLibrary>;
  /** False where nobody chose a file. */
  lookAgain(): Promise<boolean>;
  forget(): void;
  stop(): void;
}

export interface SharedRoomParts {
  readonly database: Database;
  readonly entries: EntryRows;
  readonly templates: TemplateRows;
  readonly shelves: Shelves;
  readonly clock: () => number;
  readonly reach?: SharedReach;
  readonly readJson: JsonReader;
  /** Something was told otherwise of the file by itself, not as an answer. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** The library file that others keep, with its last good copy in the database; looked at now and every few seconds. */
export function createSharedRoom(parts: SharedRoomParts): SharedRoom {
  const { database, entries, templates, shelves, clock, reach, readJson, changed, failed } = parts;
  const fact = createFact(database, 'shared', sharedFact);
  let file: SharedFile | null = null;

  const put = (staged: Staged | null, shared: readonly Template[], of: SharedFact | null): void => {
    database.atomically(() => {
      if (staged) staged.replace('shared');
      else entries.clear('shared');
      templates.clear('shared');
      templates.put('shared', shared);
      if (of) fact.write(of);
      else fact.remove();
    });
    shelves.allChanged();
  };
  const open = (of: SharedFact): SharedFile => {
    file?.stop();
    file = createSharedFile({
      fact: of,
      ...(reach ? { reach } : {}),
      readJson,
      clock,
      keep: async (library, fresh, wanted) => {
        const staged = await entries.stage(await spelled(library.entries));
        try {
          if (wanted()) put(staged, library.templates, fresh);
        } finally {
          staged.drop();
        }
      },
      changed,
      failed,
    });
    return file;
  };
  const close = (): void => {
    file?.stop();
    file = null;
  };

  const kept = fact.read();
  if (kept) {
    const first = open(kept);
    void first.look().finally(first.watch);
  }
  return {
    state: () => file?.state() ?? null,
    async choose(path) {
      close();
      const of = { path, readAt: null, hash: '' };
      put(null, [], of);
      const fresh = open(of);
      await fresh.look();
      fresh.watch();
      return fresh.state();
    },
    async lookAgain() {
      if (!file) return false;
      await file.lookAgain();
      return true;
    },
    forget() {
      close();
      put(null, [], null);
    },
    stop: close,
  };
}
