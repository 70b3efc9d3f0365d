import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabaseFile } from './database-file';
import { DatabaseProblem } from './database-problem';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-database-'));
  file = join(folder, 'journal.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STEPS = ['CREATE TABLE one (a TEXT) STRICT', 'CREATE TABLE two (a TEXT) STRICT'];

async function problemOf(opening: Promise<unknown>): Promise<DatabaseProblem> {
  const problem: unknown = await opening.then(
    () => null,
    (error: unknown) => error,
  );
  if (problem instanceof DatabaseProblem) return problem;
  throw new Error('opened, or failed otherwise', { cause: problem });
}

describe('opening a database', () => {
  it('writes ahead and waits for the disk at each commit', async () => {
    const database = await openDatabaseFile(file, STEPS);
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
    expect(database.prepare('PRAGMA foreign_keys').get()).toMatchObject({ foreign_keys: 1 });
    database.close();
  });

  it.skipIf(process.platform === 'win32')('keeps the file and its companions from other users', async () => {
    const database = await openDatabaseFile(file, STEPS);
    database.exec("INSERT INTO one VALUES ('x')");
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    database.close();
  });

  it('takes only the steps that are missing, in order', async () => {
    const [first = '', second = ''] = STEPS;
    const before = await openDatabaseFile(file, [first]);
    before.exec("INSERT INTO one VALUES ('kept')");
    before.close();
    const after = await openDatabaseFile(file, [first, second]);
    expect(after.prepare('SELECT a FROM one').all()).toMatchObject([{ a: 'kept' }]);
    expect(after.prepare('SELECT count(*) AS n FROM two').get()).toMatchObject({ n: 0 });
    expect(after.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 2 });
    after.close();
  });

  it('leaves nothing of a step that fails half-way, and takes it whole the next time', async () => {
    await problemOf(
      openDatabaseFile(file, ['CREATE TABLE one (a TEXT) STRICT; CREATE TABLE one (a TEXT) STRICT']),
    );
    const database = await openDatabaseFile(file, STEPS);
    expect(database.prepare('SELECT count(*) AS n FROM one').get()).toMatchObject({ n: 0 });
    database.close();
  });

  it('refuses a database of a newer version and leaves it as it was', async () => {
    (await openDatabaseFile(file, STEPS)).close();
    const bytes = readFileSync(file);
    const problem = await problemOf(openDatabaseFile(file, STEPS.slice(0, 1)));
    expect(problem).toMatchObject({ kind: 'newer', file });
    expect(problem.message).toContain('newer version');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    (await openDatabaseFile(file, STEPS)).close();
  });

  it('refuses a file that is no database and leaves it as it was', async () => {
    const text = '这不是数据库'.repeat(500);
    writeFileSync(file, text);
    expect(await problemOf(openDatabaseFile(file, STEPS))).toMatchObject({ kind: 'damaged', file });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('refuses a database that was cut short and leaves it as it was', async () => {
    const database = await openDatabaseFile(file, STEPS);
    database.close();
    truncateSync(file, 8192);
    const bytes = readFileSync(file);
    expect(await problemOf(openDatabaseFile(file, STEPS))).toMatchObject({ kind: 'damaged' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('says in words that another program holds the database', async () => {
    const database = await openDatabaseFile(file, STEPS);
    database.exec('BEGIN EXCLUSIVE');
    const [first = '', second = ''] = STEPS;
    const problem = await problemOf(
      openDatabaseFile(file, [first, second, 'CREATE TABLE three (a TEXT) STRICT']),
    );
    expect(problem.kind).toBe('in-use');
    database.close();
  }, 15_000);

  it('says in words that the place cannot be written', async () => {
    expect(await problemOf(openDatabaseFile(folder, STEPS))).toMatchObject({ kind: 'not-writable' });
    expect(await problemOf(openDatabaseFile(join(folder, 'missing', 'x.db'), STEPS))).toMatchObject({
      kind: 'not-writable',
    });
  });

  it('does all of a transaction or nothing', async () => {
    const database = await openDatabaseFile(file, STEPS);
    const half = (): void =>
      database.atomically(() => {
        database.exec("INSERT INTO one VALUES ('half')");
        throw new Error('stop');
      });
    expect(half).toThrow('stop');
    expect(database.prepare('SELECT count(*) AS n FROM one').get()).toMatchObject({ n: 0 });
    database.close();
  });
});
