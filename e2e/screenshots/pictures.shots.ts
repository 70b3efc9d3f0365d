import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../app/desk-test';
import { givenLibrary } from '../app/given-library';
import type { Desk } from '../pages/desk';
import { HistoryCharts } from '../pages/history-charts';
import { testCertificates } from '../servers/certificates';
import { startRecordingServer } from '../servers/recording-server';
import { aRun } from './a-run';
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
  await desk.bundles.begin(desk.history.detail);
  await take(desk, 'bundle-zh-light');
});

test('the history in figures, in English, dark', async ({ start, running }) => {
  const desk = await start({ size: SIZE, language: 'en-US' });
  await desk.shade('dark');
  await workAMorning(desk, 'en-US', running);
  await desk.open('history');
  const charts = new HistoryCharts(desk.page, 'en-US');
  await charts.turn.click();
  await expect(charts.chart('calls')).toBeVisible();
  await take(desk, 'figures-en-dark');
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

test('the library, and what it offers, in Chinese, light', async ({ start }) => {
  const desk = await start({ size: SIZE, language: 'zh-CN' });
  await givenLibrary(desk);
  const library = await desk.open('library');
  await expect(library.rows.first()).toBeVisible();
  await take(desk, 'library-zh-light');
  const { order, suggestions } = await open(desk);
  await order.typeInto('mapId', 'S6LZUU');
  await order.addColumn('objective', { name: 'stringfield1', value: '宽带报修' });
  await order.field('toStep').click();
  await suggestions.open();
  await take(desk, 'routing-zh-light');
});

test('an order as JSON, in English, dark', async ({ start }) => {
  const desk = await start({ size: SIZE, language: 'en-US' });
  await desk.shade('dark');
  await givenLibrary(desk);
  const { order } = await open(desk);
  await order.fillFrom(sampleOrders('en-US')[0]?.body);
  await order.json.show();
  await expect(order.json.editor).toBeVisible();
  await desk.palette.open();
  await desk.palette.options.first().waitFor();
  await take(desk, 'palette-en-dark');
});

test('a run over many orders and its result, in Chinese, light, and in English, dark', async ({ start }) => {
  const desk = await start({ size: SIZE, language: 'zh-CN' });
  await aRun(desk, 240);
  await take(desk, 'bulk-zh-light');
  const dark = await start({ size: SIZE, language: 'en-US' });
  await dark.shade('dark');
  const bulk = await aRun(dark, 60);
  await bulk.resume.click();
  await bulk.ended();
  await bulk.goTo('result');
  await expect(bulk.rows.first()).toBeVisible();
  await take(dark, 'bulk-en-dark');
});

/** The window with the order screen in front. */
async function open(desk: Desk): Promise<Desk> {
  await desk.open('order');
  return desk;
}

/** A picture of the window as it is, no cursor blinking in it. */
async function take(desk: Desk, name: string): Promise<void> {
  await desk.page.mouse.move(720, 4);
  await desk.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
