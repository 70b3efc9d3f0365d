import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppInfo, Settings } from '../../shared/desk.app';
import type { JournalCheck } from '../journal/check-journal';
import type { OpenJournal } from '../journal/open-journal';
import { endOf, intentOf, makeCalls, makeRun, openIn } from '../journal/testing/full-journal';
import { openLog } from '../log/log';
import { type CareParts, type CareRoom, createCare } from './care';

const NOW = 1_795_000_000_000;
const DAY = 86_400_000;
const INFO: AppInfo = {
  ...{ version: '1.0.0', electron: '33', chrome: '130', node: '20', sqlite: '3', platform: 'linux' },
  ...{ systemLanguage: 'zh-CN', dataFolder: '/data', setAside: [], interruptedCalls: 2 },
  protection: { kind: 'protected', backend: 'gnome_libsecret' },
};

let folder = '';
let journal: OpenJournal;
let settings: Pick<Settings, 'keepDays' | 'keepMegabytes'>;
let found: JournalCheck | Error;
let underWay = 0;
let told = 0;
let shown: string[] = [];
let care: CareRoom;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-care-'));
  journal = await openIn(folder);
  settings = { keepDays: 365, keepMegabytes: null };
  found = { structure: null, damagedRecords: 0 };
  [underWay, told, shown] = [0, 0, []];
  care = createCare({
    ...{ database: journal.database, journal, backups: () => [], info: () => INFO },
    isWhole: (id) => journal.calls.get(id)?.reason !== 'record-damaged',
    check: () => (found instanceof Error ? Promise.reject(found) : Promise.resolve(found)),
    settings: { read: () => settings as Settings },
    connection: () => ({ kind: 'test', serviceRoot: 'http://host/ngs', proxy: { mode: 'system' } }),
    proxyOf: () => Promise.resolve('PROXY user:secret-word@proxy:3128; DIRECT'),
    ...{ calls: () => underWay, runs: () => 0, clock: () => NOW },
    log: openLog(join(folder, 'logs'), () => NOW),
    showFolder: (name) => void shown.push(name),
    changed: () => {
      told += 1;
    },
  } satisfies CareParts);
});
afterEach(() => {
  journal.database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the check of the journal', () => {
  it('is told to the page, sound or not', async () => {
    expect(await care.care.state(null)).toMatchObject({ check: 'under-way', incidents: [] });
    await care.checkJournal();
    expect(await care.care.state(null)).toMatchObject({ check: 'sound', damagedRecords: 0 });
    found = { structure: null, damagedRecords: 3 };
    await care.checkJournal();
    expect(await care.care.state(null)).toMatchObject({ check: 'damaged-records', damagedRecords: 3 });
    expect(told).toBe(2);
  });

  it('stops all sending where the structure is damaged, until the next start sets the file aside', async () => {
    found = { structure: 'wrong # of entries in index', damagedRecords: 0 };
    await care.checkJournal();
    expect(await care.care.state(null)).toMatchObject({ check: 'damaged' });
    expect(() => journal.calls.begin(intentOf(1))).toThrow('damaged');
  });

  it('says nothing of the journal where it could not be done', async () => {
    found = new Error('no memory');
    await care.checkJournal();
    expect(await care.care.state(null)).toMatchObject({ check: 'not-done' });
    expect(journal.isDamaged()).toBe(false);
  });
});

describe('what went wrong', () => {
  it('stands in the log by its name, with what was under way', async () => {
    underWay = 2;
    const { id, calls } = await care.care.failed({ where: 'screen', what: 'TypeError: x\n at y' });
    expect(calls).toBe(2);
    care.happened('page-crashed', 'oom');
    expect(readFileSync(join(folder, 'logs', 'main.log'), 'utf8')).toContain(
      `defect ${id} in page screen: TypeError: x | `,
    );
    expect((await care.care.state(null)).incidents).toMatchObject([
      { kind: 'page-crashed', calls: 2, runs: 0 },
    ]);
  });

  it('is among the facts for support, which hold no secret', async () => {
    makeCalls(journal.calls, 1, 3);
    await care.care.failed({ where: 'promise', what: 'Error: 13812345678 of li@example.com' });
    const { text } = await care.care.diagnostics(null);
    expect(text).toMatch(/^WorkOrder Desk 1\.0\.0 · linux/);
    for (const part of ['/data', 'gnome_libsecret', '3 calls', 'proxy:3128', 'page promise: Error: <phone>'])
      expect(text).toContain(part);
    for (const secret of ['secret-word', '13812345678', 'li@example.com', intentOf(1).oId, 'http://host'])
      expect(text).not.toContain(secret);
  });

  it('is looked up in the folder of the log, which the page does not name', async () => {
    await care.care.showLogFolder(null);
    expect(shown).toEqual([join(folder, 'logs')]);
  });
});

