import type { TableRow } from '../table';
import { needsApostrophe } from './apostrophe';
import { ROW_STATES, type RowState } from './row-machine';

/** What stands behind the columns of a source in its result, in this order. */
export const RESULT_COLUMNS = [
  'number',
  'line',
  'state',
  'reason',
  'message',
  'sentAt', // the last attempt
  'durationMs',
  'attempts',
  'oId', // as the answer to the last attempt names the order
  'taskId',
  'edits',
  'repairs',
  'problems',
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number];

/** The words of a result that reading it again depends on. Each header is one that no list of orders has by itself. */
export interface ResultWords {
  readonly headers: Readonly<Record<ResultColumn, string>>;
  /** The last column of a CSV: where an apostrophe was put before a cell. */
  readonly apostrophes: string;
  readonly states: Readonly<Record<RowState, string>>;
}

export const RESULT_WORDS: Readonly<Record<'zh-CN' | 'en-US', ResultWords>> = {
  'zh-CN': {
    headers: {
      number: '结果 · 序号',
      line: '结果 · 原文件行号',
      state: '结果 · 状态',
      reason: '结果 · 原因',
      message: '结果 · 服务器消息',
      sentAt: '结果 · 最后发送时间',
      durationMs: '结果 · 用时（毫秒）',
      attempts: '结果 · 发送次数',
      oId: '结果 · 返回的 oId',
      taskId: '结果 · 返回的 taskId',
      edits: '结果 · 手工改动',
      repairs: '结果 · 自动修正',
      problems: '结果 · 问题',
    },
    apostrophes: '结果 · 加了撇号的列',
    states: {
      invalid: '有问题，未发送',
      ready: '待发送',
      'in-flight': '进行中',
      accepted: '成功',
      refused: '拒绝',
      unknown: '未知',
      skipped: '跳过',
      'confirmed-done': '确认已办',
    },
  },
  'en-US': {
    headers: {
      number: 'Result · number',
      line: 'Result · line of the file',
      state: 'Result · state',
      reason: 'Result · reason',
      message: "Result · server's message",
      sentAt: 'Result · last sent at',
      durationMs: 'Result · took (ms)',
      attempts: 'Result · attempts',
      oId: 'Result · oId answered',
      taskId: 'Result · taskId answered',
      edits: 'Result · edits by hand',
      repairs: 'Result · repairs',
      problems: 'Result · problems',
    },
    apostrophes: 'Result · columns with an apostrophe added',
    states: {
      invalid: 'not sent: problems',
      ready: 'ready to send',
      'in-flight': 'in flight',
      accepted: 'accepted',
      refused: 'refused',
      unknown: 'unknown',
      skipped: 'skipped',
      'confirmed-done': 'confirmed done',
    },
  },
};

/** The result columns of a table that was exported here and comes back. */
export interface FoundResults {
  /** The headers of the source itself, as they were. */
  readonly headers: readonly string[];
  /** Where these stand in the table that came, from 0. */
  readonly columns: readonly number[];
  /** Where new results go in a copy of the workbook: over ours where they are its last columns, else behind all. */
  readonly firstColumn: number;
  /** A row of the source as it was, and what became of it; null where the state is none of ours. */
  row(cells: readonly string[]): { readonly cells: readonly string[]; readonly state: RowState | null };
}

/** Finds our result columns among the headers of a table, wherever a person has moved them; null: it has none. */
export function findResults(headers: readonly string[]): FoundResults | null {
  const states = columnsOf(headers, ({ headers: { state } }) => [state]);
  const numbers = columnsOf(headers, ({ headers: { number } }) => [number]);
  // Of two exports of one list the later stands behind.
  const stateAt = states.at(-1);
  if (stateAt === undefined || numbers.length === 0) return null;
  const ours = new Set(columnsOf(headers, (words) => Object.values(words.headers)));
  const marks = headers.flatMap((header, at) => (apostrophesIn(header) === null ? [] : [at]));
  const markAt = marks.at(-1);
  for (const at of marks) ours.add(at);
  const isOwn = (_cell: string, at: number): boolean => !ours.has(at);
  const first = Math.min(...ours);
  const areLast = headers.slice(first).every((_, at) => ours.has(first + at));
  const inHeader = markAt === undefined ? null : apostrophesIn(headers[markAt] ?? '');
  return {
    headers: withoutApostrophes(headers, inHeader ?? '').filter(isOwn),
    columns: headers.flatMap((_, at) => (ours.has(at) ? [] : [at])),
    firstColumn: areLast ? first : headers.length,
    row(cells) {
      const mark = markAt === undefined ? '' : (cells[markAt] ?? '');
      return { cells: withoutApostrophes(cells, mark).filter(isOwn), state: stateOf(cells[stateAt] ?? '') };
    },
  };
}

/** A row of a table with results as its source had it, its flaws at their columns there. */
export function sourceRow(
  found: FoundResults,
  row: TableRow,
): { readonly row: TableRow; readonly state: RowState | null } {
  const { cells, state } = found.row(row.cells);
  const flaws = row.flaws.flatMap(({ column, flaw }) => {
    const own = found.columns.indexOf(column);
    return own < 0 ? [] : [{ column: own, flaw }];
  });
  return { row: { line: row.line, cells, flaws }, state };
}

/** True for the header row of a table that was exported here. */
export function isResultHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes(' · ')) && findResults(cells) !== null;
}

/**
 * Cells that are safe in a CSV, with the record of what was done to them: the letters of the columns that got an
 * apostrophe, as a spreadsheet names them.
 */
export function withApostrophes(cells: readonly string[]): {
  readonly cells: readonly string[];
  readonly mark: string;
} {
  if (!cells.some(needsApostrophe)) return { cells, mark: '' };
  const letters: string[] = [];
  const safe = cells.map((cell, at) => {
    if (!needsApostrophe(cell)) return cell;
    letters.push(columnLetters(at));
    return `'${cell}`;
  });
  return { cells: safe, mark: letters.join(' ') };
}

/** The header of the column of records, with the record of the headers themselves. */
export function apostropheHeader(title: string, mark: string): string {
  return mark === '' ? title : `${title}: ${mark}`;
}

/** The letters of a column, counted from 0: A, B, ..., AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** Takes off exactly what the record says; where a cell does not fit it, the row was changed since and stays as it is. */
function withoutApostrophes(cells: readonly string[], mark: string): readonly string[] {
  if (mark === '') return cells;
  const columns = new Set(mark.split(' ').map(columnOf));
  const fits = [...columns].every((column) => {
    const cell = cells[column];
    return cell?.startsWith("'") && needsApostrophe(cell.slice(1));
  });
  return fits ? cells.map((cell, at) => (columns.has(at) ? cell.slice(1) : cell)) : cells;
}

/** The place of a column by its letters; -1 for what is none. */
function columnOf(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnsOf(headers: readonly string[], wanted: (words: ResultWords) => readonly string[]): number[] {
  const names = new Set(Object.values(RESULT_WORDS).flatMap(wanted));
  return headers.flatMap((header, at) => (names.has(header) ? [at] : []));
}

/** The record in the header of the column of records; null for another header. */
function apostrophesIn(header: string): string | null {
  for (const { apostrophes } of Object.values(RESULT_WORDS)) {
    if (header === apostrophes) return '';
    if (header.startsWith(`${apostrophes}: `)) return header.slice(apostrophes.length + 2);
  }
  return null;
}

function stateOf(word: string): RowState | null {
  const all = Object.values(RESULT_WORDS);
  return ROW_STATES.find((state) => all.some(({ states }) => states[state] === word)) ?? null;
}
