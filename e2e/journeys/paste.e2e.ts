import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { countViolations, takeViolations } from '../security/violations';

const ORDER = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const TASK = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';
const SECRET = '123e4567-e89b-12d3-a456-426614174000$DBMainElite';
const CURL = `curl 'https://ngs.example:8443/ngs/wo/send' \\
  -H 'Content-Type: application/json' -H 'token: ${SECRET}' \\
  --data '{"mapId":"K2QMAB","customerGuid":"1","toGrp":"","objective":{"n":12345678901234567890.10}}'`;

for (const language of LANGUAGES) {
  test(`a command pasted with nothing in focus is shown first, then fills the draft; its token is nowhere, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    const desk = await start({ language });
    const { order, page } = desk;
    const { paste } = order;
    await countViolations(page);
    await order.preview.click({ position: { x: 5, y: 200 } });
    await desk.pasteHere(CURL);

    await test.step('what it is, where it would go, and what was left out', async () => {
      await expect(paste.understood).toContainText(paste.t.forms.bash);
      await expect(paste.understood).toContainText(paste.t.calls(['send']));
      await expect(paste.understood).toContainText('https://ngs.example:8443/ngs/wo/send');
      await expect(paste.understood).toContainText(paste.t.leftOut['credential-header']('token'));
      await paste.shows([
        ['mapId', 'K2QMAB', 'fills'],
        ['customerGuid', '1', 'fills'],
        ['toGrp', '""', 'fills'],
        ['objective.n', '12345678901234567890.10', 'fills'],
      ]);
      await expect(paste.root).not.toContainText('123e4567');
      await expect(order.field('mapId')).toHaveValue('');
      await paste.showSource();
      await expect(paste.area).toHaveValue(CURL.replace(SECRET, '••••••••'));
      await paste.takeButton.focus();
    });

    await test.step('taken over by Enter, and undone', async () => {
      await expect(paste.takeButton).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(order.field('mapId')).toHaveValue('K2QMAB');
      expect(await order.previewBody()).toContain('12345678901234567890.10');
      await expect(order.previewTarget).toContainText('/wo/send');
      await order.undoRemoval();
      await expect(order.field('mapId')).toHaveValue('');
    });

    await test.step('into a new draft, by its button', async () => {
      await order.field('mapId').fill('S6LZUU');
      await paste.openFromClipboard();
      await desk.pasteHere(CURL);
      await expect(paste.takeButton).toBeFocused();
      await paste.take();
      await expect(order.tabs.at(1)).toContainText('S6LZUU');
      await expect(order.tabs.at(2)).toContainText('K2QMAB');
      await expect(order.field('mapId')).toHaveValue('K2QMAB');
    });

    await test.step('the token is in no place', async () => {
      await paste.openFromClipboard();
      await expect(paste.area).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect.poll(() => desk.app.has('K2QMAB')).toBe(true);
      expect(await takeViolations(page)).toEqual([]);
      const again = await startAgain(desk, 'close');
      await expect(again.order.field('mapId')).toHaveValue('K2QMAB');
      expect(again.app.has(SECRET)).toBe(false);
      expect(await again.page.content()).not.toContain('123e4567');
    });
  });

  test(`a paste over what is typed keeps it, unless a person says otherwise, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order } = desk;
    const { paste } = order;
    await order.fillFrom({ mapId: 'K2QMAB', toStep: 'S1', objective: { a: 'mine' } });
    const body = JSON.stringify({ mapId: 'K2QMAB', toStep: 'S2', toBy: 'B', objective: { a: 'theirs' } });

    await paste.open();
    await desk.pasteHere(body);
    await paste.shows([
      ['mapId', 'K2QMAB', 'same'],
      ['toStep', 'S2', 'stays'],
      ['toBy', 'B', 'fills'],
      ['objective.a', 'theirs', 'stays'],
    ]);
    await paste.take();
    await expect(order.field('toStep')).toHaveValue('S1');
    await expect(order.field('toBy')).toHaveValue('B');

    await paste.open();
    await desk.pasteHere(body);
    await paste.chooseHere('replace');
    await paste.take();
    await expect(order.field('toStep')).toHaveValue('S2');
    await expect(order.column('objective', 1).value).toHaveValue('theirs');

    await test.step('another order goes into a draft of its own', async () => {
      await paste.open();
      await desk.pasteHere(`${ORDER}\t${TASK}`);
      await paste.shows([
        ['oId', ORDER, 'fills'],
        ['taskId', TASK, 'fills'],
      ]);
      await paste.take();
      await expect(order.tabs.all).toHaveCount(2);
      expect(await order.loadedIds()).toEqual({ oId: ORDER, taskId: TASK });
    });

    await test.step('a single GUID is the order or the task', async () => {
      await order.tabs.openNew();
      await paste.open();
      await desk.pasteHere(`{${TASK}}`);
      await expect(paste.understood).toContainText(paste.t.flaws.braces);
      await paste.shows([['oId', TASK, 'fills']]);
      await paste.choose(paste.words.guid, paste.t.asTask);
      await paste.shows([['taskId', TASK, 'fills']]);
      await paste.take();
      expect(await order.loadedIds()).toEqual({ oId: '', taskId: TASK });
    });
  });
}

