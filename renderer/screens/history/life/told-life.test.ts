import { expect, test } from 'vitest';
import type { Outcome } from '../../../../shared/contract/outcome';
import type { CallSummary } from '../../../../shared/desk.calls';
import { connectionsOf, type LifeCall, toldLife } from './told-life';

let calls = 0;
function lifeCall(json: string, outcome: Outcome | null, connectionId = 'c1'): LifeCall {
  calls += 1;
  const call: CallSummary = {
    ...{
      id: calls,
      startedAt: calls,
      durationMs: 1,
      connectionId,
      connectionName: '',
      connectionKind: 'test',
    },
    ...{ identity: '', call: 'save', oId: 'A', taskId: 'B', mapId: '', customerGuid: '', outcome },
    ...{ reason: null, status: null, message: null, answered: null, run: null },
  };
  return { call, places: [{ table: 'objective', name: 'a', json }], writes: 1 };
}
const before = (...life: LifeCall[]) => toldLife(life).map(({ told }) => told[0]?.before);

test('a value is told with what an accepted call wrote before, where it is another', () => {
  expect(before(lifeCall('1', 'accepted'), lifeCall('1', 'accepted'), lifeCall('2', 'refused'))).toEqual([
    null,
    null,
    '1',
  ]);
  expect(before(lifeCall('1', 'accepted'), lifeCall('2', 'refused'), lifeCall('3', 'accepted'))).toEqual([
    null,
    '1',
    '1',
  ]);
});

test('behind an unknown call nobody knows what stood there', () => {
  expect(before(lifeCall('1', 'accepted'), lifeCall('2', 'unknown'), lifeCall('3', 'accepted'))).toEqual([
    null,
    '1',
    null,
  ]);
});

test('a column is told by its table, a field of the order by its name', () => {
  const one = { ...lifeCall('1', null), places: [{ table: '', name: 'toStep', json: '""' }] };
  expect(toldLife([one])[0]?.told[0]?.name).toBe('toStep');
  expect(toldLife([lifeCall('1', null)])[0]?.told[0]?.name).toBe('objective.a');
});

test('connections stand once each, the one with the newest call first', () => {
  const life = [lifeCall('1', null, 'c1'), lifeCall('1', null, 'c2'), lifeCall('1', null, 'c1')];
  expect(connectionsOf(life).map(({ connectionId }) => connectionId)).toEqual(['c1', 'c2']);
});
