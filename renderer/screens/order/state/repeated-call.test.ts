import { expect, test, vi } from 'vitest';
import { bodyText } from '../../../../shared/draft/body';
import { isBlank, keptOf, orderFrom, orderReducer } from './order-state';
import { orderFromCall, repeatedBy } from './repeated-call';

vi.mock('../../../app/desk', () => ({ DeskError: class extends Error {} }));

const BODY = '{\n  "oId": "A",\n  "taskId": "B",\n  "objective": {\n    "amount": 1.10\n  }\n}';
const CALLED = { connectionId: 'c1', startedAt: 1999, outcome: 'accepted' } as const;

test('a call opened as a draft sends its body to the character, on its own connection', () => {
  const order = orderFromCall('t', { ...CALLED, call: 'save', body: BODY });
  const { draft, connectionId, typed } = order.written.now;
  expect([bodyText(draft, 'save'), connectionId, typed]).toEqual([BODY, 'c1', null]);
  expect([order.shownCall, order.view]).toEqual(['save', 'form']);
  expect(repeatedBy(order.repeats, 'save', draft)).toMatchObject({ startedAt: 1999, outcome: 'accepted' });
});

test('it is another call once something of it changed, and after it was sent again', () => {
  const order = orderFromCall('t', { ...CALLED, call: 'save', body: BODY });
  const { draft } = order.written.now;
  expect(repeatedBy(order.repeats, 'send', draft)).toBeNull();
  expect(repeatedBy(order.repeats, 'save', { ...draft, taskId: 'C' })).toBeNull();
  expect(orderReducer(order, { kind: 'repeated' }, 0).repeats).toBeNull();
});

test('a close opens as a load of its order', () => {
  const order = orderFromCall('t', { ...CALLED, call: 'close', body: '{"oId":"A","taskId":"B"}' });
  expect(order.written.now.draft).toMatchObject({ mode: 'load', oId: 'A', taskId: 'B' });
  expect(order.written.now.typed?.problem).toBeNull();
});

test('a replay is for its call still after a restart', () => {
  const replay = { ...CALLED, call: 'close', body: '{"oId":"A","taskId":"B"}' } as const;
  const order = orderFromCall('t', { ...replay, from: { bundle: 'b', index: 1 } });
  expect(orderFrom(keptOf(order))).toMatchObject({
    endsWith: 'close',
    shownCall: 'close',
    replays: { index: 1 },
  });
});

test('a body that no draft holds stands as text with its problem, and nothing of it is lost', () => {
  const order = orderFromCall('t', { ...CALLED, call: 'save', body: '••••••••' });
  expect(isBlank(order.written.now.draft)).toBe(true);
  expect(order.written.now.typed).toMatchObject({ text: '••••••••', problem: { kind: 'not-json' } });
  expect(order.view).toBe('json');
});