test('a token in a text that fills nothing is masked where the text stands to be mended', async ({
  start,
}) => {
  const desk = await start();
  const { paste } = desk.order;
  await paste.open();
  await desk.pasteHere("curl h/ngs/wo/save -H 'token: SECRETTOKEN12345' -d '{\"mapId\":");
  await expect(paste.understood).toContainText(paste.t.unclosedQuote);
  await expect(paste.area).toHaveValue("curl h/ngs/wo/save -H 'token: ••••••••' -d '{\"mapId\":");
  await paste.area.press('End');
  await desk.pasteHere("\"M\"}' -H 'token: SECRETTOKEN12345'");
  await expect(paste.area).toHaveValue(/-H 'token: ••••••••'$/);
  await paste.take();
  await expect(desk.order.field('mapId')).toHaveValue('M');
});

for (const language of LANGUAGES) {
  test(`fields that the API has not are left out by name, and the rest fills, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order } = desk;
    const { paste } = order;
    await paste.open();
    await desk.pasteHere('{"mapId":"M","foo":"bar","toStep":"S1","objective":{"a":1}}');
    await expect(paste.understood).toContainText(paste.t.unknownFields('foo'));
    await paste.shows([
      ['mapId', 'M', 'fills'],
      ['toStep', 'S1', 'fills'],
      ['objective.a', '1', 'fills'],
    ]);
    await expect(paste.takeButton).toHaveText(paste.t.applyWithout);
    await paste.take();
    await expect(order.field('toStep')).toHaveValue('S1');
  });
}

test('ids pasted where a fresh draft begins are those of an order', async ({ start }) => {
  const desk = await start();
  const { order } = desk;
  const { paste } = order;
  await desk.paste(order.field('mapId'), `${ORDER}\t${TASK}`);
  await paste.take();
  expect(await order.loadedIds()).toEqual({ oId: ORDER, taskId: TASK });

  await order.tabs.openNew();
  await desk.paste(order.field('mapId'), ORDER);
  await paste.choose(paste.words.guid, paste.t.asMap);
  await paste.take();
  await expect(order.field('mapId')).toHaveValue(ORDER);
  await desk.paste(order.field('customerGuid'), TASK);
  await expect(order.field('customerGuid')).toHaveValue(TASK);
});

test('what makes no sense is said with its place, and can be mended there', async ({ start }) => {
  const desk = await start();
  const { order } = desk;
  const { paste } = order;
  await paste.open();
  await desk.pasteHere('{\n  "mapId": “K2QMAB”\n}');
  await expect(paste.understood).toContainText(paste.t.odd['smart-quote']);
  await expect(paste.understood).toContainText('第 2 行，第 12 列');
  await expect(paste.takeButton).toBeDisabled();
  await paste.area.fill('{\n  "mapId": "K2QMAB"\n}');
  await paste.take();
  await expect(order.field('mapId')).toHaveValue('K2QMAB');
});

test('a whole request or a token never ends in a field', async ({ start }) => {
  const desk = await start();
  const { order } = desk;
  const { paste, json } = order;
  await desk.paste(order.field('mapId'), CURL);
  await paste.take();
  await expect(order.field('mapId')).toHaveValue('K2QMAB');

  await desk.paste(order.field('toStep'), SECRET);
  await expect(paste.understood).toContainText(paste.t.looks.token);
  await desk.dialog.cancel();
  await expect(order.field('toStep')).toHaveValue('');

  await json.show();
  const text = await json.text();
  await desk.paste(json.editor, SECRET);
  await expect(paste.understood).toContainText(paste.t.looks.token);
  await desk.dialog.cancel();
  await json.showsText(text);
  await desk.paste(json.editor, '{"mapId": "Z9"}');
  await expect.poll(() => order.previewBody()).toContain('"Z9"');
});
