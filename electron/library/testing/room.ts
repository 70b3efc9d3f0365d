import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../../shared/library/entry';
import type { OpenedSource } from '../../../shared/library/exchange';
import { readJson } from '../../tables/read-json';
import { createLibrary, type LibraryParts, type LibraryRoom } from '../library';
import type { EndedCall } from '../uses';

export interface TestRoom {
  readonly room: LibraryRoom;
  readonly folder: string;
  /** What the journal holds; a test adds to it. */
  readonly calls: EndedCall[];
  /** Events that were told. */
  readonly told: { count: number };
  /** Errors that nobody waited for. */
  readonly failures: unknown[];
  /** What the dialogs will answer. */
  readonly answers: { file: string | null; target: string | null };
  /** The same folder, opened by the next start. */
  again(change?: Partial<LibraryParts>): Promise<TestRoom>;
}

/** A library room in a folder of its own, with a clock that stands still. */
export async function openTestRoom(change: Partial<LibraryParts> = {}, kept?: string): Promise<TestRoom> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'desk-library-'));
  const calls: EndedCall[] = [];
  const told = { count: 0 };
  const failures: unknown[] = [];
  const answers: TestRoom['answers'] = { file: null, target: null };
  let ids = 0;
  const room = await createLibrary({
    file: join(folder, 'library.db'),
    clock: () => 1_795_000_000_000,
    newId: () => {
      ids += 1;
      return `ticket-${ids}`;
    },
    readTable: () => Promise.resolve({ kind: 'refused', reason: 'not-a-table', params: {} }),
    readJson: (source, encoding) => Promise.resolve(readJson(source, encoding)),
    endedAfter: (id, limit) => calls.filter((call) => call.id > id).slice(0, limit),
    dialogs: {
      chooseFile: () => Promise.resolve(answers.file),
      chooseTarget: () => Promise.resolve(answers.target),
    },
    changed: () => {
      told.count += 1;
    },
    failed: (error) => failures.push(error),
    ...change,
  });
  return {
    room,
    folder,
    calls,
    told,
    failures,
    answers,
    again: async (next = {}) => {
      room.close();
      return openTestRoom({ ...change, ...next }, folder);
    },
  };
}

/** Closes a room and removes its folder. */
export function removeTestRoom({ room, folder }: TestRoom): void {
  room.close();
  rmSync(folder, { recursive: true, force: true });
}

export const person = (code: string, name = ''): Entry => ({
  dictionary: 'persons',
  scope: '',
  code,
  name,
  facts: null,
});

/** Opens a text that is understood. */
export async function openText(room: LibraryRoom, text: string): Promise<OpenedSource> {
  const opened = await room.library.open({ kind: 'text', text });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  return opened;
}

/** The codes of a dictionary as the library screen lists them. */
export async function listed(
  room: LibraryRoom,
  dictionary: Entry['dictionary'] = 'persons',
): Promise<string[]> {
  const page = await room.library.list({ dictionary, scope: null, text: '', offset: 0, limit: 500 });
  return page.entries.map(({ code, name }) => (name === '' ? code : `${code} ${name}`));
}
