import { expect } from '@playwright/test';
import { copyCallText } from '../../renderer/text/copy-call';
import { LANGUAGES } from '../../shared/desk.app';
import { COPY_FORMATS } from '../../shared/support/copy/copied-call';
import { test } from '../app/desk-test';
import { ask, givenConnection, givenLoad, ORDER } from '../app/given';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';

const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DB`MainElite';

for (const language of LANGUAGES) {
  test(`a call is copied as a command or a file, its token never, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(startRecordingServer({ answer: () => contractAnswer(1) }));
    await givenConnection(desk, { name: '测试', serviceRoot: `${server.origin}/ngs`, token: TOKEN });
    await desk.order.tabs.openNew();
    await givenLoad(desk);
    await desk.order.answerTo(() => desk.order.press('save'));
    const history = await desk.open('history');
    await history.openCall(0);
    let before = await desk.clipboard();
    for (const format of COPY_FORMATS) {
      await history.copyAs(format);
      await expect.poll(() => desk.clipboard()).not.toBe(before);
      const copied = await desk.clipboard();
      before = copied;
      expect(copied).toContain(ORDER.taskId);
      expect(copied).toContain(format === 'postman' ? '{{token}}' : '<token>');
      for (const part of [TOKEN, TOKEN.slice(-8), encodeURIComponent(TOKEN)])
        expect(copied).not.toContain(part);
    }
  });

  test(`a ticked box puts the real token into one copy, and production asks for its name, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const words = copyCallText[language];
    const server = await running(startRecordingServer({ answer: () => contractAnswer(1) }));
    const given = { name: 'NGS', serviceRoot: `${server.origin}/ngs`, token: TOKEN };
    const { id, builtIn: _, token: __, ...settings } = await givenConnection(desk, given);
    await desk.order.tabs.openNew();
    await givenLoad(desk);
    await desk.order.answerTo(() => desk.order.press('save'));
    const history = await desk.open('history');
    await history.openCall(0);
    await history.copyWithToken('json');
    await expect.poll(() => desk.clipboard()).toContain(TOKEN);
    await expect(history.copyNotes).toContainText(words.secretThere);
    await expect(history.copyNotes).not.toContainText(words.otherToken);
    // The box is not remembered.
    await expect(await history.tokenBox()).not.toBeChecked();
    await desk.page.keyboard.press('Escape');
    await history.clearSecret();
    expect(await desk.clipboard()).toBe('');

    await ask(desk, 'connections', 'setToken', { id, token: `${TOKEN}2`, keep: 'session' });
    await history.copyWithToken('http');
    await expect.poll(() => desk.clipboard()).toContain(`${TOKEN}2`);
    await expect(history.copyNotes).toContainText(words.otherToken);

    await ask(desk, 'connections', 'update', { id, settings: { ...settings, kind: 'production' } });
    await desk.copy('mine');
    await history.copyWithToken('http');
    await expect(desk.dialog.confirmButton).toBeDisabled();
    await desk.dialog.cancel();
    expect(await desk.clipboard()).toBe('mine');
    await history.copyWithToken('http');
    await desk.dialog.typed.fill('NGS');
    await desk.dialog.confirm();
    await expect.poll(() => desk.clipboard()).toContain(TOKEN);

    await ask(desk, 'connections', 'remove', { id });
    const box = await history.tokenBox();
    await expect(box).toHaveAttribute('aria-disabled', 'true');
    await expect(box).toContainText(words.noToken['connection-gone']);
  });
}
