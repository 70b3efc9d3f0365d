import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { contractAnswer, httpAnswer, startRecordingServer } from '../../e2e/servers/recording-server';
import { ALL_ROWS, type RunDetail } from '../../shared/bulk/exchange';
import type { Connection } from '../../shared/contract/connection';
import { openDatabase } from '../journal/database';
import { intentOf } from '../journal/testing/some-call';
import { tableOf } from '../tables/testing/read';
import { sheetOf, xlsxOf } from '../tables/testing/xlsx-writer';
import { createRoomBench, type RoomBench } from './testing/room-bench';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of toClose.splice(0).reverse()) await thing.close();
});

async function rig(
  change: Partial<Connection> = {},
  answer: (number: number) => Buffer = () => contractAnswer(1, 'done'),
) {
  const server = await startRecordingServer({ answer: (_request, number) => answer(number) });
  const bench = await createRoomBench(server.origin, change);
  toClose.push(server, bench);
  return { server, bench };
}

const EVERY = { filter: ALL_ROWS };
const NO_FILTER = { outcomes: [], calls: [], connectionIds: [], text: '' };
const guid = (at: number): string => `${String(at).padStart(8, '0')}-8963-1CD4-E9C2-9DA64826DDD4`;
const table = (rows: readonly (readonly string[])[]): string =>
  [['oId', 'taskId', '备注'], ...rows].map((cells) => cells.join('\t')).join('\n');
const orders = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [guid(at + 1), guid(9000 + at), `第 ${at + 1} 行`]);

async function pasted(bench: RoomBench, rows: readonly (readonly string[])[]): Promise<number> {
  const opened = await bench.runs.givePaste({ text: table(rows) });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  await bench.quiet(opened.id);
  return opened.id;
}
async function brought(bench: RoomBench, name: string, bytes: Buffer): Promise<number> {
  const ticket = crypto.randomUUID();
  const opened = await bench.runs.giveFile({ ticket, name, base64: bytes.toString('base64'), last: true });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  await bench.quiet(opened.id);
  return opened.id;
}
/** Confirms a run and has all of it sent. */
async function sent(bench: RoomBench, id: number): Promise<void> {
  await confirmed(bench, id);
  for (let turn = 0; turn < 3 && (await detail(bench, id)).counts.ready > 0; turn += 1) {
    await bench.runs.resume({ id });
    await bench.quiet(id);
  }
}
async function detail(bench: RoomBench, id: number): Promise<RunDetail> {
  const got = await bench.runs.get({ id });
  if (got.kind !== 'found') throw new Error(got.why);
  return got.run;
}
async function confirmed(bench: RoomBench, id: number, typed: { name?: string; rows?: number } = {}) {
  const { counts, fingerprint } = await detail(bench, id);
  return bench.runs.confirm({
    ...{ id, rows: counts.ready, fingerprint: fingerprint ?? '' },
    ...{ typedName: typed.name ?? null, typedRows: typed.rows ?? null },
  });
}
const rowsOf = async (bench: RoomBench, id: number, filter: Partial<typeof ALL_ROWS> = {}) =>
  (await bench.runs.rows({ id, filter: { ...ALL_ROWS, ...filter }, order: 'number', offset: 0, limit: 200 }))
    .rows;

