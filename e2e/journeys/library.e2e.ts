import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { sheetOf } from '../../electron/tables/testing/xlsx-writer';
import { LANGUAGES } from '../../shared/desk.app';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { removeFolder } from '../app/remove-folder';
import { answerSaveDialog } from '../app/system-dialogs';
import { gbkOf } from '../files/gbk';
import type { Desk } from '../pages/desk';

const STAFF = {
  name: '员工.csv',
  bytes: gbkOf(
    '工号,姓名,部门\r\nSELITE,张三,研发\r\nA00001,李四,客服\r\nA00002,单晓,客服\r\nA00001,李四,客服\r\n',
  ),
};
const COLUMNS = {
  name: '字段.xlsx',
  bytes: sheetOf(
    ['字段', '名称', '类型', '可选值'],
    ['stringfield1', '设备型号', '文本', 'A=甲; B=乙'],
    ['numfield1', '预计工时', 'decimal(10,2)', null],
    ['datefield1', '上门日期', '日期', null],
  ),
};
const REPAIR = JSON.stringify({
  MAP_ID: 'S6LZUU',
  MAPNAME: '报修',
  nodes: [
    { NODEMAP_ID: 'A1B2C3', NODEMAPNAME: '派单', CANCLOSE: '0', CANSENDBACK: '0' },
    { NODEMAP_ID: 'D4E5F6', NODEMAPNAME: '上门', CANCLOSE: '1', CANSENDBACK: '1' },
  ],
  links: [{ SOURCE_ID: 'A1B2C3', TARGET_ID: 'D4E5F6' }],
});

