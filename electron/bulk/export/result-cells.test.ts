import { expect, test } from 'vitest';
import { RESULT_COLUMNS } from '../../../shared/bulk/result-columns';
import type { ExportedRow } from '../../journal/run-record';
import { resultCells } from './result-cells';
import { rowOf } from './testing/results';

const reasonOf = (change: Partial<ExportedRow>): string =>
  resultCells(rowOf(1, ['a'], change), ['A'], 'en-US')[RESULT_COLUMNS.indexOf('reason')] ?? '';

test.each<[string, Partial<ExportedRow>, string]>([
  [
    'a row accepted after an unknown attempt may have been done twice',
    { state: 'accepted', hadUnknown: true, attempts: 2 },
    'an attempt before ended unknown: it may have been done twice',
  ],
  [
    'a row that a person found done says so, and why it was unknown',
    { state: 'confirmed-done', hadUnknown: true, reason: 'connection-lost' },
    'looked up by hand: done (when it was sent: Connection lost)',
  ],
  [
    'a row that a person found undone and left',
    { state: 'skipped', hadUnknown: true, reason: 'connection-lost' },
    'looked up by hand: not done, left so',
  ],
  [
    'a row that was sent elsewhere',
    { state: 'skipped', attempts: 0, reason: null, skippedAs: 'elsewhere' },
    'skipped: sent already by another run or by hand',
  ],
  [
    'a row that a stop left, though an attempt of it was refused before',
    { state: 'skipped', reason: 'code-0', skippedAs: 'stopped' },
    'not sent: the run was stopped',
  ],
  [
    'a row that the plan left out',
    { state: 'skipped', attempts: 0, reason: null, leftOut: 'hidden' },
    'hidden row',
  ],
])('%s', (_name, change, said) => {
  expect(reasonOf(change)).toBe(said);
});
