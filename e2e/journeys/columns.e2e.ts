import { expect } from '@playwright/test';
import { orderColumnsText } from '../../renderer/text/order-columns';
import { orderProblemsText } from '../../renderer/text/order-problems';
import { pasteColumnsText } from '../../renderer/text/paste-columns';
import { LANGUAGES } from '../../shared/desk.app';
import { givenLoad, ORDER } from '../app/given';
import { test } from '../app/library-test';

for (const language of LANGUAGES) {
  const words = orderColumnsText[language];

  test(`columns found by pinyin bring type, values and format; any other may stand there, in ${language}`, async ({
    startRecorded,
  }) => {
    const { desk, sentBody } = await startRecorded({ language });
    const { order, page, suggestions } = desk;
    await order.aimAtNew();
    await order.addColumnButton('objective').click();

    await test.step('a number', async () => {
      await page.keyboard.type('jine');
      await suggestions.shows(new RegExp(`numberfield1金额${suggestions.t.types.number}`));
      await suggestions.takeFirst();
      await expect(order.column('objective', 1).value).toBeFocused();
      await expect(order.column('objective', 1).type).toHaveValue('number');
      await expect(order.noteOf(order.column('objective', 1).name)).toHaveText('金额');
      await page.keyboard.type('12.50');
      await page.keyboard.press('Enter');
    });

    await test.step('one with a list of values, which takes other text too', async () => {
      await page.keyboard.type('jjcd');
      await suggestions.takeFirst('Enter');
      await expect(order.column('objective', 2).value).toBeFocused();
      await suggestions.open();
      await suggestions.shows('1特急', '2加急', '3普通');
      await page.keyboard.press('ArrowDown');
      await expect(suggestions.chosen).toHaveText('2加急');
      await page.keyboard.press('Enter');
      await expect.poll(() => order.focusedCell('objective')).toBe('name 3');
      await expect(order.column('objective', 2).value).toHaveValue('2');
      await expect(order.noteOf(order.column('objective', 2).value)).toHaveText('加急');
      await order.column('objective', 2).value.fill('9');
      await expect(order.column('objective', 2).sent).toHaveText(words.hints['value-not-listed']({}));
    });

    await test.step('a date, picked and typed', async () => {
      const { name, value, sent } = order.column('objective', 3);
      await name.click();
      await page.keyboard.type('shangmen');
      await suggestions.takeFirst();
      await expect(value).toBeFocused();
      await page.keyboard.type('2026-11-30 08:15:00');
      await page.keyboard.press('ArrowDown');
      await expect(suggestions.month).toBeVisible();
      for (const key of ['ArrowRight', 'ArrowUp', 'PageDown']) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await expect(suggestions.month).toBeHidden();
      await expect(value).toHaveValue('2026-12-24 08:15:00');
      await expect(value).toBeFocused();
      await value.fill('24.12.2026');
      await expect(sent).toHaveText(words.hints['not-in-format']({ format: 'YYYY-MM-DD HH:mm:ss' }));
    });

    await test.step('a known name typed out brings its type, an unknown one is marked', async () => {
      await order.addColumnButton('objective').click();
      await page.keyboard.type('urgent');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await expect(order.column('objective', 4).type).toHaveValue('boolean');
      await expect(order.column('objective', 4).value).toBeFocused();
      await order.column('objective', 4).value.selectOption('true');
      await order.addColumn('objective', { name: 'own_field', value: 'x' });
      await expect(order.noteOf(order.column('objective', 5).name)).toHaveText(suggestions.t.unknown);
    });

    await test.step('and everything is sent as it stands', async () => {
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('accepted', 'code-1');
      expect(sentBody()).toContain('"numberfield1": 12.50');
      expect(JSON.parse(sentBody()).objective).toEqual({
        numberfield1: 12.5,
        level_id: '9',
        visit_at: '24.12.2026',
        urgent: true,
        own_field: 'x',
      });
    });
  });

  test(`routing by pinyin: the map's steps first, what was used before others, free codes marked, in ${language}`, async ({
    startRecorded,
  }) => {
    const { desk, sentBody } = await startRecorded({ language });
    const { order, page, suggestions } = desk;

    await order.typeInto('mapId', 'kuandai');
    await suggestions.takeFirst('Tab');
    await expect(order.field('mapId')).toHaveValue('S6LZUU');
    await expect(order.noteOf(order.field('mapId'))).toHaveText('宽带报修');
    await order.typeInto('customerGuid', 'hqwl');
    await suggestions.takeFirst();
    await order.field('toStep').click();
    await suggestions.open();
    await suggestions.shows('S00001受理', 'S00002派单', 'S00003回访', 'K00001投诉受理K2QMAB');
    await page.keyboard.press('Escape');
    await expect(suggestions.list).toBeHidden();
    await page.keyboard.type('pd');
    await suggestions.takeFirst();
    await order.typeInto('toGrp', '现场');
    await suggestions.takeFirst('Tab');
    await order.typeInto('toBy', 'zss');
    await suggestions.takeFirst('Tab');

    await test.step('a code of its own stays: by the row for it, by Esc, and marked; typed ahead of the list all the same', async () => {
      await order.typeInto('toRole', 'agen');
      await suggestions.shows(/^AGENT/);
      await expect(suggestions.asTyped).toContainText(suggestions.t.unknown);
      await page.keyboard.press('ArrowUp');
      await expect(suggestions.asTyped).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(suggestions.list).toBeHidden();
      await expect(order.field('toRole')).toHaveValue('agen');
      await order.field('toRole').fill('');
      await page.keyboard.type('agen');
      await suggestions.shows(/^AGENT/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      await expect(order.field('toRole')).toHaveValue('agen');
      await expect(order.noteOf(order.field('toRole'))).toHaveText(suggestions.t.unknown);
      await order.typeInto('rolegroupId', 'pudong');
      await page.keyboard.press('Enter');
      await expect(order.field('rolegroupId')).toHaveValue('O00001');
      await order.field('rolegroupId').fill('');
    });
    await order.field('toRole').fill('NOBODY');
    await order.field('substatus').click();
    await expect(order.noteOf(order.field('toRole'))).toHaveText(suggestions.t.unknown);

    await test.step('a step of another map may be sent all the same', async () => {
      await order.field('toStep').fill('K00001');
      await expect(order.sayingAt('toStep')).toHaveText(words.hints['step-of-other-map']({ map: 'K2QMAB' }));
      await order.answerTo(() => order.press('send'));
      await order.showsOutcome('accepted', 'code-1');
      expect(JSON.parse(sentBody())).toEqual({
        mapId: 'S6LZUU',
        customerGuid: '8E0C5A5E-44D3-4B0C-9C1B-2D0E6C1F7A31',
        toStep: 'K00001',
        toGrp: 'FIELD',
        toBy: 'A00002',
        toRole: 'NOBODY',
      });
    });

    await test.step('what was used stands first, also what no dictionary knows', async () => {
      await expect(async () => {
        await order.field('toRole').click();
        await suggestions.open();
        const first = suggestions.list.getByRole('option').first();
        await expect(first).toHaveText(/^NOBODY/, { timeout: 500 });
        await expect(first).toContainText(suggestions.t.uses(1), { timeout: 500 });
      }).toPass();
      await page.keyboard.press('Escape');
      await order.field('toBy').click();
      await suggestions.open();
      await expect(suggestions.chosen).toHaveText(`A00002张珊珊${suggestions.t.uses(1)}`);
      await expect(suggestions.list.getByRole('option').first()).toHaveText(/^A00002/);
    });
  });

  test(`closing at a step that may not be closed is warned of, and possible, in ${language}`, async ({
    startKnowing,
  }) => {
    const { order, dialog } = await startKnowing({ language });
    await order.typeInto('mapId', 'S6LZUU');
    await order.typeInto('customerGuid', 'C-1');
    await order.answerTo(() => order.press('save'));
    await order.loadItButton.click();

    await test.step('one press names the task; without it, it is said what a send does', async () => {
      await expect(order.sayingAt('operateTaskGuid')).toHaveText(
        orderProblemsText[language].draft['no-task-on-send']({}),
      );
      const { taskId } = await order.loadedIds();
      await order.fillTaskButton.click();
      await expect(order.field('operateTaskGuid')).toHaveValue(taskId);
      await expect(order.field('operateTaskGuid')).toBeFocused();
      await expect(order.sayingAt('operateTaskGuid')).toHaveText('');
      await expect(order.fillTaskButton).toBeHidden();
    });

    await order.typeInto('toStep', 'S00002');
    await order.answerTo(() => order.press('send'));
    await order.loadItButton.click();
    await order.press('close');
    await expect(dialog.root).toContainText(
      words.hints['step-not-closable']({ step: 'S00002', name: '派单' }),
    );
    await order.answerTo(() => dialog.confirm());
    await order.showsOutcome('accepted', 'code-1');
  });

  test(`rows by keyboard alone, the focus never lost, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { order, page } = desk;
    const table = 'objective';
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const at = (cell: string) => expect.poll(() => order.focusedCell(table)).toBe(cell);

    await order.field('mapId').focus();
    await press('Alt+4');
    await expect(order.addColumnButton(table)).toBeFocused();
    await press('Enter');
    await at('name 1');
    await page.keyboard.type('a');
    await press('Enter');
    await page.keyboard.type('1');
    await press('Enter');
    await at('name 2');
    await page.keyboard.type('c');
    await press('Enter');
    await page.keyboard.type('3');
    await at('value 2');

    await test.step('insert, walk, move', async () => {
      await press('Control+ArrowUp');
      await at('value 1');
      await press('Alt+Enter');
      await at('name 2');
      await page.keyboard.type('b');
      await press('Alt+ArrowUp');
      await at('name 1');
      expect((await order.rows(table)).map(([name]) => name)).toEqual(['b', 'a', 'c']);
      await press('Alt+ArrowDown', 'Alt+ArrowDown');
      await at('name 3');
      await press('Control+ArrowUp');
      await at('name 2');
      expect((await order.rows(table)).map(([name]) => name)).toEqual(['a', 'c', 'b']);
    });

    await test.step('type and state', async () => {
      await press('Enter', 'F2');
      await at('value 2');
      await expect(order.column(table, 2).type).toHaveValue('number');
      await press('F4');
      await at('value 2');
      await expect(order.column(table, 2).sent).toHaveText('""');
      await press('F4');
      await expect(order.column(table, 2).sent).toHaveText('null');
      await press('F4');
      await expect(order.column(table, 2).sent).toHaveText('3');
      await press('Shift+F2', 'F2', 'F2');
      await at('value 2');
      await expect(order.column(table, 2).type).toHaveValue('boolean');
      await press('Shift+F2', 'Shift+F4');
      await expect(order.column(table, 2).type).toHaveValue('number');
      await expect(order.column(table, 2).sent).toHaveText(order.notSentWords);
      await at('value 2');
    });

    await test.step('what is typed into an empty or null one is a value again', async () => {
      for (const states of [['F4'], ['F4', 'F4']]) {
        await press(...states);
        await expect(order.column(table, 2).sent).toHaveText(states.length === 1 ? '""' : 'null');
        await page.keyboard.type('12.50');
        await at('value 2');
        await expect(order.column(table, 2).type).toHaveValue('number');
        await expect(order.column(table, 2).sent).toHaveText('12.50');
      }
      await press('Shift+F4');
    });

    await test.step('copied for elsewhere', async () => {
      await press('Control+Shift+C');
      await expect.poll(() => desk.clipboard()).toBe('a\ttext\t1\nc\tnumber\t\nb\ttext\t');
      await press('Control+Shift+J');
      await expect.poll(() => desk.clipboard()).toBe('{\n  "a": "1"\n}');
      await at('value 2');
    });

    await test.step('remove, down to the last', async () => {
      await press('Control+Shift+K');
      await at('value 2');
      await press('Alt+Backspace');
      await at('value 1');
      await press('Control+Shift+K');
      await expect(order.addColumnButton(table)).toBeFocused();
      await press('Control+z', 'Control+z', 'Control+z');
      expect((await order.rows(table)).map(([name]) => name)).toEqual(['a', 'c', 'b']);
    });

    await test.step('a field: empty, null, not sent', async () => {
      await order.field('toStep').focus();
      await page.keyboard.type('S');
      await press('F4', 'F4');
      await expect(order.field('toStep')).toHaveAttribute('placeholder', 'null');
      await press('F4');
      await expect(order.field('toStep')).toHaveValue('S');
      await press('Shift+F4');
      await expect(order.field('toStep')).toHaveValue('');
      await expect(order.field('toStep')).toBeFocused();
    });
  });

  test(`a tabc table typed with its prefix is asked about, never doubled unasked, in ${language}`, async ({
    startRecorded,
  }) => {
    const { desk, sentBody } = await startRecorded({ language });
    const { order, page, suggestions } = desk;
    await order.aimAtNew();

    await test.step('from the dictionary the name comes without it', async () => {
      await order.addTable('vis');
      await suggestions.shows(/^visit\s*tabcvisit$/);
      await suggestions.takeFirst();
      await expect.poll(() => order.focusedCell(1)).toBe('name 1');
      await order.tableName(1).press('Tab');
      await expect.poll(() => order.focusedCell(1)).toBe('name 1');
      await order.typeFirstColumn(1, { name: 'visit_fee', value: '1' });
      await expect(order.prefixQuestion(1)).toBeHidden();
    });

    await order.addTable('tabcrepair');
    await page.keyboard.press('Escape');
    await order.typeFirstColumn(2, { name: 'fault_type', value: 'x' });
    await order.addTable('tabcodd');
    await page.keyboard.press('Escape');
    await order.typeFirstColumn(3, { name: 'a', value: 'y' });
    await order.pressBlocked('save');
    await order.answerPrefix(2, 'drop', 'repair');
    await order.pressBlocked('save');
    await order.answerPrefix(3, 'keep', 'tabcodd');
    await expect(order.prefixQuestion(3)).toBeHidden();
    await order.answerTo(() => order.press('save'));
    expect(JSON.parse(sentBody()).tabc).toEqual({
      visit: { visit_fee: 1 },
      repair: { fault_type: 'x' },
      tabcodd: { a: 'y' },
    });
  });

  test(`rows from a spreadsheet and a JSON object are pasted into a table, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order, page } = desk;
    const paste = pasteColumnsText[language];
    await order.addColumn('task', { name: 'first', value: '1' });

    await test.step('rows of name, type and value under a header, behind the row that is written', async () => {
      const { name } = order.column('task', 1);
      await desk.copy('列名\t类型\t值\nb\t数字\t007\nc\t文本\t"two\nlines"\nb\t是/否\t是');
      await name.focus();
      await page.keyboard.press('Control+v');
      await expect(order.columns('task')).toHaveCount(4);
      expect(await order.rows('task')).toEqual([
        ['first', 'text', '1'],
        ['b', 'number', '007'],
        ['c', 'text', 'two\nlines'],
        ['b', 'boolean', 'true'],
      ]);
      await expect.poll(() => order.focusedCell('task')).toBe('name 4');
      for (const kind of ['header-passed', 'name-duplicate', 'boolean-read'] as const)
        await expect(order.pasteNote('task')).toContainText(paste.problems[kind]('b'));
      await expect(order.pasteNote('task')).toBeInViewport({ ratio: 1 });
    });

    await test.step('which is one step to undo', async () => {
      await page.keyboard.press('Control+z');
      expect(await order.rows('task')).toEqual([['first', 'text', '1']]);
      await expect(order.pasteNote('task')).toBeHidden();
      await order.step('redo');
      await expect(order.columns('task')).toHaveCount(4);
      await order.step('undo');
      expect(await order.rows('task')).toEqual([['first', 'text', '1']]);
      await page.keyboard.press('Control+y');
      await expect(order.columns('task')).toHaveCount(4);
    });

    await test.step('a JSON object, digits kept, in the place of an empty row', async () => {
      await order.addColumnButton('step').click();
      await desk.copy('{"n": 12345678901234567890.10, "t": "x", "e": "", "z": null, "o": {"k": [1]}}');
      await page.keyboard.press('Control+v');
      await expect(order.columns('step')).toHaveCount(5);
      expect((await order.rows('step')).map(([name, type, value]) => [name, type, value])).toEqual([
        ['n', 'number', '12345678901234567890.10'],
        ['t', 'text', 'x'],
        ['e', 'empty', ''],
        ['z', 'null', ''],
        ['o', 'json', '{\n  "k": [\n    1\n  ]\n}'],
      ]);
    });

    await test.step('a text that can be read in two ways is read in the other', async () => {
      await order.addColumnButton('objective').click();
      await desk.copy('a\tb\n1\t2');
      await page.keyboard.press('Control+v');
      expect((await order.rows('objective')).map(([name, , value]) => [name, value])).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
      await order
        .pasteNote('objective')
        .getByRole('button', { name: paste.readAs(paste.layouts.across) })
        .click();
      await expect
        .poll(async () => (await order.rows('objective')).map(([name, , value]) => [name, value]))
        .toEqual([
          ['a', '1'],
          ['b', '2'],
        ]);
    });

    await test.step('what is no JSON says where, and changes nothing', async () => {
      const before = await order.rows('objective');
      await order.column('objective', 1).name.focus();
      await desk.copy('{"a": 1,}');
      await page.keyboard.press('Control+v');
      await expect(order.pasteNote('objective')).toContainText(paste.refusals['not-json'](''));
      expect(await order.rows('objective')).toEqual(before);
    });
  });
}

