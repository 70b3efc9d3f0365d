import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED } from '../../shared/bulk/testing/seed';
import { createRunBench, idsOf } from '../bulk/testing/run-bench';
import type { Database } from '../files/sqlite';
import { createCallJournal } from './call-journal';
import type { CallEnd, CallIntent } from './call-record';
import { openDatabase } from './database';
import { createRunJournal } from './run-journal';

/** I10 of a run (shared/bulk/invariants.properties.test.ts has the others). */
const RUNS = 1000;
const ROWS = 4;
/** SQLite's write-ahead log: a header, then frames of a header and a page each. */
const HEAD = 32;
const FRAME = 24 + 4096;

/** What a journal says, every row and call of it, as text. */
function said(database: Database): string {
  const rows = database
    .prepare('SELECT state, attempts, had_unknown, call_id, outcome FROM run_rows ORDER BY id')
    .all();
  const calls = database.prepare('SELECT id, row_no, outcome, reason FROM calls ORDER BY id').all();
  const runs = database.prepare('SELECT state, pause_reason FROM runs').all();
  return JSON.stringify({ rows, calls, runs });
}

/** A journal as the disk has it, and all that it said on its way there, in order. */
interface Written {
  readonly database: Buffer;
  readonly log: Buffer;
  readonly ways: readonly string[];
}

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cut-journal-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes a run into a journal; `over` is a deliberate fault in how it writes. */
async function write(over: (database: Database) => Database = (database) => database): Promise<Written> {
  const folder = newFolder();
  const bench = await createRunBench('http://127.0.0.1:1', ROWS, { folder });
  bench.close();
  const { id } = bench;
  const real = await openDatabase(join(folder, 'desk.db'));
  const database = over(real);
  const calls = createCallJournal(database);
  const runs = createRunJournal(database, () => 1_795_000_000_000);
  const ways = [said(real)];
  const step = <T>(work: () => T): T => {
    const result = work();
    ways.push(said(real));
    return result;
  };
  const intent = (row: number): CallIntent => ({
    ...{
      startedAt: 1,
      ticket: `ticket ${ways.length}`,
      connectionId: 'c1',
      connectionName: '测试',
      connectionKind: 'test',
    },
    ...{ identity: '', call: 'close', ...idsOf(row), mapId: '', customerGuid: '', method: 'POST' },
    ...{
      address: 'http://127.0.0.1:1/ngs/wo/close',
      requestHeaders: [],
      requestBody: JSON.stringify(idsOf(row)),
    },
    run: { id, row },
  });
  const ends: Pick<CallEnd, 'outcome' | 'reason'>[] = [
    { outcome: 'accepted', reason: 'code-1' },
    { outcome: 'refused', reason: 'code-0' },
    { outcome: 'unknown', reason: 'total-timeout' },
    { outcome: 'accepted', reason: 'code-1' },
  ];
  step(() => runs.move(id, { kind: 'resume' }));
  for (const [at, end] of ends.entries()) {
    const call = step(() => calls.begin(intent(at + 1)));
    step(() =>
      calls.end(call, {
        ...{
          durationMs: 5,
          status: 200,
          message: end.reason,
          phase: 'done',
          mayHaveSent: true,
          answerHeaders: [],
        },
        ...{ answerText: '{}', notes: [], retryAfterSeconds: null, details: {}, timings: [], ...end },
      }),
    );
  }
  step(() => runs.moveRows(id, [3], { kind: 'decided', decision: 'done' }));
  step(() => runs.move(id, { kind: 'all-final' }));
  const written = {
    database: readFileSync(join(folder, 'desk.db')),
    log: readFileSync(join(folder, 'desk.db-wal')),
    ways,
  };
  real.close();
  return written;
}

let place = '';
/** What a journal says whose log was changed; the place of it on its way, -1: it never said so. */
async function reads({ database, ways }: Written, log: Buffer): Promise<number> {
  rmSync(join(place, 'desk.db-shm'), { force: true });
  writeFileSync(join(place, 'desk.db'), database);
  writeFileSync(join(place, 'desk.db-wal'), log);
  const opened = await openDatabase(join(place, 'desk.db'));
  // Nobody looks at it again: closing it need not wait for the disk.
  opened.exec('PRAGMA synchronous = OFF');
  try {
    return ways.indexOf(said(opened));
  } finally {
    opened.close();
  }
}

describe('I10: the journal of a run, cut off or changed anywhere', { timeout: 300_000 }, () => {
  let written: Written;
  beforeAll(async () => {
    console.log(`seed: ${SEED} (electron/journal/cut-journal.test.ts)`);
    place = newFolder();
    written = await write();
  });

  it('says what it said before, and the more the more of it is there: cut at the ends of every frame', async () => {
    const frames = (written.log.length - HEAD) / FRAME;
    expect(frames).toBeGreaterThan(20);
    expect(new Set(written.ways).size).toBe(written.ways.length);
    const seen = new Set<number>();
    let last = 0;
    for (let frame = 0; frame <= frames; frame += 1)
      for (const cut of [HEAD + frame * FRAME - 1, HEAD + frame * FRAME, HEAD + frame * FRAME + 1]) {
        const at = await reads(written, written.log.subarray(0, cut));
        expect(at, `cut at ${cut}`).toBeGreaterThanOrEqual(last);
        last = at;
        seen.add(at);
      }
    expect([...seen]).toEqual(written.ways.map((_, at) => at));
  });

  it('says what it said before: cut at any byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(written.log.length), async (cut) => {
        expect(await reads(written, written.log.subarray(0, cut))).not.toBe(-1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('says what it said before: any bit of its log turned over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(written.log.length - 1), fc.nat(7), async (byte, bit) => {
        const log = Buffer.from(written.log);
        log[byte] = (log[byte] ?? 0) ^ (1 << bit);
        expect(await reads(written, log)).not.toBe(-1);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('I10 would be seen broken if the end of a call and the state of its row were two commits', async () => {
    const halves = await write((database) => ({ ...database, atomically: (work) => work() }));
    const property = fc.asyncProperty(
      fc.nat(halves.log.length),
      async (cut) => (await reads(halves, halves.log.subarray(0, cut))) !== -1,
    );
    expect((await fc.check(property, { numRuns: RUNS, seed: SEED })).failed).toBe(true);
  });
});
