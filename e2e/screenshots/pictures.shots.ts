import { join } from 'node:path';
import { test } from '../app/desk-test';
import type { Desk } from '../pages/desk';
import { testCertificates } from '../servers/certificates';
import { startRecordingServer } from '../servers/recording-server';
import { workAMorning } from './morning';
import { fillPractice, sampleOrders } from './sample-orders';

const SIZE = { width: 1440, height: 900 } as const;
const FOLDER = join('docs', 'pictures');

test('the order and the history, in Chinese, light', async ({ start, running }) => {
  const desk = await start({ size: SIZE, language: 'zh-CN' });
  await workAMorning(desk, 'zh-CN', running);
  await take(desk, 'order-zh-light');
  await (await desk.open('history')).openCall(3);
  await take(desk, 'history-zh-light');
});

test('the order and the practice server, in English, dark', async ({ start }) => {
  const desk = await start({ size: SIZE, language: 'en-US' });
  await desk.shade('dark');
  await fillPractice(desk, 'en-US');
  await (await desk.open('practice')).openOrder(1);
  await take(desk, 'practice-en-dark');
  await desk.open('order');
  await desk.order.fillFrom(sampleOrders('en-US')[0]?.body);
  await desk.order.answerTo(() => desk.order.press('save'));
  await take(desk, 'order-en-dark');
});

test('a connection and its check, in Chinese, light', async ({ start, running, keyring }) => {
  const desk = await start({ size: SIZE, language: 'zh-CN', keyring });
  const { selfSigned } = await testCertificates();
  const server = await running(startRecordingServer({ tls: selfSigned }));
  const connections = await desk.open('connections');
  for (const [name, kind] of [
    ['华东测试', 'test'],
    ['华南测试', 'test'],
    ['华东生产', 'production'],
  ] as const) {
    await connections.startNew();
    await connections.fill({
      name,
      kind,
      root: 'https://ngs.example:8443/ngs',
      token: `${name.length}-token-of-nobody`,
    });
    await connections.save();
  }
  await connections.fill({ root: `https://localhost:${server.port}/ngs`, token: 'another-token-of-nobody' });
  await connections.save();
  await connections.check();
  await connections.button(connections.t.certificate.trustButton).click();
  await desk.dialog.confirm();
  await connections.save();
  await connections.useButton.click();
  await take(desk, 'connections-zh-light');
});

/** A picture of the window as it is, no cursor blinking in it. */
async function take(desk: Desk, name: string): Promise<void> {
  await desk.page.mouse.move(720, 4);
  await desk.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
