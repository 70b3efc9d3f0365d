import { isDamage } from '../files/database-problem';
import type { Database, Statement } from '../files/sqlite';

/** The database; `damaged` hears of each error that says its file is not as SQLite wrote it. */
export function watchedDatabase(database: Database, damaged: (error: Error) => void): Database {
  const watch = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof Error && isDamage(error)) damaged(error);
      throw error;
    }
  };
  const watched = (statement: Statement): Statement => ({
    run: (...values) => watch(() => statement.run(...values)),
    get: (...values) => watch(() => statement.get(...values)),
    all: (...values) => watch(() => statement.all(...values)),
    iterate: (...values) => watch(() => statement.iterate(...values)),
  });
  return {
    ...database,
    exec: (sql) => watch(() => database.exec(sql)),
    prepare: (sql) => watched(database.prepare(sql)),
  };
}
