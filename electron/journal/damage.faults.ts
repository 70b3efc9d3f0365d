import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED } from '../../shared/bulk/testing/seed';
import { DatabaseProblem } from '../files/database-problem';
import { loadSqlite, type RawDatabase } from '../files/sqlite';
import { checkJournal } from './check-journal';
import {
  endOf,
  intentOf,
  makeCalls,
  makeOtherRuns,
  makeRun,
  openIn,
  type Shown,
  shownBy,
} from './testing/full-journal';

/** Bits that are flipped, one in each copy of the file. */
const FLIPS = 1000;
const RUN_FLIPS = 400;
const SINGLE = 40;
const ROWS = 14;

let home = '';
let sound = '';
let run = 0;
/** The page with all runs, counted from 1. */
let runsPage = 0;
let truth: Shown;
let ids: number[] = [];
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'desk-damage-'));
  sound = join(home, 'sound');
  mkdirSync(sound);
  const journal = await openIn(sound);
  makeCalls(journal.calls, 1, SINGLE);
  run = makeRun(journal, ROWS);
  makeOtherRuns(journal.runs);
  ids = Array.from({ length: SINGLE + ROWS - 2 }, (_, at) => at + 1);
  truth = shownBy(journal.calls, journal.runs, ids, run);
  runsPage = Number(
    journal.database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'runs'").get()?.rootpage,
  );
  journal.database.close();
  expect(truth.failed).toEqual([]);
  expect([truth.calls.size, truth.details.size, truth.rows.size]).toEqual([ids.length, ids.length, ROWS]);
  expect(truth.runs.size).toBe(4);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A number below a limit; the same ones for the same seed. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

interface Came {
  readonly opened: 'whole' | 'with damaged records' | 'damage found' | 'set aside' | 'refused';
  /** What was shown and is not true. */
  readonly wrong: readonly string[];
  /** Runs that are shown as damaged, where the file's structure is whole. */
  readonly damagedRuns?: number;
}

/** Opens a damaged copy as the program does, looks at all of it, and lets the check run over it. */
async function cameOf(folder: string): Promise<Came> {
  const file = join(folder, 'desk.db');
  const journal = await openIn(folder).catch((error: unknown) => error);
  if (journal instanceof DatabaseProblem)
    return { opened: 'refused', wrong: journal.kind === 'newer' ? [] : [`refused as ${journal.message}`] };
  if (journal instanceof Error || !isJournal(journal))
    return { opened: 'refused', wrong: [`did not open: ${String(journal)}`] };
  try {
    const shown = shownBy(journal.calls, journal.runs, ids, run);
    if (journal.found.kind === 'set-aside') {
      const kept = existsSync(journal.found.as);
      return {
        opened: 'set aside',
        wrong: [
          ...(kept ? [] : ['nothing was kept']),
          ...(shown.calls.size === 0 ? [] : ['calls in a fresh journal']),
        ],
      };
    }
    const { structure, damagedRecords } = await checkJournal(file).catch((error: unknown) => ({
      structure: String(error),
      damagedRecords: 0,
    }));
    const wrong = wrongIn(shown);
    if (structure !== null) return { opened: 'damage found', wrong };
    const missing = [
      ...[...truth.calls.keys()].filter((id) => !shown.calls.has(id)).map((id) => `call ${id} is not listed`),
      ...[...truth.details.keys()]
        .filter((id) => !shown.details.has(id))
        .map((id) => `call ${id} is not there`),
      ...[...truth.rows.keys()].filter((row) => !shown.rows.has(row)).map((row) => `row ${row} is not there`),
      ...[...truth.runs.keys()].filter((id) => !shown.runs.has(id)).map((id) => `run ${id} is not listed`),
    ];
    const isSaid = damagedRecords > 0 || journal.isDamaged();
    return {
      opened: isSaid ? 'with damaged records' : 'whole',
      wrong: [...wrong, ...(isSaid ? [] : [...missing, ...shown.failed.map(String)])],
      damagedRuns: [...shown.runs.values()].filter((one) => 'reason' in one).length,
    };
  } finally {
    journal.database.close();
  }
}

