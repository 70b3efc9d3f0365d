import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damagedRow } from '../../shared/bulk/row-problems';
import { openDatabaseFile } from '../files/database-file';
import { checkJournal } from './check-journal';
import { seals } from './migrations/007-seals';
import { journalMigrations } from './migrations/journal-migrations';
import { endOf, intentOf, makeCalls, makeRun, openIn } from './testing/full-journal';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-open-'));
  file = join(folder, 'desk.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const EVERYTHING = { outcomes: [], calls: [], connectionIds: [], text: '' };

describe('opening the journal', () => {
  it('sets a damaged file aside, whole, and begins a fresh one whose ids are none of the old', async () => {
    const before = await openIn(folder);
    makeCalls(before.calls, 1, 3);
    before.database.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096);
    writeFileSync(file, bytes);
    const journal = await openIn(folder);
    expect(journal.found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    expect(journal.found.kind === 'set-aside' && readFileSync(journal.found.as).equals(bytes)).toBe(true);
    expect(journal.calls.list(EVERYTHING, null, 10).total).toBe(0);
    expect(journal.calls.begin(intentOf(1))).toBeGreaterThan(1_700_000_000);
    expect(journal.runs.create({ name: '', source: '{}', setup: '{}' })).toBeGreaterThan(1_700_000_000);
    journal.database.close();
    const next = await openIn(folder);
    expect(next.found).toEqual({ kind: 'read' });
    expect(next.interruptedCalls).toBe(1);
    next.database.close();
  });

  it('sets a file aside at the next start that was found damaged in use, and begins no call in it until then', async () => {
    const journal = await openIn(folder);
    const flying = journal.calls.begin(intentOf(1));
    journal.foundDamaged('row 7 missing from index');
    expect(() => journal.calls.begin(intentOf(2))).toThrow('damaged');
    journal.calls.end(flying, endOf(3));
    journal.database.close();
    const next = await openIn(folder);
    expect(next.found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    next.database.close();
    const kept = readdirSync(folder).filter((name) => name.includes('.damaged-'));
    expect(kept.filter((name) => name.endsWith('-damaged'))).toHaveLength(1);
    expect(existsSync(`${file}-damaged`)).toBe(false);
  });

  it('leaves a journal of a newer version alone, and what belongs to it', async () => {
    const newer = await openDatabaseFile(file, [...journalMigrations, 'CREATE TABLE more (a TEXT) STRICT']);
    newer.close();
    const bytes = readFileSync(file);
    await expect(openIn(folder)).rejects.toMatchObject({ kind: 'newer' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['desk.db']);
  });

  it('copies the journal before it goes to a newer version, and keeps three copies', async () => {
    const old = await openDatabaseFile(file, journalMigrations.slice(0, 2));
    old.exec(
      "INSERT INTO runs (name, created_at, changed_at, state, source, setup) VALUES ('kept', 0, 0, 'draft', '', '')",
    );
    old.close();
    const backups = join(folder, 'backups');
    const journal = await openIn(folder);
    journal.database.close();
    const [first = ''] = readdirSync(backups);
    expect(first).toMatch(/^desk\.v2\.\d{8}T\d{6}Z\.db$/);
    const copy = await openDatabaseFile(join(backups, first), journalMigrations.slice(0, 2));
    expect(copy.prepare('SELECT name FROM runs').all()).toMatchObject([{ name: 'kept' }]);
    copy.close();
    if (process.platform !== 'win32') expect(statSync(join(backups, first)).mode & 0o777).toBe(0o600);
    const steps = [...journalMigrations];
    for (const more of [1, 2, 3]) {
      steps.push(`CREATE TABLE more_${more} (a TEXT) STRICT`);
      (await openDatabaseFile(file, steps, backups)).close();
    }
    const kept = readdirSync(backups).filter((name) => name.endsWith('.db'));
    expect(kept).toHaveLength(3);
    expect(kept).not.toContain(first);
  });

  it('makes no copy of a journal that is of this version', async () => {
    for (let start = 0; start < 2; start += 1) (await openIn(folder)).database.close();
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });
});

describe('a record that the disk changed', () => {
  it('is told as unknown and damaged, with what can still be believed of it', async () => {
    const { calls, database } = await openIn(folder);
    makeCalls(calls, 1, 6);
    database.exec("UPDATE calls SET outcome = 'accepted', reason = 'code-1' WHERE id = 1");
    database.exec("UPDATE calls SET o_id = 'another' WHERE id = 3");
    database.exec("UPDATE call_details SET answer_text = '{}' WHERE call_id = 4");
    expect(calls.get(1)).toMatchObject({
      outcome: 'unknown',
      reason: 'record-damaged',
      oId: intentOf(1).oId,
    });
    expect(calls.get(3)).toMatchObject({
      outcome: 'unknown',
      reason: 'record-damaged',
      oId: '',
      requestBody: '',
    });
    expect(calls.get(4)).toMatchObject({ outcome: 'not-sent', answerText: null, notes: ['record-damaged'] });
    expect(calls.openUnknown({ ...intentOf(1) })).toMatchObject({ id: 1, reason: 'record-damaged' });
    expect(await checkJournal(file)).toEqual({ structure: null, damagedRecords: 3 });
    database.close();
  });

  it('of a row of a run waits for a person, and is sealed again by what that person says', async () => {
    const journal = await openIn(folder);
    const id = makeRun(journal, 8);
    journal.database.exec("UPDATE run_rows SET state = 'ready' WHERE row_no = 1");
    expect(journal.runs.row(id, 1)).toMatchObject({
      state: 'unknown',
      outcome: 'unknown',
      reason: 'record-damaged',
    });
    expect(() => journal.calls.begin(intentOf(1, { id, row: 1 }))).toThrow('does not take intent');
    expect(journal.runs.moveRows(id, [1], { kind: 'decided', decision: 'done' })).toBe(1);
    expect(journal.runs.row(id, 1)).toMatchObject({ state: 'confirmed-done', hadUnknown: true });
    expect(await checkJournal(file)).toEqual({ structure: null, damagedRecords: 0 });
    journal.database.close();
  });

  it('of what a row came with is not shown, not given to a check, and not sealed by typing beside it', async () => {
    const journal = await openIn(folder);
    const { runs } = journal;
    const id = runs.create({ name: 'Draft', source: '{}', setup: '{}' });
    runs.stage(
      id,
      [1, 2].map((line) => ({ line, cells: ['O-1', 'T-1'], flaws: [], hidden: false, said: null })),
    );
    journal.database.exec(`UPDATE run_row_texts SET cells = '["O-1","T-' || char(17) || '"]' WHERE line = 1`);
    runs.edit(id, 1, 0, 'O-2');
    runs.edit(id, 2, 0, 'O-2');
    expect(runs.staged(id, 0, 9)).toMatchObject([
      { number: 1, cells: [], edits: [], isDamaged: true },
      { number: 2, cells: ['O-1', 'T-1'], edits: [[0, 'O-2']], isDamaged: false },
    ]);
    expect(runs.row(id, 1)).toMatchObject({ cells: [], problems: JSON.stringify([damagedRow]) });
    expect(runs.exported(id, { states: [] }, 0, 9)).toMatchObject([{ cells: [] }, { cells: ['O-1', 'T-1'] }]);
    expect(runs.widest(id, 0, 9)).toEqual({ cells: 2, last: 2 });
    expect(await checkJournal(file)).toEqual({ structure: null, damagedRecords: 1 });
    journal.database.close();
  });

  it('is known from the version on that seals; what was confirmed before it is sealed as it stands', async () => {
    const old = await openDatabaseFile(file, journalMigrations.slice(0, journalMigrations.indexOf(seals)));
    old.exec(`
      INSERT INTO runs (id, name, created_at, changed_at, state, source, setup) VALUES (1, 'old', 0, 0, 'draft', '', '');
      INSERT INTO run_rows (id, run_id, row_no, state) VALUES (1, 1, 1, 'skipped'), (2, 1, 2, 'skipped');
      INSERT INTO run_row_texts (row_id, line, hidden, cells, flaws, edits, repaired) VALUES
        (1, 2, 0, '["a"]', '[]', '[]', '[]'), (2, 3, 0, '["b"]', '[]', '[]', '[{"column":0,"repairs":["edges"]}]');
      UPDATE runs SET plan = '{}', state = 'ready' WHERE id = 1;`);
    old.close();
    const { database, runs } = await openIn(folder);
    expect(await checkJournal(file)).toEqual({ structure: null, damagedRecords: 0 });
    expect([runs.row(1, 1)?.cells, runs.row(1, 2)?.cells]).toEqual([['a'], ['b']]);
    expect(() => database.exec("UPDATE run_row_texts SET cells = '[]' WHERE row_id = 1")).toThrow(
      'a row that was confirmed does not change',
    );
    database.exec('DROP TRIGGER run_texts_are_final');
    database.exec("UPDATE run_row_texts SET cells = '[]' WHERE row_id = 1");
    database.exec("UPDATE run_row_texts SET repaired = '[]' WHERE row_id = 2");
    expect(await checkJournal(file)).toEqual({ structure: null, damagedRecords: 2 });
    database.close();
  });

  it('of a run that ran does not keep the program from starting, and nothing of it is said but its name', async () => {
    const before = await openIn(folder);
    const running = (name: string): number => {
      const id = before.runs.create({ name, source: '{}', setup: '{}' });
      before.runs.confirm(id, '{}');
      before.runs.move(id, { kind: 'resume' });
      return id;
    };
    const [hurt, other] = [running('May'), running('June')];
    before.database.exec(`UPDATE runs SET setup = '{ ' WHERE id = ${hurt}`);
    before.database.close();
    const { database, runs } = await openIn(folder);
    expect(runs.list()).toEqual([
      expect.objectContaining({ id: other, run: { state: 'paused', reason: 'interrupted' } }),
      { id: hurt, name: 'May' },
    ]);
    expect([runs.get(hurt), runs.has(hurt)]).toEqual([null, true]);
    expect(() => runs.move(hurt, { kind: 'resume' })).toThrow();
    expect(await checkJournal(file)).toEqual({ structure: null, damagedRecords: 1 });
    database.close();
  });

  it('is never ended a second time because its outcome is gone', async () => {
    const before = await openIn(folder);
    makeCalls(before.calls, 1, 1);
    before.database.exec('UPDATE calls SET outcome = NULL, reason = NULL');
    before.database.close();
    const { calls, database, interruptedCalls } = await openIn(folder);
    expect(interruptedCalls).toBe(0);
    expect(calls.get(1)).toMatchObject({ outcome: 'unknown', reason: 'record-damaged' });
    database.close();
  });
});
