import { expect } from '@playwright/test';
import { orderFieldsText } from '../../renderer/text/order-fields';
import { wholeCallText } from '../../renderer/text/whole-call';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { givenLibrary } from '../app/given-library';

for (const language of LANGUAGES) {
  test(`a draft becomes a template, is found in the palette, asks its question and fills an order, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    const desk = await start({ language, motion: language === 'zh-CN' });
    const { order, templates, palette, page } = desk;
    await order.field('mapId').fill('S6LZUU');
    await order.field('customerGuid').fill('C-FIRST');
    await order.typeInto('toStep', 'S1');
    await order.addColumn('objective', { name: 'amount', type: 'number', value: '1.10' });
    await templates.save({
      name: '移机',
      folder: '宽带/上门',
      choices: { 'objective.amount': 'ask' },
    });

    await test.step('a question that must be answered is said where it stands', async () => {
      await palette.open();
      await palette.take('移机', '移机');
      await expect(templates.question('customerGuid')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(templates.dialog.getByText(templates.t.missing, { exact: true })).toBeVisible();
      await expect(templates.dialog).toBeVisible();
    });

    await test.step('answered, it fills a new draft, digits as typed', async () => {
      await page.keyboard.type('C-SECOND');
      await templates.question('objective.amount').fill('9007199254740993.10');
      await page.keyboard.press('Enter');
      await expect(templates.dialog).toBeHidden();
      await expect(order.tabs.all).toHaveCount(2);
      await expect(order.field('customerGuid')).toHaveValue('C-SECOND');
      await expect.poll(() => order.previewBody()).toContain('"amount": 9007199254740993.10');
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('accepted');
    });

    await test.step('the call is found by its template', async () => {
      const history = await desk.open('history');
      await history.search.fill('移机');
      await history.openCall(0);
      await expect(history.fact(wholeCallText[language].template)).toHaveText('移机');
    });

    await test.step('it is there after a power cut, and opens again', async () => {
      const again = await startAgain(desk, 'kill');
      await again.palette.open();
      await again.palette.take('宽带', '移机');
      await expect(again.templates.dialog).toBeVisible();
    });
  });

  test(`the form bar has the templates: kept, found by their sounds, looked after, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order, templates, palette, page, library, frame } = desk;

    await test.step('an empty draft is no template, and there is none to fill from', async () => {
      await templates.openMenu();
      await expect(templates.menuItem('order.template')).toHaveAttribute('aria-disabled', 'true');
      await templates.menuItem('order.insert-template').press('Enter');
      await expect(palette.root).toContainText(palette.t.noneOf.templates ?? '');
      await page.keyboard.press('Escape');
      await expect(templates.menuButton).toBeFocused();
    });

    await test.step('kept from the bar', async () => {
      await order.aimAtNew();
      await templates.openMenu();
      await templates.menuItem('order.template').click();
      await templates.field(templates.t.name).fill('宽带移机');
      await templates.field(templates.t.folder).fill('重庆');
      await expect(templates.dialog).toContainText(orderFieldsText[language].labels.mapId);
      await templates.confirm();
    });

    await test.step('found by initials, whole sounds and any reading, of the folder too', async () => {
      for (const typed of ['kdyj', 'kuandai', 'kdyiji', 'chongq']) {
        await page.keyboard.press('Alt+t');
        await palette.showsGroups(['templates']);
        await page.keyboard.type(typed);
        await expect(palette.active).toContainText('宽带移机');
        await page.keyboard.press('Escape');
      }
    });

    await test.step('a draft and a connection by theirs', async () => {
      for (const name of ['华东测试', '华南测试'])
        await givenConnection(desk, { name, serviceRoot: 'http://127.0.0.1:1/ngs' });
      await palette.open();
      await palette.take('hdcs', '华东测试');
      await frame.shows('华东测试');
      await page.keyboard.press('Alt+t');
      await palette.take('kdyj', '宽带移机');
      await templates.question('customerGuid').fill('C-2');
      await templates.confirm();
      await expect(order.tabs.all).toHaveCount(2);
      await frame.press('history');
      await palette.open();
      await page.keyboard.type('kuandai');
      await expect(palette.root.getByRole('option').filter({ hasText: '宽带移机' })).toHaveCount(2);
      await page.keyboard.press('Escape');
    });

    await test.step('and looked after in the library', async () => {
      await frame.press('order');
      await templates.openMenu();
      await templates.menuItem('library.templates').click();
      await expect(library.templates).toContainText('宽带移机');
      await expect(library.item('templates')).toBeFocused();
    });
  });
}

