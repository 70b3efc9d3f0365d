import { z } from 'zod';
import {
  columnLetters,
  RESULT_COLUMNS,
  RESULT_WORDS,
  type ResultColumn,
} from '../../../shared/bulk/result-columns';
import { isLeftUndone } from '../../../shared/bulk/row-machine';
import { type Repaired, type RowProblem, repairedCell, rowProblem } from '../../../shared/bulk/row-problems';
import type { Language } from '../../../shared/desk.app';
import type { ExportedRow } from '../../journal/run-record';
import { REASON_TITLES } from './reason-words';
import { EXPORT_WORDS } from './words';

/** The columns of ours that are numbers; everything else is text, ids above all. */
export const NUMBER_COLUMNS: ReadonlySet<ResultColumn> = new Set([
  'number',
  'line',
  'durationMs',
  'attempts',
]);

const problemsShape = z.array(rowProblem);
const repairsShape = z.array(repairedCell);

/** Our cells of a row, in the order of `RESULT_COLUMNS`; `headers` are those of the source. */
export function resultCells(row: ExportedRow, headers: readonly string[], language: Language): string[] {
  const words = EXPORT_WORDS[language];
  const columnOf = (at: number | null): string =>
    at === null ? '' : words.column(headers[at] || columnLetters(at));
  const cells: Readonly<Record<(typeof RESULT_COLUMNS)[number], string>> = {
    number: String(row.number),
    line: String(row.line),
    state: RESULT_WORDS[language].states[row.state],
    reason: reasonOf(row, language),
    message: row.message ?? '',
    sentAt: row.sentAt === null ? '' : timeText(row.sentAt),
    durationMs: row.durationMs === null ? '' : String(Math.round(row.durationMs)),
    attempts: String(row.attempts),
    oId: row.answered?.oId ?? '',
    taskId: row.answered?.taskId ?? '',
    edits: row.edits
      .map(([at, text]) => columnOf(at) + words.changed(row.cells[at] ?? '', text))
      .join(words.between),
    repairs: repairsOf(row.repaired)
      .map(({ column, kind, from, to }) => columnOf(column) + words.repairs[kind] + words.changed(from, to))
      .join(words.between),
    problems: problemsOf(row.problems)
      .map(({ column, kind, params }) => columnOf(column) + words.problem(kind, params))
      .join(words.between),
  };
  return RESULT_COLUMNS.map((column) => cells[column]);
}

/** A moment as a person here writes it, with the offset that makes it one moment everywhere. */
export function timeText(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  const minutes = -new Date(at).getTimezoneOffset();
  const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
  return `${local.toISOString().slice(0, 19).replace('T', ' ')} ${offset}`;
}

function reasonOf(row: ExportedRow, language: Language): string {
  const { reason, leftOut, skippedAs, state } = row;
  const words = EXPORT_WORDS[language];
  if (isLeftUndone(row)) return words.leftUndone;
  if (skippedAs !== null) return words.skippedAs[skippedAs];
  if (state === 'accepted' && row.hadUnknown) return words.maybeTwice;
  if (reason !== null) {
    const title = REASON_TITLES[language][reason];
    return state === 'confirmed-done' ? words.foundDone(title) : title;
  }
  if (state !== 'skipped' || leftOut === null) return '';
  return words.leftOut[leftOut];
}

/** Most rows have none: nothing is parsed then. */
const problemsOf = (text: string): RowProblem[] =>
  text === '[]' ? [] : problemsShape.parse(JSON.parse(text));
const repairsOf = (text: string): Repaired[] => (text === '[]' ? [] : repairsShape.parse(JSON.parse(text)));
