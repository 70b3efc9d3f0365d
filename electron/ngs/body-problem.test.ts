import { expect, it } from 'vitest';
import { bodyProblem } from './body-problem';

const ids = '"oId":"C37F1819-8963-1CD4-E9C2-9DA64826DDD4","taskId":"BCDBBD33-BD6A-6168-63CE-4E55620D3CB4"';

it.each([
  ['save', `{${ids},"objective":{"a":1.10,"__proto__":null}}`],
  ['send', '{"mapId":"S6LZUU","customerGuid":"1","toStep":""}'],
  ['close', `{${ids}}`],
  ['failedClose', `{${ids},"objectiveStatus":"X"}`],
] as const)('a %s of the contract may leave: %s', (call, text) => {
  expect(bodyProblem(text, call)).toBeNull();
});

it.each([
  ['save', '{}'],
  ['save', '{"mapId":"S6LZUU"}'],
  ['save', `{"mapId":"S6LZUU","customerGuid":"1",${ids}}`],
  ['save', `{${ids},"objective":{"a":1e400}}`],
  ['save', `{${ids},"unheard":1}`],
  ['save', `{${ids},"objective":{"a":1,"a":2}}`],
  ['save', '{"oId":" C37F1819-8963-1CD4-E9C2-9DA64826DDD4","taskId":"BCDBBD33-BD6A-6168-63CE-4E55620D3CB4"}'],
  ['close', `{${ids},"objective":{"a":1}}`],
  ['close', '{"mapId":"S6LZUU","customerGuid":"1"}'],
  ['save', '[]'],
  ['save', 'x'],
] as const)('a %s that is no body of the contract may not: %s', (call, text) => {
  expect(bodyProblem(text, call)).toEqual(expect.any(String));
});
