import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../shared/bulk/exchange';
import { findResults, RESULT_COLUMNS } from '../../../shared/bulk/result-columns';
import type { RowState } from '../../../shared/bulk/row-machine';
import type { Outcome, Reason } from '../../../shared/contract/outcome';
import type { Database } from '../../files/sqlite';
import { createCallJournal } from '../../journal/call-journal';
import { openDatabase } from '../../journal/database';
import { createRunJournal } from '../../journal/run-journal';
import type { RunJournal } from '../../journal/run-record';
import { tableOf } from '../../tables/testing/read';
import { sheetOf } from '../../tables/testing/xlsx-writer';
import { sheetPart } from '../../tables/workbook/sheet-part';
import { endingOf, exportResult, type Hearing } from './export-result';

const HEADERS = ['工单ID', '任务ID', '备注'];
const CELLS = [
  ['O1', 'T1', 'a'],
  ['O2', 'T2', 'b'],
  ['O3', 'T3', 'c'],
  ['O4', '', 'd'],
];
const SENT_AT = Date.UTC(2026, 0, 2, 3, 4, 5);

let folder = '';
let database: Database;
let runs: RunJournal;
let id = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  database = await openDatabase(join(folder, 'desk.db'));
  runs = createRunJournal(database, () => SENT_AT);
  id = runs.create({ name: '', source: '{}', setup: '{}' });
  runs.stage(
    id,
    CELLS.map((cells, at) => ({ line: at + 2, cells, flaws: [], hidden: false, said: null })),
  );
  runs.edit(id, 2, 2, 'B');
  const missing = { kind: 'missing', severity: 'block', column: 1, params: { name: 'taskId' }, repair: null };
  const braces = { kind: 'braces', column: 0, from: '{O1}', to: 'O1' };
  runs.checked(
    id,
    CELLS.map(([oId = '', taskId = ''], at) => ({
      number: at + 1,
      body: taskId === '' ? null : JSON.stringify({ oId, taskId }),
      ids: { oId, taskId, mapId: '', customerGuid: '' },
      leftOut: null,
      kinds: taskId === '' ? ['missing'] : [],
      problems: JSON.stringify(taskId === '' ? [missing] : []),
      repaired: JSON.stringify(at === 0 ? [braces] : []),
    })),
  );
  runs.confirm(id, '{}');
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function attempt(
  row: number,
  outcome: Outcome,
  reason: Reason,
  message: string | null,
  answerText: string,
): void {
  const calls = createCallJournal(database);
  const call = calls.begin({
    startedAt: SENT_AT,
    ticket: `${row}-${outcome}`,
    connectionId: 'c',
    connectionName: 'c',
    connectionKind: 'test',
    identity: '',
    call: 'close',
    oId: '',
    taskId: '',
    mapId: '',
    customerGuid: '',
    method: 'POST',
    address: '',
    requestHeaders: [['token', 'secret']],
    requestBody: '{}',
    run: { id, row },
  });
  calls.end(call, {
    durationMs: 12.6,
    outcome,
    reason,
    status: 200,
    message,
    phase: 'done',
    mayHaveSent: true,
    answerHeaders: [],
    answerText,
    notes: [],
    retryAfterSeconds: null,
    details: {},
    timings: [],
  });
}

const SOURCE = sheetOf(HEADERS, ...CELLS);
const file = (name: string): string => join(folder, name);

function write(
  format: ExportFormat,
  name: string,
  states: readonly RowState[] = [],
  hearing: Hearing = {},
  bytes: Buffer | null = SOURCE,
) {
  const reading = { encoding: null, separator: null, sheet: 0, headerRow: 1 };
  return exportResult(
    { runs, sourceBytes: async () => bytes, sheetPart },
    { id, source: { headers: HEADERS, rows: CELLS.length, reading }, firstColumn: HEADERS.length },
    { format, which: { states }, language: 'en-US' },
    file(name),
    hearing,
  );
}

/** Rows of a file as its columns of ours name them. */
async function ownOf(name: string): Promise<Record<string, string>[]> {
  const { headers, rows } = await tableOf(readFileSync(file(name)));
  return rows.map(({ cells }) =>
    Object.fromEntries(
      RESULT_COLUMNS.map((column, at) => [column, cells[headers.length - RESULT_COLUMNS.length + at] ?? '']),
    ),
  );
}

