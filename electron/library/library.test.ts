import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../shared/draft/draft';
import { EMPTY_LIBRARY } from '../../shared/library/change';
import { ENTRY_LIMIT, type Entry } from '../../shared/library/entry';
import type { ImportPlan } from '../../shared/library/exchange';
import { anyEntry, anyLibrary } from '../../shared/library/library-arbitrary';
import { printLibrary } from '../../shared/library/library-file';
import type { Template } from '../../shared/library/template';
import { openDatabaseFile } from '../files/database-file';
import { libraryMigrations } from './library-migrations';
import type { ReadTable } from './sources';
import { listed, openTestRoom, openText, person, removeTestRoom, type TestRoom } from './testing/room';

let test: TestRoom;
beforeEach(async () => {
  test = await openTestRoom();
});
afterEach(() => {
  expect(test.failures).toEqual([]);
  removeTestRoom(test);
});

const MERGE: ImportPlan = { mode: 'merge', table: null };
const REPLACE: ImportPlan = { mode: 'replace', table: null };
const template: Template = {
  id: 't1',
  name: '安装',
  folder: '',
  call: 'send',
  draft: EMPTY_DRAFT,
  asks: [],
};

/** Applies a text; gives what main said. */
async function bring(text: string, plan: ImportPlan = MERGE): Promise<string> {
  const { ticket } = await openText(test.room, text);
  return (await test.room.library.apply({ ticket, plan })).kind;
}
const undo = async (): Promise<string> => (await test.room.library.undo(null)).kind;
const undoable = async () => (await test.room.library.overview(null)).undo;

/** The library as it would be handed on. */
async function exported(): Promise<string> {
  test.answers.target = join(test.folder, 'out.json');
  expect(await test.room.library.exportFile(null)).toEqual({ kind: 'saved', name: 'out.json' });
  return readFileSync(test.answers.target, 'utf8');
}

