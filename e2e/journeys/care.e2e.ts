import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { endOf, intentOf, openIn } from '../../electron/journal/testing/full-journal';
import { careText } from '../../renderer/text/care';
import { startNoticesText } from '../../renderer/text/start-notices';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { ask, givenConnection, ORDER } from '../app/given';

const TOKEN = '0e3f1c9a-1111-2222-3333-444455556666$DBCanary';
const DAY = 86_400_000;

for (const language of LANGUAGES) {
  const t = careText[language];

  test(`support gets the diagnostics without a secret, and the log's folder: ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    await givenConnection(desk, { name: 'C', serviceRoot: 'http://127.0.0.1:9/ngs', token: TOKEN });
    await desk.app.electron.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openPath = (path) => Promise.resolve(String(opened.push(path)));
    });
    await desk.page.evaluate((said) => void Promise.reject(new Error(said)), `lost ${TOKEN} of 13812345678`);
    const notice = desk.page.getByTestId('uncaught');
    await expect(notice).toContainText(t.nothingUnderWay);
    // What the page was made to complain of here is no failure of this test.
    desk.app.complaints.length = 0;
    await notice.getByRole('button', { name: t.dismiss }).click();
    await expect(notice).toBeHidden();

    await desk.open('settings');
    const { diagnostics } = desk.settings;
    await expect(diagnostics).toContainText(t.check.sound);
    await diagnostics.getByRole('button', { name: t.copyDiagnostics }).click();
    await expect.poll(() => desk.clipboard()).toContain('WorkOrder Desk');
    const copied = await desk.clipboard();
    expect(copied).toContain(desk.app.folder);
    expect(copied).toContain('page promise: Error: lost');
    const log = readFileSync(join(desk.app.folder, 'logs', 'main.log'), 'utf8');
    for (const text of [copied, log])
      for (const secret of [TOKEN, 'DBCanary', '13812345678']) expect(text).not.toContain(secret);
    await diagnostics.getByRole('button', { name: t.openLog }).click();
    await expect
      .poll(() => desk.app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
      .toEqual([join(desk.app.folder, 'logs')]);
  });

  test(`a damaged record of calls is set aside and said, and the program starts: ${language}`, async ({
    start,
    startAgain,
  }) => {
    const first = await start({ language });
    await first.app.close();
    const file = join(first.app.folder, 'desk.db');
    const bytes = Buffer.from('这不是数据库'.repeat(500));
    writeFileSync(file, bytes);
    const desk = await startAgain(first, 'close');
    const name = /desk\.damaged-\d{8}T\d{6}Z\.db/.exec(await desk.frame.startNotices.innerText())?.[0] ?? '';
    await expect(desk.frame.startNotices).toContainText(startNoticesText[language].journalSetAside(name));
    expect(readFileSync(join(desk.app.folder, name)).equals(bytes)).toBe(true);
  });

  test(`a run whose record the disk changed is said to be damaged and can be removed; the others go on: ${language}`, async ({
    start,
    startAgain,
  }) => {
    const first = await start({ language });
    await ask(first, 'settings', 'change', { connectionId: 'practice' });
    const rows = ['oId\ttaskId', `${ORDER.oId}\t${ORDER.taskId}`].join('\n');
    const made: number[] = [];
    for (const name of ['May', 'June']) {
      const opened = await ask(first, 'runs', 'givePaste', { text: rows });
      if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
      await ask(first, 'runs', 'rename', { id: opened.id, name });
      made.push(opened.id);
    }
    await first.app.close();
    const { database } = await openIn(first.app.folder);
    database.exec(`UPDATE runs SET setup = replace(setup, '"close"', '"cloce"') WHERE id = ${made[0]}`);
    database.close();

    const desk = await startAgain(first, 'close');
    await expect(desk.page.getByTestId('records-damaged')).toContainText(t.damagedRecords(1));
    const bulk = await desk.open('bulk');
    const { words } = bulk;
    const [june, may] = [bulk.runs.nth(0), bulk.runs.nth(1)];
    await expect(may).toContainText(`May${words.states.damaged}`);
    await expect(may.getByRole('button')).toHaveAccessibleName(words.remove('May'));
    await may.click();
    await expect(bulk.run.getByTestId('not-there')).toHaveText(words.refusals.damaged);
    await bulk.toList();
    await may.getByRole('button', { name: words.remove('May'), exact: true }).click();
    await expect(desk.dialog.confirmButton).toHaveText(words.removeDamaged);
    await desk.dialog.confirm();
    await expect(bulk.runs).toHaveCount(1);
    await june.click();
    await bulk.inState('draft');
  });

  test(`calls past their time are listed, then removed by a person's press: ${language}`, async ({
    start,
    startAgain,
  }) => {
    const first = await start({ language });
    await first.app.close();
    const { calls, database } = await openIn(first.app.folder);
    for (let number = 1; number <= 12; number += 1)
      calls.end(
        calls.begin({ ...intentOf(number), startedAt: Date.now() - (400 - number) * DAY }),
        endOf(number),
      );
    calls.end(calls.begin({ ...intentOf(20), startedAt: Date.now() - DAY }), endOf(18));
    database.close();
    const desk = await startAgain(first, 'close');
    await desk.open('settings');
    const { retention } = desk.settings;
    // Every sixth of them is unknown, and stays.
    await expect(retention.getByTestId('kept')).toHaveText(t.kept(2, 0));
    await retention.getByRole('button', { name: t.purge(10) }).click();
    await expect(desk.dialog.confirmButton).toHaveText(t.purge(10));
    await desk.dialog.confirm();
    await expect(retention.getByTestId('due')).toHaveText(t.nothingDue);
    await expect(retention.getByTestId('purge-said')).toContainText('10');
    await desk.open('history');
    await expect(desk.history.rows).toHaveCount(3);
  });
}

test('an error inside the program is said with whether anything may have left, and the work goes on', async ({
  start,
}) => {
  const desk = await start({ language: 'zh-CN' });
  const t = careText['zh-CN'];
  await desk.app.electron.evaluate(() => void setImmediate(() => JSON.parse('{')));
  const notice = desk.page.getByTestId('main-failed');
  await expect(notice).toContainText(t.incidents['main-failed']);
  await expect(notice).toContainText(t.nothingUnderWay);
  await notice.getByRole('button', { name: t.openHistory }).click();
  await expect(desk.page.getByTestId('screen-history')).toBeVisible();
});
