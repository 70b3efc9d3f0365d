import { closeSync, openSync } from 'node:fs';
import { backUp } from './database-backup';
import { headerDamage } from './database-header';
import { DatabaseProblem, databaseProblem } from './database-problem';
import { type Database, databaseOf, loadSqlite } from './sqlite';

/** What takes a database one version further: SQL, or what SQL cannot say. It throws, or all of it is done. */
export type Step = string | ((database: Database) => void);

/**
 * Opens a database durably (WAL, synchronous=FULL) and brings it to the newest version: `steps` are one
 * transaction each, and a step that a person's database may have taken is never changed. A database that goes to a newer
 * version is copied into the folder `backups` first, where one is given.
 * Throws a `DatabaseProblem` and leaves the file as it was when it is damaged or of a newer version.
 */
export async function openDatabaseFile(
  file: string,
  steps: readonly Step[],
  backups: string | null = null,
): Promise<Database> {
  const DatabaseSync = await loadSqlite();
  let database: Database | null = null;
  try {
    if (file !== IN_MEMORY) makePrivate(file);
    const damage = file === IN_MEMORY ? null : headerDamage(file);
    if (damage !== null) throw new DatabaseProblem('damaged', file, damage);
    database = databaseOf(new DatabaseSync(file));
    database.exec('PRAGMA busy_timeout = 2000');
    refuseUnreadable(database, file, steps.length);
    // Pages that are free go back to the disk when they are asked for, a few at a time. A file that is there stays as it was.
    if (isFresh(database)) database.exec('PRAGMA auto_vacuum = INCREMENTAL');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    // F_FULLFSYNC on macOS: a plain fsync there leaves the data in the disk's own memory.
    database.exec('PRAGMA fullfsync = ON');
    database.exec('PRAGMA foreign_keys = ON');
    // Else pages that a nested transaction changes are copied into files of the system's folder for such.
    database.exec('PRAGMA temp_store = MEMORY');
    const version = versionOf(database);
    if (backups !== null && version > 0 && version < steps.length) backUp(database, file, backups, version);
    migrate(database, steps, file);
    return database;
  } catch (error) {
    close(database);
    throw databaseProblem(error, file);
  }
}

/** SQLite's name for a database without a file. */
const IN_MEMORY = ':memory:';

/** A new file is this user's alone; SQLite gives its companion files the same rights. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

function isFresh(database: Database): boolean {
  return database.prepare('PRAGMA page_count').get()?.page_count === 0;
}

/** Before anything is written: reading the version and the schema finds a file that is no database, or cut short. */
function refuseUnreadable(database: Database, file: string, known: number): void {
  const version = versionOf(database);
  if (version < 0 || version > known)
    throw new DatabaseProblem('newer', file, `version ${version}; this program knows ${known}`);
  database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
}

function migrate(database: Database, steps: readonly Step[], file: string): void {
  for (const [index, step] of steps.entries()) {
    if (index < versionOf(database)) continue;
    try {
      database.atomically(() => {
        if (typeof step === 'string') database.exec(step);
        else step(database);
        database.exec(`PRAGMA user_version = ${index + 1}`);
      });
    } catch (error) {
      throw tookAlready(error)
        ? new DatabaseProblem('damaged', file, `version ${index} is not what it says`)
        : error;
    }
  }
}

/** A database that has what a step makes took that step before: its version is not the one that was written. */
function tookAlready(error: unknown): boolean {
  return error instanceof Error && /already exists|duplicate column name/.test(error.message);
}

function close(database: Database | null): void {
  try {
    database?.close();
  } catch {
    // The first error tells what is wrong.
  }
}