function isJournal(value: unknown): value is Awaited<ReturnType<typeof openIn>> {
  return typeof value === 'object' && value !== null && 'calls' in value;
}

/** Every field that is shown is true, or the record is said to be damaged and the field is left empty. */
function wrongIn(shown: Shown): string[] {
  return [
    ...differences('call', shown.calls, truth.calls),
    ...differences('detail', shown.details, truth.details),
    ...differences('row', shown.rows, truth.rows),
    ...differences('run', shown.runs, truth.runs),
  ];
}

function differences<K, T extends object>(
  what: string,
  shown: ReadonlyMap<K, T>,
  truths: ReadonlyMap<K, T>,
): string[] {
  return [...shown].flatMap(([key, one]) => {
    const isSaid = JSON.stringify(one).includes('record-damaged');
    const known = new Map<string, unknown>(Object.entries(truths.get(key) ?? {}));
    if (known.size === 0 && !isSaid) return [`${what} ${String(key)} never was`];
    return Object.entries(one)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(known.get(field)))
      .filter(([field, value]) => !(isSaid && MAY_BE_UNKNOWN.has(field)) && !isEmpty(value, isSaid))
      .map(([field, value]) => `${what} ${String(key)}: ${field} is shown as ${JSON.stringify(value)}`);
  });
}

/** Fields that hold something also where nothing is known; the record then says that it is damaged. */
const MAY_BE_UNKNOWN = new Set([
  ...['call', 'connectionKind', 'phase', 'mayHaveSent', 'notes', 'startedAt', 'outcome', 'reason'],
  ...['state', 'hadUnknown', 'attempts', 'repeats', 'problems'],
]);

/** The ids of a row are left empty where they are not those that were confirmed. */
function isEmpty(value: unknown, isSaid: boolean): boolean {
  return (
    value === '' || (isSaid && (value === null || ['[]', '{}', '0', '"[]"'].includes(JSON.stringify(value))))
  );
}

