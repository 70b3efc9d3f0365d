import { expect } from '@playwright/test';
import { compoundOf } from '../../electron/tables/testing/compound-writer';
import { sheetOf } from '../../electron/tables/testing/xlsx-writer';
import { LANGUAGES } from '../../shared/desk';
import { type Refusal, SOURCE_LIMITS } from '../../shared/library/exchange';
import { test } from '../app/desk-test';
import { gbkOf } from '../files/gbk';

type Bad = readonly [name: string, bytes: Buffer, reason: Refusal['reason'], params?: Refusal['params']];

const SHEET = sheetOf(['工号', '姓名'], ['A1', '张三']);
const BAD: readonly Bad[] = [
  ['空.csv', Buffer.alloc(0), 'empty'],
  ['网页.xls', Buffer.from('<html><body><table><tr><td>a</td></tr></table></body></html>'), 'is-html'],
  ['旧.xls', compoundOf('Workbook'), 'is-old-xls'],
  ['加密.xlsx', compoundOf('EncryptionInfo', 'EncryptedPackage'), 'is-encrypted'],
  ['断.xlsx', SHEET.subarray(0, SHEET.length - 40), 'damaged-zip'],
  ['图.csv', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'not-a-table', { found: 'image' }],
  ['引号.csv', Buffer.from('工号,姓名\nA1,"张三\nA2,李四\n'), 'unclosed-quote', { line: '2' }],
  [
    '断.json',
    Buffer.from('{"format":\n "workorder-desk-library",'),
    'not-json',
    { line: '2', column: '27', reason: 'ended' },
  ],
  [
    '新.json',
    Buffer.from('{"format":"workorder-desk-library","version":99,"entries":[]}'),
    'newer-library',
    { version: '99' },
  ],
  [
    '错.json',
    Buffer.from('{"format":"workorder-desk-library","version":1,"entries":[{"dictionary":"persons"}]}'),
    'bad-library',
    { at: 'entries[0].code' },
  ],
  ['别的.json', Buffer.from('{"a":1}'), 'not-a-library'],
  [
    '地图.json',
    Buffer.from('{"MAP_ID":"S6LZUU","nodes":[{"NODEMAPNAME":"x"}]}'),
    'bad-map',
    { at: 'nodes[0].NODEMAP_ID' },
  ],
];

for (const language of LANGUAGES) {
  test(`what cannot be read says what it is, where, and what to do, and changes nothing, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const library = await desk.open('library');
    const { importWords } = library;
    await library.show('persons');
    for (const [name, bytes, reason, params] of BAD) {
      await test.step(`${name}: ${reason}`, async () => {
        await library.bringFile({ name, bytes });
        await library.refused(reason, params);
        await expect(library.notRead).toContainText(importWords.refused(name));
      });
    }

    await test.step('too large: refused before a byte of it is read', async () => {
      const limit = String(SOURCE_LIMITS.bytes / 1_048_576);
      await library.bringFile({ name: '大.csv', bytes: Buffer.alloc(SOURCE_LIMITS.bytes + 1, 'a') });
      await library.refused('too-large', { limit });
    });

    await test.step('another encoding that cannot read it: the last reading stands', async () => {
      await library.bringFile({ name: '员工.csv', bytes: gbkOf('工号,姓名\r\nA1,Ann\r\nA2,张三\r\n') });
      await library.atStep('table');
      await library.choose(importWords.encoding, importWords.encodings['utf-8']);
      await library.refused('not-this-encoding', { encoding: 'utf-8', line: '1' });
      await expect(library.chosenIn(importWords.encoding)).toContainText(importWords.encodings.gb18030);
      await expect(library.sample).toContainText('张三');
    });

    await test.step('read otherwise: the separator, and the line of the header', async () => {
      await library.choose(importWords.separator, importWords.separators[';']);
      await expect(library.sample).toContainText('A2,张三');
      await library.choose(importWords.separator, importWords.separators[',']);
      await library.choose(importWords.header, importWords.headerAt(2));
      await library.mapped({ code: 'A1', name: 'Ann' });
      await library.choose(importWords.header, importWords.noHeader);
      await library.mapped({ code: importWords.column(1), name: importWords.column(2) });
      await library.compare({ added: 3, refused: 0 });
    });

    await library.show('persons');
    await expect(library.empty).toBeVisible();
    await library.counts('persons', '0');
  });
}

test('one thing at a time: several files and an empty clipboard say so', async ({ start }) => {
  const desk = await start();
  const library = await desk.open('library');
  const { problems } = library;
  const one = { name: 'a.csv', bytes: Buffer.from('工号\nA1') };
  await library.dropFile(one, { name: 'b.csv', bytes: Buffer.from('工号\nA2') });
  await expect(library.notRead).toContainText(problems.bring['several-files'].what({}));
  await desk.app.electron.evaluate(({ clipboard }) => clipboard.writeText('  '));
  await desk.page.keyboard.press('Control+v');
  await expect(library.notRead).toContainText(problems.bring['no-text'].what({}));
});

test('text from a file is text: markup, formulas and names of prototypes stand there as they are', async ({
  start,
}) => {
  const desk = await start();
  const library = await desk.open('library');
  const evil = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")', '__proto__', '‮gnp.exe'];
  await library.show('groups');
  await library.bringFile({
    name: '‮gpj.csv',
    bytes: Buffer.from(
      `组编码,组名称\n${evil.map((name, at) => `G${at},"${name.replaceAll('"', '""')}"`).join('\n')}\n`,
    ),
  });
  await library.atStep('table');
  await expect(library.import).toContainText('gpj.csv');
  await expect(library.sample).toContainText(evil[0] ?? '');
  await library.compare({ added: 4, refused: 0 });
  await library.apply();
  await library.show('groups');
  for (const name of evil.slice(0, 3)) await expect(library.row(name)).toBeVisible();
  await expect(library.rows.nth(3)).toContainText('U+202E');
  await expect(library.root.locator('img[src="x"]')).toHaveCount(0);
});
