import { expect } from '@playwright/test';
import { dayText } from '../../renderer/text/when';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, ORDER } from '../app/given';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

const OTHER = {
  ...{ oId: '0F9A2C11-1111-4222-8333-444455556666', taskId: '1F9A2C11-1111-4222-8333-444455556667' },
  objective: { phone: '13912345678', remark: '光猫不亮，<b>已联系</b>' },
} as const;
const ANSWERS = [
  contractAnswer(1),
  contractAnswer(0, '工单已结案，不能重复操作'),
  httpAnswer(502, 'bad gateway 77-88'),
];

for (const language of LANGUAGES) {
  test(`a call is found by what anybody remembers of it, its filter is kept, found again after a restart and put away, in ${language}`, async ({
    start,
    startAgain,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(
      startRecordingServer({ answer: (_, number) => ANSWERS[number - 1] ?? contractAnswer(1) }),
    );
    const { order } = desk;
    await givenConnection(desk, { name: 'East', serviceRoot: `${server.origin}/ngs` });
    await order.fillFrom(ORDER);
    for (const call of ['save', 'send'] as const) await order.answerTo(() => order.press(call));
    await order.tabs.openNew();
    await order.fillFrom(OTHER);
    await order.answerTo(() => order.press('save'));
    const calls = {
      accepted: ['save', 'accepted'],
      refused: ['send', 'refused'],
      unknown: ['save', 'unknown'],
    } as const;
    const all = [calls.unknown, calls.refused, calls.accepted];
    const history = await desk.open('history');
    await history.shows(all);

    await test.step('by the end of an id or a phone number, by one or two characters, by the answer', async () => {
      for (const [text, found] of [
        [OTHER.taskId.slice(-4), [calls.unknown]],
        [OTHER.oId.toLowerCase(), [calls.unknown]],
        ['5678', [calls.unknown]],
        ['光猫', [calls.unknown]],
        ['结案 重复', [calls.refused]],
        ['77-88', [calls.unknown]],
        ['502', [calls.unknown]],
        ['HTTP 502', [calls.unknown]],
        ['<b>已联系', [calls.unknown]],
        ['光猫 结案', []],
        ['"光猫" OR "结案"', []],
      ] as const) {
        await history.search.fill(text);
        if (found.length === 0) await expect(history.empty, text).toBeVisible();
        else await history.shows(found);
        await history.showsCount(found.length, 3);
      }
    });

    await test.step('an empty list names every condition and gives all back', async () => {
      await history.filterBy({ call: 'close' });
      await history.namesFilters(['"光猫" OR "结案"', history.wordsOf({ call: 'close' })[1]]);
      await history.showAll();
      await history.shows(all);
      await expect(history.search).toHaveValue('');
    });

    await test.step('by days, as the calendar or two dates have them', async () => {
      await history.filterByTime('yesterday');
      await expect(history.empty).toBeVisible();
      await history.filterByTime('today');
      await history.shows(all);
      const today = dayText(Date.now());
      await history.filterByDays(today, '2020-01-01');
      await expect(history.timeRefusal).toHaveText(history.filters.spanWrong);
      await history.shutTime();
      await history.filterByDays('', '2020-01-01');
      await expect(history.empty).toBeVisible();
      await history.filterByDays(today, '');
      await history.shows(all);
      await history.showAll();
    });

    await test.step('oldest first', async () => {
      await history.sortBy('oldest');
      await history.shows(all.toReversed());
      await history.sortBy('slowest');
      await expect(history.rows).toHaveCount(3);
      await history.sortBy('newest');
      await history.shows(all);
    });

    await test.step('kept by name, taken by the palette after a restart, renamed and removed', async () => {
      await history.keptFilters([]);
      await history.search.fill('结案');
      await history.filterByTime('today');
      await history.shows([calls.refused]);
      await history.keepFilterAs('Closed today');
      await expect(history.root.getByTestId('kept-filters')).toContainText('Closed today');
      await history.showAll();
      await history.shows(all);
      const again = await startAgain(desk, 'close');
      await again.palette.open();
      await again.palette.take('Closed to', 'Closed today');
      const { history: later } = again;
      await later.shows([calls.refused]);
      await expect(later.search).toHaveValue('结案');
      await later.showAll();
      await later.takeFilter('Closed today');
      await later.shows([calls.refused]);
      await later.arrangeFilter('Closed today', '今天结案的');
      await later.keptFilters(['今天结案的']);
      await later.arrangeFilter('今天结案的', null);
      await later.keptFilters([]);
      await later.shows([calls.refused]);
    });
  });
}