function copied(name: string): string {
  const folder = join(home, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(sound, folder, { recursive: true });
  return folder;
}

function tell(what: string, cames: readonly Came[]): void {
  const kinds = new Map<string, number>();
  for (const { opened } of cames) kinds.set(opened, (kinds.get(opened) ?? 0) + 1);
  console.log(`model: ${what}: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
  expect(cames.flatMap(({ wrong }) => wrong)).toEqual([]);
}

/** The file with something done to it; what came of it is told with its place. */
async function cameOfBytes(bytes: Buffer, place: string): Promise<Came> {
  const folder = copied('hurt');
  writeFileSync(join(folder, 'desk.db'), bytes);
  const came = await cameOf(folder);
  return { ...came, wrong: came.wrong.map((one) => `${place}: ${one}`) };
}

describe('a journal that the disk damaged shows no wrong outcome: it is whole, says which record is damaged, or is set aside', () => {
  it(`whichever bit was flipped: ${FLIPS} of them`, async () => {
    console.log(`seed: ${SEED}`);
    const below = numbers(SEED);
    const bytes = readFileSync(join(sound, 'desk.db'));
    const cames: Came[] = [];
    for (let flip = 0; flip < FLIPS; flip += 1) {
      // A quarter of them in the first page, which every start reads: the header and the schema.
      const at = below(flip % 4 === 0 ? 4096 : bytes.length);
      const bit = below(8);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      cames.push(await cameOfBytes(flipped, `bit ${bit} of byte ${at}`));
    }
    tell(`${FLIPS} flipped bits`, cames);
  }, 600_000);

  it(`whichever bit of the table of runs was flipped: ${RUN_FLIPS} of them, and at most one run is lost`, async () => {
    const below = numbers(SEED);
    const bytes = readFileSync(join(sound, 'desk.db'));
    const cames: Came[] = [];
    for (let flip = 0; flip < RUN_FLIPS; flip += 1) {
      const [at, bit] = [(runsPage - 1) * 4096 + below(4096), below(8)];
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      cames.push(await cameOfBytes(flipped, `bit ${bit} of byte ${at}`));
    }
    tell(`${RUN_FLIPS} flipped bits among runs`, cames);
    const lost = cames.map(({ damagedRuns = 0 }) => damagedRuns);
    expect(Math.max(...lost)).toBe(1);
    console.log(`model: a damaged run ${lost.filter((runs) => runs === 1).length} times`);
  }, 600_000);

  it('wherever the file was cut', async () => {
    const bytes = readFileSync(join(sound, 'desk.db'));
    const below = numbers(SEED);
    const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096);
    // The end of every second page, and one place within it; an empty file is a fresh journal.
    const cuts = pages.filter((_, at) => at % 2 === 1).flatMap((page) => [page, page + 1 + below(4095)]);
    const cames: Came[] = [];
    for (const cut of cuts) cames.push(await cameOfBytes(bytes.subarray(0, cut), `cut at ${cut}`));
    tell(`${cuts.length} cuts of the file`, cames);
  }, 600_000);

  it('wherever the log of writes was cut: what stands is how the journal once was', async () => {
    const folder = copied('cut');
    const file = join(folder, 'desk.db');
    const journal = await openIn(folder);
    /** What can be seen of the journal, after each of its commits. */
    const states = [seen(journal.database)];
    const look = (): number => states.push(seen(journal.database));
    for (let number = SINGLE + 1; number <= SINGLE + 3; number += 1) {
      const id = journal.calls.begin(intentOf(number));
      look();
      journal.calls.end(id, endOf(number));
      look();
    }
    const [main, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    journal.database.close();
    expect(log.length).toBeGreaterThan(0);
    const DatabaseSync = await loadSqlite();
    const hurt = join(home, 'log.db');
    writeFileSync(hurt, main);
    writeFileSync(`${hurt}-wal`, log);
    let last = states.length - 1;
    const cuts = cutsOf(log.length);
    console.log(
      `model: ${cuts.length} of ${log.length + 1} cuts of the log of writes (JOURNAL_CUTS=all: at each byte)`,
    );
    for (const cut of cuts.toReversed()) {
      truncateSync(`${hurt}-wal`, cut);
      rmSync(`${hurt}-shm`, { force: true });
      const database = new DatabaseSync(hurt, { readOnly: true });
      const state = states.indexOf(seen(database));
      database.close();
      if (cut === log.length) expect(state).toBe(last);
      if (state < 0 || state > last) expect.fail(`cut at ${cut}: state ${state} before ${last}`);
      last = state;
    }
    expect(last).toBe(0);
  }, 3_600_000);
});

/**
 * Every byte of the log's header and of its last frame, the ends of every other frame, and places within them:
 * a frame that is not whole is no frame, wherever it ends. JOURNAL_CUTS=all: every byte.
 */
function cutsOf(length: number): number[] {
  const all = Array.from({ length: length + 1 }, (_, cut) => cut);
  if (process.env.JOURNAL_CUTS === 'all') return all;
  return all.filter((cut) => {
    const inFrame = (cut - LOG_HEADER) % FRAME;
    return (
      cut <= LOG_HEADER || cut > length - FRAME || inFrame < 2 || inFrame === FRAME - 1 || cut % 1009 === 0
    );
  });
}
const LOG_HEADER = 32;
const FRAME = 24 + 4096;

/** The calls and how they ended, in words that can be compared. */
function seen(database: RawDatabase): string {
  return JSON.stringify(
    database.prepare('SELECT id, o_id, outcome, reason, message FROM calls ORDER BY id').all(),
  );
}
