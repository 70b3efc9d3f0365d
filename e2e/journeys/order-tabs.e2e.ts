import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { startNoticesText } from '../../renderer/text/start-notices';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { startRecordingServer } from '../servers/recording-server';

for (const language of LANGUAGES) {
  test(`tabs hold a draft each: opened, moved, closed, brought back, and there again after a power cut, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    const desk = await start({ language });
    const { order } = desk;
    const { tabs } = order;
    await order.field('mapId').fill('S6LZUU');
    await tabs.openNew();
    await order.field('mapId').fill('K2PQ31');
    await tabs.openNew();
    await order.field('mapId').fill('Z9XY00');
    await expect(tabs.all).toHaveCount(3);
    const [first, second, third] = await tabs.titles();
    expect(new Set([first, second, third]).size).toBe(3);
    expect(first).toContain('S6LZUU');

    await test.step('each keeps what is in it', async () => {
      await tabs.at(1).click();
      await expect(order.field('mapId')).toHaveValue('S6LZUU');
      await tabs.at(1).press('ArrowRight');
      await expect(order.field('mapId')).toHaveValue('K2PQ31');
    });

    await test.step('moved by key', async () => {
      await tabs.at(2).press('Alt+ArrowLeft');
      await tabs.showTitles([second ?? '', first ?? '', third ?? '']);
    });

    await test.step('closed, and taken back', async () => {
      await tabs.close(1);
      await tabs.showTitles([first ?? '', third ?? '']);
      await tabs.reopen();
      await expect(order.field('mapId')).toHaveValue('K2PQ31');
      await expect(tabs.all).toHaveCount(3);
    });

    await test.step('all there after a power cut', async () => {
      await order.field('customerGuid').fill('typed just before the cut');
      const titles = await tabs.titles();
      await expect.poll(() => desk.app.has('typed just before the cut')).toBe(true);
      // Text and order go to disk one after the other: a cut between them may cost the last second's order.
      const ids = await tabs.ids();
      const kept = join(desk.app.folder, 'drafts', 'tabs.json');
      await expect
        .poll(() => JSON.parse(readFileSync(kept, 'utf8')).content)
        .toMatchObject({ open: ids, active: ids[1] });
      const again = await startAgain(desk, 'kill');
      await again.order.tabs.showTitles(titles);
      await expect(again.order.field('customerGuid')).toHaveValue('typed just before the cut');
    });
  });
}

test('what was accepted stands beside what is in the form: changed places, each with its way back', async ({
  start,
}) => {
  const desk = await start();
  const { order } = desk;
  const { tabs } = order;
  await order.field('mapId').fill('S6LZUU');
  await order.field('customerGuid').fill('1');
  await order.typeInto('toStep', 'A');
  expect(await tabs.isUnsent(1)).toBe(true);
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('accepted');
  expect(await tabs.isUnsent(1)).toBe(false);
  await expect(tabs.changes).toHaveCount(0);

  await order.typeInto('toStep', 'B');
  await order.typeInto('toBy', 'C');
  expect(await tabs.isUnsent(1)).toBe(true);
  const places = await tabs.openChanges();
  await expect(places).toHaveCount(2);
  await expect(places.first()).toContainText('toStep');
  await expect(places.first()).toContainText('"A"');
  await expect(places.first()).toContainText('"AB"');
  await tabs.resetPlace('toStep');
  await expect(order.field('toStep')).toHaveValue('A');
  await expect(order.field('toBy')).toHaveValue('C');
  await tabs.resetAll(1);
  await expect(order.field('toBy')).toHaveValue('');
  await expect(tabs.changes).toHaveCount(0);
  expect(await tabs.isUnsent(1)).toBe(false);
});

test('text written for one connection never leaves through another', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  const { order, frame } = desk;
  const { tabs } = order;
  await order.field('mapId').fill('S6LZUU');
  await order.field('customerGuid').fill('1');
  await givenConnection(desk, { name: '生产前', serviceRoot: `${server.origin}/ngs` });

  await expect(tabs.elsewhere).toBeVisible();
  await order.pressBlocked('save');
  expect(server.requests).toHaveLength(0);
  await expect(order.field('mapId')).toHaveValue('S6LZUU');

  await tabs.switchTo('练习服务器');
  await frame.shows('练习服务器');
  await frame.choose('生产前');
  await expect(tabs.elsewhere).toBeVisible();
  await tabs.moveTo('生产前');
  await order.answerTo(() => order.press('save'));
  expect(server.requests).toHaveLength(1);
});

test('a damaged draft is set aside with a word, and the others open', async ({ start, startAgain }) => {
  const desk = await start();
  const { order } = desk;
  await order.field('mapId').fill('GOOD01');
  await order.tabs.openNew();
  await order.field('mapId').fill('BAD001');
  await expect.poll(() => desk.app.has('BAD001')).toBe(true);
  await desk.app.close();
  const folder = join(desk.app.folder, 'drafts');
  const bad = desk.app.files().find(({ bytes }) => bytes.includes('BAD001'))?.path ?? '';
  writeFileSync(bad, '{"version":1,"content":{');

  const again = await startAgain(desk, 'close');
  await expect(again.order.field('mapId')).toHaveValue('GOOD01');
  await expect(again.frame.startNotices).toContainText(startNoticesText['zh-CN'].what.drafts);
  expect(readdirSync(folder).filter((name) => name.startsWith(basename(bad, '.json')))).toHaveLength(1);
});