describe('calls that are kept long enough', () => {
  /** A call so many days ago. */
  const old = (number: number, days: number, run: { id: number; row: number } | null = null): number => {
    const id = journal.calls.begin({ ...intentOf(number, run), startedAt: NOW - days * DAY });
    journal.calls.end(id, endOf(number));
    return id;
  };
  const ids = (): number[] =>
    journal.database
      .prepare('SELECT id FROM calls ORDER BY id')
      .all()
      .map(({ id }) => Number(id));

  it('are listed before they go: how many, from when to when, and what stays and why', async () => {
    const run = makeRun(journal, 4);
    journal.database.exec(`UPDATE calls SET started_at = ${NOW - 500 * DAY}`);
    const accepted = old(6, 400); // accepted
    const unknown = old(2, 399); // unknown
    const settled = journal.calls.begin({ ...intentOf(2), startedAt: NOW - 398 * DAY });
    journal.calls.end(settled, endOf(6)); // accepted, for the order of the unknown one
    const refused = old(7, 397);
    const flying = journal.calls.begin({ ...intentOf(8), startedAt: NOW - 396 * DAY });
    const young = old(9, 10);
    const plan = await care.care.due(null);
    expect(plan).toEqual({
      calls: 2,
      oldest: NOW - 400 * DAY,
      newest: NOW - 397 * DAY,
      upTo: flying,
      kept: { unknown: 3, runs: 2 },
    });
    expect(await care.care.purge({ upTo: plan.upTo, calls: 5 })).toEqual({ kind: 'changed' });
    expect(ids()).toContain(accepted);
    expect(await care.care.purge(plan)).toMatchObject({ kind: 'purged', calls: 2 });
    expect(ids().filter((id) => id > 2)).toEqual([unknown, settled, flying, young]);
    expect(ids()).not.toContain(refused);
    expect(journal.calls.openUnknown({ ...intentOf(2) })).toBeNull();
    expect(journal.runs.attempts(run, 1)).toHaveLength(1);
    const details = journal.database.prepare('SELECT count(*) AS found FROM call_details').get();
    expect(Number(details?.found)).toBe(ids().length);
  });

  it('go by size, the oldest first, and give the space back', async () => {
    settings = { keepDays: null, keepMegabytes: 1 };
    journal.database.atomically(() => {
      for (let number = 0; number < 3600; number += 6) {
        const id = journal.calls.begin({
          ...intentOf(number),
          requestBody: 'x'.repeat(4000),
          startedAt: number,
        });
        journal.calls.end(id, endOf(number));
      }
    });
    const before = (await care.care.state(null)).bytes;
    const plan = await care.care.due(null);
    expect(plan.calls).toBeGreaterThan(300);
    expect(plan.oldest).toBe(0);
    const gone = await care.care.purge(plan);
    expect(gone).toMatchObject({ kind: 'purged', calls: plan.calls });
    const after = (await care.care.state(null)).bytes;
    expect(after).toBeLessThan(1.2 * 1_048_576);
    expect(gone.kind === 'purged' && gone.bytes).toBe(before - after);
    expect((await care.care.due(null)).calls).toBeLessThan(20);
    expect(ids().at(-1)).toBe(600);
  });

  it('stay where their record is damaged: it may have been one of unknown outcome', async () => {
    const damaged = old(6, 400);
    old(7, 399);
    journal.database.exec(`UPDATE calls SET message = 'another' WHERE id = ${damaged}`);
    expect(await care.care.purge(await care.care.due(null))).toMatchObject({ kind: 'purged', calls: 1 });
    expect(ids()).toEqual([damaged]);
  });

  it('are none where nothing is limited', async () => {
    old(1, 5000);
    settings = { keepDays: null, keepMegabytes: null };
    expect(await care.care.due(null)).toMatchObject({ calls: 0, upTo: 0 });
  });
});
