import { describe, expect, it } from 'vitest';
import type { Call } from '../contract/endpoints';
import { mappingProblems } from './check-mapping';
import type { ColumnUse } from './columns';
import { rowProblem } from './row-problems';
import { mapped, told, use } from './testing/rows';

const of = (call: Call, columns: readonly (string | ColumnUse)[], constants: readonly string[] = []) => {
  const fixed = constants.map((header) => ({ use: use(header), text: 'x', state: 'text' as const }));
  return mappingProblems(mapped(columns, fixed), call);
};
const named = (table: string, name: string): ColumnUse => ({
  target: { kind: 'tabc', table, name },
  type: 'text',
  blank: 'absent',
});

describe('what columns are used for', () => {
  it('is complete with one pair of ids, from columns or constants', () => {
    expect(of('close', ['oId', 'taskId'])).toEqual([]);
    expect(of('save', ['-', 'customerGuid', 'objective.a'], ['mapId'])).toEqual([]);
    expect(of('failedClose', ['oId', 'taskId'], ['objectiveStatus'])).toEqual([]);
  });

  it('needs a pair of ids, and one pair alone', () => {
    const problems = (call: Call, columns: readonly string[]) => told({ problems: of(call, columns) });
    expect(problems('save', ['objective.a'])).toEqual(['ids-unmapped']);
    expect(of('save', ['objective.a'])).toMatchObject([{ params: { body: 'order' } }]);
    expect(of('failedClose', ['-'])).toMatchObject([{ params: { body: 'ids' } }]);
    expect(problems('save', ['mapId'])).toEqual(['id-unmapped customerGuid']);
    expect(problems('close', ['oId'])).toEqual(['id-unmapped taskId']);
    expect(problems('close', ['mapId', 'customerGuid'])).toEqual([
      'ids-unmapped',
      'warn not-taken mapId',
      'warn not-taken customerGuid',
    ]);
    expect(of('save', ['oId', 'taskId', 'customerGuid'])).toMatchObject([
      { kind: 'both-pairs', severity: 'block', column: 2, params: { name: 'customerGuid' } },
    ]);
    expect(problems('close', ['oId', 'taskId', 'customerGuid'])).toEqual(['warn not-taken customerGuid']);
  });

  it('is said where the call does not send it', () => {
    expect(told({ problems: of('close', ['oId', 'taskId', 'objectiveStatus', 'step.a']) })).toEqual([
      'warn not-taken objectiveStatus',
      'warn not-taken step.a',
    ]);
    expect(told({ problems: of('save', ['oId', 'taskId', 'objectiveStatus']) })).toEqual([
      'warn not-taken objectiveStatus',
    ]);
  });

  it('D-10 is one place for one column or constant', () => {
    expect(of('save', ['oId', 'taskId', 'step.a', 'step.b', 'step.a'])).toMatchObject([
      { kind: 'target-twice', severity: 'block', column: 4 },
    ]);
    expect(of('save', ['oId', 'taskId', 'step.a'], ['step.a'])).toMatchObject([
      { kind: 'target-twice', column: null },
    ]);
    expect(of('save', ['oId', 'taskId', '-', '-', 'step.a', 'step.A', 'tabc.step.a'])).toEqual([]);
  });

  it('of a send without operateTaskGuid is warned about', () => {
    expect(told({ problems: of('send', ['oId', 'taskId']) })).toEqual([
      'warn no-task-on-send operateTaskGuid',
    ]);
    expect(of('send', ['oId', 'taskId', 'operateTaskGuid'])).toEqual([]);
    expect(of('send', ['oId', 'taskId'], ['operateTaskGuid'])).toEqual([]);
  });

  it('has a name for every table and column', () => {
    expect(of('save', ['oId', 'taskId', named(' ', 'a'), named('x', '')])).toMatchObject([
      { kind: 'name-missing', column: 2 },
      { kind: 'name-missing', column: 3 },
    ]);
    expect(of('save', ['oId', 'taskId', named('x', '\ud800')])).toMatchObject([{ kind: 'lone-surrogate' }]);
    expect(of('save', ['oId', 'taskId', named('TABCx', 'a')])).toMatchObject([
      { kind: 'name-has-prefix', severity: 'warn', column: 2, params: { table: 'tabcTABCx' } },
    ]);
  });

  it('has problems in the shape that may cross', () => {
    for (const problem of of('send', ['mapId', 'oId', 'objectiveStatus', 'step.a', 'step.a']))
      expect(rowProblem.parse(problem)).toEqual(problem);
  });
});
