import { expect, it } from 'vitest';
import type { RunSetup, RunSource } from '../../shared/bulk/exchange';
import { CAUTIOUS_PACE } from '../../shared/bulk/plan';
import { damagedRow } from '../../shared/bulk/row-problems';
import { rowCheckOf } from './check-rows';

const constant = (name: 'mapId' | 'customerGuid', text: string) => ({
  use: { target: { kind: 'id', name }, type: 'text', blank: 'absent' } as const,
  state: 'text' as const,
  text,
});
const setup: RunSetup = {
  ...{ call: 'save', connectionId: 'c1', repairs: [], hidden: 'in', doneBefore: 'out' },
  mapping: {
    columns: [],
    constants: [constant('mapId', 'S6LZUU'), constant('customerGuid', 'C-1')],
  },
  pace: CAUTIOUS_PACE,
};
const source: Pick<RunSource, 'rows' | 'hiddenColumns' | 'sheets' | 'reading'> = {
  rows: 1,
  hiddenColumns: [],
  sheets: [],
  reading: null,
};

it('makes no order of a row whose record the disk changed, also where constants alone would fill one', () => {
  const check = rowCheckOf({
    runs: {
      staged: () => [],
      checked: () => undefined,
      earlier: () => null,
      madeAlike: () => null,
      get: () => null,
    },
    serviceRoot: '',
    id: 1,
    setup,
    source,
  });
  const row = {
    number: 1,
    line: 2,
    cells: [],
    edits: [],
    flaws: [],
    hidden: false,
    said: null,
    choice: null,
  };
  expect(check({ ...row, isDamaged: false }).body).toContain('S6LZUU');
  expect(check({ ...row, isDamaged: true })).toMatchObject({
    ...{ body: null, leftOut: null, kinds: ['record-damaged'] },
    problems: JSON.stringify([damagedRow]),
  });
});
