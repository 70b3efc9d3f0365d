import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../shared/draft/draft';
import { printLibrary } from '../../shared/library/library-file';
import type { Template } from '../../shared/library/template';
import { listed, openTestRoom, person, removeTestRoom, type TestRoom } from './testing/room';

let test: TestRoom;
let file = '';
beforeEach(async () => {
  test = await openTestRoom();
  mkdirSync(join(test.folder, 'share'));
  file = join(test.folder, 'share', 'library.json');
  test.answers.file = file;
});
afterEach(() => {
  expect(test.failures).toEqual([]);
  removeTestRoom(test);
});

const template = (id: string, name: string): Template => ({
  id,
  name,
  folder: '',
  call: null,
  draft: EMPTY_DRAFT,
  asks: [],
});
const write = (...[entries, templates = []]: [ReturnType<typeof person>[], Template[]?]): void =>
  writeFileSync(file, printLibrary({ entries, templates }));
const choose = () => test.room.library.chooseShared(null);
const shared = async () => (await test.room.library.overview(null)).shared;

it('shows what others keep, and own entries and templates in their place', async () => {
  write([person('P1', '别人的'), person('P2', '共享')], [template('t1', '共享'), template('t2', '共享')]);
  await test.room.library.put({ entry: person('P1', '我的'), replaces: null });
  await test.room.templates.put(template('t2', '我的'));
  expect(await choose()).toMatchObject({
    kind: 'chosen',
    shared: { path: file, state: 'fresh', problem: null },
  });
  expect(await listed(test.room)).toEqual(['P1 我的', 'P2 共享']);
  expect(
    (await test.room.templates.list(null)).map(({ template: { name }, source }) => name + source),
  ).toEqual(['我的own', '共享shared']);
  const { counts, templates } = await test.room.library.overview(null);
  expect(counts).toContainEqual({ dictionary: 'persons', own: 1, shared: 1 });
  expect(templates).toBe(2);
  await test.room.library.remove({ keys: [person('P1'), person('P2')] });
  expect(await listed(test.room)).toEqual(['P1 别人的', 'P2 共享']);
  expect(await test.room.templates.remove({ id: 't1' })).toEqual({ kind: 'gone' });
});

it('writes nothing of it, and hands on only what is own', async () => {
  write([person('P2', '共享')]);
  const before = readFileSync(file, 'utf8');
  await choose();
  await test.room.library.put({ entry: person('P2', '我的'), replaces: person('P2') });
  await test.room.library.put({ entry: person('P3'), replaces: null });
  expect(await listed(test.room)).toEqual(['P2 我的', 'P3']);
  expect(readFileSync(file, 'utf8')).toBe(before);
  await test.room.library.remove({ keys: [person('P2')] });
  test.answers.target = join(test.folder, 'out.json');
  await test.room.library.exportFile(null);
  expect(readFileSync(test.answers.target, 'utf8')).toBe(
    printLibrary({ entries: [person('P3')], templates: [] }),
  );
});

it('keeps the last good copy across a restart with the share away, and takes it up again', async () => {
  write([person('P1', '共享')], [template('t', '共享')]);
  await choose();
  rmSync(join(test.folder, 'share'), { recursive: true });
  test = await test.again();
  expect(await listed(test.room)).toEqual(['P1 共享']);
  expect(await test.room.library.readSharedAgain(null)).toEqual({ kind: 'done' });
  expect(await shared()).toMatchObject({ state: 'kept', problem: { reason: 'ENOENT' } });
  expect(await listed(test.room)).toEqual(['P1 共享']);
  mkdirSync(join(test.folder, 'share'));
  write([person('P1', '新的')]);
  await test.room.library.readSharedAgain(null);
  expect(await shared()).toMatchObject({ state: 'fresh', problem: null });
  expect(await listed(test.room)).toEqual(['P1 新的']);
  expect(await test.room.templates.list(null)).toEqual([]);
});

it('of another file nothing stays, and of none that cannot be read', async () => {
  write([person('P1', '一')]);
  await choose();
  test.answers.file = join(test.folder, 'other.json');
  writeFileSync(test.answers.file, 'no library');
  expect(await choose()).toMatchObject({ shared: { state: 'never-read', problem: { reason: 'not-json' } } });
  expect(await listed(test.room)).toEqual([]);
});

it('is forgotten whole', async () => {
  write([person('P1', '一')], [template('t', '一')]);
  await choose();
  expect(await test.room.library.forgetShared(null)).toEqual({ kind: 'done' });
  expect(await shared()).toBeNull();
  expect(await listed(test.room)).toEqual([]);
  expect(await test.room.templates.list(null)).toEqual([]);
  expect(await test.room.library.readSharedAgain(null)).toEqual({ kind: 'gone' });
  test = await test.again();
  expect(await shared()).toBeNull();
});

it('stays as it was where the dialog is cancelled', async () => {
  write([person('P1', '一')]);
  await choose();
  test.answers.file = null;
  expect(await choose()).toEqual({ kind: 'cancelled' });
  expect(await listed(test.room)).toEqual(['P1 一']);
});

it('does not make an import final, nor goes with its undo', async () => {
  write([person('S', '共享')]);
  const opened = await test.room.library.open({
    kind: 'text',
    text: printLibrary({ entries: [person('P')], templates: [] }),
  });
  if (opened.kind !== 'opened') throw new Error('not opened');
  await test.room.library.apply({ ticket: opened.ticket, plan: { mode: 'replace', table: null } });
  await choose();
  expect(await listed(test.room)).toEqual(['P', 'S 共享']);
  expect(await test.room.library.undo(null)).toEqual({ kind: 'done' });
  expect(await listed(test.room)).toEqual(['S 共享']);
});

it('of two files chosen one after the other the second serves, however slow the first is', async () => {
  let answer: (() => void) | undefined;
  const slow = printLibrary({ entries: [person('slow')], templates: [] });
  const reach = {
    stat: () => Promise.resolve({ isFile: () => true, size: 1, mtimeMs: 1 }),
    read: async (path: string) => {
      if (path === 'slow')
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      return Buffer.from(
        path === 'slow' ? slow : printLibrary({ entries: [person('quick')], templates: [] }),
      );
    },
  };
  test = await test.again({ reach });
  test.answers.file = 'slow';
  const first = choose();
  await new Promise(setImmediate);
  test.answers.file = 'quick';
  await choose();
  answer?.();
  await first;
  expect(await listed(test.room)).toEqual(['quick']);
  expect(await shared()).toMatchObject({ path: 'quick', state: 'fresh' });
});
