import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { ConfirmDialog } from '../pages/confirm-dialog';
import { HistoryPage } from '../pages/history-page';
import { OrderPage } from '../pages/order-page';
import type { RawServer } from '../servers/raw-server';
import { httpAnswer, startRecordingServer } from '../servers/recording-server';
import { ask, connect, end, send, settingsFor } from './desk-page';
import { countViolations, takeViolations } from './violations';

const EVIL = [
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b id="planted">bold</b>',
  '<svg onload=window.pwned=1><a href="javascript:window.pwned=1" id="planted">link</a><style>*{display:none}</style>',
  '[link](javascript:window.pwned=1) https://evil.example/ file:///etc/passwd',
  'right \u202e\u2066 txet \u200b hidden \u00ad soft',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u0000 nul \r over',
  '{{constructor.constructor("window.pwned=1")()}} #{window.pwned=1} <%= window.pwned=1 %> %s %n',
  '\ud800 half',
];
const BIG = 'A'.repeat(1_000_000);

let app: DeskApp;
let page: Page;
let server: RawServer;
let answer = '';
let id = '';

test.beforeAll(async () => {
  server = await startRecordingServer({
    answer: () => httpAnswer(200, answer, { 'X-Evil': '<b id="planted">x</b>' }),
  });
  app = await DeskApp.launch();
  page = app.page;
  await countViolations(page);
  id = (
    await connect(
      page,
      settingsFor(`${server.origin}/ngs`, { name: '<b id="planted">名</b>' }),
      'a-token-of-ours-1',
    )
  ).id;
  await ask(page, 'settings', 'change', { connectionId: id });
});
test.afterAll(async () => {
  await end(app);
  await server.close();
});

/** Nothing of the text became an element, code or a violation of the policy, and nothing of it can turn the text around. */
async function harmless(): Promise<void> {
  const found = await page.evaluate(() => ({
    planted: document.querySelectorAll('#planted').length,
    pwned: Reflect.get(window, 'pwned') ?? null,
    links: document.querySelectorAll('a[href]').length,
    title: document.title,
    turning: /[\u202a-\u202e\u2066-\u2069\u200b\u0000\u0007\u001b]/.test(document.body.innerText),
  }));
  expect(found).toEqual({ planted: 0, pwned: null, links: 0, title: '工单台', turning: false });
  expect(await takeViolations(page)).toEqual([]);
}

/** A text as a person must see it: what is invisible in it stands as its code. */
function shownAs(text: string): string {
  return text.replace(/[\u0000\u0007\u001b\u202e\u2066\u200b\u00ad\ud800]|\r/g, (character) => {
    return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

const refused = (message: string) =>
  JSON.stringify({ code: 0, message, value: { [message.slice(0, 40)]: message.slice(0, 400) } });

for (const text of EVIL) {
  test(`SEC-32 in the history the server's ${JSON.stringify(text).slice(0, 40)} is a text`, async () => {
    answer = refused(text);
    const call = await send(page, id);
    expect(call.message).toBe(text);
    await page.click('[data-screen=history]');
    await new HistoryPage(page, 'zh-CN').openCall(0);
    const message = page.getByTestId('call-detail').getByTestId('server-message');
    await expect(message).toBeVisible();
    expect(((await message.textContent()) ?? '').replaceAll(/\s+/g, ' ')).toContain(
      shownAs(text).replaceAll(/\s+/g, ' ').trim(),
    );
    // Its own direction, whatever stands beside it.
    expect(await message.locator('[dir=auto]').count()).toBeGreaterThan(0);
    await harmless();
  });
}

test('SEC-32 a megabyte of text is cut until it is asked for, and an HTML page is shown as its source', async () => {
  answer = JSON.stringify({ code: 0, message: `${BIG.slice(0, 900_000)}<b id="planted">` });
  await page.click('[data-screen=history]');
  expect((await send(page, id)).message).toHaveLength(900_000 + '<b id="planted">'.length);
  await new HistoryPage(page, 'zh-CN').openCall(0);
  const detail = page.getByTestId('call-detail');
  await expect(detail.getByTestId('server-message')).toContainText('AAAA');
  expect(((await detail.textContent()) ?? '').length).toBeLessThan(30_000);
  await harmless();

  answer = `<!doctype html><html><body><script>window.pwned=1</script><b id="planted">login</b>${BIG.slice(0, 300_000)}`;
  expect(await send(page, id)).toMatchObject({ outcome: 'unknown', reason: 'answer-html' });
  await new HistoryPage(page, 'zh-CN').openCall(0);
  await expect(page.getByTestId('call-answer')).toContainText('<!doctype html>');
  expect(((await detail.textContent()) ?? '').length).toBeLessThan(60_000);
  await harmless();
});

test('SEC-32 in the answer beside the order the same texts are texts', async () => {
  const order = new OrderPage(page, 'zh-CN');
  const dialog = new ConfirmDialog(page, 'zh-CN');
  await page.click('[data-screen=order]');
  await order.chooseMode('load');
  for (const name of ['oId', 'taskId'] as const)
    await order.field(name).fill(crypto.randomUUID().toUpperCase());
  for (const text of [EVIL[0] ?? '', EVIL[3] ?? '', EVIL[4] ?? '', BIG.slice(0, 900_000)]) {
    answer = refused(text);
    await order.answerTo(async () => {
      await order.press('close');
      await dialog.confirm();
    });
    const panel = page.getByTestId('answer-panel');
    await expect(panel).toContainText(shownAs(text.slice(0, 12)).trim());
    expect(((await panel.textContent()) ?? '').length).toBeLessThan(60_000);
    await harmless();
  }
});

test('SEC-32 no line of the log is made by a server', async () => {
  const log = readFileSync(join(app.folder, 'logs', 'main.log'), 'utf8');
  expect(log).not.toMatch(/planted|pwned|\u001b|\u202e|AAAA/);
});
