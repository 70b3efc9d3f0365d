import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Virus scanners hold a fresh file for a moment; Windows then refuses the rename. */
const RENAME_TRIES = 10;
const RENAME_WAIT_MS = 20;

/**
 * Replaces a file so that after a crash or power loss the old text or the new text is there, whole. Only this
 * user may read it. Throws where the new text is not surely kept: the old one is there then, or after a crash may be.
 */
export function writeDurably(file: string, text: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const fresh = freshFile(file);
  try {
    writeWhole(fresh, text);
    rename(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Removes what a program that died while writing left behind. */
export function clearUnfinished(file: string): void {
  rmSync(freshFile(file), { force: true });
}

const freshFile = (file: string): string => `${file}.tmp`;

function writeWhole(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function rename(from: string, to: string): void {
  for (let tried = 1; ; tried += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!held || tried >= RENAME_TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_WAIT_MS);
    }
  }
}

/** The rename itself is durable only once the folder is; Windows keeps folders by itself and refuses the call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The system's name for what went wrong with a file: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
