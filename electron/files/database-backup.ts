import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { syncFolder } from './durable-file';
import type { Database } from './sqlite';

/** Backups that are kept, the newest ones. */
const KEPT = 3;

/** A whole copy of a database as it was before it went to a newer version. */
export interface Backup {
  /** `desk.v4.20261126T024000Z.db` */
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Copies an open database by SQLite's own means into a folder, durably, and removes all but the three newest copies. It
 * reads every row, so a damaged file throws here, before anything of it is changed.
 */
export function backUp(database: Database, file: string, folder: string, version: number): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stem = basename(file, '.db');
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const target = join(folder, `${stem}.v${version}.${stamp}.db`);
  const fresh = `${target}.tmp`;
  rmSync(fresh, { force: true });
  try {
    // An empty file keeps the rights that it is made with.
    closeSync(openSync(fresh, 'wx', 0o600));
    database.prepare('VACUUM INTO ?').run(fresh);
    sync(fresh);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(folder);
  for (const { name } of backupsIn(folder, file).slice(KEPT)) rmSync(join(folder, name), { force: true });
}

/** The backups of a database, the newest first. */
export function backupsIn(folder: string, file: string): Backup[] {
  const stem = basename(file, '.db');
  const named = /^(.+)\.v\d+\.\d{8}T\d{6}Z\.db$/;
  return namesIn(folder)
    .filter((name) => named.exec(name)?.[1] === stem)
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return { name, bytes: size, at: mtimeMs };
    })
    .sort((a, b) => b.at - a.at);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
