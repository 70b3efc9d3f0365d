import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { readBundle } from '../../shared/support/bundle/read-bundle';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { removeFolder } from '../app/remove-folder';
import { answerSaveDialog } from '../app/system-dialogs';
import { OrderLifePage } from '../pages/order-life';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

const id = (at: number) => `C37F1819-8963-1CD4-E9C2-${String(at).padStart(12, '0')}`;

for (const language of LANGUAGES) {
  test(`what was refused alike is one group: retried and exported by itself, each attempt leads to its call, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language });
    const server = await running(
      startRecordingServer({
        answer: (_request, number) => {
          if (number <= 2) return contractAnswer(0, `order ${number * 111} not found`);
          if (number === 3) return contractAnswer(0, 'closed');
          return number === 4 ? httpAnswer(500, 'no') : contractAnswer(1);
        },
      }),
    );
    await givenConnection(desk, { name: '测试', serviceRoot: `${server.origin}/ngs` });
    const bulk = await desk.open('bulk');
    const lines = [1, 2, 3, 4, 5].map((at) => `${id(at)}\t${id(at + 100)}`);
    await desk.pasteHere(['oId\ttaskId', ...lines].join('\r\n'));
    await bulk.atStep('check');
    await bulk.goTo('confirm');
    await bulk.withoutFirstRows();
    await bulk.start('close', 5);
    await bulk.ended();
    await bulk.adds({ accepted: 1, refused: 3, unknown: 1 }, 5);
    await bulk.goTo('result');

    await test.step('ids in the message make no group of their own; the group is exported alone', async () => {
      await expect(bulk.filter('group-refused')).toHaveCount(2);
      const group = bulk.filter('group-refused').first();
      await expect(group).toContainText('order … not found');
      await group.click();
      await expect(bulk.rows).toHaveCount(2);
      const folder = makeDataFolder('desk-export-');
      const path = join(folder, 'group.csv');
      await answerSaveDialog(desk.app, path);
      await bulk.exportAs('csv', '2');
      await expect.poll(() => existsSync(path)).toBe(true);
      const text = readFileSync(path, 'utf8');
      for (const [at, is] of [
        [1, true],
        [2, true],
        [3, false],
        [5, false],
      ] as const)
        expect(text.includes(id(at))).toBe(is);
      await removeFolder(folder);
    });

    await test.step('the group is retried; the row tells of both attempts', async () => {
      await expect(bulk.retry).toHaveText(bulk.resultWords.retry('2'));
      await bulk.retry.click();
      await bulk.run.getByTestId('to-run').click();
      await bulk.adds({ ready: 2, refused: 1 }, 5);
      await bulk.resume.click();
      await bulk.ended();
      await bulk.goTo('result');
      await bulk.showState('accepted');
      await bulk.openRow(0);
      await expect(bulk.attempts).toHaveCount(2);
      await expect(bulk.attempts.first().locator('[data-outcome]')).toHaveAttribute(
        'data-outcome',
        'accepted',
      );
      await expect(bulk.attempts.last()).toContainText('order 111 not found');
      await bulk.life.click();
      await new OrderLifePage(desk.page, language).shows([
        ['close', 'refused'],
        ['close', 'accepted'],
      ]);
      await desk.open('bulk');
      await bulk.attempts.last().getByRole('button').press('Enter');
      await expect(desk.history.message).toHaveText('order 111 not found');
      await desk.open('bulk');
    });

    await test.step('the run goes to another desk as one bundle: its rows, and every attempt', async () => {
      const folder = makeDataFolder('desk-bundle-');
      const path = join(folder, 'run.wobundle');
      await answerSaveDialog(desk.app, path);
      await desk.bundles.begin(bulk.root);
      await desk.bundles.save();
      const read = readBundle(readFileSync(path, 'utf8'));
      if (!read.ok) throw new Error(read.reason);
      const { run, calls } = read.bundle;
      expect(run?.rows.map(({ number, state, attempts }) => [number, state, attempts])).toEqual([
        [1, 'accepted', 2],
        [2, 'accepted', 2],
        [3, 'refused', 1],
        [4, 'unknown', 1],
        [5, 'accepted', 1],
      ]);
      expect(calls.filter(({ attempt }) => attempt?.row === 1).map(({ outcome }) => outcome)).toEqual([
        'refused',
        'accepted',
      ]);
      await removeFolder(folder);
    });

    await test.step('an unknown row is looked up and left undone, and can be taken back', async () => {
      await desk.page.keyboard.press('Escape');
      await bulk.showState('unknown');
      await bulk.decide('leave', '1');
      await bulk.showState('skipped');
      await expect(bulk.rows.first()).toContainText(bulk.resultWords.leftUndone);
      await bulk.choose(0);
      await bulk.run.getByTestId('unskip-rows').click();
      await bulk.counted('unknown', 1);
      await bulk.inState('finished');
    });
  });

  test(`rows are chosen one by one, from one to another, and all; what is done with them has room in the smallest window, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language, size: { width: 1024, height: 700 } });
    const { page } = desk;
    const server = await running(
      startRecordingServer({
        answer: (_request, number) =>
          [httpAnswer(401, ''), contractAnswer(1), contractAnswer(0, 'closed'), httpAnswer(500, 'no')][
            number - 1
          ] ?? contractAnswer(1),
      }),
    );
    await givenConnection(desk, { name: '测试', serviceRoot: `${server.origin}/ngs` });
    const bulk = await desk.open('bulk');
    const lines = Array.from({ length: 800 }, (_, at) => `${id(at + 1)}\t${id(at + 1001)}`);
    await desk.pasteHere(['oId\ttaskId', ...lines].join('\r\n'));
    await bulk.atStep('check');
    await bulk.goTo('confirm');
    await bulk.pace({ firstRows: 3, concurrency: 1 });
    await bulk.start('close', 800);

    await test.step('how the run stands is seen; a row that came back is a change, what never was sent is none', async () => {
      const live = bulk.run.getByTestId('live-rows').locator('[data-row-id]');
      await bulk.paused('unauthorized');
      await expect(bulk.run.locator('header [data-run-state]')).toBeInViewport({ ratio: 1 });
      await expect(live).toHaveCount(1);
      await bulk.resume.click();
      await bulk.adds({ accepted: 1, refused: 1, unknown: 1, ready: 797 }, 800);
      await expect(live).toHaveCount(3);
    });

    await test.step('a range by the mouse and by keys, however far it goes', async () => {
      await bulk.goTo('result');
      await bulk.choose(1);
      await bulk.rows
        .nth(4)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] });
      await bulk.chosen(4);
      await expect(bulk.resultGrid).toBeFocused();
      await page.keyboard.press('Shift+ArrowDown');
      await bulk.chosen(5);
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press('Shift+ArrowUp');
      await bulk.chosen(3);
      await page.keyboard.press('Shift+End');
      await bulk.chosen(799);
      await expect(bulk.allBox).toBeChecked({ indeterminate: true });
      await page.keyboard.press('Escape');
      await bulk.chosen(0);
      await page.keyboard.press('Home');
      await expect(bulk.rows.first()).toHaveAttribute('data-cursor', 'true');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+Space');
      await bulk.chosen(3);
    });

    await test.step('all that a filter shows, and no text of the window', async () => {
      await page.keyboard.press('Control+a');
      await bulk.chosen(800);
      expect(await page.evaluate(() => String(getSelection()))).toBe('');
      await expect(bulk.allBox).toBeChecked();
      await bulk.allInReach();
      await bulk.rows.first().getByRole('checkbox').uncheck();
      await bulk.chosen(799);
      await bulk.allBox.click();
      await bulk.chosen(800);
      await bulk.allBox.click();
      await bulk.chosen(0);
      await page.keyboard.press('Control+f');
      await page.keyboard.press('Control+a');
      await bulk.chosen(0);
      await bulk.showState('ready');
      await bulk.allBox.click();
      await bulk.chosen(797);
      await bulk.allInReach();
    });

    await test.step('a stopped run says why it takes nothing back, and leads on to a new one', async () => {
      await bulk.goTo('run');
      await bulk.run.getByTestId('stop-run').click();
      await desk.dialog.confirm();
      await bulk.inState('stopped');
      await bulk.goTo('run');
      await expect(bulk.run.getByTestId('live-rows').locator('[data-row-id]')).toHaveCount(3);
      const again = bulk.run
        .getByTestId('run-groups')
        .getByRole('button', { name: bulk.progressWords.retry });
      await expect(again).toHaveAttribute('title', bulk.resultWords.stopped);
      await bulk.goTo('result');
      await bulk.filter('all').click();
      await page.keyboard.press('Control+a');
      await bulk.chosen(800);
      await bulk.allInReach();
      for (const its of ['unskip-rows', 'retry-rows'])
        await expect(bulk.run.getByTestId(its)).toHaveAttribute('title', bulk.resultWords.stopped);
      await page.keyboard.press('Escape');
      const further = bulk.run.getByTestId('new-from-skipped');
      await expect(further).toHaveText(bulk.resultWords.newRunSkipped('797'));
      await expect(further).toBeInViewport({ ratio: 1 });
      await further.click();
      await bulk.inState('draft');
    });
  });
}
