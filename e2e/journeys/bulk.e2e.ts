import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { grouped } from '../../renderer/text/count';
import { partsText } from '../../renderer/text/parts';
import { runPausesText } from '../../renderer/text/runs-pauses';
import { LANGUAGES } from '../../shared/desk.app';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { ask, givenConnection } from '../app/given';
import { closeElsewhere, type GivenOrder, givenOrders } from '../app/given-orders';
import { removeFolder } from '../app/remove-folder';
import { answerOpenDialog, answerSaveDialog } from '../app/system-dialogs';
import type { Desk } from '../pages/desk';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

/** Two columns as Excel puts them on the clipboard. */
function tableOf(orders: readonly GivenOrder[]): string {
  return ['工单ID\t任务ID', ...orders.map(({ oId, taskId }) => `${oId}\t${taskId}`)].join('\r\n');
}

async function statusOf(desk: Desk, { oId }: GivenOrder): Promise<string> {
  const found = await ask(desk, 'practice', 'order', { oId });
  return found.kind === 'found' ? found.order.status : 'gone';
}

/** How often an order was closed, by the practice server's own ledger. */
async function closesOf(desk: Desk, { oId }: GivenOrder): Promise<number> {
  const found = await ask(desk, 'practice', 'order', { oId });
  return found.kind === 'found' ? found.order.steps.filter(({ call }) => call === 'close').length : 0;
}

