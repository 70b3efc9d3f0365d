import { CALLS, type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import type { Draft } from '../../../../shared/draft/draft';
import type { ProblemsByCall, ShownProblem } from './use-problems';

/** A problem as the one list has it. */
export interface ListedProblem extends ShownProblem {
  /** The calls that it keeps here; empty where it keeps every call that is possible, or none. */
  readonly keeps: readonly Call[];
}

/** The calls that a draft of its kind can become: a new order cannot be closed. */
const POSSIBLE: Readonly<Record<Draft['mode'], readonly Call[]>> = {
  create: CALLS.filter((call) => !ENDPOINTS[call].ends),
  load: CALLS,
};
/** In this order the problems stand as the form does; the calls that end an order add only their own. */
const IN_ORDER: readonly Call[] = ['send', 'save', 'failedClose', 'close'];

/**
 * What is wrong for every call that is possible, whichever is previewed: what keeps one here, and what a loaded order
 * should know before any of them is pressed. A new order is warned of a send only where the send is looked at: it has no
 * task yet that could be named.
 */
export function problemList(
  problems: ProblemsByCall,
  shown: Call,
  mode: Draft['mode'],
): readonly ListedProblem[] {
  const possible = POSSIBLE[mode];
  const isSaid = (call: Call, { severity }: ShownProblem) =>
    call === shown || severity === 'error' || mode === 'load';
  const ofOthers = possible.includes(shown) ? [] : [shown];
  const found = new Map<string, { readonly problem: ShownProblem; readonly calls: Call[] }>();
  for (const call of [...ofOthers, ...IN_ORDER.filter((one) => possible.includes(one))]) {
    for (const problem of problems[call].filter((one) => isSaid(call, one))) {
      const key = `${problem.place} ${problem.problem.kind}`;
      const its = found.get(key);
      if (its) its.calls.push(call);
      else found.set(key, { problem, calls: [call] });
    }
  }
  return [...found.values()].map(({ problem, calls: its }) => {
    const keepsAll = possible.every((call) => its.includes(call));
    const keeps = problem.severity === 'error' && !keepsAll ? CALLS.filter((call) => its.includes(call)) : [];
    return { ...problem, keeps };
  });
}
