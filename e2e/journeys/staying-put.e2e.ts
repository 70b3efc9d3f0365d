import { expect } from '@playwright/test';
import { SCREENS } from '../../renderer/app/navigation';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection, ORDER } from '../app/given';
import type { Desk } from '../pages/desk';
import { controls, sidewaysScrollers, tabsTo } from '../pages/window-checks';
import { startHeldServer } from '../servers/held-server';
import { startRecordingServer } from '../servers/recording-server';

const WIDE = { width: 1440, height: 900 } as const;
const NARROW = { width: 1100, height: 760 } as const;

test('what is written, the cursor and the place in the form outlast everything around them', async ({
  start,
  running,
}) => {
  const desk = await start({ size: WIDE });
  const server = await running(startRecordingServer());
  await givenConnection(desk, { name: '别处', serviceRoot: `${server.origin}/ngs` });
  const { order, frame, page } = desk;
  await writeLongOrder(desk);
  await order.column('objective', 25).value.click();
  for (const key of ['Home', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
    await page.keyboard.press(key);
  }
  const [place, contents] = [await order.whereabouts(), await order.contents()];
  expect(place).toMatchObject({ selection: [1, 3], value: 'value 25' });
  expect(place.scrolled).toBeGreaterThan(100);

  const happenings: Readonly<Record<string, () => Promise<unknown>>> = {
    'every other screen in front': async () => {
      for (const screen of SCREENS) await frame.press(screen);
    },
    'another language': () => desk.speak('en-US'),
    'the first language again': () => desk.in('en-US').speak('zh-CN'),
    'the other theme': () => desk.shade('dark'),
    'another connection': () => frame.chooseByKeys('练习服务器'),
    'a narrow window': () => desk.app.resize(NARROW),
    'a wide window again': () => desk.app.resize(WIDE),
  };
  for (const [name, happen] of Object.entries(happenings)) {
    await test.step(name, async () => {
      await happen();
      await frame.press('order');
      await expect.poll(() => order.whereabouts()).toEqual(place);
      expect(await order.contents()).toEqual(contents);
    });
  }
});

test('the place in the form outlasts its JSON and another draft', async ({ start }) => {
  const desk = await start({ size: WIDE });
  const { order } = desk;
  await writeLongOrder(desk);
  await order.column('objective', 25).value.click();
  const { scrolled } = await order.whereabouts();
  expect(scrolled).toBeGreaterThan(100);
  await order.json.show();
  await order.tabs.openNew();
  await order.tabs.at(1).click();
  await expect(order.json.editor).toBeVisible();
  await order.json.showForm();
  await expect.poll(async () => (await order.whereabouts()).scrolled).toBe(scrolled);

  await test.step('but another order begins at its top', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => [`other${index}`, 'x'] as const);
    await order.json.show();
    await order.fillFrom({ ...ORDER, objective: Object.fromEntries(columns) });
    await order.json.showForm();
    await expect(order.columns('objective')).toHaveCount(30);
    expect((await order.whereabouts()).scrolled).toBe(0);
  });
});

test('what was typed outlasts the end of the program, its last moment too, and a power cut', async ({
  start,
  startAgain,
}) => {
  const desk = await start();
  const { order } = desk;
  await writeLongOrder(desk);
  await order.typeInto('toStep', 'the last word before the end');
  const contents = await order.contents();

  const again = await startAgain(desk, 'close');
  await expect.poll(() => again.order.contents()).toEqual(contents);
  await again.order.field('toStep').fill('and before the cut');
  const changed = await again.order.contents();
  await expect.poll(() => again.app.has('and before the cut')).toBe(true);

  const third = await startAgain(again, 'kill');
  await expect.poll(() => third.order.contents()).toEqual(changed);
});

test('an answer that arrives while a person types takes nothing away', async ({ start, running }) => {
  const desk = await start({ size: WIDE });
  const server = await running(startHeldServer());
  await givenConnection(desk, { name: '慢', serviceRoot: `${server.origin}/ngs` });
  const { order, page } = desk;
  await writeLongOrder(desk);
  await order.column('objective', 25).value.click();
  await page.keyboard.press('End');
  await order.answerTo(async () => {
    await page.keyboard.press('Control+s');
    await order.showsPhase('save', 'wait');
    await page.keyboard.type(' before');
    server.release();
    await page.keyboard.type(' and after');
  });
  await page.keyboard.type(' it');
  const value = 'value 25 before and after it';
  expect(await order.whereabouts()).toMatchObject({ value, selection: [value.length, value.length] });
  await order.showsOutcome('accepted', 'code-1');
  await expect(order.changedSince).toBeVisible();
  expect(server.requests[0]?.body.toString('utf8')).not.toContain('before');
});

