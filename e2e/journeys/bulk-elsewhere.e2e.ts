import { expect } from '@playwright/test';
import { shellText } from '../../renderer/text/shell';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { ask, givenConnection } from '../app/given';
import { type GivenOrder, givenOrders } from '../app/given-orders';
import type { Desk } from '../pages/desk';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';

const tableOf = (orders: readonly GivenOrder[]): string =>
  ['oId\ttaskId', ...orders.map(({ oId, taskId }) => `${oId}\t${taskId}`)].join('\r\n');

/** Somebody closes an order by the form, while the run is where it is. */
async function closeByHand(desk: Desk, { oId, taskId }: GivenOrder): Promise<void> {
  const { order, dialog } = desk;
  await desk.open('order');
  await order.chooseMode('load');
  await order.field('oId').fill(oId);
  await order.field('taskId').fill(taskId);
  await order.answerTo(async () => {
    await order.press('close');
    await dialog.confirm();
  });
  await order.showsOutcome('accepted', 'code-1');
}

for (const language of LANGUAGES)
  test(`an order that is closed by hand while its run waits is not sent by the run, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const orders = await givenOrders(desk, 6);
    const bulk = await desk.open('bulk');
    const mark = desk.page.getByTestId('runs-mark');
    await expect(mark).toHaveCount(0);
    await desk.pasteHere(tableOf(orders));
    await bulk.atStep('check');
    await bulk.goTo('confirm');
    await bulk.start('close', 6);
    await bulk.paused('first-rows');

    await test.step('every screen shows that a run waits', async () => {
      await desk.open('history');
      await expect(mark).toHaveAttribute('data-runs', 'paused');
      await expect(mark).toHaveText(shellText[language].runs.paused('1'));
    });
    await closeByHand(desk, orders[4] as GivenOrder);
    await desk.open('bulk');
    await bulk.resume.click();
    await bulk.ended();
    await bulk.adds({ accepted: 5, skipped: 1 }, 6);
    await expect(bulk.note.getByTestId('sent-elsewhere')).toHaveText(bulk.progressWords.sentElsewhere('1'));
    await expect(mark).toHaveCount(0);

    await test.step('the row says so, and shows the call that did it', async () => {
      await bulk.goTo('result');
      await bulk.showState('skipped');
      await expect(bulk.rows).toHaveCount(1);
      await expect(bulk.rows).toContainText(bulk.resultWords.skippedAs.elsewhere);
      await bulk.rows.first().click();
      await expect(bulk.attempts).toHaveCount(1);
      await expect(bulk.attempts).toContainText(bulk.resultWords.elsewhere);
    });
    await test.step('to have it done again its number is typed', async () => {
      await bulk.detail.getByRole('button', { name: bulk.resultWords.unskip('1') }).click();
      const dialog = desk.page.getByTestId('confirm-dialog');
      await expect(dialog).toContainText(bulk.resultWords.againTitle('1'));
      await expect(dialog.locator('button[type="submit"]')).toBeDisabled();
      await dialog.getByRole('textbox').fill('1');
      await expect(dialog.locator('button[type="submit"]')).toBeEnabled();
      await desk.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await bulk.counted('skipped', 1);
    });
    const found = await ask(desk, 'practice', 'order', { oId: orders[4]?.oId ?? '' });
    expect(found.kind === 'found' && found.order.steps.filter(({ call }) => call === 'close')).toHaveLength(
      1,
    );
  });

test('nothing leaves while Stop asks, and what it left is offered', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer({ answer: () => contractAnswer(1) }));
  await givenConnection(desk, { name: '测试', serviceRoot: `${server.origin}/ngs` });
  const id = (at: number) => `C37F1819-8963-1CD4-E9C2-${String(at).padStart(12, '0')}`;
  const orders = Array.from({ length: 500 }, (_, at) => ({ oId: id(at), taskId: id(at + 1000) }));
  const bulk = await desk.open('bulk');
  await desk.pasteHere(tableOf(orders));
  await bulk.atStep('check');
  await bulk.goTo('confirm');
  await bulk.pace({ firstRows: 0, perSecond: 20 });
  await bulk.start('close', 500);
  await expect.poll(() => server.requests.length).toBeGreaterThan(2);
  await bulk.run.getByTestId('stop-run').click();
  await bulk.paused('user');
  const sent = server.requests.length;
  const dialog = desk.page.getByTestId('confirm-dialog');
  await expect(dialog).toContainText(bulk.progressWords.stopButton(String(500 - sent)));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(server.requests).toHaveLength(sent);
  await dialog.locator('button[type="submit"]').click();
  await bulk.inState('stopped');
  await expect(bulk.note).toContainText(bulk.progressWords.stoppedWhat(String(500 - sent)));
  await expect(bulk.run.getByTestId('run-done')).toHaveText(bulk.progressWords.bar(String(sent), '500'));
  expect(server.requests).toHaveLength(sent);
});

test('a run whose connection is busy with another says which, and leads there; production is framed', async ({
  start,
  running,
}) => {
  const desk = await start();
  const server = await running(startRecordingServer({ answer: () => contractAnswer(1) }));
  await givenConnection(desk, { name: '华北生产', kind: 'production', serviceRoot: `${server.origin}/ngs` });
  const id = (at: number) => `C37F1819-8963-1CD4-E9C2-${String(at).padStart(12, '0')}`;
  const list = (from: number, rows: number) =>
    Array.from({ length: rows }, (_, at) => ({ oId: id(from + at), taskId: id(from + at + 5000) }));
  const bulk = await desk.open('bulk');
  const confirmed = async (orders: readonly GivenOrder[]) => {
    await desk.pasteHere(tableOf(orders));
    await bulk.atStep('check');
    await bulk.goTo('confirm');
    await bulk.pace({ firstRows: 0, perSecond: 2 });
    const typed = bulk.run.getByTestId('typed-confirmation').getByRole('textbox');
    await typed.first().fill('华北生产');
    await typed.last().fill(String(orders.length));
    await bulk.start('close', orders.length);
  };
  await confirmed(list(0, 200));
  await bulk.inState('running');
  await expect(bulk.run).toHaveAttribute('data-edged', 'false');
  await bulk.toList();
  await confirmed(list(300, 5));
  await bulk.inState('confirmed');
  await expect(bulk.note).toHaveAttribute('data-reason', 'waits');
  await bulk.note.getByRole('button').click();
  await bulk.inState('running');

  await test.step('its view is framed by itself where another connection is in use', async () => {
    const [practice] = (await ask(desk, 'connections', 'list', null)).filter(
      ({ kind }) => kind === 'practice',
    );
    await ask(desk, 'settings', 'change', { connectionId: practice?.id ?? '' });
    await expect(bulk.run).toHaveAttribute('data-edged', 'true');
  });
});
