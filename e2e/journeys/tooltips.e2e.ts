import { expect } from '@playwright/test';
import type { CommandId } from '../../renderer/app/commands/commands';
import { SCREENS } from '../../renderer/app/navigation';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/library-test';
import { Tips } from '../pages/tips';

/** Keys without a control that is always there: told in a menu, in the list of keys, or part of a list or a row. */
const IN_MENUS: readonly CommandId[] = [
  'tab.duplicate',
  'tab.move-left',
  'tab.move-right',
  'column.copy-json',
  'order.life',
];
const BY_KEY_ONLY: readonly CommandId[] = [
  ...(['cheat-sheet', 'order.recent', 'tab.next', 'tab.previous'] as const),
  ...(['bulk.step-before', 'bulk.step-after'] as const),
  ...(['rows.walk', 'rows.open', 'rows.back', 'rows.move', 'column.walk'] as const),
  ...(['rows.choose', 'rows.choose-stretch', 'rows.choose-all'] as const),
];

for (const language of LANGUAGES) {
  test(`whatever does what a command does tells its key in its tooltip, in ${language}`, async ({
    startKnowing,
  }) => {
    const desk = await startKnowing({ language, size: { width: 1440, height: 900 } });
    const { order, page, app } = desk;
    const tips = new Tips(page);

    await test.step('every screen as it opens', async () => {
      for (const screen of SCREENS) {
        await desk.open(screen);
        await tips.look();
      }
    });

    await test.step('an order with columns, its answer, and what was removed', async () => {
      await desk.open('order');
      await order.aimAtNew();
      await order.addColumn('objective', { name: 'a', value: '1' });
      await tips.look();
      await order.answerTo(() => order.press('save'));
      await tips.look();
      await order.loadItButton.click();
      await tips.look();
      await order.clear();
      await tips.look();
      await order.tabs.openNew();
      await order.aimAtNew();
      await order.tabs.close(2);
      await tips.look();
    });

    await test.step('a call of the history', async () => {
      await (await desk.open('history')).openCall(0);
      await tips.look();
      await page.keyboard.press('Escape');
      await desk.open('order');
    });

    await test.step('a narrow window, and the preview over it', async () => {
      await app.resize({ width: 1024, height: 700 });
      await tips.look();
      await page.keyboard.press('Control+p');
      await expect(order.preview).toBeVisible();
      await tips.look();
      await page.keyboard.press('Control+p');
    });

    await test.step('an entry, an import, the templates', async () => {
      const library = await desk.open('library');
      await library.show('persons');
      await page.keyboard.press('Control+Shift+n');
      await expect(library.panel).toBeVisible();
      await tips.look();
      await page.keyboard.press('Escape');
      await library.openImport();
      await tips.look();
      await library.show('templates');
      await tips.look();
    });

    await test.step('a run of pasted rows', async () => {
      const bulk = await desk.open('bulk');
      await desk.pasteHere(
        'oId\ttaskId\nC37F1819-8963-1CD4-E9C2-9DA64826DDD4\tBCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
      );
      await expect(bulk.run).toBeVisible();
      await tips.look();
      await bulk.goTo('check');
      await tips.look();
    });

    await test.step('a connection that is being changed', async () => {
      await (await desk.open('connections')).startNew();
      await tips.look();
    });

    expect(tips.withoutKeys).toEqual([]);
    expect([...tips.unseen].sort()).toEqual([...IN_MENUS, ...BY_KEY_ONLY].sort());
  });
}
