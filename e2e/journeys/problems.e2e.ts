import { expect } from '@playwright/test';
import { CALLS } from '../../shared/contract/endpoints';
import { LANGUAGES } from '../../shared/desk.app';
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

    await test.step('and in one list, whichever call is looked at, with the calls that it keeps here', async () => {
      for (const call of ['save', 'close'] as const) {
        await order.showRequestOf(call);
        await order.listsProblems([
          ['taskId', 'missing'],
          ['operateTaskGuid', 'no-task-on-send'],
          ['objective.price', 'number-not-finite', ['save', 'send']],
          ['objective.price', 'name-duplicate', ['save', 'send']],
        ]);
      }
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
    await order.listsProblems([
      ['', 'load-needed', ['failedClose']],
      ['customerGuid', 'missing'],
    ]);
    await expect(order.outcome).toHaveCount(0);
    expect(server.connections).toEqual([]);
  });

  test(`a send that makes no next task is warned of before, and its answer says so, in ${language}`, async ({
    start,
  }) => {
    const { order } = await start({ language });
    await order.typeInto('mapId', 'S6LZUU');
    await order.typeInto('customerGuid', 'C-1');
    await order.answerTo(() => order.press('save'));
    await order.loadItButton.click();
    const { taskId } = await order.loadedIds();
    await order.typeInto('toStep', 'STEP-2');
    await order.listsProblems([['operateTaskGuid', 'no-task-on-send']]);
    await expect(order.sayingAt('operateTaskGuid')).toHaveText(order.problemWords('no-task-on-send'));
    await order.answerTo(() => order.press('send'));
    await order.showsOutcome('accepted', 'code-1');
    await expect(order.noNewTask).toBeVisible();
    await expect(order.loadItButton).toBeHidden();

    await test.step('with the task named, the next one comes', async () => {
      await order.fillTaskButton.click();
      await order.field('toStep').fill('STEP-3');
      await order.answerTo(() => order.press('send'));
      await expect(order.noNewTask).toBeHidden();
      await order.loadItButton.click();
      await expect(order.field('taskId')).not.toHaveValue(taskId);
    });
  });
}
