import { openDatabaseFile } from '../files/database-file';
import { DatabaseProblem } from '../files/database-problem';
import { type FileFound, setAside } from '../files/set-aside';
import { type Database, databaseOf, loadSqlite } from '../files/sqlite';
import { libraryMigrations } from './library-migrations';

export interface OpenedDatabase {
  readonly database: Database;
  readonly found: FileFound;
}

/**
 * Opens the library's database. A library is worth no start that fails: a file that makes no sense is set aside, and
 * where none can be used at all the library lives in memory until the program ends.
 */
export async function openLibraryDatabase(file: string): Promise<OpenedDatabase> {
  try {
    return { database: await openWhole(file), found: { kind: 'read' } };
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    return afterProblem(file, error.kind);
  }
}

async function afterProblem(file: string, kind: DatabaseProblem['kind']): Promise<OpenedDatabase> {
  if (kind === 'damaged' || kind === 'newer') {
    try {
      // SQLite would take a companion that stays behind for the new file's own.
      const found = setAside(file, kind, ['-wal', '-shm']);
      return { database: await openDatabaseFile(file, libraryMigrations), found };
    } catch {
      // Another program holds the file: it stays where it is.
    }
  }
  const DatabaseSync = await loadSqlite();
  const database = databaseOf(new DatabaseSync(':memory:'));
  for (const step of libraryMigrations) database.exec(step);
  return { database, found: { kind: 'set-aside', why: 'unreadable', as: file } };
}

/** Damage deeper in the file shows only when its pages are read. */
async function openWhole(file: string): Promise<Database> {
  const database = await openDatabaseFile(file, libraryMigrations);
  const damage = damageOf(database);
  if (damage === null) return database;
  database.close();
  throw new DatabaseProblem('damaged', file, damage);
}

function damageOf(database: Database): string | null {
  try {
    const result = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
    return result === 'ok' ? null : result;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
