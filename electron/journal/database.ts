import { openDatabaseFile } from '../files/database-file';
import type { Database } from '../files/sqlite';
import { journalMigrations } from './migrations/journal-migrations';

/**
 * Opens the journal's database; `backups`: the folder for a copy before it goes to a newer version. Throws a
 * `DatabaseProblem` and leaves the file as it was when it cannot be used.
 */
export function openDatabase(file: string, backups: string | null = null): Promise<Database> {
  return openDatabaseFile(file, journalMigrations, backups);
}

/** The SQLite version that runs, for support. */
export function sqliteVersion(database: Database): string {
  return String(database.prepare('SELECT sqlite_version() AS version').get()?.version ?? '');
}
