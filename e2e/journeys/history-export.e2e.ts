import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { sheetXmlOf, tableOf } from '../../electron/tables/testing/read';
import { bundlesText } from '../../renderer/text/bundles';
import { insightText } from '../../renderer/text/insight';
import { outcomeText } from '../../renderer/text/outcome';
import { LANGUAGES } from '../../shared/desk.app';
import type { ListFormat } from '../../shared/desk.insight';
import { CARD, inFour, NGS_TOKEN, PHONE } from '../../shared/support/redact/planted.fixture';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { holdNewFiles, holdTurns } from '../app/held-main';
import { removeFolder } from '../app/remove-folder';
import { answerSaveDialog } from '../app/system-dialogs';
import type { Desk } from '../pages/desk';
import { HistoryCharts } from '../pages/history-charts';
import { send } from '../security/desk-page';
import { formsIn, newToken } from '../security/token-forms';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

const ID = '00123456789012345678901234567890';
const FORMULA = `=HYPERLINK("http://x","${ID}")`;

/** Exports what the list shows; with what is somebody's only if `keeps`. */
async function exportList(
  desk: Desk,
  path: string,
  how: {
    readonly format: ListFormat;
    readonly calls: number;
    readonly keeps?: boolean;
    readonly own?: string;
  },
): Promise<Buffer> {
  const t = insightText[desk.language];
  const { root, confirmButton } = desk.dialog;
  await answerSaveDialog(desk.app, path);
  await desk.page.getByTestId('export-calls').click();
  const keep = root.getByRole('checkbox', { name: t.keepPersonal });
  await expect(keep).not.toBeChecked();
  await root.getByRole('radio', { name: t.formats[how.format].name }).check();
  if (how.keeps) await keep.check();
  if (how.own !== undefined) await root.getByRole('textbox').fill(how.own);
  await expect(confirmButton).toHaveText(t.exportCalls(String(how.calls)));
  await desk.dialog.confirm();
  await expect.poll(() => existsSync(path)).toBe(true);
  return readFileSync(path);
}

/** Everything that a file says: its bytes as text, and a workbook's sheet once it is unpacked. */
const saysOf = async (bytes: Buffer, format: ListFormat): Promise<string> =>
  format === 'csv' ? bytes.toString('utf8') : `${bytes.toString('latin1')}\n${await sheetXmlOf(bytes)}`;