for (const language of LANGUAGES) {
  test(`an administrator builds a library, hands it on as one file, and another desk takes it, in ${language}`, async ({
    start,
  }) => {
    const folder = makeDataFolder('desk-hand-on-');
    const file = join(folder, 'library.json');
    const desk = await start({ language });
    const library = await desk.open('library');
    const { t, importWords, comparisonWords } = library;

    await test.step('persons from a CSV in GBK, looked at before anything changes', async () => {
      await library.show('persons');
      await expect(library.empty).toContainText(t.empty.persons);
      await library.bringFile(STAFF);
      await library.atStep('table');
      await library.noted('encoding-guessed');
      await expect(library.chosenIn(importWords.encoding)).toContainText(importWords.encodings.gb18030);
      await library.mapped({ code: '工号', name: '姓名' });
      await expect(library.sample).toContainText('李四');
      await library.compare({ added: 3, changed: 0, gone: 0, refused: 1, same: 0 });
      await library.showChanges('refused');
      await expect(library.changes.locator('[data-line="5"]')).toHaveAttribute(
        'data-problem',
        'code-repeated',
      );
      await library.counts('persons', '0');
      await library.apply();
      await expect(library.done).toContainText(comparisonWords.leftOut('1'));
      await library.counts('persons', '3');
    });

    await test.step('found by pinyin, whole and by initials, and by a reading of a surname', async () => {
      await library.show('persons');
      for (const [typed, name] of [
        ['zhangs', '张三'],
        ['ls', '李四'],
        ['shan', '单晓'],
        ['A00002', '单晓'],
      ] as const) {
        await library.search.fill(typed);
        await expect(library.rows).toHaveCount(1);
        await expect(library.row(name)).toBeVisible();
      }
      await library.search.fill('nobody');
      await expect(library.nothingFound).toContainText(t.notFound('nobody'));
      await library.button(t.clear).click();
      await expect(library.rows).toHaveCount(3);
    });

    await test.step('columns from a dropped workbook, for one table that is said for all rows', async () => {
      await library.dropFile(COLUMNS);
      await library.atStep('table');
      await expect(library.chosenIn(importWords.holds)).toContainText(t.names.columns);
      await expect(library.planProblem).toHaveText(importWords.missing.table);
      await library.choice(importWords.forAll).fill('orders');
      await expect(library.planProblem).toHaveText(importWords.missing['table-unknown']);
      await library.choice(importWords.forAll).fill('objective');
      await library.compare({ added: 3, refused: 0 });
      await library.apply();
      await library.show('columns');
      await expect(library.row('stringfield1')).toContainText(t.values(2));
      await expect(library.row('numfield1')).toContainText(t.types.number);
    });

    await test.step('what is no map leads to how one is fetched', async () => {
      await library.show('steps');
      await pasteOn(desk, '{"foo": [1]}');
      await library.refused('not-a-library');
      await expect(library.mapGuide).toHaveAttribute('open');
      await expect(library.mapGuide).toContainText('NODEMAP_ID');
      await expect(library.mapGuide).toContainText('copy(WO3.getStruct())');
    });

    await test.step('steps and their links from what WO3.getStruct() printed', async () => {
      await library.show('steps');
      await pasteOn(desk, REPAIR);
      await library.atStep('compare');
      await expect(library.source).toContainText(comparisonWords.map('报修', 'S6LZUU', '2', '1'));
      await library.compared({ added: 3 });
      await library.apply();
      await library.show('steps');
      await expect(library.row('派单')).toContainText(t.nextSteps(1));
      await expect(library.row('上门')).toContainText(t.mayClose);
    });

    await test.step('an entry is changed by hand', async () => {
      await library.openEntry('派单');
      await library.field(library.words.fields.name).fill('派工');
      await library.saveEntry();
      await expect(library.row('派工')).toBeVisible();
      await expect(library.undo).toBeHidden();
    });

    await test.step('an import that replaces says what goes, and is taken back', async () => {
      await library.show('persons');
      await pasteOn(desk, '工号\t姓名\nSELITE\t张三丰\nB00001\t王五');
      await library.atStep('table');
      await library.compare({ added: 1, changed: 1, gone: 0, same: 0 });
      await library.chooseMode('replace');
      await library.compared({ added: 1, changed: 1, gone: 2 });
      await library.showChanges('changed');
      await expect(library.changes).toContainText('张三 → ');
      await expect(library.changes).toContainText('张三丰');
      await expect(library.applyButton).toHaveText(comparisonWords.applyRemoving('2', '2'));
      await library.apply();
      await library.show('persons');
      await expect(library.row('李四')).toBeHidden();
      await library.undo.getByRole('button', { name: t.undo }).click();
      await expect(library.said).toHaveText(t.undone);
      await expect(library.undo).toBeHidden();
      await expect(library.rows).toHaveCount(3);
      await expect(library.row('张三')).toBeVisible();
    });

    await test.step('what was said of an import that is undone goes with the next one', async () => {
      await pasteOn(desk, '工号\t姓名\nZ00009\t赵六');
      await library.atStep('table');
      await library.compare({ added: 1 });
      await library.apply();
      await library.show('persons');
      await expect(library.undo).toBeVisible();
      await expect(library.said).toBeEmpty();
      await library.undo.getByRole('button', { name: t.undo }).click();
      await expect(library.said).toHaveText(t.undone);
    });

    await test.step('handed on as one file', async () => {
      await answerSaveDialog(desk.app, null);
      await library.exportButton.click();
      await expect(library.said).toHaveText('');
      await answerSaveDialog(desk.app, join(folder, 'nowhere', 'library.json'));
      await library.exportButton.click();
      await expect(library.said).toContainText(t.exportFailed(''));
      await answerSaveDialog(desk.app, file);
      await library.exportButton.click();
      await expect(library.said).toHaveText(t.exported('library.json'));
      expect(readFileSync(file, 'utf8')).not.toMatch(/token|http/i);
    });

    await test.step('another desk takes it: nothing is lost, and a second time there is nothing to do', async () => {
      const other = await start({ language });
      const its = await other.open('library');
      await its.bringFile({ name: 'library.json', bytes: readFileSync(file) });
      await its.atStep('compare');
      await expect(its.source).toContainText(comparisonWords.library('9', '0'));
      await its.compared({ added: 9, changed: 0, gone: 0, same: 0 });
      await its.apply();
      await its.counts('columns', '3');
      await its.counts('steps', '2');
      await its.counts('persons', '3');
      await its.counts('maps', '1');
      await its.show('steps');
      await expect(its.row('派工')).toContainText(t.nextSteps(1));
      await its.bringFile({ name: 'library.json', bytes: readFileSync(file) });
      await its.compared({ added: 0, changed: 0, gone: 0, same: 9 });
      await expect(its.applyButton).toBeDisabled();
      await expect(its.applyButton).toHaveText(comparisonWords.nothingToDo);
      expect(await exported(other, join(folder, 'again.json'))).toBe(readFileSync(file, 'utf8'));
    });
    await removeFolder(folder);
  });
}

/** Pastes a text onto the screen, while no field is being typed in. */
async function pasteOn(desk: Desk, text: string): Promise<void> {
  await desk.app.electron.evaluate(({ clipboard }, its) => clipboard.writeText(its), text);
  await desk.page.keyboard.press('Control+v');
}

/** The library as the file that is handed on. */
async function exported({ app, library }: Desk, file: string): Promise<string> {
  await answerSaveDialog(app, file);
  await library.exportButton.click();
  await expect(library.said).toContainText('again.json');
  return readFileSync(file, 'utf8');
}
