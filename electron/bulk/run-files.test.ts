import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contractAnswer, httpAnswer } from '../../e2e/servers/recording-server';
import { ALL_ROWS } from '../../shared/bulk/exchange';
import { tableOf } from '../tables/testing/read';
import { sheetOf } from '../tables/testing/xlsx-writer';
import {
  another,
  brought,
  confirmed,
  detail,
  EVERY,
  guid,
  orders,
  pasted,
  rig,
  rowsOf,
  sent,
} from './testing/room-rig';

describe('what leaves the house', () => {
  test('the result as CSV has the rows as they came, and what became of them behind', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(2));
    await bench.runs.rename({ id, name: 'a/b:c.csv' });
    await confirmed(bench, id);
    await bench.runs.resume({ id });
    await bench.quiet(id);
    const saved = await bench.runs.exportFile({ id, format: 'csv', choice: EVERY });
    expect(saved).toEqual({ kind: 'saved', name: 'a b c result.csv' });
    const text = readFileSync(join(bench.folder, 'a b c result.csv'), 'utf8');
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
      const text = readFileSync(join(bench.folder, 'run result.csv'), 'utf8');
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
      // The result of a result is proposed under the name of the first one.
      const name = format === 'csv' ? 'a result.csv' : 'a result.xlsx';
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

  test('a result that is brought to another desk leaves out what it says was done, or may have been', async () => {
    const { bench } = await rig({}, (number) =>
      number === 2 ? contractAnswer(0, 'no') : number === 3 ? httpAnswer(500, 'no') : contractAnswer(1),
    );
    const id = await pasted(bench, orders(4));
    await sent(bench, id);
    await bench.runs.exportFile({ id, format: 'csv', choice: EVERY });
    const bytes = readFileSync(join(bench.folder, 'run result.csv'));
    const other = await another('http://127.0.0.1:9');
    const there = await brought(other, 'run result.csv', bytes);
    expect((await rowsOf(other, there)).map(({ state, leftOut }) => [state, leftOut])).toEqual([
      ['skipped', 'done-before'],
      ['ready', null],
      ['skipped', 'unknown-before'],
      ['skipped', 'done-before'],
    ]);
    const [first] = await rowsOf(other, there);
    expect(first?.problems.map(({ kind }) => kind)).toEqual(['done-in-file']);
    await other.runs.leaveOut({ id: there, choice: { rows: [1] }, out: false });
    await other.quiet(there);
    expect(await detail(other, there)).toMatchObject({ counts: { ready: 2 }, doneAgain: 1 });
  });

  test('a plan opens on another desk with the same connection, and runs exactly so', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(3));
    await confirmed(bench, id);
    expect(await bench.runs.savePlan({ id })).toMatchObject({ kind: 'saved' });
    const other = await another(server.origin, { id: 'of-the-other-desk', name: 'Other' });
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
    expect(await bench.runs.openPlan(null)).toMatchObject({
      ...{ kind: 'refused', reason: 'no-connection' },
      params: { kind: 'test', address: expect.stringMatching(/\/ngs$/) },
      name: bench.planFile,
    });
    writeFileSync(bench.planFile, readFileSync(bench.planFile, 'utf8').replace(guid(2), guid(3)));
    expect(await bench.runs.openPlan(null)).toMatchObject({
      ...{ kind: 'refused', reason: 'changed' },
      name: bench.planFile,
    });
    expect(await bench.runs.list(null)).toHaveLength(1);
  });
});
