/** A value that SQLite keeps. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A prepared statement, as `node:sqlite` has it. */
export interface Statement {
  run(...values: SqlValue[]): {
    readonly changes: number | bigint;
    readonly lastInsertRowid: number | bigint;
  };
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
  /** Row by row; the statement is not used for anything else meanwhile. */
  iterate(...values: SqlValue[]): Iterable<SqlRow>;
}

/** A database as `node:sqlite` has it. */
export interface RawDatabase {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** An open database of ours. */
export interface Database extends RawDatabase {
  /** Does all of `work` or nothing of it, durably; one transaction does not hold another. */
  atomically<T>(work: () => T): T;
}

interface SqliteModule {
  readonly DatabaseSync: new (file: string) => RawDatabase;
}

/** SQLite of the runtime where it has one (Electron 45), else the package with the same calls (Electron 33, Node 20). */
export async function loadSqlite(): Promise<SqliteModule['DatabaseSync']> {
  const builtIn: unknown = process.getBuiltinModule?.('node:sqlite');
  const module: unknown = builtIn ?? (await import('@photostructure/sqlite'));
  if (isSqlite(module)) return module.DatabaseSync;
  throw new Error('no SQLite in this runtime');
}

/** The database over a raw one. */
export function databaseOf(raw: RawDatabase): Database {
  return {
    exec: (sql) => raw.exec(sql),
    prepare: (sql) => raw.prepare(sql),
    close: () => raw.close(),
    atomically(work) {
      raw.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        raw.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(raw);
        throw error;
      }
    },
  };
}

function rollBack(raw: RawDatabase): void {
  try {
    raw.exec('ROLLBACK');
  } catch {
    // SQLite rolled back by itself (a full disk); the first error tells why.
  }
}

function isSqlite(module: unknown): module is SqliteModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    'DatabaseSync' in module &&
    typeof module.DatabaseSync === 'function'
  );
}
