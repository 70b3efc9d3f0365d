import { existsSync, renameSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { syncFolder } from './durable-file';

/** Why a file was not used: its text makes no sense, the system would not give it, or a newer version wrote it. */
export type SetAsideReason = 'damaged' | 'unreadable' | 'newer';

/** What was found where a file should be. A file that cannot be used is kept under another name, never overwritten. */
export type FileFound =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read' }
  | { readonly kind: 'set-aside'; readonly why: SetAsideReason; readonly as: string };

/** Gives a file another name that says why and when; `companions` are endings of files that belong to it. */
export function setAside(
  file: string,
  why: SetAsideReason,
  companions: readonly string[] = [],
): FileFound & { kind: 'set-aside' } {
  const extension = extname(file);
  const stem = `${file.slice(0, file.length - extension.length)}.${why}-${stamp()}`;
  let as = stem + extension;
  for (let number = 2; existsSync(as); number += 1) as = `${stem}-${number}${extension}`;
  renameSync(file, as);
  for (const ending of companions) {
    if (existsSync(file + ending)) renameSync(file + ending, as + ending);
  }
  syncFolder(dirname(file));
  return { kind: 'set-aside', why, as };
}

/** `20261124T015400Z`: sorts by time and is a file name everywhere. */
function stamp(): string {
  return new Date().toISOString().replace(/[-:]|\.\d+/g, '');
}
