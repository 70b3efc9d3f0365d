import { join } from 'node:path';
import { SCREENS } from '../../renderer/app/navigation';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { ask, givenConnection } from '../app/given';
import { givenLibrary } from '../app/given-library';
import type { Desk } from '../pages/desk';
import { HistoryCharts } from '../pages/history-charts';
import { OrderLifePage } from '../pages/order-life';
import { testCertificates } from '../servers/certificates';
import { startHeldServer } from '../servers/held-server';
import { httpAnswer, startRecordingServer } from '../servers/recording-server';
import { aRun } from './a-run';
import { workAMorning } from './morning';
import { fillPractice, sampleOrders } from './sample-orders';

const SIZES = [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1400 },
] as const;
const LOAD = {
  oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
  taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
} as const;

const PERSONS = `工号,姓名,组
A00001,张三,FIELD
A00009,${'很长的名字'.repeat(12)},FIELD
A00010,"=1+1",FIELD
,没有工号,FIELD
`;

for (const language of LANGUAGES) {
  for (const shade of ['light', 'dark'] as const) {
    test(`every screen for people to look through: ${language}, ${shade}`, async ({
      start,
      startAgain,
      running,
    }) => {
      const desk = await start({ language, dark: shade === 'dark' });
      await desk.shade(shade);
      const look = lookAt(desk, join('test-results', 'review', `${language}-${shade}`));
      const { order, dialog, connections } = desk;

      await test.step('empty', async () => {
        for (const screen of SCREENS) {
          await desk.open(screen);
          await look(`${screen}-empty`);
        }
      });

      await test.step('problems and dialogs of the order', async () => {
        await desk.open('order');
        await order.typeInto('mapId', 'M');
        await order.addColumn('objective', { name: 'amount', type: 'number', value: '1,5' });
        await order.addColumn('objective', { name: 'amount', type: 'json', value: '{"a":}' });
        await order.typeFirstColumn(await order.addTable('tabcrepair'), { name: '', value: 'x' });
        await order.pressBlocked('send');
        await look('order-problems');
        await order.openProblems();
        await look('order-problem-list');
        await order.paste.open();
        await order.paste.area.fill('{"mapId": "a", "oId": "b"}');
        await look('order-paste');
        await dialog.cancel();
        await order.fillFrom(LOAD);
        await order.json.show();
        await look('order-json');
        await order.json.endOf('oId');
        await desk.page.keyboard.type(',');
        await look('order-json-wrong');
        await order.json.showForm();
        await look('order-json-waits');
        await order.json.show();
        await order.json.drop();
        await order.json.showForm();
        await order.press('close');
        await look('order-close');
        await dialog.cancel();
      });

      await test.step('a call on its way, and answers that are none', async () => {
        const slow = await running(startHeldServer());
        await givenConnection(desk, { name: 'slow', serviceRoot: `${slow.origin}/ngs` });
        await look('order-elsewhere');
        await order.tabs.moveTo('slow');
        await order.press('send');
        await order.showsPhase('send', 'wait');
        await look('order-waiting');
        await order.answerTo(() => order.cancelButton.click());
        await look('order-unknown');
        await order.press('send');
        await look('order-again');
        await dialog.cancel();
        const html = '<html><body><h1>502 Bad Gateway</h1></body></html>';
        const gateway = await running(
          startRecordingServer({ answer: () => httpAnswer(502, html, { 'Content-Type': 'text/html' }) }),
        );
        await givenConnection(desk, { name: 'gateway', serviceRoot: `${gateway.origin}/ngs` });
        await order.tabs.moveTo('gateway');
        await order.answerTo(() => order.press('save'));
        await look('order-gateway');
      });

      await test.step('production', async () => {
        await givenConnection(desk, {
          name: '华北生产',
          kind: 'production',
          serviceRoot: 'https://ngs.example/ngs',
        });
        await order.tabs.moveTo('华北生产');
        await order.press('failedClose');
        await look('order-production');
        await dialog.cancel();
        await desk.frame.switcher.click();
        await look('connection-chooser');
        await desk.page.keyboard.press('Escape');
      });

      await test.step('connections', async () => {
        const { selfSigned } = await testCertificates();
        const server = await running(startRecordingServer({ tls: selfSigned }));
        await desk.open('connections');
        await connections.startNew();
        await connections.fill({
          name: '自签名',
          root: 'https://me:you@ngs.example/ngs',
          token: 'a b',
          answerWithin: 0,
        });
        await connections.saveButton.click();
        await look('connections-problems');
        await connections.fill({
          root: `https://localhost:${server.port}/ngs`,
          token: 'token-of-nobody-0001',
          answerWithin: 60,
        });
        await connections.check();
        await look('connections-untrusted');
        await connections.button(connections.t.certificate.trustButton).click();
        await look('connections-trust');
        await dialog.confirm();
        await connections.save();
        await look('connections-checked');
        await connections.fill({ name: '自签名 2' });
        await connections.items.first().click();
        await look('connections-leave');
        await dialog.cancelBy(connections.t.leave.stay);
        await connections.save();
        await connections.button(connections.t.remove).click();
        await look('connections-remove');
        await dialog.cancel();
        await connections.fill({
          whitelist: { ds: 'gl2019', epid: '', staffId: 'SELITE', groupId: 'SYSTEM' },
        });
        await look('connections-whitelist');
        await connections.save();
      });

      await test.step('full', async () => {
        await desk.open('order');
        await order.tabs.openNew();
        await workAMorning(desk, language, running);
        await look('order-accepted');
        await fillPractice(desk, language);
        await (await desk.open('practice')).openOrder(1);
        await look('practice-order');
        await desk.practice.reset(7);
        await look('practice-reset');
        await dialog.cancel();
        await desk.open('history');
        await look('history-full');
        for (const [place, name] of [
          'accepted',
          'unauthorized',
          'not-sent',
          'unknown',
          'refused',
        ].entries()) {
          await desk.history.openCall(place);
          await look(`history-${name}`);
        }
        await desk.open('order');
        await order.fillFrom(sampleOrders(language)[4]?.body);
        await look('order-full');
      });

      await test.step('the history answers', async () => {
        const history = await desk.open('history');
        const life = new OrderLifePage(desk.page, language);
        const charts = new HistoryCharts(desk.page, language);
        await history.openCall(4);
        await life.openButton.click();
        await life.entries.first().waitFor();
        await look('history-life');
        await life.back.click();
        await history.choose(4);
        await history.choose(5);
        await history.compareChosen();
        await look('history-compare');
        await desk.page.keyboard.press('Escape');
        await history.openCall(4);
        await desk.bundles.begin(history.detail);
        await look('history-bundle');
        await dialog.cancel();
        await charts.turn.click();
        await look('history-charts');
        await charts.saveButton('refusals', 'csv').click();
        await look('history-charts-export');
        await dialog.cancel();
        await charts.turn.click();
        await desk.page.getByTestId('export-calls').click();
        await look('history-export');
        await dialog.cancel();
        await desk.bundles.show();
        await look('history-bundles');
        await desk.bundles.leave();
        await desk.open('settings');
        await desk.page.keyboard.press('End');
        await look('settings-end');
      });

      await test.step('a library and what is read into it', async () => {
        await givenLibrary(desk);
        const library = await desk.open('library');
        await look('library-full');
        await library.show('templates');
        await look('library-templates');
        await library.openImport();
        await look('library-source');
        await library.bringFile({ name: '人员.csv', bytes: Buffer.from(PERSONS) });
        await library.atStep('table');
        await look('library-table');
        await library.compareButton.click();
        await library.atStep('compare');
        await look('library-compare');
        await library.apply();
        await look('library-done');
      });

      await test.step('a run over many orders', async () => {
        await ask(desk, 'settings', 'change', { connectionId: 'practice' });
        const bulk = await aRun(desk, 60);
        await look('bulk-paused');
        for (const step of ['source', 'columns', 'check', 'confirm'] as const) {
          await bulk.goTo(step);
          await look(`bulk-${step}`);
        }
        await bulk.goTo('run');
        await bulk.resume.click();
        await bulk.ended();
        await bulk.goTo('result');
        await bulk.rows.first().click();
        await look('bulk-result');
        await bulk.toList();
        await look('bulk-list');
      });

      await test.step('after a power cut', async () => {
        await desk.open('order');
        const slow = await running(startHeldServer());
        await givenConnection(desk, { name: 'cut', serviceRoot: `${slow.origin}/ngs` });
        await order.tabs.moveTo('cut');
        await order.press('save');
        await order.showsPhase('save', 'wait');
        const again = await startAgain(desk, 'kill');
        await again.frame.tellsInterrupted(1);
        await lookAt(again, join('test-results', 'review', `${language}-${shade}`))('start-notice');
      });
    });
  }
}

/** Takes the window as it is in every size. */
function lookAt(desk: Desk, folder: string): (name: string) => Promise<void> {
  return async (name) => {
    for (const size of SIZES) {
      await desk.app.resize(size);
      await desk.page.screenshot({
        path: join(folder, `${name}-${size.width}.png`),
        animations: 'disabled',
        caret: 'hide',
      });
    }
    await desk.app.resize(SIZES[1]);
  };
}
