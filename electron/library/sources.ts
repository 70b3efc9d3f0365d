import { basename } from 'node:path';
import type { SourceContent } from '../../shared/library/brought';
import { DICTIONARIES } from '../../shared/library/entry';
import {
  type OpenedSource,
  type Refusal,
  refused,
  SOURCE_LIMITS,
  type TableReading,
} from '../../shared/library/exchange';
import { guessMapping } from '../../shared/library/guess-mapping';
import { looksLikeJson, readSourceText, type SourceText } from '../../shared/library/source-text';
import type { TableRow } from '../../shared/table';
import { bytesLookLikeJson, jsonText } from './json-bytes';

type TableFacts = Extract<OpenedSource['content'], { readonly kind: 'table' }>;

/** A table as the room that reads tables gives it. */
export interface ReadTable {
  readonly kind: 'table';
  readonly reading: TableFacts['reading'];
  readonly sheets: readonly TableFacts['sheets'][number][];
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableFacts['notes'][number][];
}

/** Reads the bytes of a file, or a pasted text, as a table; never in this process. */
export type TableReader = (
  source: Uint8Array | string,
  reading: TableReading,
  options: { readonly signal: AbortSignal },
) => Promise<ReadTable | Refusal | { readonly kind: 'cancelled' }>;

/** What a person brought, until it is applied or something else is brought. */
export interface Source {
  readonly ticket: string;
  /** For people; empty for a pasted text. */
  readonly name: string;
  readonly content: SourceContent;
}

export interface Sources {
  open(brought: BroughtFile | BroughtText): Promise<OpenedSource | Refusal>;
  /** Reads a table otherwise; null if the ticket is no longer good, or no table's. */
  openAgain(ticket: string, as: TableReading): Promise<OpenedSource | Refusal | null>;
  find(ticket: string): Source | null;
  /** What was brought under it is done with. */
  drop(ticket: string): void;
}
type BroughtFile = { readonly kind: 'file'; readonly name: string; readonly base64: string };
type BroughtText = { readonly kind: 'text'; readonly text: string };

const AS_FOUND: TableReading = { encoding: null, separator: null, sheet: null, headerRow: null };
const MEGABYTE = 1_048_576;
/** Rows shown, and characters of a cell. */
const SAMPLE_ROWS = 20;
const SHOWN = 200;
const NAME_LENGTH = 120;

export function createSources(readTable: TableReader, newId: () => string): Sources {
  let current: { readonly source: Source; readonly raw: Uint8Array | string } | null = null;
  let reading = new AbortController();
  let before: Promise<unknown> = Promise.resolve();

  /** What is brought last is what counts: reading anything else ends. */
  const turn = (): AbortSignal => {
    reading.abort();
    reading = new AbortController();
    return reading.signal;
  };
  const opened = (
    name: string,
    raw: Uint8Array | string,
    content: SourceContent,
    facts: OpenedSource['content'],
  ): OpenedSource => {
    const ticket = newId();
    current = { source: { ticket, name, content }, raw };
    return { kind: 'opened', ticket, name, content: facts };
  };
  const openTable = async (
    name: string,
    raw: Uint8Array | string,
    as: TableReading,
  ): Promise<OpenedSource | Refusal> => {
    const signal = turn();
    // One process at a time; what was overtaken before its turn starts none.
    const read = before.then(() =>
      signal.aborted ? ({ kind: 'cancelled' } as const) : readTable(raw, as, { signal }),
    );
    before = read.catch(() => undefined);
    const table = await read;
    if (signal.aborted || table.kind === 'cancelled') return refused('cancelled');
    if (table.kind === 'refused') return table;
    const content = { kind: 'table', rows: table.rows, columns: table.headers.length } as const;
    return opened(name, raw, content, tableFacts(table));
  };
  const openJson = (name: string, text: string): OpenedSource | Refusal => {
    turn();
    const content = readSourceText(text);
    return content.kind === 'refused' ? content : opened(name, '', content, jsonFacts(content));
  };
  const find = (ticket: string) => (current?.source.ticket === ticket ? current : null);

  return {
    async open(brought) {
      if (brought.kind === 'text')
        return looksLikeJson(brought.text)
          ? openJson('', brought.text)
          : openTable('', brought.text, AS_FOUND);
      const name = shownName(brought.name);
      const bytes = Buffer.from(brought.base64, 'base64');
      if (bytes.length === 0) return refused('empty');
      if (bytes.length > SOURCE_LIMITS.bytes)
        return refused('too-large', { limit: String(SOURCE_LIMITS.bytes / MEGABYTE) });
      if (!/\.json$/i.test(name) && !bytesLookLikeJson(bytes)) return openTable(name, bytes, AS_FOUND);
      const text = jsonText(bytes);
      return typeof text === 'string' ? openJson(name, text) : text;
    },
    async openAgain(ticket, as) {
      const found = find(ticket);
      return found?.source.content.kind === 'table' ? openTable(found.source.name, found.raw, as) : null;
    },
    find: (ticket) => find(ticket)?.source ?? null,
    drop(ticket) {
      if (find(ticket)) current = null;
    },
  };
}

function tableFacts({ reading, sheets, headers, rows, notes }: ReadTable): TableFacts {
  return {
    kind: 'table',
    reading,
    sheets: sheets.map((sheet) => ({ ...sheet, name: shown(sheet.name) })),
    headers: headers.map(shown),
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(shown)),
    rows: rows.length,
    notes: [...notes],
    guess: guessMapping(headers),
  };
}

function jsonFacts(content: SourceText): OpenedSource['content'] {
  if (content.kind === 'map') {
    const { map, name = '', steps, links, strayLinks } = content.struct;
    return { kind: 'map', map, name, steps: steps.length, links: links.length, strayLinks };
  }
  const { entries, templates } = content.library;
  const counts = DICTIONARIES.map(
    (dictionary) => [dictionary, entries.filter((entry) => entry.dictionary === dictionary).length] as const,
  );
  return {
    kind: 'library',
    counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    templates: templates.length,
  };
}

const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The last part of a name, without what turns or hides letters. */
function shownName(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .slice(0, NAME_LENGTH);
}
