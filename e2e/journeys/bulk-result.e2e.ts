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
}
