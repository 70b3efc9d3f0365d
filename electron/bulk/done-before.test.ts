import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contractAnswer, httpAnswer } from '../../e2e/servers/recording-server';
import { endOf, intentOf } from '../journal/testing/some-call';
import type { RoomBench } from './testing/room-bench';
import {
  another,
  confirmed,
  detail,
  diskOf,
  EVERY,
  guid,
  orders,
  pasted,
  resumed,
  rig,
  rowsOf,
  sent,
} from './testing/room-rig';

/** Somebody sends an order by the form; null: its call is still on its way. */
async function byHand(
  bench: RoomBench,
  at: number,
  outcome: 'accepted' | 'unknown' | 'refused' | null = 'accepted',
  call: 'close' | 'failedClose' | 'save' = 'close',
  taskId = guid(8999 + at),
): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 3));
  const { connection, calls } = bench;
  const order = { oId: guid(at).toLowerCase(), taskId };
  const id = calls.begin(intentOf({ startedAt: Date.now(), connectionId: connection.id, call, ...order }));
  if (outcome !== null) calls.end(id, endOf({ outcome }));
  await new Promise((resolve) => setTimeout(resolve, 3));
  return id;
}

describe('what was done before', () => {
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
    const other = await another(server.origin);
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
      counts: { ready: 0, skipped: 2 },
      leftOut: [{ why: 'done-before', rows: 2 }],
      ranBefore: { id: first, rows: 2 },
    });
    // It is the body that says so, not the file: another order of a customer is made.
    list.push(['S6LZUU', guid(3)]);
    expect((await detail(bench, await brought())).counts).toMatchObject({ ready: 1, skipped: 2 });
    list.pop();

    await bench.runs.leaveOut({ id: again, choice: { rows: [2] }, out: false });
    await bench.quiet(again);
    expect(await detail(bench, again)).toMatchObject({ counts: { ready: 1, skipped: 1 }, doneAgain: 1 });
    expect(await confirmed(bench, again, { again: 2 })).toEqual({ kind: 'not-done', why: 'again-differs' });
    await sent(bench, again);
    expect((await detail(bench, again)).counts).toMatchObject({ skipped: 1, accepted: 1 });
    expect(server.requests).toHaveLength(3);
  });

  test('the same list of new orders, checked before the other one ran, is skipped where it starts', async () => {
    const { bench, server } = await rig();
    const text = `mapId\tcustomerGuid\nS6LZUU\t${guid(1)}\nS6LZUU\t${guid(2)}`;
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const draft = await bench.runs.givePaste({ text });
        if (draft.kind !== 'opened') throw new Error(JSON.stringify(draft));
        await bench.quiet(draft.id);
        return draft.id;
      }),
    );
    for (const id of ids) await confirmed(bench, id);
    for (const id of ids) await resumed(bench, id);
    expect((await detail(bench, ids[1] ?? 0)).counts).toMatchObject({ accepted: 0, skipped: 2 });
    expect(server.requests).toHaveLength(2);
    await bench.runs.skip({ id: ids[1] ?? 0, choice: { rows: [2] }, skip: false, typedAgain: 1 });
    await resumed(bench, ids[1] ?? 0);
    expect(server.requests).toHaveLength(3);
  });

  test('new orders are known when their run is gone, and when their list has got a column more', async () => {
    const { bench } = await rig();
    const draft = async (text: string): Promise<number> => {
      const opened = await bench.runs.givePaste({ text });
      if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
      await bench.quiet(opened.id);
      return opened.id;
    };
    const first = await draft(`mapId\tcustomerGuid\nS6LZUU\t${guid(1)}`);
    await sent(bench, first);
    await bench.runs.remove({ id: first });
    const again = await draft(`mapId\tcustomerGuid\tNo\nS6LZUU\t${guid(1)}\t1\nS6LZUU\t${guid(2)}\t2`);
    expect((await rowsOf(bench, again)).map(({ leftOut }) => leftOut)).toEqual(['done-before', null]);
    // With another field that is sent it is another order, which may be meant: it is said.
    const more = await draft(
      `mapId\tcustomerGuid\tobjective.memo\nS6LZUU\t${guid(1)}\tx\nS6LZUU\t${guid(2)}\tx`,
    );
    expect(
      (await rowsOf(bench, more)).map(({ state, problems }) => [state, ...problems.map(({ kind }) => kind)]),
    ).toEqual([['ready', 'made-alike'], ['ready']]);
  });

  test('of an order that is saved again is only what was saved with the same values', async () => {
    const { bench } = await rig();
    const saving = async (memo: string): Promise<number> => {
      const opened = await bench.runs.givePaste({
        text: `oId\ttaskId\tobjective.memo\n${guid(1)}\t${guid(2)}\t${memo}`,
      });
      if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
      await bench.quiet(opened.id);
      const { setup } = await detail(bench, opened.id);
      await bench.runs.setUp({ id: opened.id, setup: { ...setup, call: 'save' } });
      await bench.quiet(opened.id);
      return opened.id;
    };
    await sent(bench, await saving('Monday'));
    expect((await detail(bench, await saving('Monday'))).leftOut).toEqual([{ why: 'done-before', rows: 1 }]);
    const other = await saving('Tuesday');
    expect(await detail(bench, other)).toMatchObject({ counts: { ready: 1 }, leftOut: [], problems: [] });
    // Saved by hand since it was confirmed, the older values of the list do not go over the newer ones.
    await confirmed(bench, other);
    await byHand(bench, 1, 'accepted', 'save', guid(2));
    await resumed(bench, other);
    expect(await detail(bench, other)).toMatchObject({ counts: { skipped: 1 }, sentElsewhere: 1 });
  });

  test('through another connection that leads to the same place is known', async () => {
    const { bench, server } = await rig();
    await sent(bench, await pasted(bench, orders(2)));
    bench.connection = {
      ...bench.connection,
      id: 'another',
      name: 'Another',
      serviceRoot: `${server.origin}/ngs/`,
    };
    const there = await pasted(bench, orders(3));
    expect((await detail(bench, there)).leftOut).toEqual([{ why: 'done-before', rows: 2 }]);
    bench.connection = { ...bench.connection, serviceRoot: `${server.origin}/elsewhere` };
    expect((await detail(bench, await pasted(bench, orders(3)))).leftOut).toEqual([]);
  });

  test('between Confirm and Start, by hand, is skipped and said, and a person takes it back', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(6));
    await confirmed(bench, id);
    await byHand(bench, 1);
    await byHand(bench, 2, 'unknown', 'failedClose');
    await byHand(bench, 3, null);
    await byHand(bench, 4, 'refused');
    await byHand(bench, 5, 'accepted', 'save');
    await resumed(bench, id);
    const rows = await rowsOf(bench, id);
    expect(rows.map(({ state, skippedAs }) => skippedAs ?? state)).toEqual([
      ...['elsewhere', 'elsewhere', 'elsewhere'],
      ...['accepted', 'accepted', 'accepted'],
    ]);
    expect((await detail(bench, id)).sentElsewhere).toBe(3);
    expect(server.requests).toHaveLength(3);
    expect(
      (await bench.runs.attempts({ id, row: 2 })).map(({ elsewhere, outcome }) => [elsewhere, outcome]),
    ).toEqual([[true, 'unknown']]);

    const back = { id, choice: { rows: [2] }, skip: false };
    for (const typedAgain of [null, 2])
      expect(await bench.runs.skip({ ...back, typedAgain })).toEqual({ kind: 'asks', again: 1 });
    expect(await bench.runs.skip({ ...back, typedAgain: 1 })).toEqual({ kind: 'moved', rows: 1 });
    expect((await detail(bench, id)).sentElsewhere).toBe(2);
    await resumed(bench, id);
    expect((await rowsOf(bench, id))[1]).toMatchObject({ state: 'accepted', skippedAs: null });
    expect(server.requests).toHaveLength(4);
  });

  test('while a run runs is not sent by it, and is no row to begin with', async () => {
    let hand = (_number: number): void => undefined;
    const { bench, server } = await rig({}, (number) => {
      hand(number);
      return contractAnswer(1);
    });
    const id = await pasted(bench, orders(8));
    await confirmed(bench, id);
    await byHand(bench, 1);
    const { connection, calls } = bench;
    hand = (number) => {
      if (number !== 4) return;
      const order = { oId: guid(8), taskId: guid(9007) };
      calls.begin(
        intentOf({ startedAt: Date.now(), connectionId: connection.id, call: 'failedClose', ...order }),
      );
    };
    await resumed(bench, id);
    expect(await detail(bench, id)).toMatchObject({
      ...{ state: 'paused', pauseReason: 'first-rows' },
      counts: { accepted: 3, skipped: 1, ready: 4 },
    });
    await resumed(bench, id);
    expect(await detail(bench, id)).toMatchObject({
      ...{ state: 'finished', sentElsewhere: 2 },
      counts: { accepted: 6, skipped: 2 },
    });
    expect((await rowsOf(bench, id))[7]).toMatchObject({ state: 'skipped', skippedAs: 'elsewhere' });
    expect(server.requests).toHaveLength(6);
  });

  test('while a run was paused is not sent by it, and what it sent itself is no reason to skip', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(5));
    await confirmed(bench, id);
    await resumed(bench, id);
    await byHand(bench, 5);
    await resumed(bench, id);
    expect(await detail(bench, id)).toMatchObject({ counts: { accepted: 4, skipped: 1 }, sentElsewhere: 1 });
    expect(server.requests).toHaveLength(4);
  });

  test.each(['refused', 'unknown'] as const)(
    'elsewhere, of a row that was %s here, holds it when it is to be sent again',
    async (state) => {
      const { bench, server } = await rig({}, () =>
        state === 'refused' ? contractAnswer(0, 'not yet') : httpAnswer(500, 'no'),
      );
      const id = await pasted(bench, orders(2));
      await confirmed(bench, id);
      await resumed(bench, id);
      expect((await detail(bench, id)).counts).toMatchObject({ [state]: 2 });
      const hand = await byHand(bench, 1);
      const again = () =>
        state === 'refused'
          ? bench.runs.retry({ id, choice: EVERY })
          : bench.runs.decide({ id, choice: EVERY, decision: 'not-done', typedRows: null });
      expect(await again()).toEqual({ kind: 'moved', rows: 1, held: 1 });
      expect((await rowsOf(bench, id)).map((row) => row.state)).toEqual([state, 'ready']);
      const [first] = await bench.runs.attempts({ id, row: 1 });
      expect(first).toMatchObject({ elsewhere: true, callId: hand, outcome: 'accepted' });
      // Whoever insists types the number, or begins a run in whose check it is said.
      if (state === 'unknown')
        expect(
          await bench.runs.decide({ id, choice: { rows: [1] }, decision: 'send-again', typedRows: 1 }),
        ).toEqual({ kind: 'moved', rows: 1, held: 0 });
      await resumed(bench, id);
      expect(server.requests).toHaveLength(state === 'unknown' ? 4 : 3);
    },
  );

  test('is looked for past a row whose body the disk changed: that row alone is not sent', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(4));
    await confirmed(bench, id);
    await byHand(bench, 1);
    const disk = await diskOf(bench);
    disk.exec('DROP TRIGGER run_texts_are_final');
    disk.exec(`UPDATE run_row_texts SET body = '{' WHERE row_id =
      (SELECT id FROM run_rows WHERE run_id = ${id} AND row_no = 3)`);
    await resumed(bench, id);
    expect(await detail(bench, id)).toMatchObject({
      ...{ state: 'paused', pauseReason: 'disk' },
      counts: { accepted: 1, skipped: 1, ready: 2 },
    });
    expect(server.requests).toHaveLength(1);
  });

  test('of the rest of a run that is stopped is told apart from what a person skipped', async () => {
    const { bench } = await rig();
    const id = await pasted(bench, orders(5));
    await confirmed(bench, id);
    await resumed(bench, id);
    await bench.runs.skip({ id, choice: { rows: [4] }, skip: true, typedAgain: null });
    await bench.runs.stop({ id });
    expect((await rowsOf(bench, id)).map(({ state, skippedAs }) => [state, skippedAs])).toEqual([
      ...Array(3).fill(['accepted', null]),
      ['skipped', null],
      ['skipped', 'stopped'],
    ]);
  });
});
