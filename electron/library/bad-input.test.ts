import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AS_FOUND,
  type Refusal,
  refused,
  SOURCE_LIMITS,
  type TableReading,
} from '../../shared/library/exchange';
import { printLibrary } from '../../shared/library/library-file';
import { openTestRoom, openText, person, removeTestRoom, type TestRoom } from './testing/room';

/** What the reader of tables was asked to read. */
let asked: { source: Uint8Array | string; reading: TableReading }[] = [];
let test: TestRoom;
beforeEach(async () => {
  asked = [];
  test = await openTestRoom({
    readTable: (source, reading) => {
      asked.push({ source, reading });
      return Promise.resolve({ kind: 'refused', reason: 'is-old-xls', params: {} });
    },
  });
});
afterEach(() => removeTestRoom(test));

const GOOD = printLibrary({ entries: [person('P1', '张三')], templates: [] });
const openFile = (name: string, bytes: Uint8Array) =>
  test.room.library.open({ kind: 'file', name, base64: Buffer.from(bytes).toString('base64') });
const utf16 = (text: string, mark: string): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return mark === 'be' ? bytes.swap16() : bytes;
};

describe('a file that is brought', () => {
  it.each<[string, string, Buffer]>([
    ['by its name', 'library.json', Buffer.from(GOOD)],
    ['by what stands in it', 'library.txt', Buffer.from(`\n ${GOOD}`)],
    ['with a mark', 'library.JSON', Buffer.from(`\ufeff${GOOD}`)],
    ['in UTF-16', 'library', utf16(GOOD, 'le')],
    ['in UTF-16, the other way round', 'library', utf16(GOOD, 'be')],
  ])('is a library, %s', async (_name, name, bytes) => {
    expect(await openFile(name, bytes)).toMatchObject({
      kind: 'opened',
      content: { kind: 'library', counts: { persons: 1 } },
    });
    expect(asked).toEqual([]);
  });

  it.each<[string, string, Buffer, object]>([
    ['nothing', 'a.json', Buffer.alloc(0), { reason: 'empty' }],
    [
      'more than may be read',
      'a.json',
      Buffer.alloc(SOURCE_LIMITS.bytes + 1),
      { reason: 'too-large', params: { limit: '20' } },
    ],
    [
      'a library cut short',
      'a.json',
      Buffer.from(GOOD.slice(0, 60)),
      { reason: 'not-json', params: { reason: 'ended' } },
    ],
    ['zeros, as a power loss leaves them', 'a.json', Buffer.alloc(500), { reason: 'not-json' }],
    [
      'a table named as a library',
      'a.json',
      Buffer.from('工号,姓名'),
      { reason: 'not-json', params: { line: '1', column: '1' } },
    ],
    [
      'foreign JSON',
      'package.json',
      Buffer.from('{"name":"x","version":"1.0.0"}'),
      { reason: 'not-a-library' },
    ],
  ])('of %s is refused and changes nothing', async (_name, name, bytes, refusal) => {
    const { ticket } = await openText(test.room, GOOD);
    expect(await openFile(name, bytes)).toMatchObject({ kind: 'refused', ...refusal });
    expect(asked).toEqual([]);
    expect(test.told.count).toBe(0);
    // What was brought before it is still there.
    expect(await test.room.library.compare({ ticket, plan: { mode: 'merge', table: null } })).toMatchObject({
      added: 1,
    });
  });

  it('of another kind goes to the reader of tables as it is, and its refusal comes back', async () => {
    const bytes = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await openFile('a.xls', bytes)).toEqual({ kind: 'refused', reason: 'is-old-xls', params: {} });
    expect(asked).toEqual([
      { source: bytes, reading: { encoding: null, separator: null, sheet: null, headerRow: null } },
    ]);
  });

  it.each([
    ['../../etc/passwd.json', 'passwd.json'],
    ['C:\\a\\..\\库\u202e\u0000.json', '库.json'],
    [`${'长'.repeat(300)}.json`, '长'.repeat(120)],
    ['CON.json', 'CON.json'],
  ])('is shown by a name that misleads nobody (D-54): %j', async (name, shown) => {
    const opened = await openFile(name, Buffer.from(GOOD));
    expect(opened).toMatchObject({ kind: 'opened', name: shown });
  });
});

