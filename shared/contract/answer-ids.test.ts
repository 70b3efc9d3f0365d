import { describe, expect, it } from 'vitest';
import { idsInAnswer } from './answer-ids';

const answer = (value: string) => idsInAnswer(`{"code":1,"message":"","value":${value}}`);

describe('idsInAnswer', () => {
  it.each([
    ['{"oId":"A","taskId":"B"}'],
    ['{"objective_guid":"A","elitetask_guid":"B"}'],
    ['{"oId":"A","elitetask_guid":"B","more":1}'],
    ['{"oId":"A","objective_guid":"A","taskId":"B"}'],
  ])('finds the order in value %s', (value) => {
    expect(answer(value)).toEqual({ oId: 'A', taskId: 'B' });
  });

  it.each([
    ['null'],
    ['"A"'],
    ['[{"oId":"A","taskId":"B"}]'],
    ['{"oId":"A"}'],
    ['{"oId":"A","taskId":""}'],
    ['{"oId":1,"taskId":"B"}'],
    ['{"oId":"A","objective_guid":"C","taskId":"B"}'],
    ['{"__proto__":{"oId":"A","taskId":"B"}}'],
    ['{"order":{"oId":"A","taskId":"B"}}'],
    ['{"oId":"A","taskId":"B"},"value":{"oId":"C","taskId":"D"}'],
  ])('offers nothing for value %s', (value) => {
    expect(answer(value)).toBeNull();
  });

  it.each(['', 'OK', '{"oId":"A","taskId":"B"}', 'null'])('offers nothing for the answer %j', (text) => {
    expect(idsInAnswer(text)).toBeNull();
  });
});
