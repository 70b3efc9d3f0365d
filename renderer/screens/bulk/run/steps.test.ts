import { describe, expect, it } from 'vitest';
import { columnFor, IGNORED } from '../../../../shared/bulk/columns';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { CAUTIOUS_PACE } from '../../../../shared/bulk/plan';
import { askingStep, openSteps, stepBeside, stepOf } from './steps';

type Facts = Pick<RunDetail, 'state' | 'source' | 'busy' | 'setup'>;

const draft: Facts = {
  state: 'draft',
  busy: null,
  source: {
    kind: 'paste',
    name: '',
    sha256: '',
    bytes: 1,
    workbook: false,
    reading: null,
    sheets: [],
    headers: ['oId', 'taskId'],
    rows: 1,
    firstColumn: null,
    hiddenRows: 0,
    filteredRows: 0,
    hiddenColumns: [],
    notes: [],
  },
  setup: {
    call: 'close',
    connectionId: 'c',
    mapping: {
      columns: [columnFor({ kind: 'id', name: 'oId' }), columnFor({ kind: 'id', name: 'taskId' })],
      constants: [],
    },
    repairs: [],
    hidden: 'in',
    doneBefore: 'out',
    pace: CAUTIOUS_PACE,
  },
};

describe('where work on a run goes on', () => {
  it('is the check where the headers say it all, even while rows are being checked', () => {
    expect(stepOf(draft)).toBe('check');
    expect(stepOf({ ...draft, busy: { what: 'checking', share: 0.2 } })).toBe('check');
  });
  it('is the source where something was noticed, hidden, or is still read', () => {
    const notes = [{ kind: 'encoding-guessed' as const, params: {} }];
    expect(stepOf({ ...draft, source: { ...draft.source, notes } })).toBe('source');
    expect(stepOf({ ...draft, setup: { ...draft.setup, hidden: 'ask' } })).toBe('source');
    expect(stepOf({ ...draft, busy: { what: 'reading', share: 0 } })).toBe('source');
  });
  it('is the columns where they name no order', () => {
    const columns = [columnFor({ kind: 'id', name: 'oId' }), IGNORED];
    const mapping = { columns, constants: [] };
    expect(stepOf({ ...draft, setup: { ...draft.setup, mapping } })).toBe('columns');
    const taskId = { use: columnFor({ kind: 'id', name: 'taskId' }), text: 'x', state: 'text' as const };
    expect(stepOf({ ...draft, setup: { ...draft.setup, mapping: { columns, constants: [taskId] } } })).toBe(
      'check',
    );
  });
  it('is the run from its confirmation on, and the result once it is over', () => {
    const at = (state: Facts['state']) => stepOf({ ...draft, state });
    expect([at('confirmed'), at('running'), at('paused')]).toEqual(['run', 'run', 'run']);
    expect([at('finished'), at('stopped')]).toEqual(['result', 'result']);
  });
});

it('a question of the source is open until it is answered, and over with the draft', () => {
  const asking: Facts = { ...draft, setup: { ...draft.setup, hidden: 'ask' } };
  expect(askingStep(asking)).toBe('source');
  expect(askingStep(draft)).toBeNull();
  expect(askingStep({ ...asking, state: 'confirmed' })).toBeNull();
});

it('a draft has not run: its steps end at the confirmation', () => {
  const open = openSteps(draft);
  expect(open).toEqual(['source', 'columns', 'check', 'confirm']);
  expect(stepBeside(open, 'confirm', 1)).toBeNull();
  expect(stepBeside(open, 'confirm', -1)).toBe('check');
  expect(stepBeside(open, 'source', -1)).toBeNull();
  expect(stepBeside(openSteps({ state: 'paused' }), 'confirm', 1)).toBe('run');
});
