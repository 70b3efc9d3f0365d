import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { givenConnection, ORDER } from '../app/given';
import { removeFolder } from '../app/remove-folder';
import { answerSaveDialog } from '../app/system-dialogs';
import { HistoryCharts } from '../pages/history-charts';
import { OrderLifePage } from '../pages/order-life';
import { send } from '../security/desk-page';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

const MADE = `{"oId":"${ORDER.oId}","taskId":"${ORDER.taskId}"}`;
const ANSWERS = [
  contractAnswer(1, '', MADE),
  contractAnswer(1),
  contractAnswer(0, `order ${ORDER.oId} is closed`),
  httpAnswer(500, 'oops'),
];
const ids = `"oId":"${ORDER.oId}","taskId":"${ORDER.taskId}"`;

for (const language of LANGUAGES) {
  test(`an order is told from its first call to its last, and the history in charts, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language, size: { width: 1440, height: 900 } });
    const server = await running(
      startRecordingServer({ answer: (_, number) => ANSWERS[number - 1] ?? contractAnswer(1) }),
    );
    const { page } = desk;
    const life = new OrderLifePage(page, language);
    const charts = new HistoryCharts(page, language);
    const east = await givenConnection(desk, { name: 'East', serviceRoot: `${server.origin}/ngs` });
    const make = '{"mapId":"M","customerGuid":"C","objective":{"amount":1.10}}';
    await send(page, east.id, make, 'save');
    await send(page, east.id, `{${ids},"objective":{"amount":2.50}}`, 'save');
    await send(
      page,
      east.id,
      `{${ids.toLowerCase().replace('oid', 'oId').replace('taskid', 'taskId')}}`,
      'close',
    );
    await send(page, east.id, `{${ids}}`, 'close');
    const south = await givenConnection(desk, { name: 'South', serviceRoot: `${server.origin}/ngs` });
    await send(page, south.id, `{${ids},"objective":{"amount":9}}`, 'save');
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(5);

    await test.step('from a call: its connection, its calls in time, what each wrote, the unknown one in sight', async () => {
      await history.openCall(2);
      await life.openButton.click();
      await life.shows([
        ['save', 'accepted'],
        ['save', 'accepted'],
        ['close', 'refused'],
        ['close', 'unknown'],
      ]);
      await expect(life.entries.nth(0)).toContainText(life.t.made);
      await expect(life.entries.nth(0)).toContainText('objective.amount');
      await expect(life.entries.nth(1).locator('s')).toHaveText('1.10');
      await expect(life.entries.nth(1)).toContainText('2.50');
      await expect(life.entries.nth(2)).toContainText(`order ${ORDER.oId} is closed`);
      await expect(life.summary).toContainText(life.t.unknowns(1));
      await expect(life.root.getByRole('radio', { name: 'East' })).toBeChecked();
    });

    await test.step('by keys: the call that led here has the focus, arrows walk, Enter opens, Esc leads back', async () => {
      await expect(life.entries.nth(2)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(life.entries.nth(3)).toBeFocused();
      await page.keyboard.press('Enter');
      const id = await life.entries.nth(3).getAttribute('data-life-call');
      await expect(history.detail).toHaveAttribute('data-call-id', id ?? '');
      await page.keyboard.press('ArrowUp');
      await expect(history.detail).not.toHaveAttribute('data-call-id', id ?? '');
      await page.keyboard.press('Escape');
      await expect(history.detail).toBeHidden();
      await expect(life.entries.nth(2)).toBeFocused();
    });

    await test.step('the same oId on another connection is another order', async () => {
      await life.showConnection('South');
      await life.shows([['save', 'accepted']]);
      await expect(life.entries.first().locator('s')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(life.root).toBeHidden();
      await expect(history.rows).toHaveCount(5);
      await page.keyboard.press('Control+Shift+o');
      await expect(life.entries.first()).toBeVisible();
      await life.back.click();
      await expect(life.root).toBeHidden();
    });

    await test.step('from the draft of the order', async () => {
      await desk.open('order');
      await desk.order.tabs.openNew();
      await desk.order.fillFrom(ORDER);
      await page.keyboard.press('Control+Shift+o');
      await life.shows([['save', 'accepted']]);
      await life.showConnection('East');
      await expect(life.entries).toHaveCount(4);
      await page.keyboard.press('Escape');
    });

    await test.step('in charts: the same figures as a table, under the filter of the list', async () => {
      await charts.turn.click();
      await charts.counts(5);
      const days = await charts.asTable('calls');
      // Accepted, refused, unauthorized, throttled, not sent, unknown, on its way, together: today, above the days before.
      await expect(days.locator('tbody tr').first().locator('td')).toHaveText([
        ...['3', '1', '', '', '', '1', '', '5'],
      ]);
      await expect(charts.chart('refusals')).toContainText('order … is closed');
      await expect(charts.chart('connections').locator('[data-kind]')).toHaveCount(2);
      await history.filterBy({ connection: 'South' });
      await charts.counts(1);
      await expect(charts.chart('connections').locator('[data-kind]')).toHaveCount(1);
      await history.filterBy({ outcome: 'unknown' });
      await expect(charts.empty).toBeVisible();
      await history.showAll();
      await charts.counts(5);
    });

    await test.step('a part of a chart leads to its calls in the list', async () => {
      await charts.pick('connections', 'South');
      await expect(history.rows).toHaveCount(1);
      await history.showAll();
      await charts.turn.click();
      await charts.pick('refusals', 'order … is closed');
      await history.shows([['close', 'refused']]);
      await history.showAll();
      await charts.turn.click();
      await charts.counts(5);
      await (await charts.asTable('calls')).locator('tbody tr').first().getByRole('button').press('Enter');
      await expect(history.rows).toHaveCount(5);
      await history.showAll();
      await charts.turn.click();
      await charts.counts(5);
    });

    await test.step('a chart as figures and as a picture', async () => {
      const folder = makeDataFolder('desk-charts-');
      const [figures, picture] = [join(folder, 'figures.csv'), join(folder, 'picture.png')];
      await answerSaveDialog(desk.app, figures);
      await charts.save('refusals', 'csv');
      await charts.saidSaved('figures.csv');
      expect(readFileSync(figures, 'utf8')).toContain('order … is closed,1');
      await answerSaveDialog(desk.app, picture);
      await charts.save('connections', 'png');
      await charts.saidSaved('picture.png');
      const bytes = readFileSync(picture);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      const box = await charts.chart('connections').boundingBox();
      expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.floor(box?.width ?? 1e9));
      await answerSaveDialog(desk.app, null);
      await charts.save('calls', 'csv');
      await expect(charts.saveButton('calls', 'csv')).toBeEnabled();
      expect(existsSync(join(folder, 'calls.csv'))).toBe(false);
      await removeFolder(folder);
      await charts.turn.click();
      await expect(history.rows).toHaveCount(5);
    });
  });
}
