import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { ROW_STATES, type RowState } from '../../../../shared/bulk/row-machine';
import { REASONS } from '../../../../shared/contract/outcome';
import type { ExportedRow, ExportedRows } from '../../../journal/run-record';
import { type ResultJournal, resultTable } from '../result-table';

/** A row of a result of which only the cells matter. */
export function rowOf(
  number: number,
  cells: readonly string[],
  change: Partial<ExportedRow> = {},
): ExportedRow {
  return {
    number,
    line: number + 1,
    state: 'accepted',
    hadUnknown: false,
    attempts: 1,
    cells,
    edits: [],
    problems: '[]',
    repaired: '[]',
    leftOut: null,
    skippedAs: null,
    reason: 'code-1',
    message: null,
    sentAt: 1_764_000_000_000,
    durationMs: 12.4,
    answered: null,
    ...change,
  };
}

/** A journal that holds these rows, as one that is on disk gives them. */
export function journalOf(rows: readonly ExportedRow[]): ResultJournal {
  return {
    exported: (_id, which, after, limit) =>
      rows.filter(({ number, state }) => number > after && isAmong(which, number, state)).slice(0, limit),
    widest(_id, after, limit) {
      const next = rows.filter(({ number }) => number > after).slice(0, limit);
      const last = next.at(-1);
      return last ? { cells: Math.max(...next.map(({ cells }) => cells.length)), last: last.number } : null;
    },
  };
}

function isAmong(which: ExportedRows, number: number, state: RowState): boolean {
  if ('rows' in which) return which.rows.includes(number);
  return which.states.length === 0 || which.states.includes(state);
}

/** The result of these rows. */
export function resultOf(
  headers: readonly string[],
  rows: readonly ExportedRow[],
  language: 'zh-CN' | 'en-US' = 'zh-CN',
): ReturnType<typeof resultTable> {
  return resultTable(journalOf(rows), { id: 1, headers, rows: rows.length }, { states: [] }, language);
}

/** All bytes of a file. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** What became of a row, without what its source is. */
export const outcomeArbitrary = (text: fc.Arbitrary<string>): fc.Arbitrary<Partial<ExportedRow>> =>
  fc.record({
    state: fc.constantFrom(...ROW_STATES),
    reason: fc.option(fc.constantFrom(...REASONS), { nil: null }),
    message: fc.option(text, { nil: null }),
    attempts: fc.nat(9),
    edits: fc.array(fc.tuple(fc.nat(3), text), { maxLength: 2 }),
  });
