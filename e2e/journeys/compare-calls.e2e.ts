import { expect } from '@playwright/test';
import { compareCallsText } from '../../renderer/text/compare-calls';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, givenLoad } from '../app/given';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';

for (const language of LANGUAGES) {
  test(`two calls are compared, by mouse and by keys, in ${language}`, async ({ start, running }) => {
    const desk = await start({ language });
    const words = compareCallsText[language];
    const server = await running(
      startRecordingServer({
        answer: (_request, number) => contractAnswer(number === 2 ? 0 : 1, number === 2 ? '工单已结案' : ''),
      }),
    );
    await givenConnection(desk, { name: 'NGS', serviceRoot: `${server.origin}/ngs` });
    await desk.order.tabs.openNew();
    await givenLoad(desk);
    await desk.order.addColumn('objective', { name: 'amount', type: 'number', value: '1.10' });
    for (const value of ['1.10', '1.1', '1.1']) {
      await desk.order.column('objective', 1).value.fill(value);
      await desk.order.answerTo(() => desk.order.press('save'));
    }
    const history = await desk.open('history');

    // The newest stands first: the third and the second differ in what was answered alone.
    await history.openCall(0);
    await history.compareOpened();
    await desk.page.keyboard.press('ArrowDown');
    await expect(history.comparison).toBeHidden();
    await desk.page.keyboard.press('Enter');
    await expect(history.comparison).toBeVisible();
    expect(await history.differences('answerBody')).toEqual([
      ['code', '1', '0'],
      ['message', '""', '"工单已结案"'],
    ]);
    await expect(history.comparison.getByText(words.same, { exact: true }).first()).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await expect(history.comparison).toBeHidden();
    await expect(history.detail).toBeVisible();
    await expect(history.list).toBeFocused();

    await history.choose(1);
    await history.choose(2);
    await history.compareChosen();
    expect(await history.differences('requestBody')).toEqual([['objective.amount', '1.10', '1.1']]);
    await history.seeInComparison('all');
    expect(await history.differences('requestBody')).toEqual([['    "amount": 1.10', '    "amount": 1.1']]);
    // What began it has the focus again.
    await history.comparison.getByRole('button', { name: words.close }).click();
    await expect(history.comparison).toBeHidden();
    await expect(history.root.getByTestId('compare-chosen')).toBeFocused();
  });
}
