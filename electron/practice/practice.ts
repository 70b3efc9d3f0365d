import { openDatabaseFile } from '../files/database-file';
import { DatabaseProblem } from '../files/database-problem';
import { type FileFound, setAside } from '../files/set-aside';
import type { Database } from '../files/sqlite';
import { practiceMigrations } from './practice-migrations';
import { type PracticeParts, type PracticeServer, serve } from './practice-server';

/** The practice server with its database, which `stop` closes. */
export interface Practice extends PracticeServer {
  /** What was found on disk at the start. */
  readonly found: FileFound;
}

/** Starts the practice server. Practice orders are worth no start that fails: a file that makes no sense is set aside. */
export async function startPractice(parts: PracticeParts & { readonly file: string }): Promise<Practice> {
  const { database, found } = await open(parts.file);
  const server = await serve(database, parts).catch((error: unknown) => {
    database.close();
    throw error;
  });
  return {
    ...server,
    found,
    async stop() {
      await server.stop();
      database.close();
    },
  };
}

async function open(file: string): Promise<{ readonly database: Database; readonly found: FileFound }> {
  try {
    return { database: await openDatabaseFile(file, practiceMigrations), found: { kind: 'read' } };
  } catch (error) {
    if (!(error instanceof DatabaseProblem) || (error.kind !== 'damaged' && error.kind !== 'newer'))
      throw error;
    // SQLite would take a companion that stays behind for the new file's own.
    const found = setAside(file, error.kind, ['-wal', '-shm']);
    return { database: await openDatabaseFile(file, practiceMigrations), found };
  }
}
