import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';

/** What a call over plain http to an address in numbers goes through. */
const PHASES = ['prepare', 'connect', 'send', 'wait', 'receive'] as const;
const MASKED_TOKEN = /^••••••••.{0,4}$/;

for (const language of LANGUAGES) {
  test(`one order from its first save to its end, in ${language}`, async ({ start }) => {
    const desk = await start({ language, motion: language === 'zh-CN' });
    const { order, dialog, frame } = desk;

    await test.step('the first start practises: nothing has to be set up', async () => {
      await frame.showsKind('practice');
      await frame.showsReady();
      await (await desk.open('practice')).showsRunning();
      await desk.practice.showsCount(0);
      await expect((await desk.open('history')).empty).toBeVisible();
    });

    await test.step('create and save', async () => {
      await desk.open('order');
      await order.typeInto('mapId', 'S6LZUU');
      await order.typeInto('customerGuid', 'CUST-0001');
      await order.addColumn('objective', { name: 'stringfield1', value: 'aaa' });
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('accepted', 'code-1');
    });

    await test.step('the answer shows its value as a tree, and where the time went', async () => {
      await order.showsTiming(PHASES);
      const tree = order.valueTree;
      await expect(tree.getByText(/^oId$/)).toBeVisible();
      await expect(tree).toContainText(/oId:\s*"[\dA-F-]{36}"/);
      await expect(tree).toContainText(/taskId:\s*"[\dA-F-]{36}"/);
      const fold = tree.getByRole('button');
      await fold.click();
      await expect(fold).toHaveAttribute('aria-expanded', 'false');
      await expect(tree.getByText(/^oId$/)).toBeHidden();
      await fold.click();
      await expect(tree.getByText(/^oId$/)).toBeVisible();
    });

    const ids = await test.step('the answer names the new order, and one click loads it', async () => {
      await order.loadItButton.click();
      await expect(order.loadItButton).toBeHidden();
      await expect(order.changedSince).toBeHidden();
      const loaded = await order.loadedIds();
      expect(loaded.oId).toMatch(/^[\dA-F-]{36}$/);
      expect(loaded.taskId).toMatch(/^[\dA-F-]{36}$/);
      await expect(order.columns('objective')).toHaveCount(0);
      return loaded;
    });

    const next =
      await test.step('load and send on, with a route: the next task is one click away', async () => {
        await order.typeInto('operateTaskGuid', ids.taskId);
        await order.typeInto('toStep', 'STEP-2');
        await order.typeInto('toGrp', 'SYSTEM');
        await order.typeInto('toBy', 'SELITE');
        await order.typeInto('toRole', 'AGENT');
        await order.addColumn('step', { name: 'ooo', type: 'number', value: '1.10' });
        await order.answerTo(() => order.press('send'));
        await order.showsOutcome('accepted', 'code-1');
        await order.loadItButton.click();
        await expect(order.field('taskId')).not.toHaveValue(ids.taskId);
        return order.loadedIds();
      });
    expect(next.oId).toBe(ids.oId);

    await test.step('closing names the order, the connection and who acts, and asks first', async () => {
      await order.press('close');
      await expect(dialog.root).toContainText(next.oId);
      await expect(dialog.root).toContainText(next.taskId);
      await expect(dialog.root).toContainText((await frame.connectionName()) ?? 'none');
      await expect(dialog.root).toContainText((await frame.identity.textContent()) ?? 'none');
      await expect(dialog.root).toContainText('/wo/close');
      await dialog.entersCancel();
      await expect(order.tabs.busy).toHaveCount(0);
      await dialog.cancel();
      await expect(order.outcome).toContainText('code=1');
      await order.press('close');
      await order.answerTo(() => dialog.confirm());
      await order.showsOutcome('accepted', 'code-1');
    });

    await test.step('a closed order is refused with the server’s own words', async () => {
      await expect(order.loadItButton).toBeHidden();
      await expect(order.ended).toBeVisible();
      await order.press('save');
      await expect(dialog.root).toBeVisible();
      await order.answerTo(() => dialog.confirm());
      await order.showsOutcome('refused', 'code-0');
      await expect(order.serverMessage).toHaveText('工单已结案，不能再操作');
    });

    await test.step('another order fails, with a status of its own', async () => {
      await order.clear();
      await order.chooseMode('create');
      await order.typeInto('mapId', 'S6LZUU');
      await order.typeInto('customerGuid', 'CUST-0002');
      await order.answerTo(() => order.press('save'));
      await order.loadItButton.click();
      await order.loadedIds();
      await order.typeInto('objectiveStatus', 'NO_ANSWER');
      await order.press('failedClose');
      await expect(dialog.root).toContainText('NO_ANSWER');
      await order.answerTo(() => dialog.confirm());
      await order.showsOutcome('accepted', 'code-1');
    });

    await test.step('an expired token is unauthorized, and a new one works', async () => {
      await (await desk.open('practice')).expireToken();
      await desk.open('order');
      await order.clear();
      await order.chooseMode('create');
      await order.typeInto('mapId', 'S6LZUU');
      await order.typeInto('customerGuid', 'CUST-0003');
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('unauthorized', 'http-unauthorized');
      await order.toPracticeButton.click();
      await desk.practice.renewToken();
      await desk.open('order');
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('accepted', 'code-1');
    });

    await test.step('the history has every call, newest first', async () => {
      const history = await desk.open('history');
      await history.shows([
        ['save', 'accepted'],
        ['save', 'unauthorized'],
        ['failedClose', 'accepted'],
        ['save', 'accepted'],
        ['save', 'refused'],
        ['close', 'accepted'],
        ['send', 'accepted'],
        ['save', 'accepted'],
      ]);
      await history.openCall(6);
      await history.showsTiming(PHASES);
      await expect(history.detail).toContainText('/wo/send');
      expect(JSON.parse(await history.body())).toEqual({
        ...ids,
        operateTaskGuid: ids.taskId,
        toStep: 'STEP-2',
        toGrp: 'SYSTEM',
        toBy: 'SELITE',
        toRole: 'AGENT',
        step: { ooo: 1.1 },
      });
      expect(await history.body()).toContain('"ooo": 1.10');
      const headers = new Map(await history.headers());
      expect(headers.get('token')).toMatch(MASKED_TOKEN);
    });

    await test.step('the practice server has the orders, with steps and columns', async () => {
      const practice = await desk.open('practice');
      await practice.showsCount(3);
      await practice.showsStatus(0, 'open');
      await practice.showsStatus(1, 'failed');
      await practice.showsStatus(2, 'closed');
      await practice.openOrder(2);
      await practice.showsSteps(['save', 'send', 'close']);
      await expect(practice.steps.nth(1)).toContainText('STEP-2');
      expect(await practice.columns('objective')).toEqual([['stringfield1', '"aaa"']]);
      expect(await practice.columns('workorderstep3')).toEqual([['ooo', '1.10']]);
      await practice.openOrder(1);
      await expect(practice.order).toContainText('NO_ANSWER');
    });

    await test.step('the practice server is emptied after it asked; the history stays', async () => {
      const { practice, history } = desk;
      await practice.reset(3);
      await dialog.cancel();
      await practice.showsCount(3);
      await practice.reset(3);
      await dialog.confirm();
      await practice.showsCount(0);
      await expect(practice.empty).toBeVisible();
      await expect(practice.order).toBeHidden();
      await desk.open('history');
      await expect(history.rows).toHaveCount(8);
      await history.openCall(0);
      await history.loadOrderButton.click();
      const { oId } = await order.loadedIds();
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('refused', 'code-0');
      await expect(order.serverMessage).toHaveText(`工单不存在：${oId}`);
    });
  });
}
