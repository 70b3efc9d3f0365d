/** Why a database cannot be opened: what a person can do differs by kind. */
export type DatabaseProblemKind = 'newer' | 'damaged' | 'in-use' | 'not-writable' | 'disk-full' | 'other';

const WORDS: Readonly<Record<DatabaseProblemKind, string>> = {
  newer: 'The database was written by a newer version of this program',
  damaged: 'The database is damaged',
  'in-use': 'Another program is using the database',
  'not-writable': 'The database cannot be opened for writing',
  'disk-full': 'The disk is full',
  other: 'The database cannot be opened',
};

/** SQLite's primary result codes. */
const KINDS: Readonly<Record<number, DatabaseProblemKind>> = {
  3: 'not-writable', // PERM
  5: 'in-use', // BUSY
  6: 'in-use', // LOCKED
  8: 'not-writable', // READONLY
  10: 'other', // IOERR
  11: 'damaged', // CORRUPT
  13: 'disk-full', // FULL
  14: 'not-writable', // CANTOPEN
  26: 'damaged', // NOTADB
};
const SYSTEM_KINDS: Readonly<Record<string, DatabaseProblemKind>> = {
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EISDIR: 'not-writable',
  ENOENT: 'not-writable',
  EBUSY: 'in-use',
  ENOSPC: 'disk-full',
};

/** A database that could not be opened, in words; its file is as it was. */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
  constructor(
    readonly kind: DatabaseProblemKind,
    readonly file: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${WORDS[kind]}: ${file} (${detail})`, options);
  }
}

/** What an error of SQLite or of the file system means for the database. */
export function databaseProblem(error: unknown, file: string): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new DatabaseProblem(kindOf(error), file, detail, { cause: error });
}

/** Whether an error says that a database's file is not as SQLite wrote it. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DatabaseProblem) return error.kind === 'damaged';
  return kindOf(error) === 'damaged';
}

function kindOf(error: unknown): DatabaseProblemKind {
  if (!(error instanceof Error)) return 'other';
  if ('errcode' in error && typeof error.errcode === 'number') return KINDS[error.errcode & 0xff] ?? 'other';
  if ('code' in error && typeof error.code === 'string') return SYSTEM_KINDS[error.code] ?? 'other';
  return 'other';
}
