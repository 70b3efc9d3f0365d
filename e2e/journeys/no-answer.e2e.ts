import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, givenLoad, ORDER } from '../app/given';
import { startBlackHole } from '../servers/black-hole';
import { startHeldServer } from '../servers/held-server';
import { startRawServer } from '../servers/raw-server';

const SHORT = { connectMs: 10_000, headersMs: 1_000, totalMs: 10_000 } as const;
const WHITELIST = {
  mode: 'whitelist',
  ds: 'gl2019',
  epid: '',
  staffId: 'SELITE',
  groupId: 'SYSTEM',
} as const;

for (const language of LANGUAGES) {
  test(`a server that never answers: the wait is shown, then the outcome is unknown, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startHeldServer());
    await givenConnection(desk, { name: '不答复', serviceRoot: `${server.origin}/ngs`, timeouts: SHORT });
    const { order } = desk;
    await givenLoad(desk);
    await order.answerTo(async () => {
      await order.press('save');
      await order.showsPhase('save', 'wait');
      await order.showsCancelMeans('unknown');
    });
    await order.showsOutcome('unknown', 'headers-timeout');
    expect(server.requests).toHaveLength(1);

    await test.step('the same call again is asked about, and declining sends nothing', async () => {
      await order.press('save');
      await expect(desk.dialog.root.getByRole('alert')).toBeVisible();
      await desk.dialog.cancel();
      expect(server.requests).toHaveLength(1);
    });
  });

  test(`cancelled while TLS is being agreed on: not sent, in ${language}`, async ({ start, running }) => {
    const desk = await start({ language });
    const server = await running(startRawServer(() => undefined));
    await givenConnection(desk, { name: '握手', serviceRoot: `https://127.0.0.1:${server.port}/ngs` });
    const { order } = desk;
    await givenLoad(desk);
    await order.answerTo(async () => {
      await order.press('save');
      await order.showsPhase('save', 'tls');
      await order.showsCancelMeans('not-sent');
      await order.cancelButton.click();
    });
    await order.showsOutcome('not-sent', 'cancelled');
    expect(server.connections).toHaveLength(1);
    expect(server.connections[0]?.bytes.includes('/wo/save')).toBe(false);
  });

  test(`cancelled while connecting: not sent, in ${language}`, async ({ start, running }) => {
    const desk = await start({ language });
    const hole = await running(startBlackHole());
    await givenConnection(desk, { name: '黑洞', serviceRoot: `http://127.0.0.1:${hole.port}/ngs` });
    const { order } = desk;
    await givenLoad(desk);
    await order.answerTo(async () => {
      await order.press('save');
      await order.showsPhase('save', 'connect');
      await order.showsCancelMeans('not-sent');
      await order.cancelButton.click();
    });
    await order.showsOutcome('not-sent', 'cancelled');
  });

  test(`cancelled while waiting for the answer: unknown, in ${language}`, async ({ start, running }) => {
    const desk = await start({ language });
    const server = await running(startHeldServer());
    await givenConnection(desk, { name: '等待', serviceRoot: `${server.origin}/ngs` });
    const { order } = desk;
    await givenLoad(desk);
    await order.answerTo(async () => {
      await order.press('save');
      await order.showsPhase('save', 'wait');
      await order.cancelButton.click();
    });
    await order.showsOutcome('unknown', 'cancelled');
    await (await desk.open('history')).shows([['save', 'unknown']]);
    expect(server.requests).toHaveLength(1);
  });

  test(`a power cut while a call is on its way: unknown after the next start, and not sent again, in ${language}`, async ({
    start,
    startAgain,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startHeldServer());
    await givenConnection(desk, { name: '断电', serviceRoot: `${server.origin}/ngs`, auth: WHITELIST });
    await givenLoad(desk);
    await desk.order.press('save');
    await desk.order.showsPhase('save', 'wait');
    await expect.poll(() => server.requests.length).toBe(1);

    const again = await startAgain(desk, 'kill');
    await again.frame.tellsInterrupted(1);
    const history = await again.open('history');
    await history.shows([['save', 'unknown']]);
    await history.openCall(0);
    await expect(history.outcome).toContainText('interrupted');
    await expect(history.detail).toContainText('断电');
    expect(JSON.parse(await history.body())).toEqual(ORDER);

    await history.loadOrderButton.click();
    await again.order.loadedIds();
    await again.order.press('save');
    await expect(again.dialog.root.getByRole('alert')).toBeVisible();
    expect(server.connections).toHaveLength(1);
  });
}
