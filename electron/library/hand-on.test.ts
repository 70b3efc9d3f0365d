import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ImportPlan, OpenedSource } from '../../shared/library/exchange';
import { readTable } from '../tables/read-table';
import { xlsxOf } from '../tables/testing/xlsx-writer';
import { listed, openTestRoom, removeTestRoom, type TestRoom } from './testing/room';

/** 工号,姓名 / P1,张三 / 00123,李四, as Excel in Chinese Windows saves it. */
const GBK = Buffer.from('b9a4bac52cd0d5c3fb0d0a50312cd5c5c8fd0d0a30303132332cc0eecbc40d0a', 'hex');
const XLSX = xlsxOf({
  sheets: [
    {
      rows: [
        ['表名', '字段名', '字段名称', '类型', '可选值', '格式'],
        ['objective', 'stringfield1', '联系人', 'varchar(50)', null, null],
        ['TABCinstall', 'when', '预约时间', '日期时间', null, 'YYYY-MM-DD HH:mm'],
        ['ELITETASK', 'level', '级别', '整数', '1=普通;2=加急', null],
        ['xxx', 'a', null, null, null, null],
      ],
    },
  ],
});
const STRUCT = JSON.stringify({
  MAP_ID: 'S6LZUU',
  MAPNAME: '安装流程',
  nodes: [
    { NODEMAP_ID: 'AAAAAA', NODEMAPNAME: '受理', CANCLOSE: '0', CANSENDBACK: '0' },
    { NODEMAP_ID: 'BBBBBB', NODEMAPNAME: '派单', CANCLOSE: '1', CANSENDBACK: '1' },
  ],
  links: [{ SOURCE_ID: 'AAAAAA', TARGET_ID: 'BBBBBB' }],
});

const openRoom = (): Promise<TestRoom> =>
  openTestRoom({ readTable: (source, reading) => readTable(source, reading) });

/** Applies what was opened as it looks. */
async function take({ room }: TestRoom, opening: Promise<unknown> | unknown): Promise<void> {
  const opened = (await opening) as OpenedSource;
  const { content } = opened;
  const guess = content.kind === 'table' ? content.guess : null;
  const table = guess?.dictionary
    ? { dictionary: guess.dictionary, scope: '', mapping: guess.mapping }
    : null;
  const plan: ImportPlan = { mode: 'merge', table };
  expect(await room.library.apply({ ticket: opened.ticket, plan })).toEqual({ kind: 'done' });
}
const file = ({ room }: TestRoom, name: string, bytes: Buffer) =>
  room.library.open({ kind: 'file', name, base64: bytes.toString('base64') });

it('a library built from a CSV in GBK, an XLSX and getStruct() is handed on as one file', async () => {
  const admin = await openRoom();
  await take(admin, file(admin, '人员.csv', GBK));
  await take(admin, file(admin, '字段.xlsx', XLSX));
  await take(admin, admin.room.library.open({ kind: 'text', text: STRUCT }));
  expect(await listed(admin.room)).toEqual(['00123 李四', 'P1 张三']);
  expect(await listed(admin.room, 'columns')).toEqual(['stringfield1 联系人', 'when 预约时间', 'level 级别']);
  expect(await listed(admin.room, 'steps')).toEqual(['AAAAAA 受理', 'BBBBBB 派单']);
  admin.answers.target = join(admin.folder, 'library.json');
  await admin.room.library.exportFile(null);

  const clerk = await openRoom();
  const handed = readFileSync(admin.answers.target);
  await take(clerk, file(clerk, 'library.json', handed));
  clerk.answers.target = join(clerk.folder, 'again.json');
  await clerk.room.library.exportFile(null);
  expect(readFileSync(clerk.answers.target).equals(handed)).toBe(true);
  const wanted = {
    dictionary: 'persons',
    scopes: null,
    first: '',
    text: 'zhangs',
    connectionId: null,
    limit: 5,
  } as const;
  expect((await clerk.room.library.search(wanted)).found.map(({ code }) => code)).toEqual(['P1']);
  expect(handed.toString()).toContain('"scope":"tabcinstall","code":"when"');
  expect(handed.toString()).toContain('{"value":"2","label":"加急"}');
  removeTestRoom(admin);
  removeTestRoom(clerk);
});
