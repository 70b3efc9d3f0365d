import { expect } from '@playwright/test';
import { orderProblemsText } from '../../renderer/text/order-problems';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { countViolations, takeViolations } from '../security/violations';
import { startRecordingServer } from '../servers/recording-server';

const BODY = `{
  "mapId": "S6LZUU",
  "customerGuid": "1",
  "objective": {
    "stringfield1": "报修",
    "amount": 12345678901234567890.10
  }
}`;

for (const language of LANGUAGES) {
  test(`a draft as form and as JSON: each changes the other, and what only one shows stays, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order, page } = desk;
    const { json } = order;
    await countViolations(page);
    await order.field('mapId').fill('S6LZUU');
    await order.field('customerGuid').fill('1');
    await order.addColumn('objective', { name: 'stringfield1', value: '报修' });
    await order.addColumn('objective', { name: 'later' });
    await order.addColumn('objective', { name: 'amount', type: 'number', value: '12345678901234567890.10' });
    await order.typeInto('toStep', 'aside');
    await order.chooseWay('toStep', 'null');
    await order.chooseWay('toStep', 'text');
    await order.chooseWay('toStep', 'null');

    await test.step('the text is the body', async () => {
      await json.show();
      await json.showsText(BODY.replace('"1",\n', '"1",\n  "toStep": null,\n'));
      expect(await json.text()).toBe(await order.previewBody());
    });

    await test.step('typing in the text changes the form', async () => {
      await json.select('S6LZUU');
      await page.keyboard.type('K2PQ31');
      await json.endOf('stringfield1');
      await page.keyboard.press('Enter');
      await page.keyboard.type('"urgent": true,');
      await expect.poll(() => order.previewBody()).toContain('"urgent": true');
      await json.showForm();
      await expect(order.field('mapId')).toHaveValue('K2PQ31');
      expect(await order.columns('objective').count()).toBe(4);
      await expect(order.column('objective', 2).name).toHaveValue('later');
      await expect(order.column('objective', 3).name).toHaveValue('urgent');
      await expect(order.column('objective', 3).type).toHaveValue('boolean');
      await expect(order.column('objective', 4).value).toHaveValue('12345678901234567890.10');
    });

    await test.step('what was put aside under null is still there', async () => {
      await order.chooseWay('toStep', 'text');
      await expect(order.field('toStep')).toHaveValue('aside');
    });

    await test.step('one history for both: undone in the text, seen in the form', async () => {
      await json.show();
      await json.endOf('"toStep"');
      await page.keyboard.press('Control+z');
      await expect.poll(() => json.text()).toContain('"toStep": null');
      await page.keyboard.press('Control+y');
      await expect.poll(() => json.text()).toContain('"toStep": "aside"');
      await expect(json.editor).toBeFocused();
    });

    await test.step('its key leads there and back, and the cursor goes with it', async () => {
      await page.keyboard.press('Control+j');
      await expect(order.field('mapId')).toBeVisible();
      await order.field('toStep').focus();
      await page.keyboard.press('Control+j');
      await expect(json.editor).toBeFocused();
      await page.keyboard.press('Control+j');
      await expect(order.field('toStep')).toBeFocused();
      await page.keyboard.press('Control+j');
      await expect(json.editor).toBeFocused();
    });

    await test.step('Tab leaves the text, and the text is laid out as it is sent', async () => {
      await json.endOf('"toStep"');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(json.editor).not.toBeFocused();
      expect(await json.text()).toBe(await order.previewBody());
    });

    await test.step('it leaves as it stands there', async () => {
      await order.answerTo(() => order.press('save'));
      await order.showsOutcome('accepted');
    });
    expect(await takeViolations(page)).toEqual([]);
  });

  test(`a text that is wrong stays as it was typed, says where, and lets nothing leave, in ${language}`, async ({
    start,
    startAgain,
    running,
  }) => {
    const desk = await start({ language });
    const words = orderProblemsText[language];
    const server = await running(startRecordingServer());
    await givenConnection(desk, { name: 'records', serviceRoot: `${server.origin}/ngs` });
    const { order, page } = desk;
    const { json, tabs } = order;
    await order.fillFrom({ mapId: 'S6LZUU', customerGuid: '1' });
    const formsVersion = await order.previewBody();
    await json.show();
    await json.endOf('"mapId"');
    await page.keyboard.press('Enter');
    await page.keyboard.type('"mapid": "x",');
    await json.showsProblem(3, 3, words.body['unknown-key']('mapid'));
    await expect(json.marks).toHaveCount(1);
    const typed = await json.text();

    await test.step('nothing leaves, and its button leads to the place', async () => {
      await expect(order.notCurrent).toBeVisible();
      await order.pressBlocked('save');
      await expect(json.editor).toBeFocused();
      expect((await json.whereabouts()).line).toContain('"mapid"');
      expect(server.requests).toHaveLength(0);
    });

    await test.step('it waits through another tab, another screen, the form, and a power cut', async () => {
      await tabs.openNew();
      expect(await order.previewBody()).toBe('{}');
      await expect(tabs.at(1)).toContainText(json.t.wrong);
      await tabs.at(1).click();
      await json.showsText(typed);
      await desk.open('history');
      await desk.open('order');
      await json.showsText(typed);
      await json.showForm();
      await expect(json.formWaits).toBeVisible();
      await order.field('customerGuid').click({ force: true });
      await expect(order.field('customerGuid')).not.toBeFocused();
      await json.mend.click();
      await json.showsText(typed);
      await expect.poll(() => desk.app.has('mapid')).toBe(true);
      const again = await startAgain(desk, 'kill');
      await again.order.tabs.at(1).click();
      await again.order.json.showsText(typed);
      await again.order.pressBlocked('send');

      await test.step('given up, the form’s version stands, and undo brings the text back', async () => {
        const { order: its } = again;
        await its.json.drop();
        await its.json.showsText(formsVersion);
        await expect(its.json.mend).toBeHidden();
        await its.json.endOf('"mapId"');
        await again.page.keyboard.press('Control+z');
        await its.json.showsText(typed);
        expect(await its.previewBody()).toBe(formsVersion);
      });
    });
  });
}

test('every way to be wrong has its place and its reason', async ({ start }) => {
  const desk = await start();
  const { order } = desk;
  const words = orderProblemsText['zh-CN'];
  const { json } = order;
  await json.show();
  for (const [text, line, column, reason] of [
    ['{\n  "mapId": "a",\n  "mapId": "b"\n}', 3, 3, words.body['duplicate-key']('mapId')],
    ['{\n  // why\n}', 2, 3, words.json.comment],
    ['{\n  "mapId": "a",\n}', 2, 15, words.json['trailing-comma']],
    ['{"objective": {"a": NaN}}', 1, 21, words.json['not-finite']],
    ['{"objective": {\n"a": 1e400}}', 2, 1, words.draft['number-not-finite']({})],
    ['{"mapId": 5}', 1, 2, words.body['wrong-type']('mapId')],
    ['{"mapId": "a"', 1, 14, words.json.ended],
  ] as const) {
    await desk.paste(json.editor, text);
    await json.showsProblem(line, column, reason);
    await order.pressBlocked('save');
  }
});

test('cursor and scroll of a long text stay through a screen, a tab, the form, and changes made elsewhere', async ({
  start,
}) => {
  const desk = await start();
  const { order, page } = desk;
  const { json, tabs } = order;
  const columns = Array.from({ length: 80 }, (_, index) => [`field${index}`, `value ${index}`]);
  await order.fillFrom({ mapId: 'S6LZUU', customerGuid: '1', task: Object.fromEntries(columns) });
  await json.show();
  await json.editor.press('Control+Home');
  for (let line = 1; line < 60; line += 1) await page.keyboard.press('ArrowDown');
  const there = await json.whereabouts();
  expect(there.top).toBeGreaterThan(100);
  expect(there).toMatchObject({ focused: true, line: '    "field55": "value 55",' });
  const isThere = () => expect.poll(() => json.whereabouts()).toEqual(there);

  await desk.open('history');
  await desk.open('order');
  await isThere();

  await tabs.openNew();
  await tabs.at(1).click();
  await json.editor.focus();
  await isThere();

  await json.showForm();
  await order.field('mapId').fill('K2PQ31, and a longer one');
  await order.column('task', 1).value.fill('another value');
  await json.show();
  await json.editor.focus();
  await isThere();
  expect(await order.previewBody()).toContain('another value');
});

test('Chinese is typed into the text as an input method composes it', async ({ start }) => {
  const desk = await start();
  const { order, page } = desk;
  const { json } = order;
  await order.fillFrom({ mapId: 'S6LZUU', customerGuid: '1', objective: { remark: 'x' } });
  await json.show();
  await json.endOf('remark');
  await page.keyboard.press('ArrowLeft');
  const session = await page.context().newCDPSession(page);
  for (const text of ['n', 'ni', "ni'h", "ni'hao"]) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: '你好' });
  await page.keyboard.type('!');
  await expect.poll(() => order.previewBody()).toContain('"remark": "x你好!"');
  await json.showsText(await order.previewBody());
});
