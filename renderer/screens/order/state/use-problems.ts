import { useMemo } from 'react';
import type { CALLS, Call } from '../../../../shared/contract/endpoints';
import type { Draft } from '../../../../shared/draft/draft';
import { cleanId } from '../../../../shared/draft/ids';
import type { DraftProblem } from '../../../../shared/draft/problems';
import { useText } from '../../../text/language';
import { orderProblemsText } from '../../../text/order-problems';
import { columnsOf, tableOfColumn } from './edit-draft';
import { isBlank } from './order-state';
import { placeKey } from './place';
import { problemsOf } from './prefix-answer';

/** A problem in words, with the way to it. */
export interface ShownProblem {
  readonly problem: DraftProblem;
  readonly place: string;
  /** The field, table or column as the person knows it. */
  readonly name: string;
  readonly text: string;
  readonly severity: DraftProblem['severity'];
  /** True while it only says what is still to be filled in. */
  readonly quiet: boolean;
}
export type ProblemsByCall = Readonly<Record<Call, readonly ShownProblem[]>>;
export type ProblemsByPlace = ReadonlyMap<string, ShownProblem>;

/** What is wrong with the draft for each of the four calls. */
export function useProblems(draft: Draft, touched: ReadonlySet<string>, tried: boolean): ProblemsByCall {
  const words = useText(orderProblemsText).draft;
  return useMemo(() => {
    const shown = (problem: DraftProblem): ShownProblem => {
      const place = placeKey(problem.at);
      const quiet = !tried && isStillToDo(problem, touched.has(place), draft);
      const text = words[problem.kind](problem.params);
      return { problem, place, name: nameOf(draft, problem.at), text, severity: problem.severity, quiet };
    };
    const of = (call: Call) => problemsOf(draft, call, touched).map(shown);
    return {
      save: of('save'),
      send: of('send'),
      close: of('close'),
      failedClose: of('failedClose'),
    } satisfies Record<(typeof CALLS)[number], unknown>;
  }, [draft, touched, tried, words]);
}

/** No mistake yet: what a person has not come to, or only passed in a draft where nothing is written, and what the field itself offers once the task is named. */
export function isStillToDo({ kind }: DraftProblem, touched: boolean, draft: Draft): boolean {
  if (kind === 'no-task-on-send') return draft.mode === 'load' && cleanId(draft.taskId) === '';
  return kind === 'load-needed' || (kind === 'missing' && (!touched || isBlank(draft)));
}

/** What is said at each field: the first of what the list has there. */
export function useProblemsByPlace(problems: readonly ShownProblem[]): ProblemsByPlace {
  return useMemo(() => {
    const loud = problems.filter((one) => !one.quiet && one.place !== 'mode');
    return new Map(loud.reverse().map((one) => [one.place, one]));
  }, [problems]);
}

export const blocks = (problem: ShownProblem): boolean => problem.severity === 'error';

function nameOf(draft: Draft, at: DraftProblem['at']): string {
  if ('field' in at) return at.field;
  if ('table' in at) return tableName(draft, at.table);
  const table = tableOfColumn(draft, at.column);
  if (table === null) return '';
  const columns = columnsOf(draft, table);
  const row = columns.findIndex((column) => column.id === at.column);
  return `${tableName(draft, table)}.${columns[row]?.name || row + 1}`;
}

function tableName(draft: Draft, table: string): string {
  const tabc = draft.tabc.find((one) => one.id === table);
  return tabc ? `tabc${tabc.name}` : table;
}
