import { expect, test } from 'vitest';
import type { HistoryFilter } from '../../../../shared/desk.history';
import { pickedCalls } from './picked-calls';

const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };

test('a day leads to its calls from midnight to midnight, whatever time the filter had', () => {
  const { from, until } = pickedCalls({ ...EVERYTHING, from: 5 }, { kind: 'day', day: '2026-11-24' });
  expect([from, until]).toEqual([new Date(2026, 10, 24).getTime(), new Date(2026, 10, 25).getTime()]);
});

test('a message leads to refused calls by its longest part that never varies; none to all that were refused', () => {
  const picked = (pattern: string | null) =>
    pickedCalls({ ...EVERYTHING, calls: ['close'] }, { kind: 'refusal', pattern });
  expect(picked('工单 … 已经结案')).toMatchObject({
    outcomes: ['refused'],
    text: '已经结案',
    calls: ['close'],
  });
  expect(picked('…').text).toBe('');
  expect(picked(null)).toMatchObject({ outcomes: ['refused'], text: '' });
});

test('a connection leads to its calls, the rest of the filter stays', () => {
  expect(pickedCalls({ ...EVERYTHING, text: 'ab' }, { kind: 'connection', id: 'c1' })).toMatchObject({
    connectionIds: ['c1'],
    text: 'ab',
  });
});
