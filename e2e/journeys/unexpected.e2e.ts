import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { openIn } from '../../electron/journal/testing/full-journal';
import { careText } from '../../renderer/text/care';
import { orderConfirmText } from '../../renderer/text/order-confirm';
import { orderSendingText } from '../../renderer/text/order-sending';
import { partsText } from '../../renderer/text/parts';
import { shellText } from '../../renderer/text/shell';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, givenLoad, ORDER } from '../app/given';
import { failDoors } from '../app/main-doors';
import type { Desk } from '../pages/desk';
import { startHeldServer } from '../servers/held-server';
import { startRecordingServer } from '../servers/recording-server';

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/** Every unexpected error ends in words: what happened, whether anything may have been sent, and facts for support. */
for (const language of LANGUAGES) {
  const t = careText[language];

  /** Presses for the diagnostics in a place and gives what they are. */
  const diagnosticsOf = async (desk: Desk, place: Locator): Promise<string> => {
    await desk.copy('');
    await place.getByRole('button', { name: t.copyDiagnostics }).click();
    await expect.poll(() => desk.clipboard()).toContain('WorkOrder Desk');
    return desk.clipboard();
  };

  test(`the page crashes with nothing on its way: it comes back with what was typed, and says so: ${language}`, async ({
    start,
    crash,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startRecordingServer());
    await givenConnection(desk, { name: 'C', serviceRoot: `${server.origin}/ngs` });
    await givenLoad(desk);
    await desk.order.typeInto('toStep', 'typed before the crash');
    await expect.poll(() => desk.app.has('typed before the crash')).toBe(true);

    const back = await crash(desk);
    const notice = back.page.getByTestId('page-crashed');
    await expect(notice).toContainText(t.incidents['page-crashed']);
    await expect(notice).toContainText(t.nothingUnderWay);
    await expect(back.order.field('oId')).toHaveValue(ORDER.oId);
    await expect(back.order.field('toStep')).toHaveValue('typed before the crash');
    expect(await diagnosticsOf(back, notice)).toContain('incident: page-crashed');
    await notice.getByRole('button', { name: t.dismiss }).click();
    await expect(notice).toBeHidden();
    expect(server.requests).toHaveLength(0);
  });

  test(`the page crashes while a call is on its way: it may have been sent, its outcome is kept, it is not sent twice: ${language}`, async ({
    start,
    crash,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startHeldServer());
    await givenConnection(desk, { name: 'C', serviceRoot: `${server.origin}/ngs` });
    await givenLoad(desk);
    await desk.order.typeInto('toStep', 'typed and sent in one breath');
    await desk.order.press('save');
    await desk.order.showsPhase('save', 'wait');

    const back = await crash(desk);
    const notice = back.page.getByTestId('page-crashed');
    await expect(notice).toContainText(t.incidents['page-crashed']);
    await expect(notice).toContainText(t.underWay(1, 0));
    // What was sent still stands in its form, however soon after the press the page was gone.
    await expect(back.order.field('toStep')).toHaveValue('typed and sent in one breath');
    expect(await diagnosticsOf(back, notice)).toContain('incident: page-crashed');

    // Who presses the same again is asked, with what is on its way.
    await back.order.press('save');
    for (const part of orderConfirmText[language].onItsWay('@', 'save', false).split('@'))
      await expect(back.dialog.root).toContainText(part);
    await back.dialog.entersCancel();
    await back.dialog.cancel();

    await notice.getByRole('button', { name: t.openHistory }).click();
    await expect(back.history.rows).toHaveCount(1);
    server.release();
    await expect(back.history.rows.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'accepted');
    expect(server.requests).toHaveLength(1);
  });

  test(`a screen that fails says so in its place; the other screens go on, and it can be opened again: ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    // Each count of the history goes through this; nothing of the other screens that are looked at does.
    await desk.page.evaluate(() => {
      const whole = Number.prototype.toLocaleString;
      Number.prototype.toLocaleString = () => {
        throw new Error('no numbers today');
      };
      Object.assign(globalThis, {
        mend: () => {
          Number.prototype.toLocaleString = whole;
        },
      });
    });
    await desk.frame.railItem('history').click();
    const failed = desk.frame.screen('history').getByRole('alert');
    await expect(failed).toContainText(
      shellText[language].screenFailed(shellText[language].screenNames.history),
    );
    await expect(failed).toContainText('no numbers today');
    await expect(failed.getByTestId('failure-sent')).toHaveText(t.nothingUnderWay);
    await expect(failed).toContainText(UUID);
    expect(await diagnosticsOf(desk, failed)).toContain('page screen: Error: no numbers today');

    await desk.open('order');
    await givenLoad(desk);
    await desk.page.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
    await desk.frame.railItem('history').click();
    await failed.getByRole('button', { name: shellText[language].openAgain }).click();
    await expect(desk.history.empty).toBeVisible();
    await expect(failed).toBeHidden();
    // What the page was made to complain of here is no failure of this test.
    desk.app.complaints.length = 0;
  });

  test(`a verb that fails inside ends in words with its number in the log, and can be asked again: ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { database } = await openIn(desk.app.folder);
    database.exec('ALTER TABLE call_details RENAME TO elsewhere; ALTER TABLE calls RENAME TO elsewhere_too');
    await desk.frame.railItem('history').click();
    const failed = desk.history.root.getByTestId('load-failure');
    await expect(failed).toContainText(partsText[language].failed.title);
    const id = UUID.exec(await failed.innerText())?.[0] ?? '';
    await expect(failed).toContainText(partsText[language].failed.defect(id));
    const told = await diagnosticsOf(desk, failed);
    expect(told).toContain(id);
    expect(told).toContain('unreadable calls');
    expect(readFileSync(join(desk.app.folder, 'logs', 'main.log'), 'utf8')).toContain(id);

    database.exec('ALTER TABLE elsewhere_too RENAME TO calls; ALTER TABLE elsewhere RENAME TO call_details');
    database.close();
    await failed.getByRole('button', { name: partsText[language].retry }).click();
    await expect(desk.history.empty).toBeVisible();
  });

  test(`main fails after a call has left: the call may have been sent, and is not sent again: ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startRecordingServer());
    await givenConnection(desk, { name: 'C', serviceRoot: `${server.origin}/ngs` });
    await givenLoad(desk);
    await failDoors(desk.app, 'calls.send', 'after');
    await desk.order.press('save');
    const told = desk.order.root
      .getByRole('alert')
      .filter({ hasText: orderSendingText[language].unsure(null) });
    await expect(told).toBeVisible();
    expect(await diagnosticsOf(desk, desk.order.root)).toContain('WorkOrder Desk');
    await desk.open('history');
    await expect(desk.history.rows).toHaveCount(1);
    await expect(desk.history.rows.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'accepted');
    expect(server.requests).toHaveLength(1);
    desk.app.complaints.length = 0;
  });

  test(`the page cannot read what it begins with: it says so, with what may have been sent and facts for support: ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { page, app } = desk;
    const failed = page.getByRole('alert').filter({ hasText: shellText[language].notStarted });
    const mend = await failDoors(app, 'settings.read');
    await page.reload();
    await expect(failed).toContainText(shellText[language].notStartedMeaning);
    await expect(failed.getByTestId('failure-sent')).toHaveText(t.nothingUnderWay);
    const id = UUID.exec(await failed.innerText())?.[0] ?? '';
    await expect(failed).toContainText(t.named(id));
    expect(readFileSync(join(app.folder, 'logs', 'main.log'), 'utf8')).toContain(
      `defect ${id} in page start`,
    );
    expect(await diagnosticsOf(desk, failed)).toContain('page start: Error');
    await mend();

    await test.step('and where main answers nothing at all, that it is not known', async () => {
      const mendAll = await failDoors(app, '');
      await failed.getByRole('button', { name: t.reload }).click();
      await expect(failed.getByTestId('failure-sent')).toHaveText(t.untold);
      await failed.getByRole('button', { name: t.copyDiagnostics }).click();
      await expect(failed.getByText(t.copyFailed)).toBeVisible();
      await mendAll();
    });
    await failed.getByRole('button', { name: t.reload }).click();
    await expect(desk.frame.root).toBeVisible();
    await expect(failed).toBeHidden();
    app.complaints.length = 0;
  });
}
