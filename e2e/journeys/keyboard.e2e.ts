import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { countPresses, tabsTo } from '../pages/window-checks';
import { startHeldServer } from '../servers/held-server';

for (const language of LANGUAGES) {
  test(`an order from its creation to its end without the mouse, in ${language}`, async ({ start }) => {
    const desk = await start({ language, motion: language === 'zh-CN' });
    const { order, palette, dialog, history, page, frame } = desk;
    const { tabs } = order;
    const press = (key: string) => page.keyboard.press(key);
    const type = (text: string) => page.keyboard.type(text);
    const presses = await countPresses(page);

    await test.step('the palette opens a new draft, and the cursor stands in it', async () => {
      await palette.open();
      await palette.take(language === 'zh-CN' ? 'xcg' : 'new dr', palette.titleOf('tab.new'));
      await expect(tabs.all).toHaveCount(2);
      await expect(order.field('mapId')).toBeFocused();
    });

    await test.step('what is missing is where the cursor goes', async () => {
      await type('S6LZUU');
      await press('Control+s');
      await expect(order.field('customerGuid')).toBeFocused();
      await type('CUST-0001');
      await press('Alt+4');
      await press('Enter');
      await expect(order.column('objective', 1).name).toBeFocused();
      await type('stringfield1');
      await press('Enter');
      await type('aaa');
    });

    const ids = await test.step('saved, and the new order loaded', async () => {
      await order.answerTo(() => press('Control+s'));
      await order.showsOutcome('accepted', 'code-1');
      await press('Control+Shift+L');
      const loaded = await order.loadedIds();
      expect(loaded.oId).toMatch(/^[\dA-F-]{36}$/);
      return loaded;
    });

    await test.step('routed and sent on', async () => {
      await press('Alt+1');
      for (const _ of ['taskId', 'operateTaskGuid']) await press('Tab');
      await expect(order.field('operateTaskGuid')).toBeFocused();
      await type(ids.taskId);
      await press('Alt+2');
      await expect(order.field('toStep')).toBeFocused();
      await type('STEP-2');
      await press('Tab');
      await press('Tab');
      await expect(order.field('toGrp')).toBeFocused();
      await type('SYSTEM');
      await order.answerTo(() => press('Control+Enter'));
      await order.showsOutcome('accepted', 'code-1');
      await press('Control+Shift+L');
      await expect(order.field('taskId')).not.toHaveValue(ids.taskId);
    });

    await test.step('closed: asked about, and the first Enter changes nothing', async () => {
      await press('Control+Shift+Enter');
      await expect(dialog.root).toContainText(ids.oId);
      await press('Enter');
      await expect(dialog.root).toBeHidden();
      await press('Control+Shift+Enter');
      await expect(dialog.root).toBeVisible();
      await press('Tab');
      await expect(dialog.confirmButton).toBeFocused();
      await order.answerTo(() => press('Enter'));
      await order.showsOutcome('accepted', 'code-1');
    });

    await test.step('found in the history', async () => {
      await frame.press('history');
      await history.shows([
        ['close', 'accepted'],
        ['send', 'accepted'],
        ['save', 'accepted'],
      ]);
      expect(await tabsTo(page, 'history-list')).not.toBeNull();
      await press('ArrowDown');
      await press('Enter');
      await expect(history.detail).toContainText('/wo/close');
      await press('Escape');
      await expect(history.detail).toBeHidden();
    });

    await test.step('and opened again with one key from there, its tab long closed', async () => {
      await frame.press('order');
      await press('Control+w');
      await expect(tabs.all).toHaveCount(1);
      await frame.press('history');
      await press('Control+e');
      await palette.showsGroups(['recent']);
      await press('Enter');
      await expect(frame.screen('order')).toBeVisible();
      expect((await order.loadedIds()).oId).toBe(ids.oId);
    });
    expect(await presses()).toBe(0);
  });

  test(`keys of one's own, in ${language}: taken and reserved ones refused, kept over a restart, given back`, async ({
    start,
    startAgain,
  }) => {
    const desk = await start({ language });
    const { palette, page, frame, order } = desk;
    const press = (key: string) => page.keyboard.press(key);
    await frame.press('settings');

    await test.step('what cannot be had says why, and recording goes on', async () => {
      await palette.record('tab.duplicate');
      await press('Control+s');
      await palette.saysTaken('Mod+S', 'order.save');
      await press('Control+k');
      await palette.saysTaken('Mod+K', 'palette');
      await expect(palette.root).toBeHidden();
      await press('Control+c');
      await expect(palette.keysSaid).toHaveText(palette.keys.reserved.editing('Ctrl+C'));
      await press('j');
      await expect(palette.keysSaid).toHaveText(palette.keys.reserved.bare('J'));
      await expect(palette.keyOf('tab.duplicate')).toHaveText(palette.keys.press);
      await press('Escape');
      await expect(palette.keyOf('tab.duplicate')).toHaveText('Ctrl+D');
    });

    await test.step('what is free is had at once, and what it was is free', async () => {
      await palette.record('tab.duplicate');
      await press('Control+Shift+U');
      await expect(palette.keyOf('tab.duplicate')).toHaveText('Ctrl+Shift+U');
      await palette.record('theme.next');
      await press('Control+d');
      await expect(palette.keyOf('theme.next')).toHaveText('Ctrl+D');
      await frame.press('order');
      await order.typeInto('mapId', 'S6LZUU');
      await press('Control+Shift+U');
      await expect(order.tabs.all).toHaveCount(2);
      await press('Control+/');
      await palette.showsKeys('tab.duplicate', ['Ctrl+Shift+U']);
      await press('Escape');
      await palette.open();
      await page.keyboard.type(palette.titleOf('tab.duplicate'));
      await expect(palette.active).toContainText('Ctrl+Shift+U');
      await press('Escape');
    });

    const again = await startAgain(desk, 'close');
    await test.step('kept; a default that is taken by now is not given back', async () => {
      await again.frame.press('settings');
      await expect(again.palette.keyOf('tab.duplicate')).toHaveText('Ctrl+Shift+U');
      await again.palette.resetOf('tab.duplicate').press('Enter');
      await again.palette.saysTaken('Mod+D', 'theme.next');
      await expect(again.palette.keyOf('tab.duplicate')).toHaveText('Ctrl+Shift+U');
    });

    await test.step('one without keys, one given back, all given back', async () => {
      await again.palette.record('theme.next');
      await again.page.keyboard.press('Backspace');
      await expect(again.palette.keyOf('theme.next')).toHaveText(again.palette.keys.none);
      await again.palette.resetOf('tab.duplicate').press('Enter');
      await expect(again.palette.keyOf('tab.duplicate')).toHaveText('Ctrl+D');
      await again.palette.record('palette');
      await again.page.keyboard.press('F7');
      await again.palette.resetAll(2).press('Enter');
      await again.dialog.confirm();
      await expect(again.palette.keyOf('palette')).toHaveText('Ctrl+K');
      await again.palette.open();
    });
  });

  test(`undo and redo by key, in ${language}: through the whole draft, the cursor where something changed`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order, palette, page, frame } = desk;
    const press = (key: string) => page.keyboard.press(key);
    await order.typeInto('mapId', 'S6LZUU');
    await order.typeInto('toStep', 'STEP-2');
    await order.addColumn('objective', { name: 'amount', value: '1.10' });
    const contents = await order.contents();

    await test.step('step by step back to nothing, and forward again', async () => {
      await press('Control+z');
      await expect(order.column('objective', 1).value).toBeFocused();
      await expect(order.column('objective', 1).value).toHaveValue('');
      await press('Control+z');
      await expect(order.column('objective', 1).name).toHaveValue('');
      await press('Control+z');
      await expect(order.columns('objective')).toHaveCount(0);
      await press('Control+z');
      await expect(order.field('toStep')).toBeFocused();
      await expect(order.field('toStep')).toHaveValue('');
      await press('Control+z');
      await expect(order.field('mapId')).toBeFocused();
      await expect(order.field('mapId')).toHaveValue('');
      await press('Control+z');
      await expect(palette.said).toHaveText(palette.t.off.nothingToUndo);
      for (const key of ['Control+Shift+Z', 'Control+y', 'Control+y', 'Control+y', 'Control+y'])
        await press(key);
      expect(await order.contents()).toEqual(contents);
      await expect(order.column('objective', 1).value).toBeFocused();
    });

    await test.step('a folded part opens for what changed in it', async () => {
      await order.foldSection('objective');
      await expect(order.column('objective', 1).value).toBeHidden();
      await press('Control+z');
      await expect(order.column('objective', 1).value).toBeFocused();
      await press('Control+y');
    });

    await test.step('from the menu too, which asks without a key', async () => {
      await order.field('toGrp').focus();
      await page.keyboard.type('GRP');
      await desk.app.edit('undo');
      await expect(order.field('toGrp')).toHaveValue('');
      // One history: what the menu took back, the key brings again.
      await press('Control+y');
      await expect(order.field('toGrp')).toHaveValue('GRP');
      await desk.app.edit('undo');
      expect(await order.contents()).toEqual(contents);
    });

    await test.step('a field that is no part of the draft has its own', async () => {
      await frame.openChooserByKey();
      await page.keyboard.type('abc');
      await press('Control+z');
      await press('Escape');
      expect(await order.contents()).toEqual(contents);
    });
  });

  test(`tabs by key, in ${language}: duplicated, walked, moved, closed alone and together, brought back`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const { order, palette, page, frame } = desk;
    const { tabs } = order;
    const press = (key: string) => page.keyboard.press(key);
    await order.typeInto('mapId', 'FIRST1');
    await press('Control+t');
    await page.keyboard.type('SECOND');
    await press('Control+d');
    await expect(tabs.all).toHaveCount(3);
    await expect(order.field('mapId')).toHaveValue('SECOND');
    await order.field('mapId').press('End');
    await page.keyboard.type('2');
    const titles = await tabs.titles();
    const [first = '', second = '', third = ''] = titles;

    await test.step('walked, and the cursor goes along', async () => {
      await press('Control+Tab');
      await expect(order.field('mapId')).toHaveValue('FIRST1');
      await expect(order.field('mapId')).toBeFocused();
      await press('Control+Shift+Tab');
      await expect(order.field('mapId')).toHaveValue('SECOND2');
      await expect(order.field('mapId')).toBeFocused();
    });

    await test.step('moved', async () => {
      await press('Control+Shift+PageUp');
      await tabs.showTitles([first, third, second]);
      await press('Control+Shift+PageDown');
      await tabs.showTitles(titles);
      await press('Control+Shift+PageDown');
      await expect(palette.said).toHaveText(palette.t.off.lastTab);
    });

    await test.step('closed and brought back', async () => {
      await press('Control+w');
      await tabs.showTitles([first, second]);
      await press('Control+Shift+T');
      await tabs.showTitles(titles);
      await expect(order.field('mapId')).toHaveValue('SECOND2');
      await press('Control+Shift+T');
      await expect(palette.said).toHaveText(palette.t.off.noneClosed);
    });

    await test.step('the menu of a tab closes the others, and they come back together', async () => {
      await tabs.inFront.press('ArrowLeft');
      await press('Shift+F10');
      await expect(tabs.menu).toBeVisible();
      await press('Escape');
      await expect(tabs.inFront).toBeFocused();
      await press('Shift+F10');
      await tabs.choose(palette.titleOf('tab.close-others'));
      await tabs.showTitles([second]);
      await tabs.reopen();
      await expect(tabs.all).toHaveCount(3);
      await expect(tabs.inFront).toContainText(second);
    });

    await test.step('the list of drafts finds them by what is in them', async () => {
      await press('Control+Shift+A');
      await palette.showsGroups(['tabs']);
      await palette.take('first1', first);
      await expect(order.field('mapId')).toHaveValue('FIRST1');
    });

    await test.step('from another screen too', async () => {
      await frame.press('history');
      await press('Control+t');
      await expect(frame.screen('order')).toBeVisible();
      await expect(tabs.all).toHaveCount(4);
      await expect(order.field('mapId')).toBeFocused();
      await frame.press('settings');
      await palette.open();
      await palette.take('second2', third);
      await expect(order.field('mapId')).toHaveValue('SECOND2');
    });

    await test.step('one whose call is under way stays, and says why', async () => {
      const server = await running(startHeldServer());
      await press('Control+t');
      await givenConnection(desk, { name: 'held', serviceRoot: `${server.origin}/ngs` });
      await order.typeInto('mapId', 'M-1');
      await order.typeInto('customerGuid', 'C-1');
      await press('Control+s');
      await order.showsPhase('save', 'wait');
      const title = (await tabs.inFront.locator('bdi').textContent()) ?? '';
      await press('Control+w');
      await expect(palette.said).toContainText(title);
      await expect(tabs.all).toHaveCount(5);
      await press('Control+s');
      await expect(palette.said).toHaveText(palette.t.off.busy);
      await palette.open();
      await order.answerTo(() =>
        palette.take(palette.titleOf('order.cancel'), palette.titleOf('order.cancel')),
      );
      await order.showsOutcome('unknown');
    });
  });
}

