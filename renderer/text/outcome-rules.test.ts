import { expect, it } from 'vitest';
import { FAILURES, REASONS, REFUSALS_HERE } from '../../shared/contract/outcome';
import { readVerdict } from '../../shared/contract/verdict';
import { RULES, ruleOf } from './outcome-rules';

it('names the rule that the classifier really followed', () => {
  const base = {
    mayHaveSent: true,
    phase: 'done',
    failure: null,
    headers: [['content-type', 'application/json']],
  } as const;
  const read = (status: number, text: string) =>
    ruleOf(readVerdict({ ...base, status, body: new TextEncoder().encode(text) }));
  expect([read(200, '{"code":1}'), read(202, '{"code":"0"}')]).toEqual(['code', 'code']);
  // Whatever the body says.
  for (const status of [204, 302, 307, 400, 401, 408, 409, 422, 429, 500, 502, 599, 299])
    expect(read(status, '{"code":1}')).toBe('status');
  for (const text of ['', '<html>', '[]', '{}', '{"code":2}', '{"code":1,"code":0}', '{"code":1'])
    expect(read(200, text)).toBe('unreadable');
  for (const failure of FAILURES) {
    const cut = { ...base, status: null, failure, body: new Uint8Array() };
    expect(ruleOf(readVerdict({ ...cut, phase: 'wait' }))).toBe('after-sending');
    expect(ruleOf(readVerdict({ ...cut, phase: 'connect', mayHaveSent: false }))).toBe('before-sending');
  }
  for (const reason of REFUSALS_HERE) expect(ruleOf({ reason, outcome: 'not-sent' })).toBe('found-here');
  expect(ruleOf({ reason: 'journal-failed', outcome: 'unknown' })).toBe('interrupted');
});

it('has one for every reason', () => {
  for (const reason of REASONS) expect(RULES).toContain(ruleOf({ reason, outcome: 'unknown' }));
});