test('what is kept as a template is shown by its names: field, code, column and its value', async ({
  start,
}) => {
  const desk = await start();
  await givenLibrary(desk);
  const { order, templates, page } = desk;
  await order.field('mapId').fill('S6LZUU');
  await order.typeInto('toBy', 'A00001');
  await page.keyboard.press('Escape');
  await order.addColumn('objective', { name: 'level_id', value: '1' });
  await templates.begin();
  for (const words of ['宽带报修', '到人', '张三', '紧急程度', '特急'])
    await expect(templates.dialog).toContainText(words);
});

test('a question offers the library, its preset is typed over, and Enter joins no texts', async ({
  start,
}) => {
  const desk = await start();
  await givenLibrary(desk);
  const { order, templates, palette, page, suggestions } = desk;
  await order.field('mapId').fill('S6LZUU');
  await order.typeInto('toBy', 'A00001');
  await page.keyboard.press('Escape');
  await templates.begin();
  await templates.field(templates.t.name).fill('派给');
  await templates.choose('toBy', 'ask');
  await templates.field(templates.t.preset).fill('A00001');
  await templates.confirm();

  await palette.open();
  await palette.take('派给', '派给');
  await expect(templates.question('toBy')).toBeFocused();
  await expect(templates.question('toBy')).toHaveValue('A00001');
  await page.keyboard.type('lisi');
  await suggestions.shows(/^A00003/);
  await page.keyboard.press('Enter');
  await expect(templates.question('toBy')).toHaveValue('A00003');
  await page.keyboard.press('Enter');
  await expect(templates.dialog).toBeHidden();
  await expect(order.field('toBy')).toHaveValue('A00003');

  await test.step('typed whole, one Enter is enough', async () => {
    await palette.open();
    await palette.take('派给', '派给');
    await expect(templates.question('toBy')).toBeFocused();
    await page.keyboard.type('A00002');
    await page.keyboard.press('Enter');
    await expect(templates.dialog).toBeHidden();
    await expect(order.field('toBy')).toHaveValue('A00002');
  });
});

test('Enter in the moment that a row comes into sight takes the row', async ({ start }) => {
  const desk = await start();
  await givenLibrary(desk);
  const { order, page, suggestions } = desk;
  const enter = await suggestions.enterAtOnce();
  await order.field('toBy').focus();
  await page.keyboard.type('lisi');
  expect(await enter.taken()).toBe(true);
  await expect(order.field('toBy')).not.toHaveValue('lisi');
});

test('put into a draft, a template fills what is free and overwrites nothing unasked', async ({ start }) => {
  const desk = await start();
  const { order, templates, palette, page } = desk;
  await order.field('mapId').fill('S6LZUU');
  await order.typeInto('toStep', 'S1');
  await order.typeInto('toBy', 'B1');
  await templates.save({ name: '流转' });

  await page.keyboard.press('Control+n');
  await order.field('mapId').fill('S6LZUU');
  await order.typeInto('toStep', 'mine');
  await palette.open();
  await palette.take('流转', '流转');
  await templates.fillHere.click();
  await expect(templates.dialog).toContainText('mine');
  await templates.confirm();
  await expect(order.field('toStep')).toHaveValue('mine');
  await expect(order.field('toBy')).toHaveValue('B1');

  await test.step('overwritten only where a person says so, and undone in one step', async () => {
    await palette.open();
    await palette.take('流转', '流转');
    await templates.fillHere.click();
    await templates.dialog.getByRole('button', { name: templates.t.overwrite(1), exact: true }).click();
    await expect(order.field('toStep')).toHaveValue('S1');
    await page.keyboard.press('Control+z');
    await expect(order.field('toStep')).toHaveValue('mine');
  });
});