test('the palette finds by any name, moves by keys, and says why a thing cannot be done', async ({
  start,
}) => {
  const desk = await start();
  const { order, palette, page, frame } = desk;
  const press = (key: string) => page.keyboard.press(key);
  await order.typeInto('mapId', 'S6LZUU');

  await test.step('first letters, whole sounds, the characters, the other language', async () => {
    for (const typed of ['bcgd', 'baocun', '保存', 'save the order']) {
      await palette.open();
      await page.keyboard.type(typed);
      await expect(palette.active).toContainText('保存工单');
      await press('Control+k');
      await expect(palette.root).toBeHidden();
      await expect(order.field('mapId')).toBeFocused();
    }
  });

  await test.step('up, down, and what cannot be done', async () => {
    await palette.open();
    const first = await palette.active.textContent();
    await press('ArrowDown');
    await expect(palette.active).not.toHaveText(first ?? '');
    await press('ArrowUp');
    await expect(palette.active).toHaveText(first ?? '');
    await page.keyboard.type(palette.titleOf('order.redo'));
    await expect(palette.active).toContainText(palette.t.off.nothingToRedo);
    await press('Enter');
    await expect(palette.root).toBeVisible();
    await press('Control+a');
    await page.keyboard.type('nothing is called so');
    await expect(palette.options).toHaveCount(0);
    await press('Escape');
  });

  await test.step('screens, connections, and a thing of another screen', async () => {
    await palette.open();
    await palette.take('lishi', '历史');
    await expect(frame.screen('history')).toBeVisible();
    await palette.open();
    await page.keyboard.type('bcgd');
    await expect(palette.options).toHaveCount(0);
    await press('Escape');
  });
});

test('keys that write stay with whoever writes', async ({ start }) => {
  const desk = await start();
  const { order, palette, page } = desk;
  await order.typeInto('mapId', 'a?');
  await expect(order.field('mapId')).toHaveValue('a?');
  await expect(palette.cheatSheet).toBeHidden();
  await order.field('mapId').evaluate((field) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'k',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        isComposing: true,
      }),
    ),
  );
  await expect(palette.root).toBeHidden();
  await order.tabs.inFront.press('?');
  await expect(palette.cheatSheet).toBeVisible();
  await palette.showsKeys('cheat-sheet', ['Ctrl+/', '?']);
  await palette.showsKeys('order.redo', ['Ctrl+Shift+Z', 'Ctrl+Y']);
  await page.keyboard.press('Escape');
  await expect(order.tabs.inFront).toBeFocused();
});
