import { describe, expect, test } from 'vitest';
import { contractAnswer } from '../../e2e/servers/recording-server';
import { ALL_ROWS } from '../../shared/bulk/exchange';
import {
  confirmed,
  detail,
  diskOf,
  EVERY,
  NO_FILTER,
  orders,
  pasted,
  rig,
  rowsOf,
  sent,
} from './testing/room-rig';

test('a run whose end the disk did not take is told as paused by the disk, and goes on once it takes it', async () => {
  const { bench } = await rig();
  const id = await pasted(bench, orders(2));
  await confirmed(bench, id);
  const disk = await diskOf(bench);
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
    const said = {
      id,
      rows: counts.ready,
      fingerprint: fingerprint ?? '',
      typedName: null,
      typedRows: null,
      typedAgain: null,
    };
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
      held: 0,
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
    expect(
      await bench.runs.skip({ id, choice: { filter: ALL_ROWS }, skip: false, typedAgain: null }),
    ).toEqual({
      kind: 'not-done',
      why: 'not-allowed',
    });
    expect(server.requests).toHaveLength(3);
  });

  test('that is stopped ends, though the disk changed a row that was left: it is not skipped, and not sent', async () => {
    const { bench, server } = await rig();
    const id = await pasted(bench, orders(5));
    await confirmed(bench, id);
    const disk = await diskOf(bench);
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
      const disk = await diskOf(bench);
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
    const disk = await diskOf(bench);
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
