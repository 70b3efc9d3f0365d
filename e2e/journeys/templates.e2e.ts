import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk';
import { test } from '../app/desk-test';

for (const language of LANGUAGES) {
  test(`a draft becomes a template, is found in the palette, asks its question and fills an order, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    const desk = await start({ language });
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

    await test.step('it is there after a power cut, and opens again', async () => {
      const again = await startAgain(desk, 'kill');
      await again.palette.open();
      await again.palette.take('宽带', '移机');
      await expect(again.templates.dialog).toBeVisible();
    });
  });
}

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
