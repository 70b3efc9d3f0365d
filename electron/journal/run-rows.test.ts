import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL_ROWS } from '../../shared/bulk/exchange';
import type { OpenJournal } from './open-journal';
import { makeRun, openIn } from './testing/full-journal';

const ROWS = 30;
let folder = '';
let journal: OpenJournal;
let id = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-rows-'));
  journal = await openIn(folder);
  makeRun(journal, 3);
  id = makeRun(journal, ROWS);
});
afterEach(() => {
  journal.database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a page of rows', () => {
  it('is cut from one list, wherever it begins and ends: by number, or those that moved last first', () => {
    const numbers = Array.from({ length: ROWS }, (_, at) => at + 1);
    const changed = new Map(numbers.map((row) => [row, journal.runs.row(id, row)?.changedAt ?? null]));
    const newest = numbers.toSorted(
      (one, other) => (changed.get(other) ?? -1) - (changed.get(one) ?? -1) || other - one,
    );
    expect(newest.slice(-2)).toEqual([ROWS, ROWS - 1]);
    const cut = fc.record({
      offset: fc.nat(ROWS + 2),
      limit: fc.nat(ROWS + 2),
      text: fc.constantFrom('', 'C37F'),
    });
    fc.assert(
      fc.property(cut, ({ offset, limit, text }) => {
        for (const [order, all] of [
          ['number', numbers],
          ['newest', newest],
        ] as const) {
          const page = journal.runs.page(id, { ...ALL_ROWS, text }, order, offset, limit);
          expect(page.rows.map(({ number }) => number)).toEqual(all.slice(offset, offset + limit));
          expect(page.total).toBe(ROWS);
        }
      }),
    );
  });

  it('is known by where its rows stand, each once, also without being read', () => {
    const page = journal.runs.page(id, ALL_ROWS, 'number', 0, ROWS).rows;
    for (const text of ['', 'C37F'])
      fc.assert(
        fc.property(fc.nat(ROWS + 2), fc.nat(ROWS + 2), (from, to) => {
          const found = journal.runs.stretch(id, { ...ALL_ROWS, text }, from, to);
          const told = found.flatMap(({ state, rows }) => rows.map((number) => [number, state] as const));
          expect(told.sort(([one], [other]) => one - other)).toEqual(
            page
              .filter(({ number }) => number >= from && number <= to)
              .map(({ number, state }) => [number, state]),
          );
        }),
      );
    const [state] = page.map((row) => row.state);
    const alike = journal.runs.stretch(id, { ...ALL_ROWS, states: [state ?? 'ready'] }, 1, ROWS);
    expect(alike.map((one) => one.state)).toEqual([state]);
  });

  it('and what is counted of a run look at no row that has nothing to say', () => {
    const plan = (sql: string): string =>
      JSON.stringify(journal.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
    expect(
      plan("SELECT problems FROM run_rows WHERE run_id = 1 AND problems <> '' GROUP BY problems"),
    ).toContain('COVERING INDEX run_rows_by_problems');
    expect(
      plan('SELECT left_out FROM run_rows WHERE run_id = 1 AND left_out IS NOT NULL GROUP BY left_out'),
    ).toContain('COVERING INDEX run_rows_by_left_out');
    expect(
      plan(
        'SELECT id FROM run_rows WHERE run_id = 1 AND changed_at IS NOT NULL ORDER BY changed_at DESC LIMIT 9',
      ),
    ).toContain('INDEX run_rows_by_change');
  });
});
