import { expect } from '@playwright/test';
import { outcomeRulesText } from '../../renderer/text/outcome-rules';
import { wholeCallText } from '../../renderer/text/whole-call';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { ask, givenConnection, givenLoad } from '../app/given';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

/** As large as an answer may be: the table of a whole year. */
const LARGE = `{"code":1,"message":"","value":"${'<b>工</b>'.repeat(90_000)}"}`;
const GBK = Buffer.concat([
  Buffer.from('{"code":0,"message":"'),
  Buffer.from([0xb9, 0xa4, 0xb5, 0xa5]),
  Buffer.from('"}'),
]);

for (const language of LANGUAGES) {
  test(`one call whole: its rule, its bytes, its times, the calls around it, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const rules = outcomeRulesText[language];
    const words = wholeCallText[language];
    const { order } = desk;
    const answers = [
      contractAnswer(0, '没有权限'),
      httpAnswer(200, LARGE),
      httpAnswer(200, GBK, { 'Content-Type': 'application/json; charset=gbk' }),
      httpAnswer(502, '<h1>'),
    ];
    const server = await running(
      startRecordingServer({ answer: (_request, number) => answers[number - 1] ?? contractAnswer(1) }),
    );
    await givenConnection(desk, { name: 'NGS', serviceRoot: `${server.origin}/ngs` });
    await order.tabs.openNew();
    await givenLoad(desk);
    await order.addColumn('objective', { name: '备注', value: '工' });
    for (const value of ['一', '二', '三', '四']) {
      await order.column('objective', 1).value.fill(value);
      await order.answerTo(() => order.press('save'));
    }
    const history = await desk.open('history');

    await test.step('refused by the API itself', async () => {
      await history.openCall(3);
      await expect(history.rule).toContainText(rules.rules.code({ code: '0', status: '200' }));
      await expect(history.rule).toContainText(rules.places.code);
      const sent = server.requests[0]?.body.length ?? 0;
      await expect(history.bytesNotes.first()).toHaveText(words.requestBytes(String(sent)));
      await history.showAnswerAs('bytes');
      await expect(history.hex).toContainText('7b 22 63 6f 64 65 22 3a 30');
      await history.showsTiming(['prepare', 'connect', 'send', 'wait', 'receive']);
      const { version } = await ask(desk, 'app', 'info', null);
      await expect(history.fact(words.appVersion)).toHaveText(version);
      await expect(history.fact(words.fingerprint)).toHaveText(/^[\da-f]{16}/);
    });

    await test.step('a large answer is text, open at once, all of it when asked', async () => {
      await history.openCall(2);
      await history.showAnswerAs('source');
      await expect(history.answerSource).toContainText('<b>工</b><b>工</b>');
      await expect(history.answerSource.locator('b')).toHaveCount(0);
      await expect(history.bytesNotes.last()).toHaveText(
        words.answerBytes(Buffer.byteLength(LARGE).toLocaleString('en-US')),
      );
      expect(await history.wholeAnswer()).toBe(LARGE);
    });

    await test.step('one in another charset says that its bytes are not kept', async () => {
      await history.openCall(1);
      await expect(history.message).toHaveText('工单');
      await expect(history.bytesNotes.last()).toHaveText(words.answerDecoded('gbk'));
    });

    await test.step('a status decides; the calls around it lead to their own records', async () => {
      await history.openCall(0);
      await expect(history.rule).toContainText(rules.rules.status({ code: '', status: '502' }));
      await expect(history.around).toHaveCount(4);
      await history.around.first().getByRole('button').press('Enter');
      await expect(history.rule).toContainText(rules.rules.code({ code: '0', status: '200' }));
      await expect(history.message).toHaveText('没有权限');
    });
  });
}
