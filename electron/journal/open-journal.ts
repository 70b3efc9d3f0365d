import { existsSync } from 'node:fs';
import { DatabaseProblem, isDamage } from '../files/database-problem';
import { writeDurably } from '../files/durable-file';
import { type FileFound, setAside } from '../files/set-aside';
import type { Database } from '../files/sqlite';
import { CALL_LIMITS } from './call-columns';
import { createCallJournal } from './call-journal';
import type { CallJournal } from './call-record';
import { openDatabase } from './database';
import { createRunJournal } from './run-journal';
import type { RunJournal } from './run-record';
import { watchedDatabase } from './watched-database';

/** The journal, open, with nothing in flight any more. */
export interface OpenJournal {
  readonly database: Database;
  readonly calls: CallJournal;
  readonly runs: RunJournal;
  /** Calls that were on their way when the program last ended. */
  readonly interruptedCalls: number;
  readonly found: FileFound;
  /** Whether the file was found damaged since it was opened: nothing more is begun in it. */
  isDamaged(): boolean;
  /** Notes, durably, that the file is damaged: the next start sets it aside. */
  foundDamaged(what: string): void;
}

export interface JournalParts {
  readonly file: string;
  /** The folder for copies of a database that goes to a newer version. */
  readonly backups: string;
  readonly clock: () => number;
  /** The file was found damaged while it was in use. */
  readonly damaged: () => void;
}

/** SQLite's code for a statement that does not fit the schema. */
const SQL_ERROR = 1;
/** Says beside a database that a check found it damaged. */
const MARK = '-damaged';

/**
 * Opens the journal. A damaged file is set aside with all that belongs to it and a fresh journal begins; its ids are
 * higher than any of the old one, so that what names a call or run of that never finds another. Throws a
 * `DatabaseProblem` where the journal can be neither used nor set aside, or is of a newer version.
 */
export async function openJournal(parts: JournalParts): Promise<OpenJournal> {
  try {
    if (existsSync(parts.file + MARK))
      throw new DatabaseProblem('damaged', parts.file, 'a check found damage');
    return await openAs(parts, { kind: 'read' });
  } catch (error) {
    if (!isDamage(error)) throw error;
    const found = setAside(parts.file, 'damaged', ['-wal', '-shm', MARK]);
    const fresh = await openAs(parts, found);
    const base = Math.floor(parts.clock() / 1000);
    for (const table of ['calls', 'runs'])
      fresh.database.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, base);
    return fresh;
  }
}

async function openAs(
  { file, backups, clock, damaged }: JournalParts,
  found: FileFound,
): Promise<OpenJournal> {
  let isDamaged = false;
  const foundDamaged = (what: string): void => {
    if (isDamaged) return;
    isDamaged = true;
    try {
      writeDurably(file + MARK, what);
    } finally {
      damaged();
    }
  };
  const opened = await openDatabase(file, backups);
  try {
    const inUse = watchedDatabase(opened, (error) => foundDamaged(error.message));
    const runs = createRunJournal(opened, clock);
    const calls = createCallJournal(opened);
    runs.endInterrupted();
    const interruptedCalls = calls.endInterrupted();
    return {
      database: inUse,
      calls: createCallJournal(inUse, CALL_LIMITS, () => isDamaged),
      runs: createRunJournal(inUse, clock),
      ...{ interruptedCalls, found, foundDamaged },
      isDamaged: () => isDamaged,
    };
  } catch (error) {
    close(opened);
    // Its version is this program's, and something that this version has is not there or is called otherwise.
    if (error instanceof Error && 'errcode' in error && error.errcode === SQL_ERROR)
      throw new DatabaseProblem('damaged', file, error.message, { cause: error });
    throw error;
  }
}

function close(database: Database): void {
  try {
    database.close();
  } catch {
    // It is set aside, or the first error tells.
  }
}