for (const language of LANGUAGES)
  test(`the same list of new orders once more says that it ran, and makes none of them twice, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const bulk = await desk.open('bulk');
    const list = ['mapId\tcustomerGuid', 'S6LZUU\tC-1', 'S6LZUU\tC-2'].join('\r\n');
    const made = async () => (await ask(desk, 'practice', 'orders', null)).length;
    const bring = async () => {
      await desk.pasteHere(list);
      await bulk.atStep('check');
    };
    await bring();
    await bulk.goTo('confirm');
    await expect(bulk.run.getByTestId('happens')).toContainText(bulk.confirmWords.happens.create('2'));
    await expect(bulk.run.getByTestId('ran-before')).toHaveCount(0);
    await bulk.start('create', 2);
    await bulk.ended();
    expect(await made()).toBe(2);

    await test.step('each row shows the order that it made, and leads to its life', async () => {
      const [second, first] = await ask(desk, 'practice', 'orders', null);
      await bulk.goTo('result');
      for (const [row, order] of [first, second].entries()) {
        const cell = bulk.rows.nth(row).locator('[data-column="order"]');
        await expect(cell.getByText(partsText[language].newOrder)).toBeInViewport({ ratio: 1 });
        await expect(cell).toContainText(order?.oId.slice(0, 8) ?? '');
      }
      await bulk.rows.first().click();
      await expect(bulk.detail).toContainText(first?.oId ?? '');
      await expect(bulk.life).toBeVisible();
    });
    await bulk.toList();
    await bring();
    await bulk.counted('ready', 0);
    await bulk.goTo('confirm');
    await expect(bulk.run.getByTestId('ran-before')).toHaveCount(1);

    await test.step('a person can have one made all the same, and types that it is one', async () => {
      await bulk.goTo('check');
      await bulk.cell(1, 0).click();
      await expect(bulk.problems).toContainText(bulk.checkWords.outWhat['done-before']);
      await bulk.problems.getByTestId('toggle-row').click();
      await bulk.counted('ready', 1);
      await bulk.goTo('confirm');
      await bulk.typeAgain(1);
      await bulk.start('create', 1);
      await bulk.ended();
      await bulk.adds({ accepted: 1, skipped: 1 }, 2);
      expect(await made()).toBe(3);
    });
  });

for (const language of LANGUAGES) {
  test(`two columns from Excel close five orders; the refused one is retried, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const orders = await givenOrders(desk, 5);
    const [first, second, third] = orders as [GivenOrder, GivenOrder, GivenOrder];
    await closeElsewhere(desk, second);
    const bulk = await desk.open('bulk');
    await expect(bulk.empty).toBeVisible();
    await desk.pasteHere(tableOf(orders));

    await test.step('headers say what the columns are; every row is ready', async () => {
      await bulk.atStep('check');
      await bulk.counted('ready', 5);
      await bulk.counted('invalid', 0);
      await bulk.goTo('columns');
      await expect(bulk.columnUse('工单ID')).toContainText('oId');
      await expect(bulk.columnUse('任务ID')).toContainText('taskId');
      await bulk.goTo('check');
      await bulk.toConfirm.click();
      await bulk.atStep('confirm');
    });

    await test.step('what leaves is shown before it leaves, and the button names it', async () => {
      await expect(bulk.run.getByTestId('samples').getByTestId('request-view')).toHaveCount(3);
      await expect(bulk.run.getByTestId('happens')).toContainText(bulk.confirmWords.happens.close('5'));
      expect(await statusOf(desk, first)).toBe('open');
      await bulk.start('close', 5);
    });

    await test.step('it pauses after the first three, and goes on when told', async () => {
      await bulk.paused('first-rows');
      await bulk.adds({ accepted: 2, refused: 1, ready: 2 }, 5);
      expect(await statusOf(desk, third)).toBe('closed');
      await bulk.resume.click();
      await bulk.ended();
      await bulk.adds({ accepted: 4, refused: 1, unknown: 0, ready: 0 }, 5);
    });

    await test.step('the refused row says why, and leads to its call', async () => {
      await bulk.goTo('result');
      await bulk.showState('refused');
      await expect(bulk.rows).toHaveCount(1);
      await bulk.openRow(0);
      await expect(bulk.detail.getByTestId('row-said')).not.toBeEmpty();
      await bulk.detail.getByTestId('to-call').click();
      await expect(desk.history.detail).toBeVisible();
      await desk.open('bulk');
      await expect(bulk.detail).toBeVisible();
      await desk.page.keyboard.press('Escape');
      await expect(bulk.detail).toBeHidden();
    });

    await test.step('retried, it waits until a person resumes, and is refused again', async () => {
      await expect(bulk.retry).toHaveText(bulk.resultWords.retry('1'));
      await bulk.retry.click();
      await bulk.inState('paused');
      await bulk.run.getByTestId('to-run').click();
      await bulk.adds({ accepted: 4, ready: 1 }, 5);
      await bulk.resume.click();
      await bulk.ended();
      await bulk.adds({ accepted: 4, refused: 1, ready: 0 }, 5);
    });

    await test.step('the refused row is exported alone, as it was brought', async () => {
      await bulk.goTo('result');
      await bulk.showState('refused');
      const folder = makeDataFolder('desk-export-');
      const path = join(folder, 'refused.csv');
      await answerSaveDialog(desk.app, path);
      await bulk.exportAs('csv', '1');
      await expect.poll(() => existsSync(path)).toBe(true);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(second.oId);
      expect(text).not.toContain(first.oId);
      await removeFolder(folder);
    });

    await test.step('no order was closed twice, and the list has the run', async () => {
      for (const order of orders) expect(await closesOf(desk, order)).toBe(1);
      await bulk.toList();
      await expect(bulk.runs).toHaveCount(1);
      await expect(bulk.runs).toContainText(bulk.words.states.finished);
      await expect(bulk.list).toBeFocused();
    });
  });

  test(`a file with problems is mended by a press, by editing and by leaving out, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const orders = await givenOrders(desk, 4);
    const [one, two, three, four] = orders as [GivenOrder, GivenOrder, GivenOrder, GivenOrder];
    const lines = [
      'oId,taskId,note',
      `${one.oId},${one.taskId},=1+1`,
      `＂${two.oId}＂,${two.taskId},quoted`,
      `N/A,${three.taskId},to be typed`,
      `${four.oId},${four.taskId},fine`,
      `${four.oId},${four.taskId},twice`,
    ];
    const bulk = await desk.open('bulk');
    await bulk.dropFile({ name: '名单.csv', bytes: Buffer.from(`${lines.join('\n')}\n`) });
    await bulk.atStep('check');
    await expect(bulk.run.getByTestId('run-name')).toHaveText('名单.csv');
    await bulk.counted('ready', 2);
    await bulk.counted('invalid', 3);

    await test.step('one press takes the quotes off, and can be taken back', async () => {
      await bulk.repair('quotes');
      await bulk.counted('ready', 3);
      await expect(bulk.cell(2, 0)).toHaveAttribute('data-changed', 'repaired');
    });
    await test.step('a cell is typed over where it stands; Esc leaves it as it was', async () => {
      await bulk.showProblem('placeholder');
      await expect(bulk.grid.locator('[data-row]')).toHaveCount(1);
      await bulk.cell(3, 0).click();
      await expect(bulk.problems).toContainText(
        bulk.rowWords.problems.placeholder.what({ value: 'N/A', name: 'oId' }),
      );
      await bulk.grid.focus();
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('x');
      await desk.page.keyboard.press('Escape');
      await expect(bulk.cell(3, 0)).toHaveText('N/A');
      await bulk.edit(3, 0, three.oId);
      await bulk.counted('ready', 4);
      await expect(bulk.noRows.getByRole('button')).toBeFocused();
    });
    await test.step('the row that is there twice is left out by a key', async () => {
      await bulk.filter('all').click();
      await bulk.cell(5, 0).click();
      await bulk.grid.focus();
      await desk.page.keyboard.press('Delete');
      await bulk.counted('out-person', 1);
      await bulk.counted('invalid', 0);
    });
    await test.step('the four go, none of them twice', async () => {
      await expect(bulk.toConfirm).toHaveText(bulk.checkWords.toConfirm('4'));
      await bulk.toConfirm.click();
      await expect(bulk.run.getByTestId('rows-out')).toContainText(bulk.checkWords.leftOut.person);
      await bulk.withoutFirstRows();
      await bulk.start('close', 4);
      await bulk.ended();
      await bulk.adds({ accepted: 4, skipped: 1 }, 5);
      for (const order of orders) expect(await closesOf(desk, order)).toBe(1);
    });
    await test.step('what was confirmed can be looked at, and no longer changed', async () => {
      await bulk.goTo('check');
      await bulk.cell(1, 0).click();
      await bulk.grid.focus();
      await desk.page.keyboard.press('F2');
      await expect(bulk.editor).toBeHidden();
      await expect(bulk.run.getByTestId('step-said')).toHaveText(bulk.words.readOnly);
    });
  });
}

for (const language of LANGUAGES)
  test(`a plan is only prepared; opened from its file it runs exactly so, and a changed one is refused, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const orders = await givenOrders(desk, 2);
    const [first] = orders as [GivenOrder];
    const folder = makeDataFolder('desk-plan-');
    const path = join(folder, 'plan.jsonl');
    const bulk = await desk.open('bulk');
    await desk.pasteHere(tableOf(orders));
    await bulk.atStep('check');
    await bulk.goTo('confirm');
    await bulk.withoutFirstRows();
    await answerSaveDialog(desk.app, path);
    await bulk.run.getByTestId('prepare-only').click();
    await bulk.inState('confirmed');
    await expect.poll(() => existsSync(path)).toBe(true);
    expect(await statusOf(desk, first)).toBe('open');
    await bulk.toList();

    const plan = readFileSync(path, 'utf8');
    writeFileSync(path, plan.replace(first.oId, first.oId.replace(/.$/, '0').replace(/^./, 'F')));
    await answerOpenDialog(desk.app, path);
    await bulk.root.getByTestId('open-plan').click();
    await expect(bulk.notTaken).toHaveAttribute('data-reason', 'changed');
    await expect(bulk.notTaken).toContainText(bulk.sourceWords.notTaken('plan.jsonl'));
    writeFileSync(path, plan);
    await bulk.root.getByTestId('open-plan').click();
    await bulk.atStep('run');
    await test.step('its columns decide nothing any more, and say so', async () => {
      await bulk.goTo('columns');
      const step = bulk.run.getByTestId('columns-step');
      await expect(step.getByTestId('plan-columns')).toHaveText(bulk.columnWords.ofPlan);
      await expect(step).toContainText('任务ID');
      await expect(step).not.toContainText(bulk.columnWords.travels);
      await expect(step.getByTestId('save-mapping')).toHaveCount(0);
      await bulk.goTo('run');
    });
    await bulk.resume.click();
    await bulk.ended();
    await bulk.adds({ accepted: 2 }, 2);
    expect(await statusOf(desk, first)).toBe('closed');
    await removeFolder(folder);
  });

