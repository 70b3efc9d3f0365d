import { describe, expect, test } from 'vitest';
import { CALLS, type Call } from '../../../../shared/contract/endpoints';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { placeKey } from './place';
import { problemsOf } from './prefix-answer';
import { problemList } from './problem-list';
import type { ProblemsByCall } from './use-problems';

const listed = (draft: Draft, shown: Call) => {
  const of = (call: Call) =>
    problemsOf(draft, call, new Set()).map((problem) => ({
      problem,
      place: placeKey(problem.at),
      name: '',
      text: '',
      severity: problem.severity,
      quiet: false,
    }));
  const problems = Object.fromEntries(CALLS.map((call) => [call, of(call)])) as unknown as ProblemsByCall;
  return problemList(problems, shown, draft.mode).map(({ problem, keeps }) => [problem.kind, keeps]);
};
const twice = ['a', 'b'].map((id) => ({ id, name: 'x', type: 'text', text: '1' }) as const);
const LOADED: Draft = {
  ...EMPTY_DRAFT,
  mode: 'load',
  oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
  taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
};

describe('the one list of problems', () => {
  test('says what a send would miss while the save is looked at, of an order that is loaded', () => {
    for (const shown of CALLS) expect(listed(LOADED, shown)).toEqual([['no-task-on-send', []]]);
  });

  test('says what keeps save and send while the close is looked at', () => {
    const draft = { ...LOADED, objective: twice };
    expect(listed(draft, 'close')).toEqual([
      ['no-task-on-send', []],
      ['name-duplicate', ['save', 'send']],
    ]);
  });

  test('says of a new order what keeps it here, and of the call in sight the rest', () => {
    const draft = { ...EMPTY_DRAFT, mapId: 'M' };
    expect(listed(draft, 'save')).toEqual([['missing', []]]);
    expect(listed(draft, 'send')).toEqual([
      ['missing', []],
      ['no-task-on-send', []],
    ]);
    expect(listed(draft, 'close')).toEqual([
      ['load-needed', ['close']],
      ['missing', []],
    ]);
  });

  test('names a missing id once, for all calls', () => {
    expect(listed({ ...LOADED, taskId: '' }, 'save')).toEqual([
      ['missing', []],
      ['no-task-on-send', []],
    ]);
  });
});
