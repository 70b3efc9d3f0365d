import { join } from 'node:path';
import { LANGUAGES } from '../../shared/desk';
import { test } from '../app/desk-test';
import { sampleOrders } from './sample-orders';

for (const language of LANGUAGES)
  for (const shade of ['light', 'dark'] as const)
    test(`tmp ${language} ${shade}`, async ({ start }) => {
      const desk = await start({ language, dark: shade === 'dark' });
      await desk.shade(shade);
      await desk.open('order');
      const { order } = desk;
      const look = async (name: string) => {
        for (const size of [
          { width: 1024, height: 700 },
          { width: 1440, height: 900 },
        ]) {
          await desk.app.resize(size);
          await desk.page.screenshot({
            path: join('test-results', 'tmp', `${language}-${shade}-${name}-${size.width}.png`),
            animations: 'disabled',
          });
        }
      };
      await order.json.show();
      await look('empty');
      await order.json.showForm();
      await order.fillFrom(sampleOrders(language)[4]?.body);
      await order.json.show();
      await look('full');
      await order.json.endOf('"mapId"');
      await desk.page.keyboard.type(',');
      await look('wrong');
      await order.json.showForm();
      await look('waits');
      await order.json.show();
      await order.json.drop();
      await order.json.endOf('"mapId"');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('"objectiv": {},');
      await look('unknown');
    });
