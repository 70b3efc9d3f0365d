import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../files/sqlite';
import { openLibraryDatabase } from './open-store';
import { createUses, type EndedCall, type Uses } from './uses';

let folder = '';
let database: Database;
let calls: EndedCall[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-uses-'));
  ({ database } = await openLibraryDatabase(join(folder, 'library.db')));
  calls = [];
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const endedAfter = (id: number, limit: number): EndedCall[] =>
  calls.filter((call) => call.id > id).slice(0, limit);
const uses = (): Uses => createUses(database, endedAfter);
const call = (body: object, change: Partial<EndedCall> = {}): void => {
  const id = (calls.at(-1)?.id ?? 0) + 1;
  calls.push({
    id,
    connectionId: 'c1',
    startedAt: id * 1000,
    outcome: 'accepted',
    body: JSON.stringify(body),
    ...change,
  });
};
const counts = (of: Uses, dictionary: 'persons' | 'steps' | 'columns', connection: string | null = 'c1') =>
  of.of(connection, dictionary).map(({ scope, code, uses: count, lastAt }) => [scope, code, count, lastAt]);

describe('uses', () => {
  it('are counted from calls, by connection and place', async () => {
    call({ toBy: 'P1', mapId: 'M1', toStep: 'S1', objective: { a: 1 } });
    call({ toBy: 'P1', toStep: 'S1' });
    call({ toBy: 'P2' }, { connectionId: 'c2' });
    const counted = uses();
    expect(await counted.count()).toBe(true);
    expect(counts(counted, 'persons')).toEqual([['', 'P1', 2, 2000]]);
    expect(counts(counted, 'steps')).toEqual([
      ['M1', 'S1', 1, 1000],
      ['', 'S1', 1, 2000],
    ]);
    expect(counts(counted, 'columns')).toEqual([['objective', 'a', 1, 1000]]);
    expect(counts(counted, 'persons', 'c2')).toEqual([['', 'P2', 1, 3000]]);
    expect(counts(counted, 'persons', null)).toHaveLength(2);
    expect(counts(counted, 'persons', 'c3')).toEqual([]);
  });

  it('count a call once, whenever and by whomever it is counted', async () => {
    for (let count = 0; count < 250; count += 1) call({ toBy: 'P1' });
    const first = uses();
    await Promise.all([first.count(), first.count()]);
    expect(counts(first, 'persons')).toEqual([['', 'P1', 250, 250_000]]);
    expect(await first.count()).toBe(false);
    call({ toBy: 'P1' });
    const next = uses();
    expect(await next.count()).toBe(true);
    expect(counts(next, 'persons')).toEqual([['', 'P1', 251, 251_000]]);
    expect(counts(uses(), 'persons')).toEqual([['', 'P1', 251, 251_000]]);
  });

  it('are of calls that a server took, as far as anyone knows', async () => {
    for (const outcome of ['refused', 'unauthorized', 'throttled', 'not-sent'] as const)
      call({ toBy: outcome }, { outcome });
    call({ toBy: 'unknown' }, { outcome: 'unknown' });
    const counted = uses();
    expect(await counted.count()).toBe(true);
    expect(counts(counted, 'persons').map(([, code]) => code)).toEqual(['unknown']);
    call({ toBy: 'again' }, { outcome: 'refused' });
    expect(await counted.count()).toBe(false);
  });

  it('begin anew with a journal that was begun anew', async () => {
    for (let count = 0; count < 5; count += 1) call({ toBy: 'P1' });
    await uses().count();
    calls = [];
    call({ toBy: 'P2' });
    const counted = uses();
    await counted.count();
    expect(counts(counted, 'persons')).toEqual([
      ['', 'P1', 5, 5000],
      ['', 'P2', 1, 1000],
    ]);
  });

  it('keep the thousand codes of a dictionary that weigh most', async () => {
    for (let count = 0; count < 1010; count += 1) call({ toBy: `P${count}` });
    call({ toBy: 'P3' });
    const counted = uses();
    await counted.count();
    const kept = counts(counted, 'persons').map(([, code]) => code);
    expect(kept).toHaveLength(1000);
    expect(kept).toEqual(expect.arrayContaining(['P3', 'P1009', 'P11']));
    expect(kept).not.toContain('P10');
  });

  it('take bodies that are no JSON, and names that would touch a prototype', async () => {
    call({}, { body: '{' });
    call({}, { body: '{"toBy":"__proto__","objective":{"__proto__":1}}' });
    const counted = uses();
    await counted.count();
    expect(counts(counted, 'persons')).toEqual([['', '__proto__', 1, 2000]]);
    expect(counts(counted, 'columns')).toEqual([['objective', '__proto__', 1, 2000]]);
  });

  it('are not counted at all where they cannot be written, and are the next time', async () => {
    call({ toBy: 'P1' });
    database.exec('PRAGMA query_only = ON');
    const counted = uses();
    await expect(counted.count()).rejects.toThrow();
    expect(counts(counted, 'persons')).toEqual([]);
    database.exec('PRAGMA query_only = OFF');
    await counted.count();
    expect(counts(counted, 'persons')).toEqual([['', 'P1', 1, 1000]]);
  });
});
