import type { Call } from '../../../../shared/contract/endpoints';
import { draftProblems } from '../../../../shared/draft/check';
import type { Draft } from '../../../../shared/draft/draft';
import type { DraftProblem } from '../../../../shared/draft/problems';

/** Touched once a person said that a table is really called what it is, prefix and all; another name is asked about anew. */
export const prefixPlace = (table: string, name: string): string => `${table}:prefix:${name}`;

/**
 * What is wrong with a draft for one call; a table typed with its `tabc` prefix keeps the call here until a person said
 * which name is meant, so that no prefix is doubled unasked.
 */
export function problemsOf(draft: Draft, call: Call, touched: ReadonlySet<string>): readonly DraftProblem[] {
  return draftProblems(draft, call).map((problem) =>
    isUnanswered(problem, touched) ? { ...problem, severity: 'error' } : problem,
  );
}

function isUnanswered({ kind, at, params }: DraftProblem, touched: ReadonlySet<string>): boolean {
  return (
    kind === 'name-has-prefix' && 'table' in at && !touched.has(prefixPlace(at.table, params.name ?? ''))
  );
}
