import { join } from 'node:path';
import type { Language } from '../../shared/desk';
import { test } from '../app/desk-test';
import { givenLibrary } from '../app/given-library';

for (const [language, shade, size] of [
  ['zh-CN', 'light', { width: 1440, height: 900 }],
  ['en-US', 'dark', { width: 1440, height: 900 }],
  ['zh-CN', 'dark', { width: 1024, height: 700 }],
] as const) {
  test(`columns ${language} ${shade} ${size.width}`, async ({ start }) => {
    const desk = await start({ language: language as Language, dark: shade === 'dark', size });
    await desk.shade(shade);
    await givenLibrary(desk);
    await desk.open('order');
    const { order, page } = desk;
    let n = 0;
    const look = async (name: string) => {
      n += 1;
      await page.screenshot({
        path: join(
          'test-results',
          'look',
          `${language}-${shade}-${size.width}-${String(n).padStart(2, '0')}-${name}.png`,
        ),
        animations: 'disabled',
        caret: 'hide',
      });
    };
    await order.field('mapId').click();
    await page.keyboard.type('kd');
    await page.waitForTimeout(300);
    await look('map-list');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await order.field('customerGuid').fill('CUST-1');
    await order.field('toStep').click();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(300);
    await look('step-list');
    await page.keyboard.press('Escape');
    await page.keyboard.type('K00001');
    await page.keyboard.press('Tab');
    await order.field('toBy').click();
    await page.keyboard.type('zs');
    await page.waitForTimeout(300);
    await look('person');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await order.field('toRole').fill('NOBODY');
    await order.field('substatus').click();
    await order.addColumn('objective', { name: 'stringfield1', value: '宽带故障报修' });
    await order.addColumn('objective', { name: 'own_name', value: 'x' });
    await order.addColumn('objective', { name: 'level_id', value: '2' });
    await order.addColumn('objective', { name: 'level_id2', value: '2' });
    await page.keyboard.press('Enter');
    await page.keyboard.type('sj');
    await page.waitForTimeout(300);
    await look('names');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
    await look('date');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('level_id');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
    await look('values');
    await page.keyboard.press('Escape');
    await page.keyboard.type('9');
    await order.addTable('tabcrepair');
    await page.waitForTimeout(200);
    await look('prefix');
    await page.keyboard.press('Escape');
    await desk.paste(order.column(1, 1).name, 'fault_type\t断网\nfixed_on\t2026/1/2\nfee\t1\n\tx');
    await page.waitForTimeout(200);
    await look('pasted');
    await page
      .getByRole('button', { name: /tabctabcrepair|tabcrepair/ })
      .nth(2)
      .click()
      .catch(() => undefined);
    await page.waitForTimeout(300);
    await look('menu');
    await page.keyboard.press('Escape');
    await order.chooseMode('load');
    await order.field('oId').fill('C37F1819-8963-1CD4-E9C2-9DA64826DDD4');
    await order.field('taskId').fill('BCDBBD33-BD6A-6168-63CE-4E55620D3CB4');
    await order.field('operateTaskGuid').click();
    await look('load');
  });
}