for (const language of LANGUAGES) {
  test(`what is somebody's leaves in no list, figures or picture unless a person keeps it, in ${language}`, async ({
    start,
    running,
  }) => {
    const PLANTED = [PHONE, CARD].flatMap(inFour);
    const all = PLANTED.join(' ');
    // Its last part holds eleven digits that would be a phone number anywhere else.
    const order = {
      oId: 'C37F1819-8963-1CD4-E9C2-13812345678D',
      taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
    };
    const desk = await start({ language });
    const { page } = desk;
    const server = await running(
      startRecordingServer({
        answer: () =>
          httpAnswer(200, JSON.stringify({ code: 0, message: all, value: [all, NGS_TOKEN] }), {
            'X-Trace': all,
          }),
      }),
    );
    const { id } = await givenConnection(desk, {
      name: `NGS ${PHONE}`,
      serviceRoot: `${server.origin}/ngs`,
      extraHeaders: [{ name: 'X-Note', value: all }],
    });
    const body = { mapId: 'S6LZUU', customerGuid: PHONE, objective: { remark: all } };
    await send(page, id, JSON.stringify(body), 'save');
    await send(page, id, JSON.stringify({ ...order, objective: { remark: all } }), 'close');
    const folder = makeDataFolder('desk-list-');
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(2);
    const holds = (text: string) => PLANTED.filter((secret) => text.includes(secret));

    for (const format of ['csv', 'xlsx'] as const) {
      await test.step(`a list as ${format}`, async () => {
        const bytes = await exportList(desk, join(folder, `out.${format}`), { format, calls: 2 });
        expect(holds(await saysOf(bytes, format))).toEqual([]);
        const { rows } = await tableOf(bytes, { headerRow: 1 });
        const [closed = [], saved = []] = rows.map(({ cells }) => cells);
        expect(closed).toEqual(expect.arrayContaining([order.oId, order.taskId, 'NGS <phone-1>']));
        expect(saved).toEqual(expect.arrayContaining(['S6LZUU', '<phone-1>', 'NGS <phone-1>']));
        const kept = await exportList(desk, join(folder, `kept.${format}`), {
          format,
          calls: 2,
          keeps: true,
        });
        expect(holds(await saysOf(kept, format))).toEqual(PLANTED);
      });
    }

    await test.step('what a person names leaves as well, and what is no pattern is refused in words', async () => {
      const own = await exportList(desk, join(folder, 'own.csv'), { format: 'csv', calls: 2, own: 'S6LZ??' });
      expect(own.toString('utf8')).toContain('<own-1>');
      await page.getByTestId('export-calls').click();
      await desk.dialog.root.getByRole('textbox').fill('*');
      await expect(desk.dialog.root).toContainText(bundlesText[language].patternProblems['too-loose']);
      await expect(desk.dialog.confirmButton).toBeDisabled();
      await desk.dialog.cancel();
    });

    await test.step('charts as figures', async () => {
      const charts = new HistoryCharts(page, language);
      await charts.turn.click();
      await charts.counts(2);
      for (const chart of ['refusals', 'connections'] as const) {
        const path = join(folder, `${chart}.csv`);
        const kept = join(folder, `${chart}-kept.csv`);
        await answerSaveDialog(desk.app, path);
        await charts.save(chart, 'csv');
        await expect.poll(() => existsSync(path)).toBe(true);
        expect(holds(readFileSync(path, 'utf8'))).toEqual([]);
        expect(readFileSync(path, 'utf8')).toContain('<phone-1>');
        await answerSaveDialog(desk.app, kept);
        await charts.save(chart, 'csv', true);
        await expect.poll(() => existsSync(kept)).toBe(true);
        expect(readFileSync(kept, 'utf8')).not.toContain('<phone-1>');
      }
    });

    await test.step('a day of a chart stands on one line of its table, and its file has no empty column', async () => {
      const charts = new HistoryCharts(page, language);
      const day = (await charts.asTable('calls')).getByRole('rowheader').first();
      await expect(day).toHaveCSS('white-space', 'nowrap');
      const path = join(folder, 'calls.csv');
      await answerSaveDialog(desk.app, path);
      await charts.save('calls', 'csv');
      await expect.poll(() => existsSync(path)).toBe(true);
      const { headers, rows } = await tableOf(readFileSync(path), { headerRow: 1 });
      const cells = rows.flatMap((row) => row.cells);
      expect(headers.filter((_, at) => rows.every((row) => (row.cells[at] ?? '') === ''))).toEqual([]);
      expect(cells).toContain('2');
    });

    await test.step('charts as pictures: what stands there while one is taken, and what stood there before', async () => {
      const charts = new HistoryCharts(page, language);
      for (const chart of ['refusals', 'connections'] as const) {
        for (const shape of ['chart', 'table'] as const) {
          if (shape === 'table') await charts.asTable(chart);
          const path = join(folder, `${chart}-${shape}.png`);
          expect(holds((await charts.chart(chart).textContent()) ?? '').length).toBeGreaterThan(0);
          const posed = await charts.watchPosing(chart);
          await answerSaveDialog(desk.app, path);
          await charts.save(chart, 'png');
          await expect.poll(() => existsSync(path)).toBe(true);
          const texts = await posed();
          expect(texts.join('\n')).toContain('<phone-1>');
          expect(holds(texts.join('\n'))).toEqual([]);
        }
        // Once it is taken the chart says again what the calls say.
        await expect
          .poll(async () => (await charts.chart(chart).textContent()) ?? '')
          .not.toContain('<phone-1>');
      }
    });
    await removeFolder(folder);
  });

  test(`an export and a count that take long say so and can be ended, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page, dialog, app } = desk;
    const t = insightText[language];
    const charts = new HistoryCharts(page, language);
    await send(page, 'practice');
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(1);
    const folder = makeDataFolder('desk-list-');

    await test.step('an export: no file is left, not even a part of one', async () => {
      await answerSaveDialog(app, join(folder, 'ended.csv'));
      const letGo = await holdNewFiles(app);
      await page.getByTestId('export-calls').click();
      await dialog.confirmButton.click();
      await expect(dialog.root.getByTestId('export-work')).toContainText(t.exporting);
      await dialog.root.locator('[data-enters="cancel"]').click();
      await letGo();
      await expect(dialog.root).toBeHidden();
      expect(readdirSync(folder)).toEqual([]);
    });

    await test.step('a count: it stays ended until somebody asks again', async () => {
      const letGo = await holdTurns(app);
      await charts.turn.click();
      await charts.work.getByRole('button').click();
      await expect(charts.counted).toHaveText(t.countingEnded);
      await letGo();
      await charts.root.getByRole('button', { name: t.count, exact: true }).click();
      await charts.counts(1);
    });
    await removeFolder(folder);
  });

  test(`a list of the history is read back from its file: ids whole, no formula, no token, in ${language}`, async ({
    start,
    running,
  }) => {
    const token = newToken();
    const desk = await start({ language });
    const server = await running(
      startRecordingServer({
        answer(request, number) {
          if (number === 1) return contractAnswer(1);
          if (number === 2) return contractAnswer(0, FORMULA);
          // Tells back what it was told, the token with it.
          return number === 3 ? contractAnswer(0, request.headerText) : httpAnswer(500, request.headerText);
        },
      }),
    );
    const { page } = desk;
    const words = outcomeText[language];
    const { id } = await givenConnection(desk, { name: '=1+1', serviceRoot: `${server.origin}/ngs`, token });
    for (let at = 0; at < 4; at += 1) await send(page, id, `{"oId":"${ID}","taskId":"1E5"}`, 'close');
    expect(server.requests.every(({ headerText }) => headerText.includes(token))).toBe(true);
    const folder = makeDataFolder('desk-list-');
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(4);
    const exportAs = (format: ListFormat, calls: number, name: string) =>
      exportList(desk, join(folder, `${name}.${format}`), { format, calls });

    for (const format of ['csv', 'xlsx'] as const) {
      await test.step(`all of it as ${format}`, async () => {
        const bytes = await exportAs(format, 4, 'all');
        const { headers, rows } = await tableOf(bytes, { headerRow: 1 });
        expect(rows).toHaveLength(4);
        const cells = rows.map(({ cells: all }) => all.map((cell) => cell.replace(/^'/, '')));
        const column = (name: string) => cells.map((row) => row[headers.indexOf(name)]);
        expect(column('oId')).toEqual([ID, ID, ID, ID]);
        expect(column('taskId')).toEqual(['1E5', '1E5', '1E5', '1E5']);
        expect(cells[2]).toContain(FORMULA);
        expect(cells.map((row) => row.find((cell) => Object.values(words.marks).includes(cell)))).toEqual(
          (['unknown', 'refused', 'refused', 'accepted'] as const).map((outcome) => words.marks[outcome]),
        );
        if (format === 'csv') expect(bytes.toString('utf8')).not.toMatch(/(?:^|[,\n"])=/);
        // The file itself, and in a workbook what its parts hold once they are unpacked.
        expect(formsIn(bytes, token)).toEqual([]);
        expect(formsIn(cells.flat().join('\n'), token)).toEqual([]);
      });
    }

    await test.step('only what the filter shows, or what is chosen', async () => {
      await history.filterBy({ outcome: 'refused' });
      await expect(history.rows).toHaveCount(2);
      const some = await tableOf(await exportAs('csv', 2, 'refused'), { headerRow: 1 });
      expect(some.rows).toHaveLength(2);
      await history.choose(1);
      const one = await tableOf(await exportAs('xlsx', 1, 'one'), { headerRow: 1 });
      expect(one.rows.map(({ cells }) => cells.includes(FORMULA))).toEqual([true]);
    });

    await test.step('who says nowhere gets no file', async () => {
      await answerSaveDialog(desk.app, null);
      await page.getByTestId('export-calls').click();
      await desk.dialog.confirm();
      await expect(history.rows).toHaveCount(2);
    });
    await removeFolder(folder);
  });
}
