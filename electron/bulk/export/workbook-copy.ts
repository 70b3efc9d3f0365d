import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { BULK_LIMITS } from '../../../shared/bulk/exchange';
import { columnLetters, RESULT_COLUMNS, RESULT_WORDS } from '../../../shared/bulk/result-columns';
import { turns } from '../turns';
import { NUMBER_COLUMNS } from './result-cells';
import type { ResultLine, ResultTable } from './result-table';
import { sheetWith } from './sheet-copy';
import { withTextStyle } from './text-style';
import { textCell, withCutRemark } from './xlsx';
import { decoderOf, encodeXml, encodingOf } from './xml-bytes';
import { type PackedPart, type StreamedPart, zipOf } from './zip';

/** A workbook as it came, and where in it the results go. Names of parts are told by the room that reads workbooks. */
export interface SourceWorkbook {
  readonly bytes: Buffer;
  readonly sheetPart: string;
  readonly stylesPart: string | null;
  /** The line of the header; 0: none. */
  readonly headerRow: number;
  /** The first of our columns, from 0: behind the source's, or where those of an earlier export begin. */
  readonly firstColumn: number;
}

const STORED = 0;
const DEFLATED = 8;
/** Bytes of a sheet that are read at once: a few milliseconds. */
const PIECE = 16_384;
/** Larger styles are left alone, and our cells get no format. */
const STYLES_LIMIT = 8_388_608;
const WIDTHS: Readonly<Record<(typeof RESULT_COLUMNS)[number], number>> = {
  number: 11,
  line: 11,
  state: 16,
  reason: 24,
  message: 40,
  sentAt: 29,
  durationMs: 12,
  attempts: 11,
  oId: 40,
  taskId: 40,
  edits: 30,
  repairs: 30,
  problems: 40,
};

/**
 * A copy of a workbook with the result in columns of its own beside the source's. Every part but the sheet and the
 * styles has the bytes that it had. Throws where the parts named are not there.
 */
export async function* workbookWith(source: SourceWorkbook, table: ResultTable): AsyncGenerator<Buffer> {
  const parts = await partsOf(source.bytes);
  const sheet = named(parts, source.sheetPart);
  if (!sheet) throw new Error('the sheet of a source is gone');
  const styles = source.stylesPart === null ? undefined : named(parts, source.stylesPart);
  const before = styles && styles.size <= STYLES_LIMIT ? unpacked(styles) : null;
  const changed = before && withTextStyle(before);
  const style = changed ? ` s="${changed.style}"` : '';
  yield* zipOf(
    parts.map((part): PackedPart | StreamedPart => {
      if (part === sheet) return { name: part.name, content: sheetBytes(sheet, source, table, style) };
      return part === styles && changed && changed.bytes !== before ? repacked(part, changed.bytes) : part;
    }),
  );
}

async function* sheetBytes(
  sheet: PackedPart,
  { headerRow, firstColumn }: SourceWorkbook,
  table: ResultTable,
  style: string,
): AsyncGenerator<Buffer> {
  const letters = RESULT_COLUMNS.map((_, at) => columnLetters(firstColumn + at));
  const headers = RESULT_COLUMNS.map((column) => RESULT_WORDS[table.language].headers[column]);
  const lines = inOrder(table);
  const encoding = encodingOf(await firstBytes(sheet));
  const pieces = sheetWith(texts(sheet, decoderOf(encoding)), {
    headerRow,
    columns: { first: firstColumn, last: firstColumn + RESULT_COLUMNS.length - 1 },
    widths: RESULT_COLUMNS.map((column) => WIDTHS[column]),
    header: (row, left, prefix) => {
      const as = left === undefined ? style : ` s="${left}"`;
      return headers.map((header, at) => textCell(`${letters[at]}${row}`, header, as, prefix)).join('');
    },
    cells: (row, prefix) => {
      const line = lines.at(row);
      return line instanceof Promise ? line.then((own) => cellsOf(own, prefix)) : cellsOf(line, prefix);
    },
  });
  const cellsOf = (line: ResultLine | null, prefix: string): string | null => {
    if (line === null) return null;
    const own = withCutRemark(line.cells, table.language).slice(table.sourceColumns);
    return own
      .map((cell, at) => {
        const column = RESULT_COLUMNS[at];
        const place = `${letters[at]}${line.line}`;
        if (cell === '' || column === undefined) return '';
        return NUMBER_COLUMNS.has(column)
          ? `<${prefix}c r="${place}"><${prefix}v>${cell}</${prefix}v></${prefix}c>`
          : textCell(place, cell, style, prefix);
      })
      .join('');
  };
  const turn = turns();
  for await (const text of pieces) {
    if (text !== '') yield encodeXml(text, encoding);
    if (turn.due()) await turn.take();
  }
  await lines.end();
}

