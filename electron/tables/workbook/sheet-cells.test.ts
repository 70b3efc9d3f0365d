import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, linesOf, refusalOf, tableOf } from '../testing/read';
import { sheetOf, type Written, xlsxOf, xmlText } from '../testing/xlsx-writer';

const note = (kind: string, count: number, ...columns: string[]) => ({
  kind,
  params: { count: String(count), ...(columns.length > 0 ? { columns: columns.join('\n') } : {}) },
});

describe('cells', () => {
  it('reads shared, inline and formula strings, numbers and nothing', async () => {
    const table = await tableOf(
      sheetOf(
        ['code', 'name', null, 'amount'],
        ['00123', { t: 'inlineStr', xml: '<is><t> 张三 </t></is>' }, null, 12.5],
        [null, 'x', { s: 0 }, null],
      ),
    );
    expect(table.reading).toEqual({ encoding: null, separator: null, sheet: 0, headerRow: 1 });
    expect(table.headers).toEqual(['code', 'name', '', 'amount']);
    expect(cellsOf(table)).toEqual([
      ['00123', ' 张三 ', '', '12.5'],
      ['', 'x', '', ''],
    ]);
    expect(table.notes).toEqual([]);
  });

  it('D-15 a sheet without a cell is refused as empty; a header alone is a table without rows', async () => {
    expect(await refusalOf(sheetOf())).toEqual({ reason: 'empty', params: {} });
    expect(await refusalOf(sheetOf([{ s: 0 }], ['  ']))).toEqual({ reason: 'empty', params: {} });
    expect(await tableOf(sheetOf(['code', 'name']))).toMatchObject({ headers: ['code', 'name'], rows: [] });
  });

  it('D-14 rows of empty cells are left out and counted; lines stay those of the sheet', async () => {
    const table = await tableOf(sheetOf(['a', 'b'], [{ s: 0 }, '  '], ['1', '2'], [], [{ s: 0 }]));
    expect(linesOf(table)).toEqual([[3, ['1', '2']]]);
    expect(table.notes).toEqual([note('blank-rows-dropped', 3)]);
  });

  it('D-25 a formula gives the value that Excel kept, marked; one without a value is blank, marked', async () => {
    const table = await tableOf(
      sheetOf(
        ['a', 'b', 'c', 'd'],
        [
          { f: 'A1&"x"', t: 'str', v: 'kept' },
          { f: '1+1', v: '2' },
          { f: 'NOW()' },
          { f: '""', t: 'str', v: '' },
        ],
      ),
    );
    expect(cellsOf(table)).toEqual([['kept', '2', '', '']]);
    expect(table.rows[0]?.flaws).toEqual([
      { column: 0, flaw: 'formula' },
      { column: 1, flaw: 'formula' },
      { column: 2, flaw: 'formula-without-value' },
      { column: 3, flaw: 'formula' },
    ]);
    expect(table.notes).toEqual([
      note('formula-cells', 3, 'a', 'b', 'd'),
      note('formulas-without-value', 1, 'c'),
    ]);
  });

  it('D-26 an error is blank, marked, also one that a formula gave', async () => {
    const table = await tableOf(
      sheetOf(
        ['a', 'b'],
        [
          { t: 'e', v: '#N/A' },
          { t: 'e', v: '#REF!', f: 'X1' },
        ],
      ),
    );
    expect(cellsOf(table)).toEqual([['', '']]);
    expect(table.rows[0]?.flaws).toEqual([
      { column: 0, flaw: 'error' },
      { column: 1, flaw: 'formula' },
      { column: 1, flaw: 'error' },
    ]);
    expect(table.notes).toContainEqual(note('error-cells', 2, 'a', 'b'));
  });

  it('D-27 rich text is flattened, without reading aids; hyperlinks and comments leave the text alone', async () => {
    const rich =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">粗 </t></r><r><t>细</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si>';
    const table = await tableOf(
      xlsxOf({
        strings: [rich],
        sheets: [
          {
            rows: [
              ['a', 'b'],
              [
                { t: 's', v: '2' },
                { t: 'inlineStr', xml: '<is><r><t>in</t></r><r><t><![CDATA[<line>]]></t></r></is>' },
              ],
            ],
            behind: '<hyperlinks><hyperlink ref="A2" location="x"/></hyperlinks><legacyDrawing id="1"/>',
          },
        ],
      }),
    );
    expect(cellsOf(table)).toEqual([['粗 细', 'in<line>']]);
  });

  it('D-28 a number with a date format is ISO text without a time zone, marked', async () => {
    const rows: Written[][] = [
      ['day', 'moment', 'time', 'text'],
      [{ s: 1, v: '45292' }, { s: 2, v: '45292.4375' }, { s: 3, v: '0.75' }, '45292'],
    ];
    const formats = [14, 'yyyy"年"m"月"d"日" hh:mm', '[$-804]上午/下午h"时"mm"分"'];
    const table = await tableOf(xlsxOf({ formats, sheets: [{ rows }] }));
    expect(cellsOf(table)).toEqual([['2024-01-01', '2024-01-01T10:30:00', '18:00:00', '45292']]);
    expect(table.rows[0]?.flaws).toEqual([0, 1, 2].map((column) => ({ column, flaw: 'date-serial' })));
    expect(table.notes).toEqual([note('date-cells', 3, 'day', 'moment', 'time')]);
    const from1904 = await tableOf(xlsxOf({ formats, date1904: true, sheets: [{ rows }] }));
    expect(cellsOf(from1904)).toEqual([['2028-01-02', '2028-01-02T10:30:00', '18:00:00', '45292']]);
  });

  it('D-28 a date that Excel shows as ##### is an error; one written as ISO stays', async () => {
    const table = await tableOf(
      xlsxOf({
        formats: [14],
        sheets: [
          {
            rows: [
              ['a', 'b'],
              [
                { s: 1, v: '-1' },
                { t: 'd', v: '2026-11-25T08:00:00' },
              ],
            ],
          },
        ],
      }),
    );
    expect(cellsOf(table)).toEqual([['', '2026-11-25T08:00:00']]);
    expect(table.rows[0]?.flaws.map(({ flaw }) => flaw)).toEqual(['error', 'date-serial']);
  });

  it('D-29 booleans are TRUE and FALSE, as Excel shows them', async () => {
    const table = await tableOf(
      sheetOf(
        ['a', 'b'],
        [
          { t: 'b', v: '1' },
          { t: 'b', v: '0' },
        ],
        ['是', '否'],
      ),
    );
    expect(cellsOf(table)).toEqual([
      ['TRUE', 'FALSE'],
      ['是', '否'],
    ]);
  });

  it('D-30 a number of 16 digits and more is marked, whatever its format; a text of digits is not', async () => {
    const table = await tableOf(
      xlsxOf({
        formats: ['0'.repeat(20)],
        sheets: [
          {
            rows: [
              ['a', 'b', 'c', 'd'],
              [
                { v: '1.2345678901234567E+19' },
                { v: '123456789012345' },
                '12345678901234567890',
                { s: 1, v: '1234567890123456' },
              ],
            ],
          },
        ],
      }),
    );
    expect(cellsOf(table)).toEqual([
      ['12345678901234567000', '123456789012345', '12345678901234567890', '1234567890123456'],
    ]);
    expect(table.rows[0]?.flaws).toEqual([
      { column: 0, flaw: 'digits-lost' },
      { column: 3, flaw: 'digits-lost' },
    ]);
    expect(table.notes).toEqual([note('digits-lost', 2, 'a', 'd')]);
  });

  it('D-31 a format of zeros brings leading zeros back; without it, a shorter number beside such codes is marked', async () => {
    const table = await tableOf(
      xlsxOf({
        formats: ['00000', '000-000'],
        sheets: [
          {
            rows: [
              ['padded', 'mixed', 'none'],
              [{ s: 1, v: '123' }, '00123', 123],
              [{ s: 1, v: '123456' }, 123, 7],
              [{ s: 1, v: '1.5' }, 12345, 7],
              [{ s: 2, v: '123' }, { s: 1, v: '7' }, 7],
            ],
          },
        ],
      }),
    );
    expect(cellsOf(table)).toEqual([
      ['00123', '00123', '123'],
      ['123456', '123', '7'],
      ['1.5', '12345', '7'],
      ['123', '00007', '7'],
    ]);
    expect(table.rows.map(({ flaws }) => flaws)).toEqual([
      [],
      [{ column: 1, flaw: 'zeros-lost' }],
      [],
      [{ column: 0, flaw: 'zeros-lost' }],
    ]);
    expect(table.notes).toEqual([note('zeros-lost', 2, 'padded', 'mixed')]);
  });

  it('D-32 what Excel made of a code such as 1E5 is marked; as text it stays', async () => {
    const source = xlsxOf({
      formats: [11],
      sheets: [
        {
          rows: [
            ['a', 'b'],
            [{ s: 1, v: '100000' }, '12e34567'],
          ],
        },
      ],
    });
    const table = await tableOf(source);
    expect(cellsOf(table)).toEqual([['100000', '12e34567']]);
    expect(table.rows[0]?.flaws).toEqual([{ column: 0, flaw: 'scientific' }]);
    expect(table.notes).toEqual([note('scientific', 1, 'a')]);
    expect((await tableOf(source, { headerRow: 0 })).notes).toEqual([note('scientific', 1, 'A')]);
  });

  it('D-38 covered cells of a merged area are blank and marked, never filled down', async () => {
    const table = await tableOf(
      xlsxOf({
        sheets: [
          {
            rows: [
              ['map', 'step', 'x'],
              ['M1', 'S1'],
              [null, 'S2'],
              ['hidden under it', 'S3'],
              ['M2', 'S4', 'x'],
            ],
            behind:
              '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B5:C5"/><mergeCell ref="F1:XFD1048576"/></mergeCells>',
          },
        ],
      }),
    );
    expect(cellsOf(table)).toEqual([
      ['M1', 'S1', ''],
      ['', 'S2', ''],
      ['', 'S3', ''],
      ['M2', 'S4', ''],
    ]);
    expect(table.rows.map(({ flaws }) => flaws)).toEqual([
      [],
      [{ column: 0, flaw: 'merged' }],
      [{ column: 0, flaw: 'merged' }],
      [{ column: 2, flaw: 'merged' }],
    ]);
    expect(table.notes).toEqual([note('merged-cells', 3, 'map', 'x')]);
  });

  it('D-38 areas that cover each other are damage: no program writes them', async () => {
    const areas = '<mergeCell ref="A1:B9"/>'.repeat(20);
    const rows = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ];
    expect(
      await refusalOf(xlsxOf({ sheets: [{ rows, behind: `<mergeCells>${areas}</mergeCells>` }] })),
    ).toEqual({
      reason: 'damaged-sheet',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  it('D-43, D-44, D-45 names of a prototype, escapes and lone surrogates of Excel come through as text', async () => {
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      '_x0041_',
      'a\r\nb',
      '\u0001',
      'x\ud800',
      '&lt;<>"\'',
    ];
    const table = await tableOf(sheetOf(names, names), { headerRow: 1 });
    expect(table.headers).toEqual(names);
    expect(cellsOf(table)).toEqual([names]);
    expect(table.notes).toEqual([{ kind: 'control-characters', params: { count: '2', line: '1' } }]);
  });

  it('gives back any table of texts', { timeout: 30_000 }, async () => {
    const cell = fc.string({
      unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('&', '_x', '0041_', '<', '\r')),
    });
    const grid = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.tuple(fc.constant('x'), ...Array.from({ length: columns }, () => cell), fc.constant('y')), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(grid, fc.boolean(), async (rows, inline) => {
        const written = (text: string): Written =>
          inline ? { t: 'inlineStr', xml: `<is><t xml:space="preserve">${xmlText(text)}</t></is>` } : text;
        const source = xlsxOf({ sheets: [{ rows: rows.map((cells) => cells.map(written)) }] });
        expect(cellsOf(await tableOf(source, { headerRow: 0 }))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
