import { closeSync, openSync } from 'node:fs';
import { DatabaseProblem, databaseProblem } from './database-problem';
import { type Database, databaseOf, loadSqlite } from './sqlite';

/**
 * Opens a database durably (WAL, synchronous=FULL) and brings it to the newest version: `steps` are SQL, one
 * transaction each, and a step that a person's database may have taken is never changed.
 * Throws a `DatabaseProblem` and leaves the file as it was when it is damaged or of a newer version.
 */
export async function openDatabaseFile(file: string, steps: readonly string[]): Promise<Database> {
  const DatabaseSync = await loadSqlite();
  let database: Database | null = null;
  try {
    makePrivate(file);
    database = databaseOf(new DatabaseSync(file));
    database.exec('PRAGMA busy_timeout = 2000');
    refuseUnreadable(database, file, steps.length);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    // F_FULLFSYNC on macOS: a plain fsync there leaves the data in the disk's own memory.
    database.exec('PRAGMA fullfsync = ON');
    database.exec('PRAGMA foreign_keys = ON');
    migrate(database, steps);
    return database;
  } catch (error) {
    close(database);
    throw databaseProblem(error, file);
  }
}

/** A new file is this user's alone; SQLite gives its companion files the same rights. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

/** Before anything is written: reading the version and the schema finds a file that is no database, or cut short. */
function refuseUnreadable(database: Database, file: string, known: number): void {
  const version = versionOf(database);
  if (version < 0 || version > known)
    throw new DatabaseProblem('newer', file, `version ${version}; this program knows ${known}`);
  database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
}

function migrate(database: Database, steps: readonly string[]): void {
  for (const [index, step] of steps.entries()) {
    if (index < versionOf(database)) continue;
    database.atomically(() => {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

function close(database: Database | null): void {
  try {
    database?.close();
  } catch {
    // The first error tells what is wrong.
  }
}
