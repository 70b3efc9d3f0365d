import { describe, expect, it } from 'vitest';
import { messagePattern } from './message-pattern';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';

describe('the pattern of a message', () => {
  it.each([
    ['order 123 not found', 'order 456 not found'],
    ['工单123不存在', '工单456不存在'],
    [`No task of ${GUID}`, 'No task of bcdbbd33-bd6a-6168-63ce-4e55620d3cb4'],
    [`No task of {${GUID}}`, 'No task of {BCDBBD33-BD6A-6168-63CE-4E55620D3CB4}'],
    ['WO20260102-001 is closed', 'WO20260102-002 is closed'],
    ['no right for zhang.san.1990@a.example', 'no right for li@b.example'],
    ['closed at 2026-01-02 10:20:30', 'closed at 2026-11-12 01:02:03'],
  ])('is the same where only ids and numbers differ: %s', (one, other) => {
    expect(messagePattern(one)).toBe(messagePattern(other));
    expect(messagePattern(one)).toContain('…');
  });
  it.each([
    ['ORA-00942: table missing', 'ORA-00001: unique'],
    ['HTTP 500', 'HTTP 404'],
    ['error code: 1062', 'error code: 1146'],
    ['错误码（12）', '错误码（13）'],
    ['order not found', 'task not found'],
  ])('differs where the failure does: %s', (one, other) => {
    expect(messagePattern(one)).not.toBe(messagePattern(other));
  });
  it('is the message itself where nothing varies', () => {
    expect(messagePattern('The order is closed')).toBe('The order is closed');
    expect(messagePattern('')).toBe('');
  });
});
