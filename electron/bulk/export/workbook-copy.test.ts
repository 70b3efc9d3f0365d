import type { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { findResults, RESULT_COLUMNS } from '../../../shared/bulk/result-columns';
import { SOURCE_LIMITS } from '../../../shared/library/exchange';
import { tableOf } from '../../tables/testing/read';
import {
  type WrittenSheet,
  type WrittenWorkbook,
  xlsxOf as workbookOf,
} from '../../tables/testing/xlsx-writer';
import { sheetPart } from '../../tables/workbook/sheet-part';
import { openZip } from '../../tables/workbook/zip-parts';
import { bytesOf, resultOf, rowOf } from './testing/results';
import { workbookWith } from './workbook-copy';

const PART = 'xl/worksheets/sheet1.xml';
const HEADERS = ['工单ID', '任务ID'];
const ROWS = [
  ['00123', 'T1'],
  ['=1+1', 'T2'],
];

/** A workbook with the results of its rows in it; `lines` are those of the rows. */
async function copyOf(
  bytes: Buffer,
  where: { headerRow?: number; firstColumn?: number; lines?: readonly number[]; sheet?: number } = {},
): Promise<Buffer> {
  const { headerRow = 1, firstColumn = HEADERS.length, lines = [2, 3], sheet = 0 } = where;
  const parts = await sheetPart(bytes, sheet);
  if (!parts) throw new Error('no such sheet');
  const rows = lines.map((line, at) => rowOf(at + 1, ROWS[at] ?? ['', ''], { line, message: `m${at + 1}` }));
  const source = { bytes, sheetPart: parts.sheet, stylesPart: parts.styles, headerRow, firstColumn };
  return bytesOf(workbookWith(source, await resultOf(HEADERS, rows)));
}

const book = (sheet: Partial<WrittenSheet> = {}, more: Partial<WrittenWorkbook> = {}): Buffer =>
  workbookOf({ sheets: [{ rows: [HEADERS, ...ROWS], ...sheet }], ...more });
const partOf = async (bytes: Buffer, part: string): Promise<string> =>
  (await openZip(bytes, SOURCE_LIMITS)).read(part).toString('utf8');

describe('a copy of a workbook', () => {
  it('has the columns of the source as they were and ours behind them', async () => {
    const table = await tableOf(await copyOf(book()));
    const found = findResults(table.headers);
    expect(found?.headers).toEqual(HEADERS);
    expect(table.rows.map(({ cells }) => found?.row(cells))).toEqual(
      ROWS.map((cells) => ({ cells, state: 'accepted' })),
    );
    expect(table.rows.map(({ cells }) => cells[6])).toEqual(['m1', 'm2']);
    expect(table.rows.flatMap(({ flaws }) => flaws)).toEqual([]);
  });

  it('has every other part byte for byte, in their order', async () => {
    const source = book(
      {},
      {
        sheets: [{ rows: [HEADERS, ...ROWS] }, { name: '别的', rows: [['x', 1]] }],
        parts: [{ name: 'xl/media/图.png', content: Uint8Array.of(1, 2, 3, 0) }],
      },
    );
    const [before, after] = await Promise.all([packedParts(source), packedParts(await copyOf(source))]);
    expect(after.map(([name]) => name)).toEqual(before.map(([name]) => name));
    const changed = before
      .filter(([name, packed], at) => packed !== after[at]?.[1] && name !== '')
      .map(([name]) => name);
    expect(changed.sort()).toEqual(['xl/styles.xml', PART]);
  });

  it('has formulas, styles, merged areas and what stands around the cells as they were', async () => {
    const before = '<sheetPr codeName="x"/><dimension ref="A1:B3"/>';
    const behind =
      '<autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><dataValidations/><tableParts count="1"><tablePart r:id="rId9"/></tableParts>';
    const cells = [
      HEADERS,
      ROWS[0] ?? [],
      ['T', { f: 'A2&amp;B2', t: 'str', v: 'x', s: 1 }],
      [],
      ['总计', null],
    ];
    const source = book(
      { rows: cells, before, behind, rowAttributes: { 2: 'spans="1:2" ht="30"' } },
      { formats: ['0.00'] },
    );
    const [was, is] = await Promise.all([
      partOf(source, PART),
      copyOf(source).then((copy) => partOf(copy, PART)),
    ]);
    const ours = /<c r="(?:[C-O])\d+"[^>]*?(?:\/>|>.*?<\/c>)/g;
    expect(
      is
        .replace(ours, '')
        .replace(/<cols>.*?<\/cols>/, '')
        .replace('ref="A1:O3"', 'ref="A1:B3"')
        .replace('spans="1:15"', 'spans="1:2"'),
    ).toBe(was);
  });

  it('text cells of ours have the format @; what was styled keeps its style', async () => {
    const source = book({}, { formats: ['0.00', 14] });
    const copy = await copyOf(source);
    const styles = await partOf(copy, 'xl/styles.xml');
    const list = (styles.split('<cellXfs')[1] ?? '').split('<xf ').slice(1);
    expect(list).toHaveLength(4);
    expect(list[3]).toContain('numFmtId="49"');
    expect(await partOf(copy, PART)).toContain('<c r="E2" s="3" t="inlineStr">');
  });

  it('columns that the sheet hides to the right do not hide ours', async () => {
    const before = '<cols><col min="2" max="16384" width="9" hidden="1" style="1"/></cols>';
    const xml = await partOf(await copyOf(book({ before })), PART);
    const columns = /<cols>(.*?)<\/cols>/.exec(xml)?.[1] ?? '';
    expect(
      columns.startsWith('<col min="2" max="2" width="9" hidden="1" style="1"/><col min="3" max="3" width='),
    ).toBe(true);
    expect(columns.endsWith('<col min="16" max="16384" width="9" hidden="1" style="1"/>')).toBe(true);
    expect((await tableOf(await copyOf(book({ before })))).hiddenColumns).toEqual([1]);
  });

  it('cells with a style and no content make room for ours', async () => {
    const wide = ROWS.map((row) => [...row, { s: 1 }, ...Array<null>(20).fill(null), { s: 1 }]);
    const copy = await copyOf(book({ rows: [HEADERS, ...wide] }, { formats: [0] }));
    const table = await tableOf(copy);
    expect(table.rows[1]?.cells.slice(0, 5)).toEqual(['=1+1', 'T2', '2', '3', '成功']);
    expect(await partOf(copy, PART)).toContain('<c r="X3" s="1"></c></row>');
  });

  it('rows that are not in the result stay as they were', async () => {
    const source = book();
    const copy = await copyOf(source, { lines: [3] });
    expect((await tableOf(copy)).rows.map(({ cells }) => cells[2])).toEqual(['', '1']);
  });

  it('a header further down is met, and what stands above it stays', async () => {
    const rows = [['报表', null], [], HEADERS, ...ROWS];
    const table = await tableOf(await copyOf(book({ rows }), { headerRow: 3, lines: [4, 5] }));
    expect(table.reading.headerRow).toBe(3);
    expect(findResults(table.headers)?.headers).toEqual(HEADERS);
  });

  it('the results of an earlier copy are written over', async () => {
    const first = await copyOf(book());
    const second = await copyOf(first);
    expect(await partOf(second, PART)).toBe(await partOf(first, PART));
    expect((await tableOf(second)).headers).toHaveLength(HEADERS.length + RESULT_COLUMNS.length);
  });

  it('elements with a prefix, cells without a place and rows without a number are met', async () => {
    const xml =
      '<?xml version="1.0"?>\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row/><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const table = await tableOf(await copyOf(book({ xml }), { firstColumn: 1, lines: [3] }));
    expect(table.rows.map(({ line, cells }) => [line, cells.slice(0, 3)])).toEqual([[3, ['1', '1', '3']]]);
  });

  it.each(['utf16le', 'utf16be'])('a sheet in %s stays in it', async (encoding) => {
    const xml = `\ufeff${await partOf(book(), PART)}`.replace('UTF-8', 'UTF-16');
    const bytes = globalThis.Buffer.from(xml, 'utf16le');
    const content = encoding === 'utf16be' ? bytes.swap16() : bytes;
    const copy = await copyOf(book({}, { parts: [{ name: PART, content }] }));
    expect(findResults((await tableOf(copy)).headers)?.headers).toEqual(HEADERS);
  });

  it('a row of the result that the sheet does not have is never lost in silence', async () => {
    await expect(copyOf(book(), { lines: [2, 9] })).rejects.toThrow('line 9');
  });
});

async function packedParts(bytes: Buffer): Promise<(readonly [name: string, packed: string])[]> {
  const parts: (readonly [string, string])[] = [];
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    parts.push([entry.fileName, bytes.toString('hex', fileDataStart, fileDataStart + entry.compressedSize)]);
  }
  return parts;
}
