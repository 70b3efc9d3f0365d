import { expect } from '@playwright/test';
import { orderConfirmText } from '../../renderer/text/order-confirm';
import { outcomeText } from '../../renderer/text/outcome';
import { whenText } from '../../renderer/text/when';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { ask, givenConnection, givenLoad } from '../app/given';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

for (const language of LANGUAGES) {
  test(`a call of the history is sent again, asked about by what it came to, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const words = orderConfirmText[language];
    const { marks } = outcomeText[language];
    const { dialog, order } = desk;
    const answers = [
      contractAnswer(0, '没有权限'),
      contractAnswer(1),
      httpAnswer(500, '{}'),
      contractAnswer(1),
    ];
    const server = await running(
      startRecordingServer({ answer: (_request, number) => answers[number - 1] ?? contractAnswer(1) }),
    );
    const given = { name: 'NGS', serviceRoot: `${server.origin}/ngs` };
    const { id, builtIn: _, token: __, ...settings } = await givenConnection(desk, given);
    await order.tabs.openNew();
    await givenLoad(desk);
    await order.addColumn('objective', { name: 'amount', type: 'number', value: '1.10' });
    await order.answerTo(() => order.press('save'));
    const when = async (place: number) => {
      const { calls } = await ask(desk, 'history', 'list', {
        filter: { outcomes: [], calls: [], connectionIds: [], text: '' },
        ...{ before: null, limit: 50 },
      });
      return whenText(calls[place]?.startedAt ?? 0);
    };
    const again = async (place: number) => {
      const history = await desk.open('history');
      await history.openCall(place);
      await history.sendAgain();
      await expect(dialog.root).toBeVisible();
    };

    await test.step('refused: asked plainly, and the same bytes leave', async () => {
      await again(0);
      await expect(dialog.root).toContainText(words.repeats(await when(0), marks.refused));
      expect(server.requests).toHaveLength(1);
      await order.answerTo(() => dialog.confirm());
      expect(server.requests.map(({ body }) => `${body}`)).toEqual(
        Array(2).fill(`${server.requests[0]?.body}`),
      );
    });

    await test.step('accepted: said to be accepted already', async () => {
      await again(0);
      await expect(dialog.root).toContainText(words.acceptedBefore(await when(0), 'save', false));
      await dialog.entersCancel();
      await order.answerTo(() => dialog.confirm());
      await order.showsOutcome('unknown');
    });

    await test.step('unknown: asked once, as of any order that may have gone through', async () => {
      await again(0);
      await expect(dialog.root).toContainText(words.unknownBefore(await when(0), 'save', false));
      await expect(dialog.root).not.toContainText(words.repeats(await when(0), marks.unknown));
      await dialog.cancel();
      expect(server.requests).toHaveLength(3);
    });

    await test.step('as a draft nothing leaves; unchanged it is asked about, changed it is a call of its own', async () => {
      const history = await desk.open('history');
      await history.openCall(1);
      await history.openDraft();
      await expect(order.column('objective', 1).value).toHaveValue('1.10');
      expect(server.requests).toHaveLength(3);
    });

    await test.step('production asks for its name', async () => {
      await ask(desk, 'connections', 'update', { id, settings: { ...settings, kind: 'production' } });
      await desk.frame.showsKind('production');
      await again(1);
      await expect(dialog.typed).toBeFocused();
      await dialog.typed.fill('NGS');
      await order.answerTo(() => dialog.confirm());
      expect(server.requests).toHaveLength(4);
    });

    await test.step('of another connection than the chosen one it opens, and waits', async () => {
      await givenConnection(desk, { name: 'other', serviceRoot: `${server.origin}/other` });
      const history = await desk.open('history');
      await history.openCall(3);
      await history.sendAgain();
      await expect(order.tabs.elsewhere).toBeVisible();
      await expect(dialog.root).toBeHidden();
      expect(server.requests).toHaveLength(4);
    });
  });
}
