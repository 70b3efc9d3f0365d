import { Buffer } from 'node:buffer';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { cellsOf, linesOf, refusalOf, soughtIn, tableOf, utf16 } from '../testing/read';
import { columnName, sheetOf, xlsxOf } from '../testing/xlsx-writer';
import { zipOf } from '../testing/zip-writer';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const damaged = (part: string) => ({ reason: 'damaged-sheet', params: { part } });
const SHEET = 'xl/worksheets/sheet1.xml';
/** Milliseconds for a test that takes a second or two on an idle machine. */
const SLOW = 30_000;
/** A workbook whose only sheet is this XML. */
const rawSheet = (xml: string): Buffer => xlsxOf({ sheets: [{ xml }] });
const sheetData = (inside: string): string =>
  `<worksheet ${MAIN}><sheetData>${inside}</sheetData></worksheet>`;
const note = (kind: string, count: number) => ({ kind, params: { count: String(count) } });

describe('sheets', () => {
  it('rows that a filter hides are counted among the hidden ones; an area alone filters nothing', async () => {
    const filtered = async (behind: string) =>
      await tableOf(
        xlsxOf({
          sheets: [
            {
              rows: [['oId'], ['A'], ['B'], ['C'], ['D']],
              rowAttributes: { 3: 'hidden="1"', 5: 'hidden="1"' },
              behind,
            },
          ],
        }),
      );
    const chosen =
      '<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="A"/></filters></filterColumn></autoFilter>';
    expect(await filtered(chosen)).toMatchObject({ hiddenRows: [3, 5], filteredRows: [3] });
    expect(await filtered('<autoFilter ref="A1:A4"/>')).toMatchObject({
      hiddenRows: [3, 5],
      filteredRows: [],
    });
  });

  it('D-39 hidden rows and columns are read like others, counted and named', async () => {
    const table = await tableOf(
      xlsxOf({
        sheets: [
          {
            rows: [
              ['a', 'b', 'c'],
              ['1', '2', '3'],
              ['4', '5', '6'],
              ['7', '8', '9'],
            ],
            rowAttributes: { 3: 'hidden="1"', 4: 'hidden="true"', 2: 'hidden="0"' },
            before: '<cols><col min="2" max="16384" hidden="1"/></cols>',
          },
        ],
      }),
    );
    expect(table.rows).toHaveLength(3);
    expect(table.hiddenRows).toEqual([3, 4]);
    expect(table.filteredRows).toEqual([]);
    expect(table.hiddenColumns).toEqual([1, 2]);
    expect(table.notes).toEqual([note('hidden-rows', 2), note('hidden-columns', 2)]);
  });

  it('D-39, D-40 all sheets are named; the first visible one with anything in it is read', async () => {
    const source = xlsxOf({
      sheets: [
        { name: '旧', state: 'hidden', rows: [['old'], ['x']] },
        { name: 'very', state: 'veryHidden', rows: [['v'], ['x']] },
        { name: 'cover' },
        { name: 'A & B', rows: [['new'], ['y']] },
      ],
    });
    const found = await tableOf(source);
    expect(found.sheets).toEqual([
      { name: '旧', hidden: true },
      { name: 'very', hidden: true },
      { name: 'cover', hidden: false },
      { name: 'A & B', hidden: false },
    ]);
    expect(found.reading.sheet).toBe(3);
    expect(cellsOf(found)).toEqual([['y']]);
    expect(found.notes).toEqual([]);
    const chosen = await tableOf(source, { sheet: 0 });
    expect(chosen.headers).toEqual(['old']);
    expect(chosen.notes).toEqual([{ kind: 'hidden-sheet', params: {} }]);
    for (const sheet of [2, 9])
      expect(await refusalOf(source, { sheet })).toEqual({ reason: 'empty', params: {} });
  });

  it('where orders are sought, the first visible sheet whose headers name some is read, and said; if none does, the first', async () => {
    const summary = {
      name: 'Summary',
      rows: [
        ['Team', 'Orders'],
        ['North', '40'],
      ],
    };
    const list = (name: string) => ({ name, rows: [['July'], ['Work order', 'Task', 'x'], ['A', 'B', 'C']] });
    const tooWide = { name: 'wide', rows: [Array.from({ length: 1001 }, (_, at) => `h${at}`), ['x']] };
    const hidden = { ...list('old'), state: 'hidden' as const };
    const found = await soughtIn(xlsxOf({ sheets: [hidden, summary, tooWide, list('To close'), list('2')] }));
    expect(found.reading).toMatchObject({ sheet: 3, headerRow: 2 });
    expect(found.notes).toEqual([{ kind: 'sheet-sought', params: { sheet: 'To close', count: '5' } }]);
    expect((await soughtIn(xlsxOf({ sheets: [list('1'), list('2')] }))).notes).toEqual([]);
    const none = await soughtIn(xlsxOf({ sheets: [summary, { ...summary, name: '2' }, hidden] }));
    expect(none).toMatchObject({ reading: { sheet: 0 }, notes: [] });
  });

  it('D-42 the header is found below a title, or chosen', async () => {
    const source = sheetOf(['名单'], [], ['编码', '名称', '组'], ['S1', 'a', 'g'], ['S2', 'b', 'g']);
    expect(await tableOf(source)).toMatchObject({
      reading: { headerRow: 3 },
      headers: ['编码', '名称', '组'],
    });
    expect(await tableOf(source, { headerRow: 0 })).toMatchObject({ headers: ['', '', ''] });
  });

  it('D-10, D-11 columns of one name, and without one, keep their places', async () => {
    const table = await tableOf(sheetOf(['a', 'a', null, 'b'], ['1', '2', '3', '4']));
    expect(table.headers).toEqual(['a', 'a', '', 'b']);
    expect(cellsOf(table)).toEqual([['1', '2', '3', '4']]);
  });

  it('D-23 a claimed range of the whole sheet does not matter; cells without a place follow the one before', async () => {
    const claimed = `<worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="1048576"><c><v>7</v></c><c r="XFD1048576" s="1"/></row></sheetData></worksheet>`;
    const table = await tableOf(rawSheet(claimed));
    expect(linesOf(table)).toEqual([[1_048_576, ['7']]]);
  });

  it('D-23 a cell beyond the columns that are taken is refused with its line', async () => {
    const far = sheetData('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>');
    expect(await refusalOf(rawSheet(far))).toEqual({
      reason: 'too-many-columns',
      params: { limit: '1000', line: '1048576' },
    });
  });

  it('D-22 1,048,576 rows are refused', { timeout: SLOW }, async () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, at) => `<row r="${at + 1}"><c><v>${at % 997}</v></c></row>`,
    );
    expect(await refusalOf(rawSheet(sheetData(rows.join(''))))).toEqual({
      reason: 'too-many-rows',
      params: { limit: '200000' },
    });
  });

  it.each([
    ['rows of one number', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
    ['a row behind the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['cells out of order', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>'],
    ['a cell nowhere', '<row r="2"><c r="AAAA2"><v>1</v></c></row>'],
    ['a cell outside of a row', '<c r="A1"><v>1</v></c>'],
    ['a string that is not there', '<row r="2"><c t="s"><v>5</v></c></row>'],
    ['a string of no number', '<row r="2"><c t="s"><v>__proto__</v></c></row>'],
  ])('a sheet that makes no sense is refused: %s', async (_name, inside) => {
    expect(await refusalOf(rawSheet(sheetData(inside)))).toEqual(damaged(SHEET));
  });

  it('a number that is none is an error of its cell, not of the file', async () => {
    const table = await tableOf(rawSheet(sheetData('<row><c><v>x1</v></c><c><v>2</v></c></row>')), {
      headerRow: 0,
    });
    expect(table.rows).toEqual([{ line: 1, cells: ['', '2'], flaws: [{ column: 0, flaw: 'error' }] }]);
  });

  it('reads a sheet with prefixed names and in UTF-16', async () => {
    const xml = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    for (const content of [xml, utf16(xml, 'le', true), utf16(xml, 'be', true), `\ufeff${xml}`])
      expect((await tableOf(xlsxOf({ sheets: [{}], parts: [{ name: SHEET, content }] }))).headers).toEqual([
        '甲',
      ]);
  });

  it('reads texts whole, wherever the pieces end in which a large part is read', async () => {
    const rows = ['', 'x', 'xy', 'xyz'].map((shift) => [
      `${shift}${'名'.repeat(100_000)}`,
      '𐀀'.repeat(70_000),
    ]);
    const table = await tableOf(sheetOf(...rows), { headerRow: 0 }, { ratio: 2000 });
    expect(cellsOf(table)).toEqual(rows);
  });

  it('passes over sheets that hold a chart, and links that lead out of the file', async () => {
    const links = `<Relationships><Relationship Id="a" Type="x/chartsheet" Target="chart.xml"/><Relationship Id="b" Type="x/worksheet" Target="http://host/x.xml" TargetMode="External"/><Relationship Id="c" Type="x/worksheet" Target="/xl/./worksheets/../worksheets/sheet1.xml"/></Relationships>`;
    const book = `<workbook xmlns:q="x"><sheets><sheet name="chart" q:id="a"/><sheet name="out" q:id="b"/><sheet name="cells" q:id="c"/></sheets></workbook>`;
    const table = await tableOf(
      xlsxOf({
        sheets: [{ rows: [[{ t: 'str', v: 'a' }]] }],
        parts: [
          { name: 'xl/workbook.xml', content: book },
          { name: 'xl/_rels/workbook.xml.rels', content: links },
        ],
      }),
    );
    expect(table.sheets).toEqual([{ name: 'cells', hidden: false }]);
  });
});