describe('what may be read otherwise', () => {
  const PLAN = { mode: 'merge', table: null } as const;
  const GBK = Buffer.concat([
    Buffer.from(GOOD.slice(0, GOOD.indexOf('张三'))),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from(GOOD.slice(GOOD.indexOf('张三') + 2)),
  ]);
  const again = (ticket: string, reading: Partial<TableReading>) =>
    test.room.library.openAgain({ ticket, reading: { ...AS_FOUND, ...reading } });

  it('JSON in GBK is kept, refused again as often as it is read wrongly, and read in the end', async () => {
    const unread = await openFile('库.json', GBK);
    if (unread.kind !== 'unread') throw new Error(unread.kind);
    const refusal = {
      kind: 'refused',
      reason: 'not-this-encoding',
      params: { encoding: 'utf-8', line: '5' },
    };
    expect(unread).toMatchObject({ name: '库.json', refusal, choices: ['encoding'] });
    expect(await test.room.library.compare({ ticket: unread.ticket, plan: PLAN })).toEqual({ kind: 'gone' });
    expect(await again(unread.ticket, { encoding: 'utf-16le' })).toMatchObject({
      kind: 'unread',
      ticket: unread.ticket,
    });
    const opened = await again(unread.ticket, { encoding: 'gb18030' });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    expect(await test.room.library.compare({ ticket: opened.ticket, plan: PLAN })).toMatchObject({
      samples: [{ after: person('P1', '张三') }],
    });
    expect(await test.room.library.compare({ ticket: unread.ticket, plan: PLAN })).toEqual({ kind: 'gone' });
  });

  it('half a UTF-16 character too', async () => {
    const unread = await openFile('a.json', Buffer.concat([utf16(GOOD, 'le'), Buffer.from([1])]));
    expect(unread).toMatchObject({ kind: 'unread', refusal: { reason: 'not-this-encoding' } });
  });

  it.each<[Refusal['reason'], Buffer | string, readonly string[] | null]>([
    ['encoding-unclear', Buffer.from('工号'), ['encoding', 'separator']],
    ['unclosed-quote', Buffer.from('工号'), ['encoding', 'separator']],
    ['unclosed-quote', '工号', ['separator']],
    ['too-many-columns', '工号', ['separator']],
    ['too-many-columns', Buffer.from([0x50, 0x4b, 3, 4]), null],
    ['is-html', Buffer.from('<html>'), null],
    ['empty', ' ', null],
  ])('a table refused as %s: %j offers %j', async (reason, source, choices) => {
    const room = await openTestRoom({ readTable: () => Promise.resolve(refused(reason)) });
    const found = await room.room.library.open(
      typeof source === 'string'
        ? { kind: 'text', text: source }
        : { kind: 'file', name: 'a.csv', base64: source.toString('base64') },
    );
    expect(found).toMatchObject(choices ? { kind: 'unread', choices } : { kind: 'refused', reason });
    removeTestRoom(room);
  });

  it('gives way to what is brought after it', async () => {
    const unread = await openFile('库.json', GBK);
    if (unread.kind !== 'unread') throw new Error(unread.kind);
    await openText(test.room, GOOD);
    expect(await again(unread.ticket, { encoding: 'gb18030' })).toEqual({ kind: 'gone' });
  });
});

describe('a text that is pasted', () => {
  it('goes to the reader of tables unless it means to be JSON', async () => {
    const text = '工号\t姓名\n{C37F0B5A-0000-4000-8000-000000000001}\t张三';
    await test.room.library.open({ kind: 'text', text });
    await test.room.library.open({ kind: 'text', text: '{C37F0B5A-0000-4000-8000-000000000001}\t张三' });
    expect(asked.map(({ source }) => source)).toEqual([text, '{C37F0B5A-0000-4000-8000-000000000001}\t张三']);
    expect(await test.room.library.open({ kind: 'text', text: '{"MAP_ID":"M"}' })).toEqual({
      kind: 'refused',
      reason: 'bad-map',
      params: { at: 'nodes' },
    });
    expect(asked).toHaveLength(2);
  });
});

it('ends a reading when something else is brought, and what was brought last counts', async () => {
  let given: AbortSignal | undefined;
  const slow = await openTestRoom({
    readTable: (_source, _reading, { signal }) => {
      given = signal;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'cancelled' })));
    },
  });
  const reading = slow.room.library.open({ kind: 'text', text: '工号' });
  await new Promise(setImmediate);
  const newer = await openText(slow.room, GOOD);
  expect(given?.aborted).toBe(true);
  expect(await reading).toEqual({ kind: 'refused', reason: 'cancelled', params: {} });
  const plan = { mode: 'merge', table: null } as const;
  expect(await slow.room.library.compare({ ticket: newer.ticket, plan })).toMatchObject({ added: 1 });
  removeTestRoom(slow);
});

it('a table that is read to its end after something else was brought does not take its place', async () => {
  let finish: (() => void) | undefined;
  const table = {
    kind: 'table',
    reading: { encoding: null, separator: '\t', sheet: 0, headerRow: 1 },
    sheets: [],
    headers: ['工号'],
    rows: [],
    notes: [],
  } as const;
  const slow = await openTestRoom({
    readTable: () =>
      new Promise((resolve) => {
        finish = () => resolve(table);
      }),
  });
  const reading = slow.room.library.open({ kind: 'text', text: '工号' });
  await new Promise(setImmediate);
  const opening = openText(slow.room, GOOD);
  finish?.();
  const newer = await opening;
  expect(await reading).toEqual({ kind: 'refused', reason: 'cancelled', params: {} });
  const plan = { mode: 'merge', table: null } as const;
  expect(await slow.room.library.compare({ ticket: newer.ticket, plan })).toMatchObject({ added: 1 });
  removeTestRoom(slow);
});

it('reads one table at a time, and none that was overtaken before its turn', async () => {
  for (const text of ['a', 'b', 'c', 'd']) void test.room.library.open({ kind: 'text', text });
  expect(await test.room.library.open({ kind: 'text', text: 'e' })).toMatchObject({ reason: 'is-old-xls' });
  expect(asked.map(({ source }) => source)).toEqual(['e']);
});
