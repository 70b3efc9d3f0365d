import type { SourceContent } from '../../shared/library/brought';
import {
  AS_FOUND,
  type Encoding,
  type OpenedSource,
  type Refusal,
  refused,
  SOURCE_LIMITS,
  type TableReading,
  type UnreadSource,
} from '../../shared/library/exchange';
import { looksLikeJson, type SourceText } from '../../shared/library/source-text';
import type { TableRow } from '../../shared/table';
import { bytesLookLikeJson } from './json-bytes';
import { jsonFacts, shownName, type TableFacts, tableFacts } from './source-facts';

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

/** Reads the bytes of a file, or a pasted text, as a library or a map in JSON; never in this process. */
export type JsonReader = (
  source: Uint8Array | string,
  encoding: Encoding | null,
  options: { readonly signal: AbortSignal },
) => Promise<SourceText | Refusal | { readonly kind: 'cancelled' }>;

/** What a person brought and could be read, until it is applied or something else is brought. */
export interface Source {
  readonly ticket: string;
  /** For people; empty for a pasted text. */
  readonly name: string;
  readonly content: SourceContent;
}

export interface Sources {
  open(brought: BroughtFile | BroughtText): Promise<OpenedSource | UnreadSource | Refusal>;
  /** Reads what was brought otherwise, under the ticket of any reading of it; null if something else was brought since. */
  openAgain(ticket: string, as: TableReading): Promise<OpenedSource | UnreadSource | Refusal | null>;
  find(ticket: string): Source | null;
  /** What was brought under it is done with. */
  drop(ticket: string): void;
}
type BroughtFile = { readonly kind: 'file'; readonly name: string; readonly base64: string };
type BroughtText = { readonly kind: 'text'; readonly text: string };

type Answer = ReadTable | SourceText | Refusal | typeof CANCELLED;

/** What is to be read; `json`: it means to be a library or a map. */
interface Wanted {
  readonly name: string;
  readonly raw: Uint8Array | string;
  readonly json: boolean;
}
/** `content` null: it was not read, and may be if it is read otherwise. */
interface Current extends Wanted {
  readonly ticket: string;
  /** Of readings before: a person may choose again before the page has seen the last one. */
  readonly earlier: readonly string[];
  readonly content: SourceContent | null;
}

const CANCELLED = { kind: 'cancelled' } as const;
const MEGABYTE = 1_048_576;
/** What another encoding or separator may mend. */
const MENDED_BY_READING: ReadonlySet<Refusal['reason']> = new Set([
  'encoding-unclear',
  'not-this-encoding',
  'unclosed-quote',
  'too-many-columns',
]);
const ZIP = [0x50, 0x4b, 0x03, 0x04];

export function createSources(
  { readTable, readJson }: { readonly readTable: TableReader; readonly readJson: JsonReader },
  newId: () => string,
): Sources {
  let current: Current | null = null;
  let reading = new AbortController();
  let before: Promise<unknown> = Promise.resolve();

  /** What is brought last is what counts: reading anything else ends. One process at a time; what was overtaken starts none. */
  const alone = async (read: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    const turn = before.then(async () => (signal.aborted ? CANCELLED : read(signal)));
    before = turn.catch(() => undefined);
    const answer = await turn;
    return signal.aborted ? CANCELLED : answer;
  };
  const keep = (wanted: Wanted, content: SourceContent | null): string => {
    const ticket = newId();
    const earlier = current?.raw === wanted.raw ? [...current.earlier, current.ticket] : [];
    current = { ...wanted, ticket, earlier, content };
    return ticket;
  };
  const read = async (
    wanted: Wanted,
    as: TableReading,
    known: Current | null,
  ): Promise<OpenedSource | UnreadSource | Refusal> => {
    const { name, raw, json } = wanted;
    const found = await alone(async (signal) =>
      json ? readJson(raw, as.encoding, { signal }) : readTable(raw, as, { signal }),
    );
    if (found.kind === 'cancelled') return refused('cancelled');
    if (found.kind === 'refused') return notRead(wanted, found, known);
    const [content, facts] = found.kind === 'table' ? tableIn(found) : [found, jsonFacts(found)];
    return { kind: 'opened', ticket: keep(wanted, content), name, content: facts };
  };
  /** What another reading may mend is kept for it, also while a person tries; what was read once stays as it is. */
  const notRead = (wanted: Wanted, refusal: Refusal, known: Current | null): UnreadSource | Refusal => {
    const choices = choicesOf(wanted);
    const mayTry = known ? known.content === null : MENDED_BY_READING.has(refusal.reason);
    if (!mayTry || choices.length === 0) return refusal;
    return {
      kind: 'unread',
      ticket: known?.ticket ?? keep(wanted, null),
      name: wanted.name,
      refusal,
      choices,
    };
  };
  const find = (ticket: string) => (current?.ticket === ticket ? current : null);

  return {
    async open(brought) {
      if (brought.kind === 'text') {
        const { text } = brought;
        return read({ name: '', raw: text, json: looksLikeJson(text) }, AS_FOUND, null);
      }
      const name = shownName(brought.name);
      const raw = Buffer.from(brought.base64, 'base64');
      if (raw.length === 0) return refused('empty');
      if (raw.length > SOURCE_LIMITS.bytes)
        return refused('too-large', { limit: String(SOURCE_LIMITS.bytes / MEGABYTE) });
      const json = /\.json$/i.test(name) || bytesLookLikeJson(raw);
      return read({ name, raw, json }, AS_FOUND, null);
    },
    async openAgain(ticket, as) {
      const found = find(ticket) ?? (current?.earlier.includes(ticket) ? current : null);
      return found && read(found, as, found);
    },
    find(ticket) {
      const found = find(ticket);
      return found?.content ? { ticket, name: found.name, content: found.content } : null;
    },
    drop(ticket) {
      if (find(ticket)) current = null;
    },
  };
}

/** What a person can say otherwise: of a text its separator, of bytes their encoding; a workbook says both itself. */
function choicesOf({ raw, json }: Wanted): UnreadSource['choices'] {
  const isZip = typeof raw !== 'string' && ZIP.every((byte, at) => raw[at] === byte);
  if (isZip) return [];
  return [
    ...(typeof raw === 'string' ? [] : (['encoding'] as const)),
    ...(json ? [] : (['separator'] as const)),
  ];
}

function tableIn(table: ReadTable): [SourceContent, TableFacts] {
  return [{ kind: 'table', rows: table.rows, columns: table.headers.length }, tableFacts(table)];
}