test('an untouched field is absent; what is chosen empty or null is sent so', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  await givenConnection(desk, { name: '字段', serviceRoot: `${server.origin}/ngs` });
  const { order } = desk;
  await order.typeInto('mapId', 'M-1');
  await order.typeInto('customerGuid', 'C-1');
  await order.typeInto('toStep', 'typed');
  await order.field('toStep').fill('');
  await order.chooseWay('toGrp', 'empty');
  await order.chooseWay('toBy', 'null');
  await order.chooseWay('toRole', 'null');
  await order.chooseWay('toRole', 'absent');
  await order.addColumn('objective', { name: 'untouched' });
  await order.addColumn('objective', { name: 'empty', type: 'empty' });
  await order.addColumn('objective', { name: 'nothing', type: 'null' });
  await order.addColumn('objective', { name: 'no', type: 'boolean', value: 'false' });
  await order.answerTo(() => order.press('send'));
  expect(JSON.parse(server.requests[0]?.body.toString('utf8') ?? '')).toEqual({
    mapId: 'M-1',
    customerGuid: 'C-1',
    toGrp: '',
    toBy: null,
    objective: { empty: '', nothing: null, no: false },
  });
});

test('the language changes without a restart, the library’s own words with it', async ({ start }) => {
  const desk = await start();
  await writeOne(desk);
  const { app } = desk;
  await (await desk.open('history')).openCall(0);
  expect(await desk.history.wordsForNothing()).toBe('暂无数据');
  const english = await desk.speak('en-US');
  expect(english.app).toBe(app);
  expect(await (await english.open('history')).wordsForNothing()).toBe('No data');
  await english.history.shows([['save', 'accepted']]);
  await expect(english.page).toHaveTitle('WorkOrder Desk');
  const chinese = await english.speak('zh-CN');
  await (await chinese.open('history')).shows([['save', 'accepted']]);
});

for (const language of LANGUAGES) {
  test(`no screen scrolls sideways, its buttons and the word on plain http stay in sight, from 1024 to 2560 wide, light and dark, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    await writeOne(desk);
    for (const size of [
      { width: 1024, height: 700 },
      { width: 1440, height: 900 },
      { width: 2560, height: 1400 },
    ]) {
      await desk.app.resize(size);
      for (const [screen, shade] of SCREENS.flatMap((one) => [
        [one, 'light'] as const,
        [one, 'dark'] as const,
      ])) {
        await test.step(`${screen} at ${size.width}, ${shade}`, async () => {
          await desk.page.emulateMedia({ colorScheme: shade });
          await expect(desk.page.locator('html')).toHaveAttribute('data-theme', shade);
          await desk.open(screen);
          if (screen === 'history') await desk.history.openCall(0);
          if (screen === 'practice') await desk.practice.openOrder(0);
          expect(await sidewaysScrollers(desk.page)).toEqual([]);
          await desk.frame.showsPlainHttp();
        });
      }
      await desk.open('order');
      for (const button of desk.order.buttons) await expect(button).toBeInViewport({ ratio: 1 });
      await desk.open('connections');
      await expect(desk.connections.saveButton).toBeInViewport({ ratio: 1 });
    }
  });
}

test('every control has a name, and Tab comes to what each screen is for', async ({ start }) => {
  const desk = await start();
  await writeOne(desk);
  await desk.order.addTable('xx');
  const goals = {
    order: 'action-bar',
    bulk: 'runs-empty',
    history: 'history-list',
    practice: 'practice-list',
    library: 'dictionary-pane',
    connections: 'editor-bar',
    settings: 'settings-data',
  } as const;
  for (const screen of SCREENS) {
    await test.step(screen, async () => {
      await desk.open(screen);
      if (screen === 'history') await desk.history.openCall(0);
      if (screen === 'practice') await desk.practice.openOrder(0);
      const all = await controls(desk.page);
      expect(all.length).toBeGreaterThan(10);
      expect(all.filter(({ name }) => name.trim() === '')).toEqual([]);
      expect(all.filter(({ name }) => LIBRARY_NAMES.test(name))).toEqual([]);
      expect(await tabsTo(desk.page, goals[screen])).not.toBeNull();
    });
  }
});

/** Names that antd gives its icons and parts, in English, where nobody gave one. */
const LIBRARY_NAMES =
  /^(?:api|book|close|copy|experiment|form|history|plus|search|setting) |segmented control| down$/;

/** An order of 30 columns, pasted as a spreadsheet copies them. */
async function writeLongOrder(desk: Desk): Promise<void> {
  const { order } = desk;
  await order.typeInto('mapId', 'M-1');
  await order.typeInto('customerGuid', 'C-1');
  const lines = Array.from({ length: 30 }, (_, index) => `column${index + 1}\tvalue ${index + 1}`);
  await order.pasteColumns('objective', (name) => desk.paste(name, lines.join('\n')));
  await expect(order.columns('objective')).toHaveCount(30);
}

/** One accepted practice order, with columns. */
async function writeOne(desk: Desk): Promise<void> {
  const { order } = desk;
  await order.typeInto('mapId', 'M-1');
  await order.typeInto('customerGuid', 'C-1');
  await order.addColumn('objective', { name: 'stringfield1', value: 'aaa' });
  await order.answerTo(() => order.press('save'));
}
