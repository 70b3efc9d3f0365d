import { expect, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { ask, connect, end, send, settingsFor } from './desk-page';
import { mainSeen, watchMain } from './main-process';
import { countViolations, takeViolations } from './violations';

for (const language of ['zh-CN', 'en-US'] as const) {
  test(`SEC-10 normal use of every screen meets no lock and leaves no error (${language})`, async () => {
    const app = await DeskApp.launch({ language });
    const { page } = app;
    await watchMain(app.electron);
    await countViolations(page);
    // Again from the first line on, with the count in place.
    await page.reload();
    await page.getByTestId('desk-frame').waitFor();
    const practice = (await ask(page, 'connections', 'list', null)).find((one) => one.builtIn);
    if (!practice) throw new Error('no practice connection');
    await send(page, practice.id, '{"oId":"nothing","taskId":"such"}');
    await send(page, practice.id, '{"mapId":"M1","customerGuid":"C1","tabMain":{"a":1}}', 'save');
    const other = await connect(
      page,
      settingsFor('http://127.0.0.1:1/ngs', { kind: 'production' }),
      'a-token-of-ours-1',
    );
    await send(page, other.id);
    for (const theme of ['light', 'dark'] as const) {
      await ask(page, 'settings', 'change', { theme });
      for (const screen of ['order', 'history', 'practice', 'connections', 'settings']) {
        await page.click(`[data-screen=${screen}]`);
        await page.getByTestId(`screen-${screen}`).waitFor();
        // Whatever opens: lists, choices, details, hints.
        const place = page.getByTestId(`screen-${screen}`);
        for (const row of await place
          .getByRole('row')
          .all()
          .then((rows) => rows.slice(1, 3)))
          await row.click();
        for (const box of await place
          .getByRole('combobox')
          .all()
          .then((boxes) => boxes.slice(0, 3))) {
          await box.click({ force: true });
          await page.keyboard.press('Escape');
        }
        const buttons = await place.getByRole('button').all();
        for (const button of buttons.slice(0, 12))
          await button.hover({ timeout: 1000, force: true }).catch(() => undefined);
      }
      await page.getByTestId('connection-switcher').click();
      await page.keyboard.press('Escape');
      // A hint for whoever lingers there would lie over the rail.
      await page.getByTestId('readiness').hover();
    }
    await page.click(`[data-screen=connections]`);
    await page.click(`[data-open="${other.id}"]`);
    await page.getByTestId('check-connection').click();
    await page.getByTestId('check-report').waitFor();
    await page.getByTestId('new-connection').click();
    expect(await takeViolations(page)).toEqual([]);
    expect(app.complaints).toEqual([]);
    const seen = await mainSeen(app.electron);
    expect([seen.uncaught, seen.shell, seen.windows]).toEqual([[], [], 0]);
    await end(app);
    expect(app.output.join('')).not.toMatch(
      /Security Warning|Insecure|unsafe|Unrecognized Content-Security-Policy/i,
    );
  });
}