test('a run whose end the disk did not take is told as paused by the disk, and goes on once it takes it', async () => {
  const { bench } = await rig();
  const id = await pasted(bench, orders(2));
  await confirmed(bench, id);
  const disk = await openDatabase(join(bench.folder, 'desk.db'));
  toClose.push(disk);
  disk.exec(`CREATE TRIGGER full BEFORE UPDATE OF state ON runs WHEN new.state <> 'running'
    BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  await bench.runs.resume({ id });
  await bench.quiet(id);
  const held = { state: 'paused', pauseReason: 'disk', counts: { accepted: 2 } };
  expect(await detail(bench, id)).toMatchObject(held);
  expect(await bench.runs.list(null)).toMatchObject([held]);
  expect(bench.room.running()).toEqual([]);
  disk.exec('DROP TRIGGER full');
  expect(await bench.runs.resume({ id })).toEqual({ kind: 'done' });
  await bench.quiet(id);
  expect(await detail(bench, id)).toMatchObject({ state: 'finished', counts: { accepted: 2 } });
});

describe('a draft', () => {
  test('of pasted rows knows its columns, and each row is ready or says why not', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, [...orders(3), ['', guid(77), 'no order'], [guid(5), 'N/A', '']]);
    const run = await detail(bench, id);
    expect(run).toMatchObject({ state: 'draft', call: 'close', rows: 5 });
    expect(run.setup.mapping.columns.map(({ target }) => target)).toEqual([
      { kind: 'id', name: 'oId' },
      { kind: 'id', name: 'taskId' },
      { kind: 'ignored' },
    ]);
    expect(run.counts).toMatchObject({ ready: 3, invalid: 2 });
    expect(run.problems.map(({ problem }) => problem).toSorted()).toEqual(['missing', 'placeholder']);
    expect((await rowsOf(bench, id, { problem: 'missing' })).map(({ number }) => number)).toEqual([4]);
  });

  test('takes what a person types over a cell, and gives the cell back as it came', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, [[guid(1), 'N/A', '']]);
    await bench.runs.edit({ id, row: 1, column: 1, text: guid(2) });
    await bench.quiet(id);
    expect((await detail(bench, id)).counts).toMatchObject({ ready: 1, invalid: 0 });
    expect((await rowsOf(bench, id))[0]).toMatchObject({
      cells: [guid(1), 'N/A', ''],
      edits: [[1, guid(2)]],
    });
    await bench.runs.edit({ id, row: 1, column: 1, text: null });
    await bench.quiet(id);
    expect((await detail(bench, id)).counts).toMatchObject({ ready: 0, invalid: 1 });
  });

  test('keeps the first of equal rows, and none of those that differ', async () => {
    const { bench } = await rig();
    const [one = [], two = []] = orders(2);
    const id = await pasted(bench, [one, two, one, [`{${one[0]?.toLowerCase()}}`, one[1] ?? '', 'again']]);
    const { setup } = await detail(bench, id);
    expect((await detail(bench, id)).counts).toMatchObject({ ready: 2, invalid: 2 });
    const columns = setup.mapping.columns.with(2, {
      target: { kind: 'column', table: 'objective', name: 'memo' },
      type: 'text',
      blank: 'absent',
    });
    await bench.runs.setUp({ id, setup: { ...setup, call: 'save', mapping: { columns, constants: [] } } });
    await bench.quiet(id);
    const rows = await rowsOf(bench, id, { problem: 'duplicate-differs' });
    expect(rows.map(({ number }) => number)).toEqual([1, 4]);
    expect((await detail(bench, id)).counts).toMatchObject({ ready: 1, invalid: 3 });
  });

  test('leaves out what an earlier call accepted, until a person takes it in', async () => {
    const { bench } = await rig();
    const first = await pasted(bench, orders(2));
    await confirmed(bench, first);
    await bench.runs.resume({ id: first });
    await bench.quiet(first);
    const id = await pasted(bench, orders(3));
    expect((await detail(bench, id)).leftOut).toEqual([{ why: 'done-before', rows: 2 }]);
    expect((await detail(bench, id)).counts).toMatchObject({ ready: 1, skipped: 2 });
    await bench.runs.leaveOut({ id, choice: { rows: [1] }, out: false });
    await bench.quiet(id);
    expect(await detail(bench, id)).toMatchObject({ counts: { ready: 2, skipped: 1 }, doneAgain: 1 });
    const [row] = await rowsOf(bench, id, { problem: 'done-before' });
    expect(row?.problems[0]?.params).toEqual({ at: expect.stringMatching(/^\d+$/), run: '' });
  });

  test('sends again what a person says is to be sent again: the whole list, rows picked out of a run, one row', async () => {
    const { bench, server } = await rig();
    const first = await pasted(bench, orders(3));
    await bench.runs.rename({ id: first, name: 'Monday' });
    await sent(bench, first);
    const again = await pasted(bench, orders(3));
    const { setup } = await detail(bench, again);
    await bench.runs.setUp({ id: again, setup: { ...setup, doneBefore: 'in' } });
    await bench.quiet(again);
    expect(await detail(bench, again)).toMatchObject({ doneAgain: 3 });
    const [row] = await rowsOf(bench, again, { problem: 'done-before' });
    expect(row?.problems[0]?.params.run).toBe('Monday');
    await sent(bench, again);
    expect((await detail(bench, again)).counts).toMatchObject({ accepted: 3, skipped: 0 });

    const picked = await bench.runs.fromRun({ id: again, choice: { rows: [1, 3] } });
    if (picked.kind !== 'opened') throw new Error(JSON.stringify(picked));
    await bench.quiet(picked.id);
    expect(await detail(bench, picked.id)).toMatchObject({
      counts: { ready: 2 },
      doneAgain: 2,
      setup: { pace: { firstRows: 3 } },
    });
    await sent(bench, picked.id);
    expect((await detail(bench, picked.id)).counts).toMatchObject({ accepted: 2, skipped: 0 });
    expect(server.requests).toHaveLength(8);

    const one = await pasted(bench, orders(3));
    await bench.runs.leaveOut({ id: one, choice: { rows: [2] }, out: false });
    await bench.quiet(one);
    expect(await detail(bench, one)).toMatchObject({ counts: { ready: 1 }, doneAgain: 1 });
    await sent(bench, one);
    expect((await detail(bench, one)).counts).toMatchObject({ accepted: 1, skipped: 2 });
    expect(server.requests).toHaveLength(9);
  });

  test('leaves out an order whose call is on its way: nobody knows yet what it came to', async () => {
    const { bench } = await rig();
    const { setup } = await detail(bench, await pasted(bench, orders(1)));
    const [oId, taskId] = [guid(2), guid(9001)];
    bench.calls.begin(
      intentOf({ ticket: 't', connectionId: setup.connectionId, call: 'failedClose', oId, taskId }),
    );
    const id = await pasted(bench, orders(3));
    expect((await detail(bench, id)).leftOut).toEqual([{ why: 'unknown-before', rows: 1 }]);
    expect((await rowsOf(bench, id, { leftOut: 'unknown-before' })).map(({ number }) => number)).toEqual([2]);
  });

  test('knows an order again however its ids are written', async () => {
    const { bench } = await rig();
    await sent(bench, await pasted(bench, orders(2)));
    const short = (at: number) => guid(at).replaceAll('-', '').toLowerCase();
    const id = await pasted(bench, [
      [`{${guid(1).toLowerCase()}}`, guid(9000), ''],
      [short(2), short(9001), ''],
    ]);
    const { setup } = await detail(bench, id);
    await bench.runs.setUp({ id, setup: { ...setup, repairs: [] } });
    await bench.quiet(id);
    expect((await detail(bench, id)).leftOut).toEqual([{ why: 'done-before', rows: 2 }]);
  });

  test('is checked again for what its rows mean, and not for how fast it goes', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(2));
    const { setup } = await detail(bench, id);
    const pace = { ...setup.pace, firstRows: 0, concurrency: 8 };
    await bench.runs.setUp({ id, setup: { ...setup, pace } });
    expect(await detail(bench, id)).toMatchObject({ busy: null, setup: { pace } });
    await bench.runs.setUp({ id, setup: { ...setup, pace, call: 'save' } });
    expect((await detail(bench, id)).busy).not.toBeNull();
    await bench.quiet(id);
  });

  test('of rows of an earlier run has the same cells and columns', async () => {
    const { bench } = await rig();
    const first = await pasted(bench, [...orders(2), ['', '', 'bad']]);
    const opened = await bench.runs.fromRun({
      id: first,
      choice: { filter: { ...ALL_ROWS, states: ['invalid'] } },
    });
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    await bench.quiet(opened.id);
    expect((await rowsOf(bench, opened.id)).map(({ cells }) => cells)).toEqual([['', '', 'bad']]);
    expect((await detail(bench, opened.id)).setup.mapping).toEqual(
      (await detail(bench, first)).setup.mapping,
    );
  });

  test('of a workbook leaves out what it hides, rows and columns alike, once a person says so', async () => {
    const { bench } = await rig();
    const id = await brought(
      bench,
      'a.xlsx',
      xlsxOf({
        sheets: [
          {
            rows: [['oId', 'taskId', 'objective.memo'], ...orders(4)],
            rowAttributes: { 3: 'hidden="1"', 5: 'hidden="1"' },
            before: '<cols><col min="3" max="3" hidden="1"/></cols>',
            behind:
              '<autoFilter ref="A1:C4"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
          },
          { name: 'old', state: 'hidden', rows: [['x']] },
        ],
      }),
    );
    const { source, setup, ...run } = await detail(bench, id);
    expect(source).toMatchObject({ rows: 4, hiddenRows: 2, filteredRows: 1, hiddenColumns: [2] });
    expect(setup.hidden).toBe('ask');
    expect(run.counts).toMatchObject({ ready: 4 });
    const bodies = async (hidden: 'in' | 'out') => {
      await bench.runs.setUp({ id, setup: { ...setup, call: 'save', hidden } });
      await bench.quiet(id);
      return (await bench.runs.sample({ id })).map(({ row, body }) => [row, body.includes('memo')]);
    };
    expect(await bodies('out')).toEqual([
      [1, false],
      [3, false],
    ]);
    expect((await detail(bench, id)).leftOut).toEqual([{ why: 'hidden', rows: 2 }]);
    expect(await bodies('in')).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  test('of a hidden sheet counts all its rows as hidden', async () => {
    const { bench } = await rig();
    const id = await brought(
      bench,
      'a.xlsx',
      xlsxOf({ sheets: [{ state: 'hidden', rows: [['oId', 'taskId'], ...orders(2)] }] }),
    );
    const { setup } = await detail(bench, id);
    expect(setup.hidden).toBe('ask');
    await bench.runs.setUp({ id, setup: { ...setup, hidden: 'out' } });
    await bench.quiet(id);
    expect((await detail(bench, id)).leftOut).toEqual([{ why: 'hidden', rows: 2 }]);
  });

  test('of calls of the history has their orders, the newest first and each once', async () => {
    const { bench } = await rig();
    const first = await pasted(bench, orders(3));
    await confirmed(bench, first);
    await bench.runs.resume({ id: first });
    await bench.quiet(first);
    const again = await pasted(bench, orders(1));
    await bench.runs.leaveOut({ id: again, choice: { rows: [1] }, out: false });
    await bench.quiet(again);
    await confirmed(bench, again);
    await bench.runs.resume({ id: again });
    await bench.quiet(again);
    const taken = async (choice: Parameters<typeof bench.runs.fromCalls>[0]['choice']) => {
      const opened = await bench.runs.fromCalls({ choice });
      if (opened.kind !== 'opened') return opened;
      await bench.quiet(opened.id);
      return (await rowsOf(bench, opened.id)).map(({ cells }) => cells);
    };
    const named = [1, 3, 2].map((at) => [guid(at), guid(8999 + at)]);
    expect(await taken({ filter: NO_FILTER })).toEqual(named);
    expect(await taken({ ids: [2, 3, 3] })).toEqual(named.slice(1));
    expect(await taken({ filter: { ...NO_FILTER, outcomes: ['refused'] } })).toMatchObject({
      kind: 'refused',
      reason: 'empty',
    });
  });

  test('of nothing, or of what is no table, is none', async () => {
    const { bench } = await rig();
    expect(await bench.runs.givePaste({ text: '' })).toMatchObject({ kind: 'refused', reason: 'empty' });
    expect(await bench.runs.givePaste({ text: 'oId\ttaskId\n' })).toMatchObject({
      kind: 'refused',
      reason: 'empty',
    });
    expect(await bench.runs.list(null)).toEqual([]);
  });

  test('comes from a dropped file in parts', async () => {
    const { bench } = await rig();
    const bytes = Buffer.from(table(orders(40)));
    const ticket = crypto.randomUUID();
    const part = (from: number, to: number) => bytes.subarray(from, to).toString('base64');
    const half = Math.floor(bytes.length / 2);
    expect(await bench.runs.giveFile({ ticket, name: 'a.csv', base64: part(0, half), last: false })).toEqual({
      kind: 'more',
    });
    const opened = await bench.runs.giveFile({
      ticket,
      name: 'a.csv',
      base64: part(half, bytes.length),
      last: true,
    });
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    await bench.quiet(opened.id);
    expect(await detail(bench, opened.id)).toMatchObject({ name: 'a.csv', rows: 40 });
  });
});

describe('a plan', () => {
  test('is final: rows and columns do not change any more', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(2));
    expect(await confirmed(bench, id)).toEqual({ kind: 'done' });
    const { setup, plan } = await detail(bench, id);
    expect(plan).toMatchObject({ rows: 2, call: 'close' });
    expect(plan?.hash).toMatch(/^[\da-f]{64}$/);
    expect(await bench.runs.setUp({ id, setup })).toEqual({ kind: 'not-done', why: 'not-a-draft' });
    expect(await bench.runs.edit({ id, row: 1, column: 0, text: 'x' })).toEqual({
      kind: 'not-done',
      why: 'not-a-draft',
    });
    expect(await confirmed(bench, id)).toEqual({ kind: 'not-done', why: 'not-a-draft' });
  });

  test('on production takes the name and the count, typed', async () => {
    const { bench } = await rig({ kind: 'production', name: '生产' });
    const id = await pasted(bench, orders(2));
    expect(await confirmed(bench, id)).toEqual({ kind: 'not-done', why: 'name-differs' });
    expect(await confirmed(bench, id, { name: '生产', rows: 3 })).toEqual({
      kind: 'not-done',
      why: 'count-differs',
    });
    expect(await confirmed(bench, id, { name: '生产', rows: 2 })).toEqual({ kind: 'done' });
  });

  test('is not made for a connection that is another than the one that was seen', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(2));
    const { counts, fingerprint } = await detail(bench, id);
    bench.connection = { ...bench.connection, dbPool: 'other' };
    const said = { id, rows: counts.ready, fingerprint: fingerprint ?? '', typedName: null, typedRows: null };
    expect(await bench.runs.confirm(said)).toEqual({ kind: 'not-done', why: 'connection-changed' });
    expect(server.requests).toEqual([]);
  });

  test('does not run through a connection that has changed since', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(2));
    await confirmed(bench, id);
    bench.connection = { ...bench.connection, serviceRoot: 'http://127.0.0.1:1/ngs' };
    expect(await bench.runs.resume({ id })).toEqual({ kind: 'not-done', why: 'connection-changed' });
    expect(server.requests).toEqual([]);
  });
});

describe('a run', () => {
  test('sends exactly what was sampled, each row once, and every attempt is a call of the history', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(5));
    const samples = await bench.runs.sample({ id });
    await confirmed(bench, id);
    await bench.runs.resume({ id });
    await bench.quiet(id);
    expect(await detail(bench, id)).toMatchObject({ state: 'paused', pauseReason: 'first-rows' });
    await bench.runs.resume({ id });
    await bench.quiet(id);
    expect(await detail(bench, id)).toMatchObject({ state: 'finished', counts: { accepted: 5 } });
    expect(server.requests).toHaveLength(5);
    expect(server.requests.slice(0, 3).map(({ body }) => body.toString())).toEqual(
      samples.map(({ body }) => body),
    );
    const { calls } = bench.calls.list({ outcomes: [], calls: [], connectionIds: [], text: '' }, null, 10);
    expect(calls.map(({ run }) => run)).toEqual([5, 4, 3, 2, 1].map((row) => ({ id, row })));
  });

  test('has one group of refusals that differ in nothing but ids, and each group is retried by itself', async () => {
    const { bench } = await rig({}, (number) =>
      contractAnswer(0, number % 2 === 1 ? `order ${number} not found` : 'closed'),
    );
    const id = await pasted(bench, orders(5));
    await sent(bench, id);
    const { groups } = await detail(bench, id);
    expect(groups.map(({ message, rows }) => [message, rows])).toEqual([
      ['order … not found', 3],
      ['closed', 2],
    ]);
    const [group] = groups;
    const filter = {
      states: ['refused' as const],
      group: { reason: 'code-0' as const, pattern: group?.pattern ?? '' },
    };
    expect((await rowsOf(bench, id, filter)).map(({ number }) => number)).toEqual([1, 3, 5]);
    expect(await bench.runs.retry({ id, choice: { filter: { ...ALL_ROWS, ...filter } } })).toEqual({
      kind: 'moved',
      rows: 3,
    });
    expect((await detail(bench, id)).counts).toMatchObject({ ready: 3, refused: 2 });
  });

  test('every attempt of a row is told with its call, the last first', async () => {
    const { bench } = await rig({}, (number) =>
      number === 1 ? contractAnswer(0, 'not yet') : contractAnswer(1),
    );
    const id = await pasted(bench, orders(1));
    expect(await bench.runs.attempts({ id, row: 1 })).toEqual([]);
    await sent(bench, id);
    await bench.runs.retry({ id, choice: EVERY });
    await bench.runs.resume({ id });
    await bench.quiet(id);
    const attempts = await bench.runs.attempts({ id, row: 1 });
    expect(attempts.map(({ outcome, message }) => [outcome, message])).toEqual([
      ['accepted', ''],
      ['refused', 'not yet'],
    ]);
    expect(bench.calls.get(attempts[1]?.callId ?? 0)).toMatchObject({
      outcome: 'refused',
      run: { id, row: 1 },
    });
  });

  test('one at a time for a connection', async () => {
    const { bench } = await rig();
    const [first, second] = [await pasted(bench, orders(50)), await pasted(bench, orders(2))];
    for (const id of [first, second]) await confirmed(bench, id);
    await bench.runs.resume({ id: first });
    expect(await bench.runs.resume({ id: second })).toEqual({ kind: 'not-done', why: 'another-runs' });
    await bench.quiet(first);
  });

  test('that is stopped skips what is left, for good', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(10));
    await confirmed(bench, id);
    await bench.runs.resume({ id });
    await bench.quiet(id);
    expect(await bench.runs.stop({ id })).toEqual({ kind: 'done' });
    expect(await detail(bench, id)).toMatchObject({ state: 'stopped', counts: { accepted: 3, skipped: 7 } });
    expect(await bench.runs.resume({ id })).toEqual({ kind: 'not-done', why: 'not-allowed' });
    expect(await bench.runs.skip({ id, choice: { filter: ALL_ROWS }, skip: false })).toEqual({
      kind: 'not-done',
      why: 'not-allowed',
    });
    expect(server.requests).toHaveLength(3);
  });

  test('that is stopped ends, though the disk changed a row that was left: it is not skipped, and not sent', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(5));
    await confirmed(bench, id);
    const disk = await openDatabase(join(bench.folder, 'desk.db'));
    toClose.push(disk);
    disk.exec(`UPDATE run_rows SET attempts = 7 WHERE run_id = ${id} AND row_no = 2`);
    expect(await bench.runs.stop({ id })).toEqual({ kind: 'done' });
    const { rows } = await bench.runs.rows({ id, filter: ALL_ROWS, order: 'number', offset: 0, limit: 10 });
    expect(rows.map(({ state }) => state)).toEqual(['skipped', 'unknown', 'skipped', 'skipped', 'skipped']);
    expect(await bench.runs.resume({ id })).toEqual({ kind: 'not-done', why: 'not-allowed' });
    expect(server.requests).toEqual([]);
  });

  test('is removed with all its rows; its calls stay', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(3));
    await confirmed(bench, id);
    await bench.runs.resume({ id });
    await bench.quiet(id);
    expect(await bench.runs.remove({ id })).toEqual({ kind: 'done' });
    expect(await bench.runs.get({ id })).toEqual({ kind: 'not-done', why: 'gone' });
    expect(bench.calls.list({ outcomes: [], calls: [], connectionIds: [], text: '' }, null, 10).total).toBe(
      3,
    );
  });
});

describe('a run whose record the disk changed', () => {
  test.each([
    ['source', `source = replace(source, '"rows":2', '"rows":6')`, true],
    ['setup', "setup = replace(setup, 'close', 'cloce')", true],
    ['plan', `plan = replace(plan, '"rows":2', '"rows":3')`, true],
    ['state', "state = 'stoppad'", true],
    ['time', 'created_at = 9e999', true],
    ['name', "name = 'Nay'", false],
    ['seal', 'seal = 9223372036854775807', true],
  ])(
    'in its %s is listed as damaged, sends nothing, and can be removed; the others go on',
    async (_what, change, isNamed) => {
      const { bench, server } = await rig();
      const [hurt, sound] = [await pasted(bench, orders(2)), await pasted(bench, orders(3))];
      await bench.runs.rename({ id: hurt, name: 'May' });
      await confirmed(bench, hurt);
      const disk = await openDatabase(join(bench.folder, 'desk.db'));
      toClose.push(disk);
      disk.exec('DROP TRIGGER run_plan_is_final');
      disk.exec(`UPDATE runs SET ${change} WHERE id = ${hurt}`);

      const listed = await bench.runs.list(null);
      expect(listed[1]).toEqual({ id: hurt, name: isNamed ? 'May' : '', state: 'damaged' });
      expect(listed[0]).toMatchObject({ id: sound, state: 'draft', rows: 3 });
      const damaged = { kind: 'not-done', why: 'damaged' };
      expect(await bench.runs.get({ id: hurt })).toEqual(damaged);
      expect(await bench.runs.resume({ id: hurt })).toEqual(damaged);
      expect(await bench.runs.rename({ id: hurt, name: 'June' })).toEqual(damaged);
      expect(await bench.runs.fromRun({ id: hurt, choice: EVERY })).toEqual(damaged);
      expect(await bench.runs.exportFile({ id: hurt, format: 'csv', choice: EVERY })).toEqual(damaged);
      expect(await bench.runs.sample({ id: hurt })).toEqual([]);
      expect(server.requests).toEqual([]);

      await sent(bench, sound);
      expect(server.requests).toHaveLength(3);
      expect(await bench.runs.remove({ id: hurt })).toEqual({ kind: 'done' });
      expect((await bench.runs.list(null)).map(({ id }) => id)).toEqual([sound]);
      expect(await bench.runs.get({ id: hurt })).toEqual({ kind: 'not-done', why: 'gone' });
    },
  );

  test('while it runs ends it: what is under way is counted, nothing more leaves', async () => {
    let onFirst = (): void => undefined;
    const { bench, server } = await rig({}, (number) => {
      if (number === 1) onFirst();
      return contractAnswer(1, 'done');
    });
    const disk = await openDatabase(join(bench.folder, 'desk.db'));
    toClose.push(disk);
    const hurt = await pasted(bench, orders(3));
    await confirmed(bench, hurt);
    const looked = new Promise((resolve) => {
      onFirst = () => {
        disk.exec(`UPDATE runs SET setup = '' WHERE id = ${hurt}`);
        resolve(bench.runs.get({ id: hurt }));
      };
    });
    await bench.runs.resume({ id: hurt });
    expect(await looked).toEqual({ kind: 'not-done', why: 'damaged' });
    expect(await bench.runs.remove({ id: hurt })).toEqual({ kind: 'done' });
    expect(bench.room.running()).toEqual([]);
    expect(server.requests).toHaveLength(1);
    expect(bench.calls.list(NO_FILTER, null, 10).calls).toMatchObject([{ outcome: 'accepted' }]);
  });
});

describe('what leaves the house', () => {
  test('the result as CSV has the rows as they came, and what became of them behind', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(2));
    await bench.runs.rename({ id, name: 'a/b:c.csv' });
    await confirmed(bench, id);
    await bench.runs.resume({ id });
    await bench.quiet(id);
    const saved = await bench.runs.exportFile({ id, format: 'csv', choice: EVERY });
    expect(saved).toEqual({ kind: 'saved', name: 'a b c.csv' });
    const text = readFileSync(join(bench.folder, 'a b c.csv'), 'utf8');
    const [head = '', ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toMatch(/^"?oId"?,"?taskId"?,"?备注"?,/);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain('done');
    expect(await bench.runs.exportFile({ id, format: 'workbook', choice: EVERY })).toEqual({
      kind: 'not-done',
      why: 'not-allowed',
    });
  });

  test('a result of some rows has those of a group, of a choice, and says of what was left undone that it is', async () => {
    const { bench } = await rig({}, (number) =>
      number <= 3 ? contractAnswer(0, `order ${number} gone`) : httpAnswer(500, 'no'),
    );
    const id = await pasted(bench, orders(5));
    await sent(bench, id);
    const [group] = (await detail(bench, id)).groups.filter(({ state }) => state === 'refused');
    await bench.runs.decide({ id, choice: { rows: [4] }, decision: 'leave', typedRows: null });
    const exported = async (choice: Parameters<typeof bench.runs.exportFile>[0]['choice']) => {
      await bench.runs.exportFile({ id, format: 'csv', choice });
      const text = readFileSync(join(bench.folder, 'run.csv'), 'utf8');
      return text.trimEnd().split('\r\n').slice(1);
    };
    const places = (lines: readonly string[]) => lines.map((line) => /第 (\d) 行/.exec(line)?.[1]);
    const reason = group?.reason ?? null;
    const filter = { ...ALL_ROWS, group: { reason, pattern: group?.pattern ?? null } };
    expect(places(await exported({ filter }))).toEqual(['1', '2', '3']);
    const chosen = await exported({ rows: [5, 4, 2] });
    expect(places(chosen)).toEqual(['2', '4', '5']);
    expect(chosen[1]).toContain('looked up by hand: not done, left so');
    expect(chosen[2]).not.toContain('looked up by hand');
    expect((await detail(bench, id)).counts).toMatchObject({ refused: 3, skipped: 1, unknown: 1 });
  });

  test.each(['csv', 'xlsx', 'workbook'] as const)(
    'a result as %s that comes back is the list as it was, and its own result stands where the first one stood',
    async (format) => {
      const { bench } = await rig();
      // The table does not begin at column A, and a blank column stands behind it.
      const rows = [['', 'oId', 'taskId', '备注', ''], ...orders(3).map((cells) => ['', ...cells, ''])];
      const first = await brought(bench, 'a.xlsx', sheetOf(...rows));
      await sent(bench, first);
      const read = async (name: string) => {
        const table = await tableOf(readFileSync(join(bench.folder, name)));
        return { headers: table.headers, cells: table.rows.map(({ cells }) => cells) };
      };
      await bench.runs.exportFile({ id: first, format, choice: EVERY });
      const name = format === 'csv' ? 'a.csv' : 'a.xlsx';
      const before = await read(name);
      const again = await brought(bench, name, readFileSync(join(bench.folder, name)));
      const [was, is] = [(await detail(bench, first)).source, (await detail(bench, again)).source];
      expect(is.headers).toEqual(was.headers);
      const cellsOf = async (id: number) => (await rowsOf(bench, id)).map(({ cells }) => cells);
      expect(await cellsOf(again)).toEqual(await cellsOf(first));
      expect((await detail(bench, again)).leftOut).toEqual([{ why: 'done-before', rows: 3 }]);
      await bench.runs.exportFile({ id: again, format, choice: EVERY });
      const after = await read(name);
      expect(after.headers).toEqual(before.headers);
      expect(after.cells.map((cells) => cells.slice(0, was.headers.length))).toEqual(
        before.cells.map((cells) => cells.slice(0, was.headers.length)),
      );
    },
  );

  test('what was done of a plan here is skipped where the plan opens, and where a copy begins later', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(5));
    await confirmed(bench, id);
    await bench.runs.savePlan({ id });
    bench.planFile = join(bench.folder, 'run.wodplan');
    const opened = async (): Promise<number> => {
      const plan = await bench.runs.openPlan(null);
      if (plan.kind !== 'opened') throw new Error(JSON.stringify(plan));
      return plan.id;
    };
    const early = await opened();
    expect(await detail(bench, early)).toMatchObject({ counts: { ready: 5 }, ranBefore: null });
    await bench.runs.resume({ id });
    await bench.quiet(id);
    expect((await detail(bench, id)).counts).toMatchObject({ accepted: 3, ready: 2 });

    const late = await opened();
    expect(await detail(bench, late)).toMatchObject({
      counts: { ready: 2, skipped: 3 },
      ranBefore: { id, rows: 3 },
    });
    await bench.runs.resume({ id: early });
    await bench.quiet(early);
    expect((await detail(bench, early)).counts).toMatchObject({ accepted: 2, skipped: 3 });
    // What the copy did meanwhile, the first one does not do either.
    await bench.runs.resume({ id });
    await bench.quiet(id);
    expect((await detail(bench, id)).counts).toMatchObject({ accepted: 3, skipped: 2 });
    expect(server.requests).toHaveLength(5);
  });

  test('a plan from another desk skips the orders that this one settled meanwhile', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(3));
    await confirmed(bench, id);
    await bench.runs.savePlan({ id });
    const other = await createRoomBench(server.origin);
    toClose.push(other);
    await sent(other, await pasted(other, [...orders(1), [guid(77), guid(78), '']]));
    other.planFile = join(bench.folder, 'run.wodplan');
    const plan = await other.runs.openPlan(null);
    if (plan.kind !== 'opened') throw new Error(JSON.stringify(plan));
    expect((await detail(other, plan.id)).counts).toMatchObject({ ready: 2, skipped: 1 });
  });

  test('the same list of new orders again says that it ran, sends none of them twice, and can be made to', async () => {
    const { bench, server } = await rig();
    const list = [
      ['mapId', 'customerGuid'],
      ['S6LZUU', guid(1)],
      ['S6LZUU', guid(2)],
    ];
    const brought = async (): Promise<number> => {
      const text = list.map((cells) => cells.join('\t')).join('\n');
      const draft = await bench.runs.givePaste({ text });
      if (draft.kind !== 'opened') throw new Error(JSON.stringify(draft));
      await bench.quiet(draft.id);
      const { setup } = await detail(bench, draft.id);
      await bench.runs.setUp({ id: draft.id, setup: { ...setup, call: 'save' } });
      await bench.quiet(draft.id);
      return draft.id;
    };
    const first = await brought();
    await sent(bench, first);
    expect(server.requests).toHaveLength(2);
    const again = await brought();
    expect(await detail(bench, again)).toMatchObject({
      counts: { ready: 2 },
      ranBefore: { id: first, rows: 2 },
    });
    await sent(bench, again);
    expect(await detail(bench, again)).toMatchObject({
      state: 'finished',
      counts: { skipped: 2 },
      ranBefore: null,
    });
    expect(server.requests).toHaveLength(2);
    await bench.runs.skip({ id: again, choice: { rows: [2] }, skip: false });
    await bench.runs.resume({ id: again });
    await bench.quiet(again);
    expect((await detail(bench, again)).counts).toMatchObject({ skipped: 1, accepted: 1 });
    expect(server.requests).toHaveLength(3);
  });

  test('a plan opens on another desk with the same connection, and runs exactly so', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(3));
    await confirmed(bench, id);
    expect(await bench.runs.savePlan({ id })).toMatchObject({ kind: 'saved' });
    const other = await createRoomBench(server.origin, { id: 'of-the-other-desk', name: 'Other' });
    toClose.push(other);
    other.planFile = join(bench.folder, 'run.wodplan');
    const opened = await other.runs.openPlan(null);
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    const [here, there] = [await detail(bench, id), await detail(other, opened.id)];
    expect(there).toMatchObject({ state: 'confirmed', rows: 3, counts: { ready: 3 } });
    expect(there.plan).toMatchObject({ hash: here.plan?.hash, connectionId: 'of-the-other-desk' });
    expect(await other.runs.sample({ id: opened.id })).toEqual(await bench.runs.sample({ id }));
    await other.runs.resume({ id: opened.id });
    await other.quiet(opened.id);
    expect(server.requests).toHaveLength(3);
  });

  test('a plan is refused where no connection leads where it goes, and where it was changed', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(2));
    await confirmed(bench, id);
    await bench.runs.savePlan({ id });
    bench.planFile = join(bench.folder, 'run.wodplan');
    bench.connection = { ...bench.connection, dbPool: 'other' };
    expect(await bench.runs.openPlan(null)).toMatchObject({ kind: 'refused', reason: 'no-connection' });
    writeFileSync(bench.planFile, readFileSync(bench.planFile, 'utf8').replace(guid(2), guid(3)));
    expect(await bench.runs.openPlan(null)).toMatchObject({ kind: 'refused', reason: 'changed' });
    expect(await bench.runs.list(null)).toHaveLength(1);
  });
});
