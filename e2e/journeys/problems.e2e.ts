import { expect } from '@playwright/test';
import { CALLS } from '../../shared/contract/endpoints';
import { LANGUAGES } from '../../shared/desk';
import { test } from '../app/desk-test';
import { givenConnection, ORDER } from '../app/given';
import { startRecordingServer } from '../servers/recording-server';

for (const language of LANGUAGES) {
  test(`what is wrong stands at its place and in one list, and keeps each call here, by mouse and by key, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startRecordingServer());
    await givenConnection(desk, { name: 'R', serviceRoot: `${server.origin}/ngs` });
    const { order, dialog, page } = desk;
    await order.chooseMode('load');
    await order.field('oId').fill(ORDER.oId);
    await order.putColumn('objective', { name: 'price', type: 'number', value: '1e400' });
    await order.putColumn('objective', { name: 'price', value: 'twice' });
    await order.putColumn('objective', { name: 'fine', type: 'number', value: '1e308' });

    await test.step('no button lets a call go, and no key', async () => {
      for (const call of CALLS) await order.pressBlocked(call);
      for (const keys of ['Control+s', 'Control+Enter']) {
        await order.column('objective', 3).value.click();
        await page.keyboard.press(keys);
        await expect(order.progress).toBeHidden();
      }
      await expect(dialog.root).toBeHidden();
      await expect(order.outcome).toHaveCount(0);
      expect(server.connections).toEqual([]);
    });

    await test.step('each stands at its place', async () => {
      await expect(order.field('taskId')).toHaveAttribute('aria-invalid', 'true');
      await expect(order.field('taskId')).toHaveAccessibleDescription(
        new RegExp(`${order.problemWords('missing')}$`),
      );
      const tooLarge = order.column('objective', 1);
      const second = order.column('objective', 2);
      await expect(tooLarge.value).toHaveAttribute('aria-invalid', 'true');
      await expect(tooLarge.sent).toHaveText(order.problemWords('number-not-finite'));
      await expect(second.name).toHaveAttribute('aria-invalid', 'true');
      await expect(second.sent).toHaveText(order.problemWords('name-duplicate'));
      await expect(order.column('objective', 3).value).toHaveAttribute('aria-invalid', 'false');
    });

    await test.step('and in the list of the call', async () => {
      await order.showRequestOf('save');
      await order.listsProblems([
        ['taskId', 'missing'],
        ['objective.price', 'number-not-finite'],
        ['objective.price', 'name-duplicate'],
      ]);
      await order.showRequestOf('close');
      await order.listsProblems([['taskId', 'missing']]);
    });

    await test.step('mended one by one, each call is free when nothing of its own is wrong', async () => {
      await order.field('taskId').fill(ORDER.taskId);
      for (const call of ['close', 'failedClose'] as const)
        await expect(order.button(call)).toHaveAttribute('aria-disabled', 'false');
      for (const call of ['save', 'send'] as const) await order.pressBlocked(call);
      await order.column('objective', 1).value.fill('1e40');
      await order.pressBlocked('save');
      await order.column('objective', 2).name.fill('note');
      expect(server.connections).toEqual([]);
      await order.answerTo(() => page.keyboard.press('Control+s'));
      await order.showsOutcome('accepted', 'code-1');
      await order.answerTo(() => page.keyboard.press('Control+Enter'));
      await order.showsOutcome('accepted', 'code-1');
      expect(server.requests.map(({ target }) => target)).toEqual(['/ngs/wo/save', '/ngs/wo/send']);
    });
  });

  test(`half a pair that would create keeps all four calls here, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startRecordingServer());
    await givenConnection(desk, { name: 'R', serviceRoot: `${server.origin}/ngs` });
    const { order, page } = desk;
    await order.field('mapId').fill('S6LZUU');
    for (const call of CALLS) await order.pressBlocked(call);
    await order.field('mapId').press('Control+s');
    await page.keyboard.press('Control+Enter');
    await order.showRequestOf('save');
    await order.listsProblems([['customerGuid', 'missing']]);
    await order.showRequestOf('failedClose');
    await order.listsProblems([['', 'load-needed']]);
    await expect(order.outcome).toHaveCount(0);
    expect(server.connections).toEqual([]);
  });
}
