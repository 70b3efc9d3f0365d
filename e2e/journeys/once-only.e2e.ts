import { expect } from '@playwright/test';
import { orderConfirmText } from '../../renderer/text/order-confirm';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, givenLoad } from '../app/given';
import type { Desk } from '../pages/desk';
import { startRawServer } from '../servers/raw-server';

/** A JSON answer, as it goes on the wire. */
function answer(value: unknown): Buffer {
  const body = JSON.stringify(value);
  return Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

test('a refused repeat of an unknown close leaves the order unknown, with both calls shown', async ({
  start,
  running,
}) => {
  const desk = await start();
  const { order, dialog, page } = desk;
  const server = await running(
    startRawServer(async (line) => {
      await line.request();
      if (line.number === 1) line.reset();
      else await line.send(answer({ code: 0, message: '工单已结案', value: null }));
    }),
  );
  await givenConnection(desk, { name: '重置', serviceRoot: `${server.origin}/ngs` });
  await givenLoad(desk);
  const sticky = page.getByTestId('sticky-unknown').filter({ visible: true });

  await order.answerTo(async () => {
    await order.press('close');
    await dialog.confirm();
  });
  await order.showsOutcome('unknown', 'connection-lost');
  await expect(sticky).toHaveCount(0);

  await test.step('the repeat, as another ending call, is asked about and then refused', async () => {
    await order.answerTo(async () => {
      await order.press('failedClose');
      await expect(dialog.root.getByRole('alert')).toBeVisible();
      await dialog.confirm();
    });
    await order.showsOutcome('refused', 'code-0');
    await expect(sticky).toBeVisible();
  });

  await test.step('the history says the same', async () => {
    const history = await desk.open('history');
    await history.openCall(0);
    await expect(sticky).toBeVisible();
  });
  expect(server.requests).toHaveLength(2);
});

test('a slow double click creates one order, and the same content again is asked about', async ({
  start,
}) => {
  const desk = await start();
  const { order, dialog, page } = desk;
  await order.field('mapId').fill('S6LZUU');
  await order.field('customerGuid').fill('8C1D5B7E-3F52-4A11-9D0B-2E5A7C9F1234');
  await order.answerTo(() => order.button('save').dblclick({ delay: 120 }));
  await order.showsOutcome('accepted', 'code-1');
  const practice = await desk.open('practice');
  await expect(practice.rows).toHaveCount(1);

  await desk.open('order');
  // Pressed within a moment of the one before it is that one once more; once the question stands there it covers the button.
  await expect(async () => {
    if (await dialog.root.isHidden()) await order.button('save').click({ timeout: 1000 });
    await expect(dialog.root.getByRole('alert')).toBeVisible({ timeout: 500 });
  }).toPass();
  // What may double an order begins on the way back.
  await expect(dialog.root.locator('[data-enters="cancel"]')).toBeFocused();
  await dialog.cancel();
  await order.field('mapId').fill('S6LZUV');
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('accepted', 'code-1');
  await expect((await desk.open('practice')).rows).toHaveCount(2);
  await expect(page.getByTestId('confirm-dialog')).toBeHidden();
});

for (const language of LANGUAGES)
  test(`a draft that created an order is asked about before it makes another one, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    const desk = await start({ language });
    const { order } = desk;
    await order.aimAtNew();
    await order.leadsTo('send');
    await order.answerTo(() => order.press('save'));
    await expect(order.loadItButton).toHaveClass(/ant-btn-primary/);
    await expect(order.bar.locator('.ant-btn-primary')).toHaveCount(0);

    await test.step('by another call, with other content, after a power cut', async () => {
      await order.addColumn('objective', { name: 'amount', type: 'number', value: '2' });
      const isAsked = async ({ order, dialog }: Desk) => {
        await order.press('send');
        for (const part of orderConfirmText[language].createdBefore('@').split('@'))
          await expect(dialog.root.getByRole('alert')).toContainText(part);
        await dialog.entersCancel();
        await dialog.cancel();
      };
      await isAsked(desk);
      const later = await startAgain(desk, 'kill');
      await isAsked(later);
      await expect((await later.open('practice')).rows).toHaveCount(1);

      await test.step('and another one is made where it is wanted', async () => {
        await later.open('order');
        await later.order.press('save');
        await later.order.answerTo(() => later.dialog.confirm());
        await later.order.loadItButton.click();
        await later.order.leadsTo('send');
        await expect((await later.open('practice')).rows).toHaveCount(2);
      });
    });
  });