/** The lines of a result, asked for in the order of the sheet. Each must be found there. */
function inOrder(table: ResultTable): {
  /** At once where the line is in hand. */
  at(line: number): ResultLine | null | Promise<ResultLine | null>;
  end(): Promise<void>;
} {
  const slices = table.slices[Symbol.asyncIterator]();
  let slice: readonly ResultLine[] = [];
  let at = 0;
  let isOver = false;
  const head = async (): Promise<ResultLine | undefined> => {
    while (at >= slice.length && !isOver) {
      const next = await slices.next();
      isOver = next.done === true;
      slice = next.done === true ? [] : next.value;
      at = 0;
    }
    return slice[at];
  };
  const match = (line: number, next: ResultLine | undefined): ResultLine | null => {
    if (next === undefined || next.line > line) return null;
    if (next.line < line) throw new Error(`line ${next.line} of a result is not in its sheet`);
    at += 1;
    return next;
  };
  return {
    at: (line) => (at < slice.length ? match(line, slice[at]) : head().then((next) => match(line, next))),
    async end() {
      const left = await head();
      if (left) throw new Error(`line ${left.line} of a result is not in its sheet`);
    },
  };
}

async function* texts(sheet: PackedPart, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const bytes of inflated(sheet)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function firstBytes(sheet: PackedPart): Promise<Buffer> {
  for await (const bytes of inflated(sheet)) return bytes;
  return Buffer.alloc(0);
}

/** The content of a part, inflated away from the main thread, never more than a source may have. */
async function* inflated({ method, packed }: PackedPart): AsyncGenerator<Buffer> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  const inflater = createInflateRaw({ chunkSize: PIECE });
  const over = pipeline(Readable.from([packed]), inflater);
  // Heard below as an error of the inflater, too.
  over.catch(() => undefined);
  let left: number = BULK_LIMITS.inflated;
  for await (const bytes of inflater as AsyncIterable<Buffer>) {
    left -= bytes.length;
    if (left < 0) throw new Error('a sheet inflates beyond its limit');
    yield bytes;
  }
}

async function partsOf(bytes: Buffer): Promise<PackedPart[]> {
  const parts: PackedPart[] = [];
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    parts.push(partOf(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)));
  }
  return parts;
}

function partOf(entry: Entry, packed: Buffer): PackedPart {
  return {
    name: entry.fileNameRaw,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    time: entry.lastModFileTime,
    date: entry.lastModFileDate,
    crc32: entry.crc32,
    size: entry.uncompressedSize,
    packed,
  };
}

/** Parts are found in whatever case, as the reader of workbooks does. */
function named(parts: readonly PackedPart[], name: string): PackedPart | undefined {
  return parts.find((part) => part.name.toString('utf8').toLowerCase() === name.toLowerCase());
}

function unpacked({ method, packed, size }: PackedPart): Buffer {
  return method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
}

function repacked(part: PackedPart, bytes: Buffer): PackedPart {
  const packed = deflateRawSync(bytes);
  return { ...part, method: DEFLATED, crc32: crc32(bytes), size: bytes.length, packed };
}
