import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { tableOf } from '../../electron/tables/testing/read';
import { insightText } from '../../renderer/text/insight';
import { outcomeText } from '../../renderer/text/outcome';
import { LANGUAGES } from '../../shared/desk';
import type { ListFormat } from '../../shared/desk.insight';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { removeFolder } from '../app/remove-folder';
import { answerSaveDialog } from '../app/system-dialogs';
import { send } from '../security/desk-page';
import { formsIn, newToken } from '../security/token-forms';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

const ID = '00123456789012345678901234567890';
const FORMULA = `=HYPERLINK("http://x","${ID}")`;

for (const language of LANGUAGES) {
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
    const t = insightText[language];
    const words = outcomeText[language];
    const { id } = await givenConnection(desk, { name: '=1+1', serviceRoot: `${server.origin}/ngs`, token });
    for (let at = 0; at < 4; at += 1) await send(page, id, `{"oId":"${ID}","taskId":"1E5"}`, 'close');
    expect(server.requests.every(({ headerText }) => headerText.includes(token))).toBe(true);
    const folder = makeDataFolder('desk-list-');
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(4);
    const exportAs = async (format: ListFormat, calls: number, name: string): Promise<Buffer> => {
      const path = join(folder, `${name}.${format}`);
      await answerSaveDialog(desk.app, path);
      await page.getByTestId('export-calls').click();
      await desk.dialog.root.getByRole('radio', { name: t.formats[format].name }).check();
      await expect(desk.dialog.confirmButton).toHaveText(t.exportCalls(String(calls)));
      await desk.dialog.confirm();
      await expect.poll(() => existsSync(path)).toBe(true);
      return readFileSync(path);
    };

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
