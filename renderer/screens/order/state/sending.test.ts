import { describe, expect, test, vi } from 'vitest';
import type { CallDetail } from '../../../../shared/desk.calls';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { orderConfirmText } from '../../../text/order-confirm';
import { identityOf, sameOrder } from './identity';
import { acceptedAt, type Intent, mustAsk } from './sending';
import { isStillToDo } from './use-problems';

vi.mock('../../../app/desk', () => ({ DeskError: class extends Error {} }));

const draft = { ...EMPTY_DRAFT, mapId: 'M', customerGuid: 'C' };
const intent = {
  call: 'save',
  draft,
  connection: { kind: 'practice' },
  request: { address: 'a', body: 'b' },
  startedAt: 1,
} as unknown as Intent;
const call = { outcome: 'accepted', startedAt: 1999 } as CallDetail;

describe('what is asked before a call leaves', () => {
  test('names the time of the accepted one as the history has it', () => {
    expect(acceptedAt(intent, { intent, ending: { kind: 'answered', call } })).toBe(1999);
  });

  test('is asked of whatever makes another order of a draft that made one', () => {
    const question = { intent, unknownBefore: null, acceptedAt: null, ended: null, repeats: null };
    expect(mustAsk({ ...question, createdAt: null })).toBe(false);
    expect(mustAsk({ ...question, createdAt: 1 })).toBe(true);
  });

  test('is asked of whatever follows the end of an order', () => {
    const question = { intent, unknownBefore: null, acceptedAt: null, createdAt: null, repeats: null };
    expect(mustAsk({ ...question, ended: null })).toBe(false);
    expect(mustAsk({ ...question, ended: { call: 'close', at: 1 } })).toBe(true);
  });

  test('has a button without a stray space', () => {
    expect(orderConfirmText['zh-CN'].button('save', '新工单', true)).toBe('再次保存新工单');
    expect(orderConfirmText['zh-CN'].button('close', 'C37F…', false)).toBe('结案 C37F…');
  });
});

test('an order loaded into the form is another one than was created; how an id is written makes none', () => {
  const loaded = identityOf({ ...EMPTY_DRAFT, mode: 'load', oId: 'C37F', taskId: 'T' });
  expect(sameOrder(identityOf(draft), loaded)).toBe(false);
  expect(sameOrder(loaded, { ...loaded, oId: 'c37f' })).toBe(true);
});

test('what was only passed in a draft where nothing is written is no mistake', () => {
  const missing = { kind: 'missing', severity: 'error', at: { field: 'mapId' }, params: {} } as const;
  expect(isStillToDo(missing, true, EMPTY_DRAFT)).toBe(true);
  expect(isStillToDo(missing, true, { ...EMPTY_DRAFT, customerGuid: 'C' })).toBe(false);
  expect(isStillToDo(missing, false, { ...EMPTY_DRAFT, customerGuid: 'C' })).toBe(true);
});