describe('the result of a run', () => {
  it('says of each row what became of it, with the ids of the answer that accepted it', async () => {
    attempt(1, 'accepted', 'code-1', '完成', '{"code":1,"value":{"oId":"NEW","taskId":"007"}}');
    attempt(2, 'not-sent', 'connection-refused', null, '');
    attempt(2, 'refused', 'code-0', '=1+1', '{"code":0,"value":{"oId":"X","taskId":"Y"}}');
    expect(await write('xlsx', 'result.xlsx')).toEqual({ kind: 'saved', name: 'result.xlsx' });
    const rows = await ownOf('result.xlsx');
    expect(rows[0]).toMatchObject({
      number: '1',
      line: '2',
      state: 'accepted',
      reason: 'The server said it is done',
      message: '完成',
      durationMs: '13',
      attempts: '1',
      oId: 'NEW',
      taskId: '007',
      repairs: "工单ID: braces taken off, '{O1}' became 'O1'",
    });
    expect(new Date((rows[0]?.sentAt ?? '').replace(' ', 'T').replace(' ', '')).getTime()).toBe(SENT_AT);
    expect(rows[1]).toMatchObject({
      state: 'refused',
      reason: 'Refused by the server',
      message: '=1+1',
      attempts: '2',
      oId: '',
      edits: "备注: 'b' became 'B'",
    });
    expect(rows[2]).toMatchObject({ state: 'ready to send', reason: '', sentAt: '', attempts: '0' });
    expect(rows[3]).toMatchObject({ state: 'not sent: problems', problems: '任务ID: missing' });
  });

  it.each(['csv', 'xlsx', 'workbook'] as const)(
    'as %s has the cells as they came, and no secret',
    async (format) => {
      attempt(1, 'accepted', 'code-1', null, '{}');
      await write(format, `a.${format}`);
      const table = await tableOf(readFileSync(file(`a.${format}`)));
      const found = findResults(table.headers);
      expect(found?.headers).toEqual(HEADERS);
      expect(table.rows.map(({ cells }) => found?.row(cells).cells)).toEqual(CELLS);
      expect(JSON.stringify(table.rows)).not.toContain('secret');
    },
  );

  it('has the rows of some states alone', async () => {
    attempt(2, 'refused', 'code-0', null, '{}');
    await write('csv', 'a.csv', ['refused', 'invalid']);
    expect((await tableOf(readFileSync(file('a.csv')))).rows.map(({ cells }) => cells[0])).toEqual([
      'O2',
      'O4',
    ]);
    await write('workbook', 'a.xlsx', ['refused']);
    expect((await tableOf(readFileSync(file('a.xlsx')))).rows.map(({ cells }) => cells[3])).toEqual([
      '',
      '2',
      '',
      '',
    ]);
  });

  it('that is cancelled or fails leaves what stood there, and nothing beside it', async () => {
    writeFileSync(file('a.csv'), 'old');
    const before = readdirSync(folder);
    expect(await write('csv', 'a.csv', [], { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
    expect(await write('workbook', 'a.csv', [], {}, null)).toEqual({ kind: 'failed', code: 'source-gone' });
    expect(await write('workbook', 'a.csv', [], {}, Buffer.from('no zip'))).toEqual({
      kind: 'failed',
      code: 'source-gone',
    });
    expect(await write('csv', 'gone/a.csv')).toEqual({ kind: 'failed', code: 'ENOENT' });
    await expect(write('workbook', 'a.csv', [], {}, sheetOf(HEADERS))).rejects.toThrow('line 2');
    expect(readFileSync(file('a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    await write('csv', 'a.csv', [], { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
  });

  it('has an ending of its own; a copy of a workbook keeps that of the source', () => {
    expect([endingOf('csv', 'a.xlsx'), endingOf('xlsx', 'a.csv'), endingOf('workbook', 'a.XLSM')]).toEqual([
      'csv',
      'xlsx',
      'xlsm',
    ]);
  });
});