describe('entries', () => {
  it('are put, changed, moved and removed, and stay after a restart', async () => {
    const { library } = test.room;
    expect(await library.put({ entry: person('P1', '张三'), replaces: null })).toEqual({ kind: 'done' });
    expect(await library.put({ entry: person('P1', '李四'), replaces: null })).toEqual({ kind: 'taken' });
    expect(await library.put({ entry: person('P1', '李四'), replaces: person('P1') })).toEqual({
      kind: 'done',
    });
    expect(await library.put({ entry: person('P2', '王五'), replaces: null })).toEqual({ kind: 'done' });
    expect(await library.put({ entry: person('P2'), replaces: person('P1') })).toEqual({ kind: 'taken' });
    expect(await library.put({ entry: person('P3', '李四'), replaces: person('P1') })).toEqual({
      kind: 'done',
    });
    expect(await listed(test.room)).toEqual(['P2 王五', 'P3 李四']);
    await library.remove({ keys: [person('P2'), person('nobody')] });
    expect(await listed(test.room)).toEqual(['P3 李四']);
    test = await test.again();
    expect(await listed(test.room)).toEqual(['P3 李四']);
    expect(test.room.found).toEqual({ kind: 'read' });
  });

  it('are found by pinyin as soon as they are put', async () => {
    const { library } = test.room;
    const search = async (text: string) => {
      const wanted = {
        dictionary: 'persons',
        scopes: null,
        first: '',
        text,
        connectionId: null,
        limit: 10,
      } as const;
      return (await library.search(wanted)).found.map(({ code }) => code);
    };
    expect(await search('zhangs')).toEqual([]);
    await library.put({ entry: person('P1', '张三'), replaces: null });
    expect(await search('zhangs')).toEqual(['P1']);
    await library.put({ entry: person('P1', '李四'), replaces: person('P1') });
    expect(await search('zhangs')).toEqual([]);
    expect(await search('ls')).toEqual(['P1']);
  });

  it('are known by their code in any scope', async () => {
    const { library } = test.room;
    const step = (scope: string): Entry => ({
      dictionary: 'steps',
      scope,
      code: 'S1',
      name: scope,
      facts: null,
    });
    for (const entry of [step('M1'), step('M2'), person('S1')]) await library.put({ entry, replaces: null });
    expect(
      await library.known({
        codes: [
          { dictionary: 'steps', code: 'S1' },
          { dictionary: 'roles', code: '__proto__' },
        ],
      }),
    ).toEqual([step('M1'), step('M2')]);
  });

  it('come back from disk to the letter', async () => {
    const entries = fc.uniqueArray(anyEntry, { selector: (entry) => JSON.stringify(entry), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(entries, async (some) => {
        for (const entry of some) await test.room.library.put({ entry, replaces: entry });
        test = await test.again();
        const known = await test.room.library.known({
          codes: some.map(({ dictionary, code }) => ({ dictionary, code })),
        });
        for (const entry of some.filter(
          (one, at) =>
            !some
              .slice(at + 1)
              .some(
                (later) =>
                  later.dictionary === one.dictionary && later.scope === one.scope && later.code === one.code,
              ),
        ))
          expect(known).toContainEqual(entry);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an import', () => {
  it('is compared first, which changes nothing, and then applied', async () => {
    await bring(
      printLibrary({ entries: [person('P1', '一'), person('P2', '二'), person('P3', '三')], templates: [] }),
    );
    const before = await exported();
    const { ticket, content } = await openText(
      test.room,
      printLibrary({
        entries: [person('P1', '一'), person('P2', '贰'), person('P4', '四')],
        templates: [template],
      }),
    );
    expect(content).toEqual({ kind: 'library', counts: { persons: 3 }, templates: 1 });
    expect(await test.room.library.compare({ ticket, plan: REPLACE })).toEqual({
      kind: 'compared',
      added: 1,
      changed: 1,
      gone: 1,
      same: 1,
      templates: { added: 1, changed: 0, gone: 0 },
      samples: [
        { what: 'added', before: null, after: person('P4', '四') },
        { what: 'changed', before: person('P2', '二'), after: person('P2', '贰') },
        { what: 'gone', before: person('P3', '三'), after: null },
      ],
      refused: 0,
      problems: [],
      mended: 0,
      mends: [],
    });
    expect(await exported()).toBe(before);
    expect(await test.room.library.apply({ ticket, plan: REPLACE })).toEqual({ kind: 'done' });
    expect(await listed(test.room)).toEqual(['P1 一', 'P2 贰', 'P4 四']);
    expect(await test.room.templates.list(null)).toEqual([{ template, source: 'own' }]);
    expect(await test.room.library.apply({ ticket, plan: REPLACE })).toEqual({ kind: 'gone' });
  });

  it('that is exported gives the same library, and the same file again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, async (library, before) => {
        await bring(printLibrary(before), REPLACE);
        expect(await bring(printLibrary(library), REPLACE)).toBe('done');
        const file = await exported();
        expect(file).toBe(printLibrary(library));
        await bring(file, MERGE);
        expect(await exported()).toBe(file);
      }),
      { numRuns: 40 },
    );
  });

  it('is taken back to the same bytes by undo, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLibrary,
        anyLibrary,
        fc.constantFrom(MERGE, REPLACE),
        async (library, source, plan) => {
          await bring(printLibrary(library), REPLACE);
          const before = await exported();
          await bring(printLibrary(source), plan);
          if ((await exported()) === before) return;
          expect(await undoable()).toMatchObject({ at: 1_795_000_000_000, name: '' });
          expect(await undo()).toBe('done');
          expect(await exported()).toBe(before);
          expect(await undo()).toBe('gone');
          expect(await undoable()).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('can be undone after a restart', async () => {
    await bring(printLibrary({ entries: [person('P1', '一')], templates: [] }));
    const before = await exported();
    await bring(printLibrary({ entries: [person('P1', '壹'), person('P2')], templates: [template] }));
    test = await test.again();
    expect(await undo()).toBe('done');
    expect(await exported()).toBe(before);
  });

  it.each<[string, () => unknown]>([
    ['an entry is put', () => test.room.library.put({ entry: person('X'), replaces: null })],
    ['an entry is removed', () => test.room.library.remove({ keys: [person('P1')] })],
    ['a template is put', () => test.room.templates.put(template)],
    ['a template is removed', () => test.room.templates.remove({ id: 't1' })],
  ])('cannot be undone after %s', async (_name, act) => {
    await bring(printLibrary({ entries: [person('P1')], templates: [template] }));
    await act();
    const after = await exported();
    expect(await undoable()).toBeNull();
    expect(await undo()).toBe('gone');
    expect(await exported()).toBe(after);
  });

  it('that changes nothing, as a second press, leaves the undo of the one before', async () => {
    const { ticket } = await openText(
      test.room,
      printLibrary({ entries: [person('P1', '张三')], templates: [template] }),
    );
    const both = [1, 2].map(() => test.room.library.apply({ ticket, plan: MERGE }));
    expect(await Promise.all(both)).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(await undoable()).toMatchObject({ entries: 1 });
    expect(await undo()).toBe('done');
    expect(await listed(test.room)).toEqual([]);
  });

  it('of more than a library holds is refused whole', async () => {
    const many = (from: number, count: number): Entry[] =>
      Array.from({ length: count }, (_none, index) => person(`P${from + index}`));
    await bring(printLibrary({ entries: many(0, ENTRY_LIMIT - 1), templates: [] }));
    expect(await bring(printLibrary({ entries: many(ENTRY_LIMIT - 1, 2), templates: [template] }))).toBe(
      'full',
    );
    const { counts } = await test.room.library.overview(null);
    expect(counts.find(({ dictionary }) => dictionary === 'persons')?.own).toBe(ENTRY_LIMIT - 1);
    expect(await test.room.templates.list(null)).toEqual([]);
    expect(await test.room.library.put({ entry: person('last'), replaces: null })).toEqual({ kind: 'done' });
    expect(await test.room.library.put({ entry: person('over'), replaces: null })).toEqual({ kind: 'full' });
    expect(await test.room.library.put({ entry: person('moved'), replaces: person('last') })).toEqual({
      kind: 'done',
    });
  }, 60_000);

  it('takes what was put while its names were spelled', async () => {
    const { ticket } = await openText(
      test.room,
      printLibrary({
        entries: Array.from({ length: 3000 }, (_none, index) => person(`P${index}`, '张三丰')),
        templates: [],
      }),
    );
    const applying = test.room.library.apply({ ticket, plan: REPLACE });
    await test.room.library.put({ entry: person('X', '后来'), replaces: null });
    await applying;
    expect((await test.room.library.overview(null)).undo).toMatchObject({ entries: 3001 });
    expect(await listed(test.room)).not.toContain('X 后来');
    await undo();
    expect(await listed(test.room)).toEqual(['X 后来']);
  });

  it('of a map brings its steps, and replaces those of that map alone', async () => {
    const map = (...codes: string[]): string =>
      JSON.stringify({
        MAP_ID: 'M1',
        MAPNAME: '安装',
        nodes: codes.map((code) => ({ NODEMAP_ID: code, NODEMAPNAME: `步骤${code}` })),
        links: [{ SOURCE_ID: 'A', TARGET_ID: 'B' }],
      });
    await test.room.library.put({
      entry: { dictionary: 'steps', scope: 'M2', code: 'A', name: '', facts: null },
      replaces: null,
    });
    const { content } = await openText(test.room, map('A', 'B'));
    expect(content).toEqual({ kind: 'map', map: 'M1', name: '安装', steps: 2, links: 1, strayLinks: 0 });
    await bring(map('A', 'B'));
    await bring(map('B', 'C'), REPLACE);
    expect(await listed(test.room, 'steps')).toEqual(['B 步骤B', 'C 步骤C', 'A']);
    expect(await listed(test.room, 'maps')).toEqual(['M1 安装']);
  });
});

describe('an import of a table', () => {
  const table = (headers: string[], ...rows: string[][]): ReadTable => ({
    kind: 'table',
    reading: { encoding: 'gb18030', separator: ',', sheet: 0, headerRow: 1 },
    sheets: [],
    headers,
    rows: rows.map((cells, index) => ({ line: index + 2, cells, flaws: [] })),
    notes: [{ kind: 'encoding-guessed', params: {} }],
  });
  const brought = async (of: ReadTable) => {
    test = await test.again({ readTable: () => Promise.resolve(of) });
    const opened = await test.room.library.open({
      kind: 'file',
      name: 'C:\\data\\人员\u202e.csv',
      base64: Buffer.from('x').toString('base64'),
    });
    if (opened.kind !== 'opened') throw new Error('not opened');
    return opened;
  };

  it('shows what was read and what it looks like', async () => {
    const opened = await brought(table(['工号', '姓名'], ['P1', '张三'], ['P2', 'x'.repeat(500)]));
    expect(opened.name).toBe('人员.csv');
    expect(opened.content).toMatchObject({
      kind: 'table',
      headers: ['工号', '姓名'],
      rows: 2,
      notes: [{ kind: 'encoding-guessed', params: {} }],
      guess: { dictionary: 'persons', mapping: { code: 0, name: 1 } },
    });
    if (opened.content.kind === 'table') expect(opened.content.sample[1]?.[1]).toHaveLength(201);
  });

  it('tells the rows that make no entry, and spares what they name', async () => {
    await bring(
      printLibrary({ entries: [person('P1', '一'), person('P2', '二'), person('P3', '三')], templates: [] }),
    );
    const { ticket } = await brought(
      table(['工号', '姓名'], ['P1', '壹'], ['P2', '\u0000'], ['', '无名'], ['P1', '壹']),
    );
    const plan: ImportPlan = {
      mode: 'replace',
      table: { dictionary: 'persons', scope: '', mapping: { code: 0, name: 1 } },
    };
    expect(await test.room.library.compare({ ticket, plan })).toMatchObject({
      changed: 1,
      gone: 1,
      refused: 3,
      problems: [
        { line: 3, kind: 'control-character', params: { field: 'name' } },
        { line: 4, kind: 'code-missing', params: {} },
        { line: 5, kind: 'code-repeated', params: { line: '2' } },
      ],
    });
    expect(await test.room.library.apply({ ticket, plan })).toEqual({ kind: 'done' });
    expect(await listed(test.room)).toEqual(['P1 壹', 'P2 二']);
    expect(await undoable()).toMatchObject({ name: '人员.csv', entries: 2 });
  });

  it('knows a GUID however it is written, keeps the spelling of the library, and says so (D-34)', async () => {
    const guid = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
    const customer: Entry = { ...person(guid, '旧名'), dictionary: 'customers' };
    await bring(printLibrary({ entries: [customer], templates: [] }));
    const { ticket } = await brought(table(['客户编码', '名称'], [guid.toLowerCase(), '新名']));
    const plan: ImportPlan = {
      mode: 'replace',
      table: { dictionary: 'customers', scope: '', mapping: { code: 0, name: 1 } },
    };
    expect(await test.room.library.compare({ ticket, plan })).toMatchObject({
      added: 0,
      changed: 1,
      gone: 0,
      mended: 1,
      mends: [{ line: 2, field: 'code', from: guid.toLowerCase(), to: guid }],
    });
    await test.room.library.apply({ ticket, plan });
    expect(await listed(test.room, 'customers')).toEqual([`${guid} 新名`]);
  });

  it('without a good row takes nothing away', async () => {
    await bring(printLibrary({ entries: [person('P1', '一')], templates: [] }));
    const { ticket } = await brought(table(['工号'], ['-']));
    const plan: ImportPlan = {
      mode: 'replace',
      table: { dictionary: 'persons', scope: '', mapping: { code: 0 } },
    };
    expect(await test.room.library.compare({ ticket, plan })).toMatchObject({ gone: 0, refused: 1 });
    await test.room.library.apply({ ticket, plan });
    expect(await listed(test.room)).toEqual(['P1 一']);
  });

  it('is read otherwise under a new ticket; the old one may only ask for another reading', async () => {
    const { ticket } = await brought(table(['工号'], ['P1']));
    const reading = { encoding: 'utf-8', separator: null, sheet: null, headerRow: 0 } as const;
    const again = await test.room.library.openAgain({ ticket, reading });
    expect(again.kind).toBe('opened');
    expect(await test.room.library.compare({ ticket, plan: MERGE })).toEqual({ kind: 'gone' });
    expect(await test.room.library.apply({ ticket, plan: MERGE })).toEqual({ kind: 'gone' });
    // The page had not seen the second reading when a person asked for a third.
    const third = await test.room.library.openAgain({ ticket, reading });
    expect(third.kind).toBe('opened');
    await bring(printLibrary({ entries: [person('P1', '一')], templates: [] }));
    expect(await test.room.library.openAgain({ ticket, reading })).toEqual({ kind: 'gone' });
  });
});

describe('templates', () => {
  it('are put, changed and removed, and stay to the letter after a restart', async () => {
    const odd = { ...template, draft: { ...EMPTY_DRAFT, mapId: ' \u0000\ud800__proto__' } };
    expect(await test.room.templates.put(odd)).toEqual({ kind: 'done' });
    expect(await test.room.templates.put({ ...odd, id: '__proto__' })).toEqual({ kind: 'done' });
    expect(await test.room.templates.put({ ...odd, name: '维修' })).toEqual({ kind: 'done' });
    test = await test.again();
    expect(await test.room.templates.list(null)).toEqual([
      { template: { ...odd, id: '__proto__' }, source: 'own' },
      { template: { ...odd, name: '维修' }, source: 'own' },
    ]);
    expect(await test.room.templates.remove({ id: 't1' })).toEqual({ kind: 'done' });
    expect(await test.room.templates.remove({ id: 't1' })).toEqual({ kind: 'gone' });
    expect(await test.room.templates.list(null)).toHaveLength(1);
  });
});

describe('the history', () => {
  it('teaches codes that no dictionary knows, most used first, and ranks for its connection', async () => {
    const call = (id: number, body: object): void => {
      test.calls.push({
        id,
        connectionId: 'c1',
        startedAt: id,
        outcome: 'accepted',
        body: JSON.stringify(body),
      });
    };
    call(1, { toBy: 'P1', toGrp: 'G1', objective: { a: 1 } });
    call(2, { toBy: 'P9', toGrp: 'G1', objective: { a: 1, b: 2 } });
    await test.room.library.put({ entry: person('P1', '张三'), replaces: null });
    await test.room.library.put({ entry: person('P2', '张飞'), replaces: null });
    expect(await test.room.library.learn(null)).toEqual([
      { dictionary: 'columns', scope: 'objective', code: 'a', count: 2, lastAt: 2 },
      { dictionary: 'groups', scope: '', code: 'G1', count: 2, lastAt: 2 },
      { dictionary: 'columns', scope: 'objective', code: 'b', count: 1, lastAt: 2 },
      { dictionary: 'persons', scope: '', code: 'P9', count: 1, lastAt: 2 },
    ]);
    call(3, { toBy: 'P2' });
    call(4, { toBy: 'P2' });
    const told = test.told.count;
    await test.room.countUses();
    expect(test.told.count).toBe(told + 1);
    const search = async (connectionId: string) =>
      (
        await test.room.library.search({
          dictionary: 'persons',
          scopes: null,
          first: '',
          text: 'zhang',
          connectionId,
          limit: 5,
        })
      ).found.map(({ code, uses }) => code + uses);
    expect(await search('c1')).toEqual(['P22', 'P11']);
    expect(await search('c2')).toEqual(['P10', 'P20']);
  });
});

describe('the file for handing on', () => {
  it('holds nothing of connections, calls and what others keep', async () => {
    test.calls.push({
      id: 1,
      connectionId: 'secret-connection',
      startedAt: 1,
      outcome: 'accepted',
      body: '{"toBy":"secret-use"}',
    });
    await test.room.countUses();
    await test.room.library.put({ entry: person('P1', '张三'), replaces: null });
    expect(await exported()).toBe(printLibrary({ entries: [person('P1', '张三')], templates: [] }));
  });

  it('is not written where the dialog is cancelled, and says why it cannot be', async () => {
    expect(await test.room.library.exportFile(null)).toEqual({ kind: 'cancelled' });
    test.answers.target = join(test.folder, 'missing', 'out.json');
    expect(await test.room.library.exportFile(null)).toEqual({ kind: 'failed', code: 'ENOENT' });
    test.answers.target = test.folder;
    expect(await test.room.library.exportFile(null)).toMatchObject({ kind: 'failed' });
    expect(await bring(printLibrary(EMPTY_LIBRARY))).toBe('done');
  });
});

it('tells the page of every change', async () => {
  const { library, templates } = test.room;
  const acts: (() => unknown)[] = [
    () => library.put({ entry: person('P1'), replaces: null }),
    () => library.remove({ keys: [person('P1')] }),
    () => templates.put(template),
    () => templates.remove({ id: 't1' }),
    () => bring(printLibrary({ entries: [person('P1')], templates: [] })),
    () => library.undo(null),
  ];
  for (const act of acts) {
    const before = test.told.count;
    await act();
    expect(test.told.count).toBe(before + 1);
  }
});

it('reads into memory what is stored, also while it changes', async () => {
  await bring(
    printLibrary({
      entries: Array.from({ length: 5000 }, (_none, index) => person(`P${index}`)),
      templates: [],
    }),
  );
  test = await test.again();
  test.room.warm();
  await test.room.library.put({ entry: person('Q', '新'), replaces: null });
  expect(
    (await test.room.library.list({ dictionary: 'persons', scope: null, text: 'Q', offset: 0, limit: 5 }))
      .total,
  ).toBe(1);
  expect(
    (await test.room.library.list({ dictionary: 'persons', scope: null, text: '', offset: 0, limit: 5 }))
      .total,
  ).toBe(5001);
});

it('keeps no half of an import that the disk refuses', async () => {
  await bring(printLibrary({ entries: [person('P1', '一')], templates: [] }));
  const before = await exported();
  const other = await openDatabaseFile(join(test.folder, 'library.db'), libraryMigrations);
  other.exec("CREATE TRIGGER full BEFORE INSERT ON templates BEGIN SELECT raise(ABORT, 'disk full'); END");
  other.close();
  await expect(
    bring(printLibrary({ entries: [person('P1', '壹'), person('P2')], templates: [template] })),
  ).rejects.toThrow('disk full');
  expect(await exported()).toBe(before);
  expect(await undoable()).not.toBeNull();
});
