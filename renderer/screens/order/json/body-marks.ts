import type { Draft } from '../../../../shared/draft/draft';
import type { DraftWithBody } from '../../../../shared/draft/merge-body';
import type { DraftProblem } from '../../../../shared/draft/problems';
import { placeOf } from '../../../../shared/json';
import { keysIn } from '../../../../shared/json-keys';
import { columnsOf, tableOfColumn } from '../state/edit-draft';
import type { ShownProblem } from '../state/use-problems';
import type { EditorMark } from './code-editor';

/** A mark, and where it stands as a person counts. */
export interface BodyMark extends EditorMark {
  readonly line: number;
  readonly column: number;
}

/** Where in its body a problem of the draft stands, as a path of names. */
export function bodyPathOf(draft: Draft, at: DraftProblem['at']): readonly string[] {
  if ('field' in at) return [at.field];
  const table = 'table' in at ? at.table : tableOfColumn(draft, at.column);
  if (table === null) return [];
  const tabc = draft.tabc.find(({ id }) => id === table);
  const path = tabc ? ['tabc', tabc.name] : [table];
  if ('table' in at) return path;
  return [...path, columnsOf(draft, table).find(({ id }) => id === at.column)?.name ?? ''];
}

/**
 * What to mark in the text of a body: the one thing that makes it no body, in `words`; else what is wrong with the
 * draft that it is. What is missing stands nowhere, and is left to the list of problems.
 */
export function bodyMarks(
  read: DraftWithBody,
  words: string,
  text: string,
  draft: Draft,
  problems: readonly ShownProblem[],
): readonly BodyMark[] {
  if (!read.ok) {
    const { offset, line, column } = read.problem.place;
    // A word, a name in quotes, or the one character that cannot stand there.
    const wrong = /^(?:"[^"\n]*"?|[\w.+-]+|[^\n])/u.exec(text.slice(offset))?.[0] ?? '';
    return [{ from: offset, to: offset + wrong.length, severity: 'error', message: words, line, column }];
  }
  const find = problems.length === 0 ? () => null : keysIn(text);
  return problems.flatMap(({ problem, text: message, severity, quiet }) => {
    const span = quiet ? null : find(bodyPathOf(draft, problem.at));
    if (span === null) return [];
    const { line, column } = placeOf(text, span.from);
    return [{ ...span, severity, message, line, column }];
  });
}
