import { columnIsSent, columnValue } from '../draft/body';
import { columnProblems } from '../draft/check-column';
import type { Column } from '../draft/draft';
import { isJsonNumber, printJson } from '../json';
import { guarded } from './formula-guard';
import { tsvLine } from './tsv';

/** Columns as rows of name, type and value, for a spreadsheet or another table here; no cell becomes a formula there. */
export function columnsAsTsv(columns: readonly Column[]): string {
  return columns
    .map(({ name, type, text }) => {
      const plainNumber = type === 'number' && isJsonNumber(text);
      return tsvLine([guarded(name, true), type, plainNumber ? text : guarded(text, false)]);
    })
    .join('\n');
}

/**
 * The columns that are sent as one JSON object, laid out as in a body. `leftOut`: columns that would make it no JSON,
 * or another one: no value of their type, a name that stands there already.
 */
export function columnsAsJson(columns: readonly Column[]): {
  readonly text: string;
  readonly leftOut: readonly Column[];
} {
  const names = new Set<string>();
  const sent = columns.filter(columnIsSent).map((column) => {
    const sound = columnProblems(column, names).length === 0;
    if (sound) names.add(column.name);
    return { column, sound };
  });
  const members = sent
    .filter(({ sound }) => sound)
    .map(({ column }) => ({ key: column.name, value: columnValue(column) }));
  return {
    text: printJson({ kind: 'object', members }, 2),
    leftOut: sent.filter(({ sound }) => !sound).map(({ column }) => column),
  };
}
