import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { bundlesText } from '../../renderer/text/bundles';
import { outcomeText } from '../../renderer/text/outcome';
import { wholeCallText } from '../../renderer/text/whole-call';
import { LANGUAGES } from '../../shared/desk.app';
import { readBundle } from '../../shared/support/bundle/read-bundle';
import { CARD, inFour, NGS_TOKEN, PHONE } from '../../shared/support/redact/planted.fixture';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { answerOpenDialog, answerSaveDialog } from '../app/system-dialogs';
import { formsIn, newToken } from '../security/token-forms';
import { httpAnswer, startRecordingServer } from '../servers/recording-server';

const PLANTED = [NGS_TOKEN, PHONE, CARD].flatMap(inFour);
const ALL = PLANTED.join(' | ');

for (const language of LANGUAGES) {
  test(`a clerk's failed call goes to another desk without its secrets, is replayed there and compared, in ${language}`, async ({
    start,
    startAgain,
    running,
  }) => {
    const clerk = await start({ language });
    const token = newToken();
    const server = await running(
      startRecordingServer({
        answer: () =>
          httpAnswer(200, JSON.stringify({ code: 0, message: `客户 ${ALL} ${token}`, value: PLANTED }), {
            'X-Trace': ALL,
            'X-Token-Seen': token,
          }),
      }),
    );
    await givenConnection(clerk, {
      name: 'NGS',
      serviceRoot: `${server.origin}/ngs`,
      token,
      extraHeaders: [{ name: 'X-Note', value: ALL }],
    });
    await clerk.order.tabs.openNew();
    await clerk.order.fillFrom({ mapId: 'S6LZUU', customerGuid: PHONE });
    await clerk.order.addColumn('objective', { name: 'remark', type: 'text', value: ALL });
    await clerk.order.addColumn('objective', { name: 'tel', type: 'number', value: PHONE });
    await clerk.order.answerTo(() => clerk.order.press('save'));

    const file = join(clerk.app.folder, 'handed-on.wobundle');
    const history = await clerk.open('history');
    await history.openCall(0);
    for (const format of ['json', 'curl-bash'] as const) {
      await clerk.copy('');
      await history.copyAs(format);
      await expect.poll(() => clerk.clipboard()).toContain('<phone-1>');
      const copied = await clerk.clipboard();
      for (const secret of PLANTED)
        for (const form of [secret, JSON.stringify(secret).slice(1, -1)])
          expect(copied.includes(form), form).toBe(false);
      expect(formsIn(copied, token)).toEqual([]);
    }
    await clerk.bundles.begin(history.detail);
    expect(await clerk.bundles.finds('phone')).toEqual({ listed: 1, ticked: 1 });
    expect(await clerk.bundles.finds('id-card')).toEqual({ listed: 1, ticked: 1 });
    const shown = await clerk.bundles.text();
    await answerSaveDialog(clerk.app, file);
    await clerk.bundles.save();
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith(shown.slice(0, 2000))).toBe(true);
    for (const secret of PLANTED)
      for (const form of [secret, JSON.stringify(secret).slice(1, -1)])
        expect(text.includes(form), form).toBe(false);
    expect(formsIn(text, token)).toEqual([]);
    const read = readBundle(text);
    expect(read.ok && JSON.parse(read.bundle.calls[0]?.requestBody ?? '').objective.tel).toBe('<phone-1>');
    const log = clerk.app.files().filter(({ path }) => path.includes('logs'));
    for (const secret of PLANTED) expect(log.filter(({ bytes }) => bytes.includes(secret))).toEqual([]);
    // Their own choice: one that is unticked stays in, all others leave.
    await clerk.bundles.begin(history.detail);
    await clerk.bundles.tick('phone', false);
    await clerk.bundles.takeOutAsWell('S6LZ??\nnothing-###');
    await expect(clerk.bundles.dialog).toContainText(bundlesText[language].patternIdle('nothing-###'));
    await clerk.bundles.save();
    // Esc in the dialog closes the dialog, and not the call that it stands over.
    await clerk.bundles.begin(history.detail);
    await clerk.page.keyboard.press('Escape');
    await expect(clerk.bundles.dialog).toBeHidden();
    await expect(history.detail).toBeVisible();
    const chosen = readFileSync(file, 'utf8');
    expect([chosen.includes(PHONE), chosen.includes(CARD), chosen.includes('S6LZUU')]).toEqual([
      true,
      false,
      false,
    ]);
    writeFileSync(file, text);

    const support = await start({ language });
    await answerOpenDialog(support.app, file);
    await support.open('history');
    await support.bundles.show();
    await support.bundles.open();
    await expect(support.bundles.banner).toContainText(bundlesText[language].readOnly);
    await expect(support.bundles.calls).toHaveCount(1);
    await support.bundles.openCall(0);
    await expect(support.bundles.call.getByTestId('bytes-note').first()).toHaveText(
      wholeCallText[language].redacted,
    );
    const [practice = ''] = await support.bundles.replayChoices();
    await support.bundles.replayOn(practice);
    await expect(support.order.field('mapId')).toHaveValue('S6LZUU');
    await expect(support.page.getByTestId('replays')).toContainText(outcomeText[language].calls.save);
    await support.order.leadsTo('save');
    await support.order.answerTo(() => support.order.press('save'));
    await support.bundles.compareAnswer();
    for (const side of Object.values(bundlesText[language].sides))
      await expect(support.bundles.comparison).toContainText(side);
    await expect(support.bundles.comparison).toContainText('code');

    // The own history has the replay alone; the bundle stays over a restart, knows its replay, and can be removed.
    const later = await startAgain(support, 'close');
    const own = await later.open('history');
    await own.shows([['save', 'accepted']]);
    await later.bundles.show();
    await later.bundles.bundles.first().click();
    await later.bundles.openCall(0);
    await later.bundles.compare();
    await later.bundles.remove();
    await expect(later.bundles.root).toContainText(bundlesText[language].none);
    expect(later.app.has('handed-on')).toBe(false);
  });

  test(`what is no bundle is refused in words, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const file = join(desk.app.folder, 'x.wobundle');
    const words = bundlesText[language].openRefusals;
    const title = desk.palette.titleOf('history.bundles');
    await desk.palette.open();
    await desk.palette.take(title, title);
    await expect(desk.bundles.root).toBeVisible();
    await answerOpenDialog(desk.app, file);
    for (const [bytes, why] of [
      ['{"format":"workorder-desk bundle","version":9}', words.newer({})],
      ['{"log":{}}', words.foreign({})],
      [
        '{"format":"workorder-desk bundle","version":1,"__proto__":{}}',
        words['forbidden-key']({ key: '__proto__', line: '1', column: '47' }),
      ],
      ['['.repeat(100_000), words['too-deep']({})],
      ['MZ\0', words['not-json']({ line: '1', column: '1' })],
    ] as const) {
      writeFileSync(file, bytes);
      await desk.bundles.open();
      await expect(desk.bundles.refusal).toHaveText(bundlesText[language].notOpened(why));
    }
    await expect(desk.bundles.root).toContainText(bundlesText[language].none);
  });
}
