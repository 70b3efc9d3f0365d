import { expect, test } from '@playwright/test';
import { COPY_FORMATS } from '../../shared/support/copy/copied-call';
import { DeskApp } from '../app/desk-app';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';
import { ask, connect, end, send, settingsFor } from './desk-page';
import { heapSnapshot, pageText } from './heap';
import { recordedIpc, recordIpc } from './main-process';
import { formsIn, newToken } from './token-forms';

test('SEC-05 SEC-16 a copy with the real token goes past the page: to the clipboard, which the page cannot read', async () => {
  const token = newToken();
  const server = await startRecordingServer({ answer: () => contractAnswer(1) });
  const app = await DeskApp.launch();
  const { page } = app;
  const clipboard = () => app.electron.evaluate(({ clipboard: its }) => its.readText());
  try {
    const connection = await connect(page, settingsFor(`${server.origin}/ngs`), token);
    const call = await send(page, connection.id);
    await recordIpc(app.electron);
    for (const format of COPY_FORMATS) {
      const made = await ask(page, 'copying', 'withToken', { id: call.id, format, typedName: null });
      expect(made.kind, format).toBe('copied');
      expect(formsIn(await clipboard(), token), format).not.toEqual([]);
    }
    // A click gives the page whatever right a click gives.
    await page.evaluate(() => {
      const area = document.createElement('textarea');
      area.id = 'taken';
      area.style.cssText = 'position:fixed;left:300px;top:300px;z-index:99999';
      area.addEventListener('click', () => {
        const pasted = document.execCommand('paste');
        void navigator.clipboard.readText().then(
          (text) => Reflect.set(window, 'read', { pasted, text }),
          (error: Error) => Reflect.set(window, 'read', { pasted, error: error.name }),
        );
      });
      document.body.append(area);
    });
    await page.click('#taken');
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'read')))
      .toEqual({
        pasted: false,
        error: 'NotAllowedError',
      });
    expect(await page.inputValue('#taken')).toBe('');

    const messages = await recordedIpc(app.electron);
    expect(messages.filter(({ channel }) => channel === 'desk:copying.withToken').length).toBeGreaterThan(6);
    expect(messages.filter(({ text }) => formsIn(text, token).length > 0)).toEqual([]);
    expect(formsIn(await pageText(page), token)).toEqual([]);
    await page.reload();
    await page.getByTestId('desk-frame').waitFor();
    expect((await heapSnapshot(page)).includes(token.slice(7, 31)), 'the heap holds the token').toBe(false);

    await ask(page, 'copying', 'clear', null);
    expect(await clipboard()).toBe('');
    // The program ends though a copy stands there.
    await ask(page, 'copying', 'withToken', { id: call.id, format: 'http', typedName: null });
  } finally {
    await end(app);
    await server.close();
  }
});