test('a token that expires pauses the run with its remedy; a new one lets it go on', async ({ start }) => {
  const desk = await start();
  const orders = await givenOrders(desk, 6);
  const bulk = await desk.open('bulk');
  await desk.pasteHere(tableOf(orders));
  await bulk.atStep('check');
  await bulk.goTo('confirm');
  await bulk.start('close', 6);
  await bulk.paused('first-rows');
  await ask(desk, 'practice', 'expireToken', null);
  await bulk.resume.click();
  await bulk.paused('unauthorized');
  await bulk.adds({ accepted: 3, ready: 3 }, 6);
  await expect(bulk.note.getByRole('button')).toBeVisible();
  await ask(desk, 'practice', 'renewToken', null);
  await bulk.resume.click();
  await bulk.ended();
  await bulk.adds({ accepted: 6 }, 6);
});

for (const language of LANGUAGES)
  test(`orders that were closed before are left out; a person who sends them again is told so, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const orders = await givenOrders(desk, 2);
    const [first] = orders;
    if (!first) throw new Error('no order');
    const bulk = await desk.open('bulk');
    const bring = async () => {
      await desk.pasteHere(tableOf(orders));
      await bulk.atStep('check');
    };
    await bring();
    await bulk.goTo('confirm');
    await bulk.start('close', 2);
    await bulk.ended();
    await bulk.toList();

    await bring();
    await bulk.counted('ready', 0);
    await bulk.run.getByText(bulk.checkWords.doneBefore.in, { exact: true }).click();
    await bulk.counted('ready', 2);
    await bulk.goTo('confirm');
    await expect(bulk.run.getByTestId('done-again')).toHaveText(bulk.confirmWords.doneAgain('2'));
    await expect(bulk.run.getByTestId('ran-before')).toHaveCount(0);
    await expect(bulk.startButton).toHaveAttribute('aria-disabled', 'true');
    await bulk.typeAgain(2);
    await bulk.start('close', 2);
    await bulk.ended();
    // The practice server refuses to close what is closed: that it says so is the proof that it was asked.
    await bulk.adds({ refused: 2 }, 2);
    expect(await closesOf(desk, first)).toBe(1);
  });

test('rows that nobody knows of wait for a person: looked up, or sent again with their number typed', async ({
  start,
  running,
}) => {
  const desk = await start();
  // Two answers that are none, then a server that does its work.
  const server = await running(
    startRecordingServer({
      answer: (_request, number) => (number <= 2 ? httpAnswer(500, 'no') : contractAnswer(1)),
    }),
  );
  await givenConnection(desk, { name: '测试', serviceRoot: `${server.origin}/ngs` });
  const id = (at: number) => `C37F1819-8963-1CD4-E9C2-${String(at).padStart(12, '0')}`;
  const orders = [1, 2, 3, 4].map((at) => ({ oId: id(at), taskId: id(at + 100) }));
  const bulk = await desk.open('bulk');
  await desk.pasteHere(tableOf(orders));
  await bulk.atStep('check');
  await bulk.goTo('confirm');
  await bulk.start('close', 4);
  await bulk.paused('unknown-twice');
  await bulk.adds({ unknown: 2, ready: 2 }, 4);
  await bulk.note.getByRole('button').click();
  await expect(bulk.rows).toHaveCount(2);

  await test.step('one was looked up and is done', async () => {
    await bulk.choose(0);
    await bulk.decide('done', '1');
    await expect(bulk.rows).toHaveCount(1);
    await bulk.counted('confirmed-done', 1);
  });
  await test.step('the other is sent again, which asks for its number', async () => {
    await bulk.run.getByTestId('decide-rows').click();
    await bulk.decision('send-again').check();
    await expect(desk.dialog.confirmButton).toBeDisabled();
    await desk.dialog.root.getByRole('textbox', { name: bulk.resultWords.rowsLabel }).fill('1');
    await desk.dialog.confirm();
    await bulk.counted('ready', 3);
  });
  await bulk.goTo('run');
  await expect(bulk.note).toContainText(runPausesText['zh-CN'].decided.title);
  await bulk.resume.click();
  await bulk.ended();
  await bulk.adds({ accepted: 3, 'confirmed-done': 1 }, 4);
  expect(server.requests).toHaveLength(5);
});

test('production asks for its name and the number of rows, typed; nothing leaves without', async ({
  start,
}) => {
  const desk = await start();
  await givenConnection(desk, {
    name: '华北生产',
    kind: 'production',
    serviceRoot: 'https://ngs.example/ngs',
  });
  const bulk = await desk.open('bulk');
  await desk.pasteHere(
    tableOf([
      { oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4', taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4' },
    ]),
  );
  await bulk.atStep('check');
  await bulk.goTo('confirm');
  await expect(bulk.startButton).toHaveAttribute('aria-disabled', 'true');
  const typed = bulk.run.getByTestId('typed-confirmation').getByRole('textbox');
  await typed.first().fill('华北生产');
  await expect(bulk.startButton).toHaveAttribute('aria-disabled', 'true');
  await typed.last().fill('2');
  await expect(bulk.startButton).toHaveAttribute('aria-disabled', 'true');
  await typed.last().fill('1');
  await expect(bulk.startButton).not.toHaveAttribute('aria-disabled', 'true');
});

test('a long list stays fluent: its end is reached by a key and read where it is looked at', async ({
  start,
}) => {
  const desk = await start();
  const rows = 3000;
  const id = (at: number) => `C37F1819-8963-1CD4-E9C2-${String(at).padStart(12, '0')}`;
  const lines = Array.from({ length: rows }, (_, at) => `${id(at)},${id(at)},row ${at}`);
  const bulk = await desk.open('bulk');
  await bulk.dropFile({ name: 'long.csv', bytes: Buffer.from(`oId,taskId,note\n${lines.join('\n')}\n`) });
  await bulk.atStep('check');
  await bulk.counted('ready', rows);
  await bulk.grid.focus();
  await desk.page.keyboard.press('Control+End');
  await expect(bulk.cell(rows, 2)).toHaveAttribute('data-cursor', 'true');
  await expect(bulk.cell(rows, 2)).toHaveText(`row ${rows - 1}`);
  await desk.page.keyboard.press('Control+Home');
  await expect(bulk.cell(1, 0)).toHaveAttribute('data-cursor', 'true');
  await desk.page.keyboard.type('row 1500');
  await expect(bulk.run.getByTestId('check-count')).toHaveText(bulk.checkWords.found('1', grouped(rows)));
  await expect(bulk.cell(1501, 2)).toBeVisible();
});
