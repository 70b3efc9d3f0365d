import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Entry, type StepFacts, saysSame } from './entry';
import { anyEntry } from './library-arbitrary';

it('two entries say the same exactly where name and facts are the same in JSON', () => {
  fc.assert(
    fc.property(anyEntry, anyEntry, (one, other) => {
      const text = ({ name, facts }: Entry): string => JSON.stringify([name, facts]);
      expect(saysSame(one, structuredClone(one))).toBe(true);
      expect(saysSame(one, other)).toBe(text(one) === text(other));
      expect(saysSame(one, { ...other, name: one.name })).toBe(
        text(one) === text({ ...other, name: one.name }),
      );
    }),
    { numRuns: 500 },
  );
});

it('a single difference anywhere is one', () => {
  const column: Entry = {
    dictionary: 'columns',
    scope: 'task',
    code: 'a',
    name: '甲',
    facts: { kind: 'column', type: 'text', values: [{ value: 'A', label: '一' }], format: '' },
  };
  const step: StepFacts = { kind: 'step', canClose: true, canSendBack: null, next: ['B'] };
  const others: Entry['facts'][] = [
    null,
    step,
    { kind: 'column', type: null, values: [{ value: 'A', label: '一' }], format: '' },
    { kind: 'column', type: 'text', values: [], format: '' },
    { kind: 'column', type: 'text', values: [{ value: 'A', label: '二' }], format: '' },
    { kind: 'column', type: 'text', values: [{ value: 'B', label: '一' }], format: '' },
    { kind: 'column', type: 'text', values: [{ value: 'A', label: '一' }], format: 'x' },
  ];
  for (const facts of others) expect(saysSame(column, { ...column, facts })).toBe(false);
  expect(saysSame(column, { ...column, name: '乙' })).toBe(false);
  const steps: StepFacts[] = [
    { ...step, canClose: null },
    { ...step, canSendBack: false },
    { ...step, next: [] },
    { ...step, next: ['C'] },
  ];
  for (const facts of steps) expect(saysSame({ ...column, facts: step }, { ...column, facts })).toBe(false);
});
