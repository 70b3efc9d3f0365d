import { describe, expect, it } from 'vitest';
import type { TableRow } from '../table';
import { ENTRY_TEXT_LIMIT, type Entry, type EntryKey, keyText } from './entry';
import type { TablePlan } from './read-row';
import { sameKey, type TableEntries, tableEntries } from './table-entries';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const PERSONS: TablePlan = { dictionary: 'persons', scope: '', mapping: { code: 0, name: 1 } };
const CUSTOMERS: TablePlan = { ...PERSONS, dictionary: 'customers' };
const STEPS: TablePlan = { dictionary: 'steps', scope: '', mapping: { scope: 0, code: 1 } };
const DATES: TablePlan = {
  dictionary: 'columns',
  scope: 'objective',
  mapping: { code: 0, type: 1, format: 2, values: 3 },
};

/** What rows make; the first of them stands in line 2. `known`: what the library holds. */
function read(
  plan: TablePlan,
  rows: readonly (readonly string[])[],
  known: readonly Entry[] = [],
): TableEntries {
  const table: TableRow[] = rows.map((cells, index) => ({ line: index + 2, cells, flaws: [] }));
  return tableEntries({ rows: table, columns: rows[0]?.length ?? 0 }, plan, (key: EntryKey) =>
    known.find((one) => sameKey(one) === sameKey(key)),
  );
}
const codes = ({ entries }: TableEntries): string[] => entries.map(({ code }) => code);
const customer = (code: string, name: string): Entry => ({
  dictionary: 'customers',
  scope: '',
  code,
  name,
  facts: null,
});

describe('a code that carries what nobody sees (D-33)', () => {
  it.each(['\u00a0', '\u200b', '\ufeff', '\u2060', '\u00ad', '\u3000', ' '])(
    'is taken without %j at its ends, and that is listed',
    (odd) => {
      const found = read(PERSONS, [[`${odd}P1${odd}`, '张三']]);
      expect(codes(found)).toEqual(['P1']);
      expect(found.mends).toEqual([{ line: 2, field: 'code', from: `${odd}P1${odd}`, to: 'P1' }]);
    },
  );

  it.each(['\u00a0', '\u200b', '\ufeff', '\u2060', '\u00ad', '\u3000'])(
    'with %j inside makes no entry',
    (odd) => {
      const found = read(PERSONS, [[`P${odd}1`, '张三']]);
      expect(codes(found)).toEqual([]);
      expect(found.problems).toEqual([{ line: 2, kind: 'control-character', params: { field: 'code' } }]);
    },
  );

  it('of a step is held to the same in its map', () => {
    expect(read(STEPS, [['M1\u200b', 'S1']]).mends).toEqual([
      { line: 2, field: 'scope', from: 'M1\u200b', to: 'M1' },
    ]);
    expect(read(STEPS, [['M\u200b1', 'S1']]).problems).toMatchObject([
      { kind: 'control-character', params: { field: 'scope' } },
    ]);
  });
});

