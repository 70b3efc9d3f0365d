import { describe, expect, test } from 'vitest';
import { ALL_ROWS } from '../../shared/bulk/exchange';
import { xlsxOf } from '../tables/testing/xlsx-writer';
import {
  brought,
  confirmed,
  detail,
  guid,
  NO_FILTER,
  orders,
  pasted,
  rig,
  rowsOf,
  table,
} from './testing/room-rig';

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

  test('of rows of an earlier run has the same cells and columns, and the lines of its file', async () => {
    const { bench } = await rig();
    const first = await pasted(bench, [...orders(2), ['', '', 'bad']]);
    const opened = await bench.runs.fromRun({
      id: first,
      choice: { filter: { ...ALL_ROWS, states: ['invalid'] } },
    });
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    await bench.quiet(opened.id);
    expect(await rowsOf(bench, opened.id)).toMatchObject([{ number: 1, line: 4, cells: ['', '', 'bad'] }]);
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
      const rows = await rowsOf(bench, opened.id);
      expect(rows.map(({ line }) => line)).toEqual(rows.map(({ number }) => number));
      return rows.map(({ cells }) => cells);
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
