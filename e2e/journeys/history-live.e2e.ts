import { expect, type Locator } from '@playwright/test';
import { historyText } from '../../renderer/text/history';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { send } from '../security/desk-page';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';

const topOf = async (row: Locator): Promise<number | undefined> => (await row.boundingBox())?.y;

for (const language of LANGUAGES) {
  test(`calls that arrive move nothing that is being read, in ${language}`, async ({ start, running }) => {
    const desk = await start({ language, size: { width: 1024, height: 700 } });
    const server = await running(startRecordingServer({ answer: () => contractAnswer(1) }));
    const { page } = desk;
    const { id } = await givenConnection(desk, { name: 'East', serviceRoot: `${server.origin}/ngs` });
    let made = 0;
    const arrive = async (calls: number) => {
      for (let at = 0; at < calls; at += 1) {
        made += 1;
        await send(page, id, `{"oId":"O${made}","taskId":"T"}`, 'close');
      }
    };
    await arrive(3);
    const history = await desk.open('history');
    const arrived = history.root.getByTestId('history-arrived');
    const words = historyText[language].arrived;
    await expect(history.rows).toHaveCount(3);

    await test.step('while nothing is read, they come in at the top', async () => {
      await arrive(2);
      await expect(history.rows).toHaveCount(5);
      await expect(history.rows.first()).toContainText('O5');
      await expect(arrived).toBeHidden();
      await expect(history.rows.first()).toBeInViewport({ ratio: 1 });
    });

    await test.step('a short list with a chosen row keeps its place, and counts', async () => {
      await history.openCall(1);
      await page.keyboard.press('Escape');
      const read = history.rows.filter({ hasText: 'O4' });
      const before = await topOf(read);
      await arrive(3);
      await expect(arrived).toContainText(words(3));
      expect(await topOf(read)).toBe(before);
      await arrive(1);
      await expect(arrived).toContainText(words(4));
      expect(await topOf(read)).toBe(before);
      await arrived.click();
      await expect(arrived).toBeHidden();
      await expect(history.rows.first()).toContainText('O9');
      await expect(history.rows.first()).toBeInViewport({ ratio: 1 });
    });

    await test.step('a long list that is scrolled, too, with a call opened beside it', async () => {
      await arrive(50);
      await history.rows.first().click({ position: { x: 4, y: 8 } });
      await page.keyboard.press('Escape');
      for (let at = 0; at < 25; at += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const read = history.root.locator('[data-cursor="true"]');
      const whole = await read.textContent();
      const before = await topOf(read);
      await arrive(3);
      await expect(arrived).toContainText(words(3));
      expect(await topOf(read)).toBe(before);
      expect(await read.textContent()).toBe(whole);
    });

    await test.step('who comes back from another screen to the top of the list sees what is new', async () => {
      await page.keyboard.press('Escape');
      await expect(history.detail).toBeHidden();
      await arrived.click();
      await expect(arrived).toBeHidden();
      await desk.open('settings');
      await arrive(2);
      await desk.open('history');
      await expect(history.rows.first()).toContainText(`O${made}`);
      await expect(history.rows.first()).toBeInViewport({ ratio: 1 });
    });
  });
}
