import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetLabel } from './columns';
import { findSaved } from './saved-mappings';
import { mapped } from './testing/rows';

const saved = (name: string, headers: string, columns: string) => ({
  name,
  headers: headers.split(','),
  mapping: mapped(columns.split(',')),
});
const weekly = saved('weekly', '工单,任务,备注,说明', 'oId,taskId,objective.a,-');
const found = (all: readonly (typeof weekly)[], headers: string) =>
  findSaved(all, headers.split(',')).map(({ saved: { name }, mapping, unknown }) => [
    name,
    mapping.columns.map(({ target }) => targetLabel(target)).join(','),
    unknown.join(','),
  ]);

describe('a saved mapping', () => {
  it('is found by the same headers, whatever their width and the spaces around', () => {
    expect(found([weekly], '工单,任务,备注,说明')).toEqual([['weekly', 'oId,taskId,objective.a,', '']]);
    expect(found([weekly], ' 工单,任务\u00a0,备注,说明')).toHaveLength(1);
    expect(found([weekly], '工单,任务,其他,说明')).toEqual([]);
  });

  it('follows its columns; those that it does not know are left out and told', () => {
    expect(found([weekly], '备注,新列,任务,工单')).toEqual([['weekly', 'objective.a,,taskId,oId', '1']]);
  });

  it('that knows more of the file comes first', () => {
    const other = saved('other', '工单,任务', 'oId,taskId');
    expect(found([other, weekly], '工单,任务,备注,说明').map(([name]) => name)).toEqual(['weekly', 'other']);
  });

  it('D-10 D-11 is not told apart by a header that is blank or stands twice, unless all stand where they stood', () => {
    const blank = saved('blank', '工单,,任务', 'oId,objective.a,taskId');
    expect(found([blank], '工单,,任务')).toHaveLength(1);
    expect(found([blank], '任务,,工单')).toEqual([]);
    const twice = saved('twice', '工单,任务,工单', 'oId,taskId,-');
    expect(found([twice], '工单,任务,工单')).toHaveLength(1);
    expect(found([twice], '任务,工单,工单')).toEqual([]);
    expect(found([saved('once', '工单,任务', 'oId,taskId')], '工单,任务,任务')).toEqual([]);
  });

  it('keeps the case of a header: objective.A is another column than objective.a', () => {
    expect(
      found([saved('paths', 'oId,taskId,objective.a', 'oId,taskId,objective.a')], 'oId,taskId,objective.A'),
    ).toEqual([]);
  });

  it('gives every column what it had, in any order', () => {
    const order = fc.shuffledSubarray([...weekly.headers], { minLength: weekly.headers.length });
    fc.assert(
      fc.property(order, (headers) => {
        const [only] = findSaved([weekly], headers);
        headers.forEach((header, column) => {
          expect(only?.mapping.columns[column]).toEqual(
            weekly.mapping.columns[weekly.headers.indexOf(header)],
          );
        });
      }),
    );
  });
});