test('a word that is being composed opens, walks and takes nothing', async ({ startKnowing }) => {
  const { order, page, suggestions } = await startKnowing({});
  const ime = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await order.field('toBy').click();
  await compose('zhang');
  await expect(order.field('toBy')).toHaveValue('zhang');
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(suggestions.list).toBeHidden();
  await ime.send('Input.insertText', { text: '张' });
  await suggestions.shows(/^A00001/, /^A00002/);
  await suggestions.takeFirst();
  await expect(order.field('toBy')).toHaveValue('A00001');
});

test('a key that sends leaves no list open over the form', async ({ startKnowing }) => {
  const { order, page, suggestions } = await startKnowing({});
  await order.field('toBy').click();
  await page.keyboard.type('zhang');
  await suggestions.shows(/^A00001/, /^A00002/);
  await page.keyboard.press('Control+a');
  await expect(suggestions.list).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(suggestions.list).toBeHidden();
});

test('a row of the library that an order loads is known by its name at once', async ({ startKnowing }) => {
  const desk = await startKnowing({});
  const { order } = desk;
  await givenLoad(desk);
  await order.fillFrom({ ...ORDER, toBy: 'A00003', task: { priority_id: 'P1' } });
  await expect(order.noteOf(order.field('toBy'))).toHaveText('李四');
  await expect(order.noteOf(order.column('task', 1).name)).toHaveText('优先级');
});
