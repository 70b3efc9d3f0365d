import { Buffer } from 'node:buffer';
import { AS_FOUND, SOURCE_LIMITS, type TableReading } from '../../../shared/library/exchange';
import { readTable } from '../read-table';
import type { SourceLimits, Table } from '../table';
import { openZip } from '../workbook/zip-parts';

/** Reads a source that must be a table. */
export async function tableOf(
  source: Uint8Array | string,
  reading: Partial<TableReading> = {},
  limits: Partial<SourceLimits> = {},
): Promise<Table> {
  const read = await readTable(source, { ...AS_FOUND, ...reading }, { ...SOURCE_LIMITS, ...limits });
  if (read.kind !== 'table') throw new Error(`refused: ${read.reason} ${JSON.stringify(read.params)}`);
  return read;
}

/** The same where a sheet of orders is sought. */
export async function soughtIn(source: Uint8Array): Promise<Table> {
  const read = await readTable(source, AS_FOUND, SOURCE_LIMITS, () => undefined, true);
  if (read.kind !== 'table') throw new Error(`refused: ${read.reason} ${JSON.stringify(read.params)}`);
  return read;
}

/** Reads a source that must be refused, and says why. */
export async function refusalOf(
  source: Uint8Array | string,
  reading: Partial<TableReading> = {},
  limits: Partial<SourceLimits> = {},
): Promise<{ readonly reason: string; readonly params: Readonly<Record<string, string>> }> {
  const read = await readTable(source, { ...AS_FOUND, ...reading }, { ...SOURCE_LIMITS, ...limits });
  if (read.kind !== 'refused') throw new Error(`read: ${JSON.stringify(read.rows.slice(0, 3))}`);
  return { reason: read.reason, params: read.params };
}

/** What the first sheet of a workbook says in its own file, unpacked. */
export async function sheetXmlOf(bytes: Uint8Array): Promise<string> {
  return (await openZip(bytes, SOURCE_LIMITS)).read('xl/worksheets/sheet1.xml').toString('utf8');
}

/** Lines and cells of a table's rows. */
export function linesOf(table: Table): (readonly [number, readonly string[]])[] {
  return table.rows.map(({ line, cells }) => [line, cells] as const);
}

/** Cells of a table's rows. */
export const cellsOf = (table: Table): (readonly string[])[] => table.rows.map(({ cells }) => cells);

/** A text in UTF-16. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
