import { expect } from '@playwright/test';
import { compoundOf } from '../../electron/tables/testing/compound-writer';
import { sheetOf } from '../../electron/tables/testing/xlsx-writer';
import { LANGUAGES } from '../../shared/desk.app';
import { type Refusal, SOURCE_LIMITS } from '../../shared/library/exchange';
import { test } from '../app/desk-test';
import { gbkOf } from '../files/gbk';
import { startRecordingServer } from '../servers/recording-server';

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

/** Bytes that are neither UTF-8 nor GB18030. */
const NEITHER = Buffer.concat([
  Buffer.from('工号,姓名\nA1,'),
  Buffer.from([0xff, 0x20, 0xff]),
  Buffer.from('\n'),
]);

for (const language of LANGUAGES) {
  test(`what was not read is read otherwise without bringing it again, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const library = await desk.open('library');
    const { importWords: words } = library;
    const { encodings, separators } = words;
    await library.show('persons');

    await test.step('UTF-16 without a mark: one press reads it as what it looks like', async () => {
      const text = '工号\t姓名\r\nA1\t张三\r\nA2\t李四\r\n';
      await library.bringFile({ name: '员工.txt', bytes: Buffer.from(text, 'utf16le') });
      await library.refused('encoding-unclear', { encoding: 'utf-16le' });
      await desk.page.keyboard.press('Enter');
      await library.atStep('table');
      await expect(library.chosenIn(words.encoding)).toContainText(encodings['utf-16le']);
      await expect(library.chosenIn(words.separator)).toContainText(words.autoAs(separators['\t']));
      await expect(library.sample).toContainText('李四');
    });

    await test.step('automatic again: it is refused again, and the last reading stands', async () => {
      await library.choose(words.encoding, words.auto);
      await library.refused('encoding-unclear', { encoding: 'utf-16le' });
      await expect(library.notRead).toContainText(words.readingStands);
      await expect(library.chosenIn(words.encoding)).toContainText(encodings['utf-16le']);
      await library.compare({ added: 2, refused: 0 });
      await library.button(words.back).click();
      await expect(library.chosenIn(words.encoding)).toContainText(encodings['utf-16le']);
      await library.button(words.other).click();
    });

    await test.step('neither UTF-8 nor GB18030: each encoding that is tried says why not, in its place', async () => {
      await library.bringFile({ name: '坏.csv', bytes: NEITHER });
      await library.refused('not-this-encoding', { encoding: 'gb18030', line: '2' });
      await expect(library.chosenIn(words.encoding)).toContainText(words.auto);
      await library.choose(words.encoding, encodings['utf-8']);
      await library.refused('not-this-encoding', { encoding: 'utf-8', line: '2' });
      await expect(library.chosenIn(words.encoding)).toContainText(encodings['utf-8']);
      await expect(library.choice(words.encoding)).toBeFocused();
      await library.choose(words.encoding, encodings['utf-16le']);
      await library.refused('not-this-encoding', { encoding: 'utf-16le', line: '1' });
    });

    await test.step('a library in GBK', async () => {
      const entries = '{"dictionary":"persons","code":"A1","name":"张三"}';
      const file = `{"format":"workorder-desk-library","version":1,"entries":[${entries}]}`;
      await library.bringFile({ name: '库.json', bytes: gbkOf(file) });
      await library.refused('not-this-encoding', { encoding: 'utf-8', line: '1' });
      await expect(library.choice(words.separator)).toBeHidden();
      await library.choose(words.encoding, encodings.gb18030);
      await library.atStep('compare');
      await library.compared({ added: 1 });
      await library.button(words.back).click();
    });

    await test.step('a quote that is none once the separator is right', async () => {
      await library.bringFile({
        name: '引号.csv',
        bytes: Buffer.from('sep=,\n工号|姓名\nA1|张,"三\nA2|李四\n'),
      });
      await library.refused('unclosed-quote', { line: '3' });
      await library.choose(words.separator, separators['|']);
      await library.atStep('table');
      await expect(library.chosenIn(words.separator)).toContainText(separators['|']);
      await expect(library.sample).toContainText('张,"三');
    });

    await test.step('the same, pasted: a text has no encoding', async () => {
      await library.button(words.other).click();
      await desk.app.electron.evaluate(
        ({ clipboard }, text) => clipboard.writeText(text),
        'sep=,\n工号|姓名\nA1|张,"三\n',
      );
      await desk.page.keyboard.press('Control+v');
      await library.refused('unclosed-quote', { line: '3' });
      await expect(library.choice(words.encoding)).toBeHidden();
      await library.choose(words.separator, separators['|']);
      await library.atStep('table');
      await library.compare({ added: 1, refused: 0 });
    });
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

for (const language of LANGUAGES) {
  test(`what was mended in a code is listed, and a code in doubt is left out, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const library = await desk.open('library');
    const guid = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
    await library.show('customers');
    const rows = [`{${guid}}\u200b,甲`, 'C1,乙', 'C1,丙', 'С2,丁', 'N/A,戊'];
    await library.bringFile({
      name: '客户.csv',
      bytes: Buffer.from(`客户编码,客户名称\n${rows.join('\n')}\n`),
    });
    await library.atStep('table');
    await library.compare({ added: 1, refused: 4, mended: 1 });
    await library.showChanges('mended');
    await expect(library.changes.locator('[data-line="2"]')).toContainText('U+200B');
    await expect(library.changes.locator('[data-line="2"] ins')).toContainText(guid);
    await library.showChanges('refused');
    for (const [line, problem] of [
      [3, 'code-disputed'],
      [4, 'code-disputed'],
      [5, 'look-alike'],
      [6, 'placeholder'],
    ] as const)
      await expect(library.changes.locator(`[data-line="${line}"]`)).toHaveAttribute('data-problem', problem);
    await expect(library.changes.locator('[data-line="5"]')).toContainText('U+0421');
  });
}

test('an address or a path in a cell is never fetched (D-60)', async ({ start, running }) => {
  const server = await running(startRecordingServer());
  const desk = await start();
  const library = await desk.open('library');
  const cells = [
    `${server.origin}/a.png`,
    `\\\\127.0.0.1\\share\\b.png`,
    'file:///etc/hostname',
    'C:\\c.docx',
  ];
  await library.show('groups');
  await library.bringFile({
    name: '组.csv',
    bytes: Buffer.from(`组编码,组名称\n${cells.map((cell) => `${cell},${cell}`).join('\n')}\n`),
  });
  await library.atStep('table');
  await expect(library.sample).toContainText(cells[0] ?? '');
  await library.compare({ added: 4, refused: 0 });
  await library.apply();
  await library.show('groups');
  for (const cell of cells) await expect(library.rows.filter({ hasText: cell })).toHaveCount(1);
  await library.openEntry(cells[0] ?? '');
  await expect(library.root.locator('img, iframe, a[href]')).toHaveCount(0);
  expect(server.connections).toEqual([]);
});
