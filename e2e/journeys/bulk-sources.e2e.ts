import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { xlsxOf } from '../../electron/tables/testing/xlsx-writer';
import { libraryProblemsText } from '../../renderer/text/library-problems';
import { LANGUAGES } from '../../shared/desk.app';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { test } from '../app/desk-test';
import { ask } from '../app/given';
import { closeElsewhere, type GivenOrder, givenOrders } from '../app/given-orders';
import { removeFolder } from '../app/remove-folder';
import { answerOpenDialog } from '../app/system-dialogs';

for (const language of LANGUAGES) {
  test(`calls of the history become a run: all that are shown, or those chosen by key, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const orders = await givenOrders(desk, 4);
    const [first, second] = orders as [GivenOrder, GivenOrder];
    for (const order of [first, second]) await closeElsewhere(desk, order);
    const bulk = await desk.open('bulk');
    const lines = orders.map(({ oId, taskId }) => `${oId}\t${taskId}`);
    await desk.pasteHere(['oId\ttaskId', ...lines].join('\r\n'));
    await bulk.atStep('check');
    await bulk.goTo('confirm');
    await bulk.withoutFirstRows();
    await bulk.start('close', 4);
    await bulk.ended();

    const history = await desk.open('history');
    await test.step('those that were refused, as the filter shows them', async () => {
      await history.offersRun(4);
      await history.filterBy({ outcome: 'refused' });
      await history.offersRun(2);
      await history.newRunButton.press('Enter');
      await expect(bulk.run).toBeVisible();
      await bulk.atStep('check');
      await expect(bulk.grid.locator('[data-row]')).toHaveCount(2);
      await bulk.goTo('source');
      await expect(bulk.run.getByTestId('source-step')).toContainText(bulk.sourceWords.kinds.history);
      await expect(bulk.run.getByTestId('first-rows')).toContainText(first.oId);
      await expect(bulk.run.getByTestId('first-rows')).toContainText(second.taskId);
    });
    await test.step('those that were chosen, by the box and by the space bar', async () => {
      await desk.open('history');
      await history.showAll();
      await history.offersRun(4);
      await history.choose(0);
      await history.offersRun(1);
      await history.root.getByTestId('history-list').focus();
      await desk.page.keyboard.press('End');
      await desk.page.keyboard.press(' ');
      await history.offersRun(2);
      await desk.page.keyboard.press(' ');
      await history.offersRun(1);
      await desk.palette.open();
      const title = desk.palette.titleOf('history.new-run');
      await desk.palette.take(title, title);
      await bulk.goTo('source');
      await expect(bulk.run.getByTestId('first-rows').locator('tbody tr')).toHaveCount(1);
    });
  });

  test(`a file that was chosen and not taken is called by its name, not by what was pasted before, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const bulk = await desk.open('bulk');
    await desk.pasteHere('oId\ttaskId\r\nO-1\tT-1');
    await bulk.atStep('check');
    await bulk.toList();
    const folder = makeDataFolder('desk-chosen-');
    const path = join(folder, '扫描.pdf');
    writeFileSync(path, '%PDF-1.7\n');
    await answerOpenDialog(desk.app, path);
    await bulk.root.getByTestId('choose-file').click();
    await expect(bulk.notTaken).toContainText(bulk.sourceWords.notTaken('扫描.pdf'));
    await expect(bulk.notTaken).not.toContainText(bulk.words.pasted);
    await removeFolder(folder);
  });

  test(`a workbook opens at the sheet of its orders; where no sheet names any, the choice is offered, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const summary = {
      name: '汇总',
      rows: [
        ['Team', 'Orders'],
        ['North', '2'],
      ],
    };
    const list = [1, 2].map((at) => `C37F1819-8963-1CD4-E9C2-00000000000${at}`).map((id) => [id, id]);
    const bulk = await desk.open('bulk');

    await test.step('the second names orders: it was read, and that is said', async () => {
      const july = { name: '七月', rows: [['工单ID', '任务ID'], ...list] };
      await bulk.dropFile({ name: 'two.xlsx', bytes: xlsxOf({ sheets: [summary, july] }) });
      await bulk.atStep('source');
      await expect(bulk.run.locator('[data-note="sheet-sought"]')).toHaveText(
        libraryProblemsText[language].notes['sheet-sought']({ sheet: '七月', count: '2' }),
      );
      await bulk.goTo('check');
      await bulk.counted('ready', 2);
      await bulk.toList();
    });
    await test.step('a doubtful column asks to be confirmed, by its name of the API; confirmed it asks no more', async () => {
      await desk.pasteHere(`工单ID\t任务编号\r\n${list[0]?.[0]}\tT-1`);
      await bulk.atStep('columns');
      const why = bulk.run.locator('tr[data-column="1"] [data-why]');
      await expect(why).toContainText(bulk.rowWords.guesses.doubtful);
      const said = bulk.run.getByTestId('step-said');
      await expect(said.locator('code')).toHaveText('taskId');
      await expect(said).toContainText(bulk.rowWords.problems['id-unmapped'].remedy({ name: 'taskId' }));
      await bulk.run.getByRole('button', { name: 'taskId', exact: true }).click();
      await expect(bulk.columnUse('任务编号')).toContainText('taskId');
      await expect(why).toHaveCount(0);
      await expect(bulk.run.locator('tr[data-column="1"]')).not.toContainText(bulk.rowWords.guesses.doubtful);
      await bulk.toList();
    });
    await test.step('none does: the sheet is named beside the others, and the way to them is a press', async () => {
      const odd = { name: '甲', rows: [['甲', '乙'], ...list] };
      await bulk.dropFile({ name: 'none.xlsx', bytes: xlsxOf({ sheets: [summary, odd] }) });
      await bulk.atStep('columns');
      const note = bulk.run.getByTestId('other-sheets');
      await expect(note).toContainText(bulk.columnWords.otherSheets('汇总', '2'));
      const said = bulk.run.getByTestId('step-said');
      const { remedy } = bulk.rowWords.problems['ids-unmapped'];
      await expect(said).toContainText(remedy({ body: 'ids' }));
      await bulk.chooseCall('save');
      await expect(said).toContainText(remedy({ body: 'order' }));
      await note.getByRole('button').click();
      await bulk.atStep('source');
    });
  });

  test(`what a workbook hides is counted, and in or out by one switch; columns and constants are kept by name, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const id = (at: number) => `C37F1819-8963-1CD4-E9C2-${String(at).padStart(12, '0')}`;
    const rows = [1, 2, 3, 4].map((at) => [id(at), id(at + 100), `remark ${at}`, `secret ${at}`]);
    const file = {
      name: '隐藏.xlsx',
      bytes: xlsxOf({
        sheets: [
          {
            name: '名单',
            rows: [['单', '任', '说明', 'objective.inner'], ...rows],
            rowAttributes: { 3: 'hidden="1"', 4: 'hidden="1"', 5: 'hidden="1"' },
            before: '<cols><col min="4" max="4" hidden="1"/></cols>',
            behind:
              '<autoFilter ref="A1:D4"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
          },
          { name: '旧', state: 'hidden', rows: [['x']] },
        ],
      }),
    };
    const bulk = await desk.open('bulk');
    const hidden = bulk.run.getByTestId('hidden-content');
    await bulk.dropFile(file);
    await bulk.atStep('source');

    await test.step('rows, those of a filter, columns and sheets are counted', async () => {
      const { hiddenRows, filteredRows, hiddenColumns, hiddenSheets } = bulk.sourceWords;
      await expect(hidden.locator('[data-hidden="rows"]')).toHaveText(
        `${hiddenRows('3')} ${filteredRows('2')}`,
      );
      await expect(hidden.locator('[data-hidden="columns"]')).toHaveText(hiddenColumns('1'));
      await expect(hidden.locator('[data-hidden="sheets"]')).toHaveText(hiddenSheets('1'));
      await expect(hidden).toContainText(bulk.sourceWords.hiddenAsk);
    });

    await test.step('columns by hand, a constant for every row, kept under a name', async () => {
      await bulk.goTo('columns');
      const said = bulk.run.getByTestId('step-said');
      await expect(said).toContainText(bulk.rowWords.problems['ids-unmapped'].what({}));
      await bulk.chooseUse('单', 'oId');
      await expect(said).toContainText(bulk.rowWords.problems['id-unmapped'].what({ name: 'taskId' }));
      await bulk.chooseUse('任', 'taskId');
      await expect(said).toHaveText(bulk.words.refusals['hidden-not-decided']);
      await bulk.chooseUse('说明', 'objective.memo');
      await bulk.chooseCall('save');
      await bulk.addConstant('task.source', 'desk');
      await bulk.saveMapping('每月');
      await bulk.saveMapping('旧的');
    });

    await test.step('what is kept is renamed and deleted, and what goes is said first', async () => {
      await bulk.arrangeMappings('每月', '每月名单', '旧的');
      await expect(bulk.run.getByTestId('arrange-mappings')).toBeFocused();
      const kept = await ask(desk, 'runs', 'mappings', null);
      expect(kept.map(({ name }) => name)).toEqual(['每月名单']);
    });

    await test.step('the question stays open on every step, and nothing can be confirmed before its answer', async () => {
      await bulk.chooseCall('close');
      await bulk.goTo('check');
      await expect(bulk.run.getByTestId('step-said')).toHaveText(bulk.words.refusals['hidden-not-decided']);
      await expect(bulk.asking).toHaveAttribute('data-step', 'source');
      await bulk.goTo('confirm');
      await expect(bulk.startButton).toHaveText(bulk.confirmWords.start.close('4'));
      await expect(bulk.startButton).toHaveAttribute('aria-disabled', 'true');
      await expect(bulk.run.getByTestId('step-said')).toHaveText(bulk.confirmWords.answerFirst);
      await expect(bulk.run.getByTestId('pace')).toContainText('1–8');
      await bulk.run.getByTestId('hidden-open').getByRole('button').click();
    });

    await test.step('out: three rows and a column stay here', async () => {
      await bulk.atStep('source');
      await bulk.takeHidden('out');
      await expect(bulk.asking).toHaveCount(0);
      const first = bulk.run.getByTestId('first-rows');
      await expect(first.locator('tr[data-hidden="true"] [aria-label]')).toHaveCount(3);
      await expect(first.locator('th[data-hidden="true"]')).toHaveText('objective.inner');
      await expect(first.getByText('remark 4')).toHaveCSS('text-decoration-line', 'none');
      for (const out of ['remark 2', 'secret 1'])
        await expect(first.locator('td', { hasText: out })).toHaveCSS('text-decoration-line', 'line-through');
      await bulk.goTo('columns');
      await bulk.chooseCall('save');
      await bulk.goTo('check');
      await bulk.counted('ready', 1);
      await bulk.counted('out-hidden', 3);
      await bulk.goTo('columns');
      await expect(bulk.run.locator('[data-why="hidden"]')).toHaveText(bulk.columnWords.hiddenOut);
      await bulk.goTo('confirm');
      const sample = bulk.run.getByTestId('samples').getByTestId('request-body');
      await expect(sample).toContainText('remark 1');
      await expect(sample).toContainText('desk');
      await expect(sample).not.toContainText('secret');
    });

    await test.step('the next file with these headers is offered what was kept', async () => {
      await bulk.toList();
      await bulk.dropFile(file);
      await bulk.atStep('source');
      await bulk.takeHidden('in');
      await bulk.goTo('columns');
      await bulk.useMapping('每月名单');
      await expect(bulk.columnUse('单')).toContainText('oId');
      await expect(bulk.columnUse('说明')).toContainText('objective.memo');
      await expect(bulk.run.locator('[data-constant="task.source"]')).toBeVisible();
      await bulk.chooseCall('save');
      await bulk.goTo('check');
      await bulk.counted('ready', 4);
      await bulk.goTo('confirm');
      const samples = bulk.run.getByTestId('samples').getByTestId('request-body');
      await expect(samples.first()).toContainText('secret 1');
    });
  });
}
