import { describe, expect, it } from 'vitest';
import { ALL_ROWS, type Counts } from '../../../../shared/bulk/exchange';
import type { RunState } from '../../../../shared/bulk/run-machine';
import { runsText } from '../../../text/runs';
import { runResultText } from '../../../text/runs-result';
import { reachOf, shownRows, whyNotMoved } from './row-actions';
import type { ChosenRows } from './row-choice';

const counts: Counts = {
  invalid: 1,
  ready: 2,
  'in-flight': 0,
  accepted: 90,
  refused: 6,
  unknown: 1,
  skipped: 0,
  'confirmed-done': 0,
};
const none: ChosenRows = new Map();
const shown = { filter: ALL_ROWS, total: 100, counts };

describe('the rows that an action concerns', () => {
  it('are all in that state, by a filter that says so', () => {
    expect(reachOf('refused', none, shown)).toEqual({
      choice: { filter: { ...ALL_ROWS, states: ['refused'] } },
      rows: 6,
    });
    expect(reachOf('skipped', none, shown)).toBeNull();
  });
  it('are those of a group, counted by what is shown', () => {
    const group = { reason: 'code-0' as const, pattern: 'closed' };
    const filter = { ...ALL_ROWS, states: ['refused' as const], group };
    expect(reachOf('refused', none, { filter, total: 4, counts })).toEqual({ choice: { filter }, rows: 4 });
    expect(reachOf('unknown', none, { filter, total: 4, counts })).toBeNull();
    expect(reachOf('refused', none, { filter, total: null, counts })).toBeNull();
  });
  it('are nobody’s while a search mixes states: their number is not known', () => {
    const filter = { ...ALL_ROWS, text: 'A1' };
    expect(reachOf('refused', none, { filter, total: 9, counts })).toBeNull();
  });
  it('are those chosen by hand, in the state, and never rows that the plan left out', () => {
    const chosen: ChosenRows = new Map([
      [4, { state: 'accepted', leftOut: false }],
      [3, { state: 'refused', leftOut: false }],
      [7, { state: 'skipped', leftOut: true }],
    ]);
    expect(reachOf('refused', chosen, shown)).toEqual({ choice: { rows: [3] }, rows: 1 });
    expect(reachOf('skipped', chosen, shown)).toBeNull();
    expect(shownRows(chosen, shown)).toEqual({ choice: { rows: [3, 4, 7] }, rows: 3 });
    expect(shownRows(none, shown)).toEqual({ choice: { filter: ALL_ROWS }, rows: 100 });
  });
});

it('where rows cannot be moved it is said why, in words', () => {
  const why = (state: RunState) => whyNotMoved(state, runResultText['en-US'], runsText['en-US'].refusals);
  expect([why('paused'), why('finished')]).toEqual([undefined, undefined]);
  const said = [why('running'), why('stopped'), why('confirmed'), why('draft')];
  expect(said.every(Boolean)).toBe(true);
  expect(new Set(said).size).toBe(3);
});
