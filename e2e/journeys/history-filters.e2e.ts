import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, ORDER } from '../app/given';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

const OTHER = {
  oId: '0F9A2C11-1111-4222-8333-444455556666',
  taskId: '1F9A2C11-1111-4222-8333-444455556666',
} as const;
const ANSWERS = [
  contractAnswer(1),
  contractAnswer(0, 'No. 100%_ <b>of</b> the order is yours'),
  httpAnswer(500, 'oops'),
];

for (const language of LANGUAGES) {
  test(`the history is filtered by outcome, call and connection, and searched by id and by what the server said, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language, motion: language === 'zh-CN' });
    const server = await running(
      startRecordingServer({ answer: (_, number) => ANSWERS[number - 1] ?? contractAnswer(1) }),
    );
    const gone = await startRecordingServer();
    await gone.close();
    const { order, dialog } = desk;
    await givenConnection(desk, { name: 'East', serviceRoot: `${server.origin}/ngs` });
    await order.fillFrom(ORDER);
    for (const call of ['save', 'send'] as const) await order.answerTo(() => order.press(call));
    await order.answerTo(async () => {
      await order.press('close');
      await dialog.confirm();
    });
    await givenConnection(desk, { name: 'South', serviceRoot: `${gone.origin}/ngs` });
    await order.tabs.openNew();
    await order.fillFrom(OTHER);
    await order.answerTo(() => order.press('save'));

    const calls = {
      accepted: ['save', 'accepted'],
      refused: ['send', 'refused'],
      unknown: ['close', 'unknown'],
      'not-sent': ['save', 'not-sent'],
    } as const;
    const all = [calls['not-sent'], calls.unknown, calls.refused, calls.accepted];
    const history = await desk.open('history');
    await history.shows(all);
    await history.showsCount(4, 4);

    await test.step('by outcome: each alone, two together', async () => {
      for (const outcome of ['accepted', 'refused', 'unknown', 'not-sent'] as const) {
        await history.filterBy({ outcome });
        await history.shows([calls[outcome]]);
        await history.showsCount(1, 4);
        await history.filterBy({ outcome });
        await history.shows(all);
      }
      await history.filterBy({ outcome: 'refused' });
      await history.filterBy({ outcome: 'unknown' });
      await history.shows([calls.unknown, calls.refused]);
      await history.showAll();
      await history.shows(all);
    });

    await test.step('by call', async () => {
      await history.filterBy({ call: 'save' });
      await history.shows([calls['not-sent'], calls.accepted]);
      await history.filterBy({ call: 'close' });
      await history.shows([calls['not-sent'], calls.unknown, calls.accepted]);
      await history.showAll();
    });

    await test.step('by connection, and with another filter that leaves nothing', async () => {
      await history.filterBy({ connection: 'East' });
      await history.shows([calls.unknown, calls.refused, calls.accepted]);
      await history.filterBy({ outcome: 'not-sent' });
      await expect(history.empty).toBeVisible();
      await history.showsCount(0, 4);
      await history.filterBy({ connection: 'South' });
      await history.shows([calls['not-sent']]);
      await history.showAll();
      await history.shows(all);
    });

    await test.step('by a part of an id in any case, by the server’s words, and by what is only text', async () => {
      for (const [text, found] of [
        [OTHER.oId.slice(4, 20).toLowerCase(), [calls['not-sent']]],
        [ORDER.taskId.slice(-12), [calls.unknown, calls.refused, calls.accepted]],
        ['the order is yours', [calls.refused]],
        ['<b>of</b>', [calls.refused]],
        ['100%_', [calls.refused]],
        ['1%_', []],
        ["' OR 1=1 --", []],
      ] as const) {
        await history.search.fill(text);
        if (found.length === 0) await expect(history.empty, text).toBeVisible();
        else await history.shows(found);
        await history.showsCount(found.length, 4);
      }
      await history.showAll();
      await expect(history.search).toHaveValue('');
      await history.shows(all);
    });
  });
}