describe('damage', () => {
  it('D-20 a workbook cut short anywhere is refused, in words', async () => {
    const whole = sheetOf(['a', 'b'], ['1', '2']);
    for (let length = 4; length < whole.length; length += 7)
      expect(await refusalOf(whole.subarray(0, length))).toEqual({ reason: 'damaged-zip', params: {} });
  });

  it('D-20 a workbook with a changed byte is refused or read as it was: never with other cells', {
    timeout: SLOW,
  }, async () => {
    const whole = sheetOf(['code', 'name'], ['00123', '张三'], ['00124', '李四']);
    const expected = cellsOf(await tableOf(whole));
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const read = await tableOf(changed).catch((error: Error) => error.message);
      if (typeof read === 'string') expect(read).toMatch(/^refused: /);
      else expect(cellsOf(read)).toEqual(expected);
    }
  });

  it('D-20 two parts of one name, a part in another packing and a part that is missing are refused', async () => {
    const rels = { name: '_rels/.rels', content: '<Relationships/>' };
    expect((await refusalOf(zipOf([rels, { ...rels, name: '_RELS/.rels' }]))).reason).toBe('damaged-zip');
    expect((await refusalOf(zipOf([{ ...rels, claims: { method: 12 } }]))).reason).toBe('damaged-zip');
    const links =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="gone.xml"/></Relationships>';
    expect(
      await refusalOf(
        xlsxOf({ sheets: [{}], parts: [{ name: 'xl/_rels/workbook.xml.rels', content: links }] }),
      ),
    ).toEqual(damaged('xl/gone.xml'));
  });

  it('D-19 a part that is encrypted inside the zip', async () => {
    const part = { name: '_rels/.rels', content: '<Relationships/>', claims: { encrypted: true } };
    expect(await refusalOf(zipOf([part]))).toEqual({ reason: 'is-encrypted', params: {} });
  });

  it('D-21 a zip bomb that states its size is refused before it is inflated', async () => {
    const bomb = Buffer.alloc(20 * 1_048_576, ' ');
    const source = xlsxOf({ sheets: [{}], parts: [{ name: SHEET, content: bomb }] });
    expect(source.length).toBeLessThan(100_000);
    const tooFar = (limit: string) => ({ reason: 'inflates-too-far', params: { limit } });
    expect(await refusalOf(source)).toEqual(tooFar('200'));
    expect(await refusalOf(source, {}, { ratio: 2000, inflated: 5 * 1_048_576 })).toEqual(tooFar('5'));
    expect((await refusalOf(source, {}, { ratio: 2000 })).reason).toBe('damaged-sheet');
  });

  it('D-21 a zip bomb that lies about its size inflates no further than it said', async () => {
    const piece = deflateRawSync(Buffer.alloc(16 * 1_048_576, ' '), { finishFlush: constants.Z_FULL_FLUSH });
    const gigabyte = Buffer.concat([...Array.from({ length: 64 }, () => piece), Buffer.from([3, 0])]);
    const source = xlsxOf({
      sheets: [{}],
      parts: [{ name: SHEET, content: ' '.repeat(1000), packed: gigabyte }],
    });
    // What it is inflated into, piece by piece.
    const pieces = vi.spyOn(Buffer, 'allocUnsafe');
    expect(await refusalOf(source)).toEqual({ reason: 'damaged-zip', params: {} });
    const inflated = pieces.mock.calls.reduce((sum, [bytes]) => sum + bytes, 0);
    pieces.mockRestore();
    expect(inflated).toBeGreaterThan(1000);
    expect(inflated).toBeLessThan(2 * 1_048_576);
  });

  it('D-21 the limit holds for all parts together', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [`${columnName(at)} some text ${at}`, at]);
    const source = xlsxOf({ sheets: [{ rows }] });
    expect((await refusalOf(source, {}, { inflated: 200_000 })).reason).toBe('inflates-too-far');
    expect((await tableOf(source, {}, { inflated: 1_000_000 })).rows).toHaveLength(2000);
  });

  it.each([
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY c "y">]>${sheetData('')}`],
    ['an external DTD', `<!DOCTYPE x SYSTEM "http://host/x.dtd">${sheetData('')}`],
    ['an entity of its own', sheetData('<row><c t="str"><v>&c;</v></c></row>')],
    ['a character that XML cannot hold', sheetData('<row><c t="str"><v>&#xD800;</v></c></row>')],
    ['elements that do not close', `<worksheet ${MAIN}><sheetData>`],
    ['more depth than a sheet has', sheetData('<a>'.repeat(100) + '</a>'.repeat(100))],
    ['no XML at all', 'code,name'],
    ['nothing', ''],
  ])('D-24 %s inside is refused with the part', async (_name, xml) => {
    expect(await refusalOf(rawSheet(xml))).toEqual(damaged(SHEET));
  });

  it('D-24 bytes that are no UTF-8 are refused with the part', async () => {
    const [before = '', after = ''] = sheetData('<row><c t="str"><v>x</v></c></row>').split('x</v>');
    const content = Buffer.concat([
      Buffer.from(before),
      Buffer.from('c2eb', 'hex'),
      Buffer.from(`</v>${after}`),
    ]);
    expect(await refusalOf(xlsxOf({ sheets: [{}], parts: [{ name: SHEET, content }] }))).toEqual(
      damaged(SHEET),
    );
  });
});
