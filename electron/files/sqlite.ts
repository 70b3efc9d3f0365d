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
  /** Does all of `work` or nothing of it; durable once the outermost one returns. */
  atomically<T>(work: () => T): T;
  /**
   * The same, but durable only with the next durable one, or when the database takes in its log: after a power cut the
   * last of them may be missing, never one between two others. For what can be made again.
   */
  inDueTime<T>(work: () => T): T;
  /**
   * The same as `atomically`, but what is done atomically inside takes no savepoint: null where anything in it threw, with nothing of
   * `work` written, even if whoever called it went on. Throws where the transaction itself failed.
   */
  asOne<T>(work: () => T): { readonly value: T } | null;
}

interface SqliteModule {
  readonly DatabaseSync: new (file: string, options?: { readonly readOnly: boolean }) => RawDatabase;
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
  const turns: Turn[] = [];
  let depth = 0;
  /** What threw inside `asOne`; null: we are not in it. */
  let thrown: unknown[] | null = null;
  const inOne = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      thrown?.push(error);
      throw error;
    }
  };
  const database: Database = {
    exec: (sql) => raw.exec(sql),
    prepare: (sql) => raw.prepare(sql),
    close: () => raw.close(),
    atomically(work) {
      if (thrown !== null) return inOne(work);
      const turn = turns[depth] ?? turnAt(raw, depth);
      const { begin, commit, undo } = turn;
      turns[depth] = turn;
      begin.run();
      depth += 1;
      try {
        const result = work();
        commit.run();
        return result;
      } catch (error) {
        rollBack(undo);
        throw error;
      } finally {
        depth -= 1;
      }
    },
    inDueTime(work) {
      if (depth > 0) return database.atomically(work);
      raw.exec('PRAGMA synchronous = NORMAL');
      try {
        return database.atomically(work);
      } finally {
        raw.exec('PRAGMA synchronous = FULL');
      }
    },
    asOne(work) {
      const failures: unknown[] = [];
      try {
        const value = database.atomically(() => {
          const outer = thrown;
          thrown = failures;
          try {
            const result = inOne(work);
            if (failures.length > 0) throw failures[0];
            return result;
          } finally {
            thrown = outer;
          }
        });
        return { value };
      } catch (error) {
        if (failures.length > 0) return null;
        throw error;
      }
    },
  };
  return database;
}

/** What begins, ends and takes back a transaction, or one inside others; prepared, since each row needs them twice. */
interface Turn {
  readonly begin: Statement;
  readonly commit: Statement;
  readonly undo: Statement;
}

function turnAt(raw: RawDatabase, depth: number): Turn {
  const [begin, commit, undo] =
    depth === 0
      ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
      : [`SAVEPOINT inner_${depth}`, `RELEASE inner_${depth}`, `ROLLBACK TO inner_${depth}`];
  return { begin: raw.prepare(begin), commit: raw.prepare(commit), undo: raw.prepare(undo) };
}

function rollBack(undo: Statement): void {
  try {
    undo.run();
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
