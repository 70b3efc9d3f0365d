import type { Call } from '../../shared/contract/endpoints';
import { draftProblems } from '../../shared/draft/check';
import { draftFromBody } from '../../shared/draft/from-body';

/**
 * Why a body may not leave, for the call's record, or null. The page has checked the draft; main checks the text
 * that would leave, as if the page had checked nothing: it must be an order body of the contract, without a
 * problem, and mean exactly what it says (an id with white space around it does not).
 */
export function bodyProblem(text: string, call: Call): string | null {
  const read = draftFromBody(text, call);
  if (!read.ok) return [read.problem.kind, ...read.problem.path].join(' ');
  const changed = read.changed[0];
  if (changed) return ['not-exact', ...changed].join(' ');
  const error = draftProblems(read.draft, call).find(({ severity }) => severity === 'error');
  return error ? error.kind : null;
}
