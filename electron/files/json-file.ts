import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { z } from 'zod';
import { codeOf, syncFolder, writeDurably } from './durable-file';

/** Why a file was not used: its text makes no sense, the system would not give it, or a newer version wrote it. */
export type SetAsideReason = 'damaged' | 'unreadable' | 'newer';

/** What was found where a file should be. A file that cannot be used is kept under another name, never overwritten. */
export type FileFound =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read' }
  | { readonly kind: 'set-aside'; readonly why: SetAsideReason; readonly as: string };

/** Where a JSON file is, and what it must hold beside its `version`. */
export interface JsonFile<T> {
  readonly file: string;
  readonly version: number;
  readonly content: z.ZodType<T>;
}

/** Reads a file of ours; `content` is null unless it was read. No text of the file gets into an error. */
export function readJsonFile<T>(json: JsonFile<T>): { readonly found: FileFound; readonly content: T | null } {
  const read = readContent(json);
  switch (read.kind) {
    case 'read':
      return { found: { kind: 'read' }, content: read.content };
    case 'absent':
      return { found: { kind: 'absent' }, content: null };
    default:
      return { found: { kind: 'set-aside', why: read.kind, as: setAside(json.file, read.kind) }, content: null };
  }
}

/** Writes the content of a file of ours, durably. */
export function writeJsonFile<T>(json: JsonFile<T>, content: T): void {
  writeDurably(json.file, `${JSON.stringify({ version: json.version, content }, null, 2)}\n`);
}

type ContentRead<T> = { readonly kind: 'read'; readonly content: T } | { readonly kind: 'absent' | SetAsideReason };

function readContent<T>({ file, version, content }: JsonFile<T>): ContentRead<T> {
  const text = readText(file);
  if (typeof text !== 'string') return text;
  const envelope = z.object({ version: z.number().int().positive(), content: z.unknown() }).safeParse(parse(text));
  if (!envelope.success) return { kind: 'damaged' };
  if (envelope.data.version > version) return { kind: 'newer' };
  const parsed = content.safeParse(envelope.data.content);
  return parsed.success ? { kind: 'read', content: parsed.data } : { kind: 'damaged' };
}

function readText(file: string): string | { readonly kind: 'absent' | 'unreadable' } {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { kind: codeOf(error) === 'ENOENT' ? 'absent' : 'unreadable' };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message would quote the text, which may hold a token.
    return undefined;
  }
}

function setAside(file: string, why: SetAsideReason): string {
  const extension = extname(file);
  const stem = `${file.slice(0, file.length - extension.length)}.${why}-${stamp()}`;
  let as = stem + extension;
  for (let number = 2; existsSync(as); number += 1) as = `${stem}-${number}${extension}`;
  renameSync(file, as);
  syncFolder(dirname(file));
  return as;
}

/** `20261124T015400Z`: sorts by time and is a file name everywhere. */
function stamp(): string {
  return new Date().toISOString().replace(/[-:]|\.\d+/g, '');
}