describe('a GUID in another dress (D-34)', () => {
  const WIDE = GUID.replace(/[\dA-F]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

  it.each([
    ['braces', `{${GUID}}`, GUID],
    ['braces and spaces', ` { ${GUID} } `, GUID],
    ['full-width digits', WIDE, GUID],
    ['full-width braces', `｛${WIDE}｝`, GUID],
  ])('of %s is taken plain, and both are shown', (_dress, cell, to) => {
    const found = read(CUSTOMERS, [[cell, '甲']]);
    expect(codes(found)).toEqual([to]);
    expect(found.mends).toEqual([{ line: 2, field: 'code', from: cell, to }]);
  });

  it.each([GUID.toLowerCase(), GUID.replaceAll('-', '')])(
    'as %s leaves as it is written, nothing listed',
    (cell) => {
      const found = read(CUSTOMERS, [[cell, '甲']]);
      expect([codes(found), found.mends]).toEqual([[cell], []]);
    },
  );

  it('that the library writes otherwise is the same entry, in the spelling of the library, and that is listed', () => {
    const cell = GUID.replaceAll('-', '').toLowerCase();
    const found = read(CUSTOMERS, [[cell, '新名']], [customer(GUID, '旧名')]);
    expect(found.entries).toEqual([customer(GUID, '新名')]);
    expect(found.mends).toEqual([{ line: 2, field: 'code', from: cell, to: GUID }]);
  });

  it('is none of a dictionary without ids, and no other code is made plain', () => {
    expect(codes(read(PERSONS, [[`{${GUID}}`, '']]))).toEqual([`{${GUID}}`]);
    const wide = read(PERSONS, [['Ｐ１', '张三']]);
    expect(wide.problems).toEqual([
      { line: 2, kind: 'full-width', params: { field: 'code', value: 'Ｐ１' } },
    ]);
  });
});

describe('a code with letters of another script (D-35)', () => {
  it.each([
    ['a Cyrillic а', 'P\u0430y', { found: '\u0430', point: 'U+0430', like: 'a' }],
    ['a Greek Ο in digits', 'O1\u039f2', { found: '\u039f', point: 'U+039F', like: 'O' }],
    ['the Kelvin sign', '\u212a1', { found: '\u212a', point: 'U+212A', like: 'K' }],
    ['nothing but look-alikes', '\u0410\u0412\u0421', { found: '\u0410', point: 'U+0410', like: 'A' }],
    ['one behind Chinese', '组\u0410', { found: '\u0410', point: 'U+0410', like: 'A' }],
  ])('%s makes no entry, and the letter is named', (_name, code, params) => {
    const found = read(PERSONS, [[code, '张三']]);
    expect(codes(found)).toEqual([]);
    expect(found.problems).toEqual([{ line: 2, kind: 'look-alike', params: { field: 'code', ...params } }]);
  });

  it.each(['Привет', 'Ωμέγα', '运维一组', 'Zürich', 'β-1'])('%s is what it looks like', (code) => {
    expect(codes(read(PERSONS, [[code, '']]))).toEqual([code]);
  });

  it('a GUID with one is no GUID, and makes no entry', () => {
    expect(read(CUSTOMERS, [[GUID.replace('C', '\u0421'), '甲']]).problems).toMatchObject([
      { kind: 'look-alike', params: { found: '\u0421', like: 'C' } },
    ]);
  });
});

describe('rows with one code (D-36)', () => {
  it('that say the same: the first is taken, each other names it', () => {
    const found = read(PERSONS, [
      ['P1', '张三'],
      ['P1', '张三'],
      [' P1', '张三'],
    ]);
    expect(codes(found)).toEqual(['P1']);
    expect(found.problems).toEqual([
      { line: 3, kind: 'code-repeated', params: { line: '2' } },
      { line: 4, kind: 'code-repeated', params: { line: '2' } },
    ]);
  });

  it.each([`{${GUID}}`, GUID.toLowerCase(), GUID.replaceAll('-', '')])(
    'a GUID and the same as %s are one code',
    (cell) => {
      const found = read(CUSTOMERS, [
        [GUID, '甲'],
        [cell, '甲'],
      ]);
      expect(codes(found)).toEqual([GUID]);
      expect(found.problems).toEqual([{ line: 3, kind: 'code-repeated', params: { line: '2' } }]);
    },
  );

  it('a step of a map whose GUID is written otherwise is the same step', () => {
    const found = read(STEPS, [
      [GUID, 'S1'],
      [GUID.toLowerCase(), 'S1'],
    ]);
    expect(found.problems).toMatchObject([{ line: 3, kind: 'code-repeated' }]);
  });

  it('letter case tells other codes apart', () => {
    expect(
      codes(
        read(PERSONS, [
          ['P1', '张三'],
          ['p1', '李四'],
        ]),
      ),
    ).toEqual(['P1', 'p1']);
  });
});

describe('rows with one code that say otherwise (D-37)', () => {
  it('are all left out, each naming another, and what the library knows of it stays', () => {
    const found = read(PERSONS, [
      ['P1', '张三'],
      ['P2', '王五'],
      ['P1', '李四'],
      ['P1', '张三'],
    ]);
    expect(codes(found)).toEqual(['P2']);
    expect(found.problems).toEqual([
      { line: 2, kind: 'code-disputed', params: { line: '4' } },
      { line: 4, kind: 'code-disputed', params: { line: '2' } },
      { line: 5, kind: 'code-repeated', params: { line: '2' } },
    ]);
    expect([...found.spared]).toEqual([keyText({ dictionary: 'persons', scope: '', code: 'P1' })]);
  });

  it('are compared by what columns fill: a name that no column brings is no difference', () => {
    const plan: TablePlan = { dictionary: 'persons', scope: '', mapping: { code: 0 } };
    expect(
      read(plan, [
        ['P1', '张三'],
        ['P1', '李四'],
      ]).problems,
    ).toMatchObject([{ line: 3, kind: 'code-repeated' }]);
  });
});

describe('dates of a column (D-57)', () => {
  it.each([
    ['yyyy/mm/dd', 'mm are minutes'],
    ['DD/MM/YY', 'a year of two digits'],
    ['YYYY-MM-DD HH24:MI:SS', 'the format of a database'],
    ['hh:mm a', 'twelve hours'],
    ['date', 'a word'],
  ])('a format as %s makes no entry: %s', (format) => {
    expect(read(DATES, [['when', 'date', format, '']]).problems).toEqual([
      { line: 2, kind: 'format-unclear', params: { value: format } },
    ]);
  });

  it.each([
    'YYYY-MM-DD',
    'yyyy-MM-dd HH:mm:ss',
    'DD/MM/YYYY',
    'YYYY年MM月DD日',
    'YYYY-MM-DDTHH:mm:ss',
    'HH:mm',
    '',
  ])('a format as %j is taken', (format) => {
    expect(codes(read(DATES, [['when', 'date', format, '']]))).toEqual(['when']);
  });

  it.each([
    ['03/04/2026', ''],
    ['2026年3月4日', ''],
    ['2026-02-29', ''],
    ['2026-03-04 24:00', ''],
    ['2026-3-4', 'YYYY-MM-DD'],
    ['04/13/2026', 'DD/MM/YYYY'],
    ['今天', 'YYYY-MM-DD'],
  ])('an allowed value %j where the format is %j makes no entry', (value, format) => {
    expect(read(DATES, [['when', 'date', format, value]]).problems).toEqual([
      { line: 2, kind: 'date-unclear', params: { value } },
    ]);
  });

  it.each([
    ['2026-02-28', ''],
    ['2024-02-29 23:59', ''],
    ['03/04/2026', 'DD/MM/YYYY'],
    ['2026年03月04日', 'YYYY年MM月DD日'],
  ])('an allowed value %j where the format is %j is taken', (value, format) => {
    expect(read(DATES, [['when', 'date', format, value]]).entries).toMatchObject([
      { facts: { type: 'date', values: [{ value }] } },
    ]);
  });

  it('and of no other column', () => {
    expect(codes(read(DATES, [['when', 'text', 'any', '03/04/2026']]))).toEqual(['when']);
  });
});

describe('a required cell with nothing in it (D-58)', () => {
  it.each(['', ' ', '\t', '\u00a0\u3000', '\u200b'])('%j is none', (cell) => {
    expect(read(PERSONS, [[cell, '张三']]).problems).toMatchObject([{ kind: 'code-missing' }]);
    expect(read(STEPS, [[cell, 'S1']]).problems).toMatchObject([{ kind: 'scope-missing' }]);
  });

  it.each([
    'null',
    'NULL',
    'N/A',
    '#N/A',
    'n/a',
    '-',
    '--',
    '—',
    '/',
    '(null)',
    'Ｎ／Ａ',
    '－',
    '无',
    'none',
    ' null ',
  ])('%j is a word for nothing, and is named', (cell) => {
    const value = cell.trim();
    expect(read(PERSONS, [[cell, '张三']]).problems.at(-1)?.params.value).toBe(value);
    expect(read(STEPS, [[cell, 'S1']]).entries).toEqual([]);
  });

  it('a word that stands in a longer code is part of it', () => {
    expect(codes(read(PERSONS, [['null-1', '']]))).toEqual(['null-1']);
  });
});

it('a text too long names its field and the limit (D-59)', () => {
  const long = 'x'.repeat(ENTRY_TEXT_LIMIT);
  expect(codes(read(PERSONS, [[long, long]]))).toEqual([long]);
  expect(
    read(PERSONS, [
      [`${long}x`, ''],
      ['P1', `${long}x`],
    ]).problems,
  ).toEqual([
    { line: 2, kind: 'too-long', params: { field: 'code', limit: String(ENTRY_TEXT_LIMIT) } },
    { line: 3, kind: 'too-long', params: { field: 'name', limit: String(ENTRY_TEXT_LIMIT) } },
  ]);
});

it.each([
  'http://127.0.0.1/x',
  '\\\\server\\share\\x.png',
  'file:///etc/passwd',
  'C:\\a.docx',
  '=WEBSERVICE("http://x")',
])('an address or a path in a cell is a text like every other (D-60): %j', (text) => {
  expect(read(PERSONS, [[text, text]]).entries).toMatchObject([{ code: text, name: text }]);
});
