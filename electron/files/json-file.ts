import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { clearUnfinished, codeOf, writeDurably } from './durable-file';
import { type FileFound, type SetAsideReason, setAside } from './set-aside';

/** Where a JSON file is, and what it must hold beside its `version`. */
export interface JsonFile<T> {
  readonly file: string;
  readonly version: number;
  readonly content: z.ZodType<T>;
}

/** Reads a file of ours; `content` is null unless it was read. No text of the file gets into an error. */
export function readJsonFile<T>(json: JsonFile<T>): {
  readonly found: FileFound;
  readonly content: T | null;
} {
  clearUnfinished(json.file);
  const read = readContent(json);
  switch (read.kind) {
    case 'read':
      return { found: { kind: 'read' }, content: read.content };
    case 'absent':
      return { found: { kind: 'absent' }, content: null };
    default:
      return { found: setAside(json.file, read.kind), content: null };
  }
}

/** Writes the content of a file of ours, durably. */
export function writeJsonFile<T>(json: JsonFile<T>, content: T): void {
  writeDurably(json.file, `${JSON.stringify({ version: json.version, content }, null, 2)}\n`);
}

type ContentRead<T> =
  | { readonly kind: 'read'; readonly content: T }
  | { readonly kind: 'absent' | SetAsideReason };

function readContent<T>({ file, version, content }: JsonFile<T>): ContentRead<T> {
  const text = readText(file);
  if (typeof text !== 'string') return text;
  const envelope = z
    .object({ version: z.number().int().positive(), content: z.unknown() })
    .safeParse(parse(text));
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
