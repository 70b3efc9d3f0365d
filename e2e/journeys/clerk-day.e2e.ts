import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { ask } from '../app/given';
import { givenLibrary } from '../app/given-library';
import type { Desk } from '../pages/desk';
import { countPresses } from '../pages/window-checks';

/** What the clerk does again and again: a name, and the step that it goes to, as it is typed and as it is sent. */
const KINDS = [
  { name: '派单', sounds: 'pd', step: 'S00002' },
  { name: '回访', sounds: 'hf', step: 'S00003' },
  { name: '受理', sounds: 'sl', step: 'S00001' },
] as const;
const CUSTOMERS = Array.from({ length: 10 }, (_, index) => `CUST-${String(index + 1).padStart(4, '0')}`);
const CUT_AT = 6;

for (const language of LANGUAGES) {
  test(`a clerk's day by keys alone: three templates, ten orders, a power cut in the middle, in ${language}`, async ({
    start,
    startAgain,
  }) => {
    test.setTimeout(180_000);
    const morning = await start({ language });
    await givenLibrary(morning);
    const presses = await countPresses(morning.page);

    await test.step('three templates, routed by pinyin', async () => {
      for (const [index, kind] of KINDS.entries())
        await keepTemplate(morning, kind, index === 0 ? 'Alt+1' : 'Control+n');
    });
    for (const [index, customer] of CUSTOMERS.slice(0, CUT_AT).entries()) {
      await test.step(`order ${index + 1}`, () => makeOrder(morning, KINDS[index % 3] ?? KINDS[0], customer));
    }

    const half = 'half a word, then the power';
    const [titles, contents] =
      await test.step('the next one is half written when the power goes', async () => {
        await begin(morning, KINDS[0], CUSTOMERS[CUT_AT] ?? '');
        await morning.page.keyboard.press('Alt+3');
        await morning.page.keyboard.type(half);
        await expect.poll(() => morning.app.has(half)).toBe(true);
        expect(await presses()).toBe(0);
        return [await morning.order.tabs.titles(), await morning.order.contents()] as const;
      });

    const afternoon = await startAgain(morning, 'kill');
    const pressesAgain = await countPresses(afternoon.page);
    await test.step('nothing is lost, and nothing was sent by itself', async () => {
      await afternoon.order.tabs.showTitles(titles);
      await expect.poll(() => afternoon.order.contents()).toEqual(contents);
      expect(await ask(afternoon, 'practice', 'orders', null)).toHaveLength(CUT_AT);
    });
    await test.step('the half written one is finished, and the rest made', async () => {
      await sendIt(afternoon);
      for (const [index, customer] of CUSTOMERS.slice(CUT_AT + 1).entries())
        await makeOrder(afternoon, KINDS[index % 3] ?? KINDS[0], customer);
    });

    const orders = await ask(afternoon, 'practice', 'orders', null);
    expect(orders.map(({ customerGuid }) => customerGuid).sort()).toEqual(CUSTOMERS);
    const steps = new Set<string | null>();
    for (const { oId } of orders) {
      const found = await ask(afternoon, 'practice', 'order', { oId });
      if (found.kind === 'found') for (const { toStep } of found.order.steps) steps.add(toStep);
    }
    expect([...steps].sort()).toEqual(KINDS.map(({ step }) => step).sort());
    expect(await pressesAgain()).toBe(0);
  });
}

/** A draft with its map and step, begun with a key, kept as a template that asks for the customer. */
async function keepTemplate(
  desk: Desk,
  { name, sounds, step }: (typeof KINDS)[number],
  begin: string,
): Promise<void> {
  const { order, page, suggestions, templates } = desk;
  await page.keyboard.press(begin);
  await expect(order.field('mapId')).toBeFocused();
  await page.keyboard.type('S6LZUU');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(order.field('customerGuid')).toBeFocused();
  await page.keyboard.type('nobody yet');
  await page.keyboard.press('Alt+2');
  await expect(order.field('toStep')).toBeFocused();
  await page.keyboard.type(sounds);
  await suggestions.takeFirst();
  await expect(order.field('toStep')).toHaveValue(step);
  await templates.begin();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(templates.dialog).toBeHidden();
}

/** Opens a draft from a template, its question answered. */
async function begin(desk: Desk, { name }: (typeof KINDS)[number], customer: string): Promise<void> {
  const { order, page, palette, templates } = desk;
  await palette.open();
  await palette.take(name, name);
  await expect(templates.question('customerGuid')).toBeFocused();
  await page.keyboard.type(customer);
  await page.keyboard.press('Enter');
  await expect(templates.dialog).toBeHidden();
  await expect(order.field('customerGuid')).toHaveValue(customer);
}

async function sendIt({ order, page }: Desk): Promise<void> {
  await order.answerTo(() => page.keyboard.press('Control+Enter'));
  await order.showsOutcome('accepted', 'code-1');
}

async function makeOrder(desk: Desk, kind: (typeof KINDS)[number], customer: string): Promise<void> {
  await begin(desk, kind, customer);
  await sendIt(desk);
}
