import { join } from 'node:path';
import { LANGUAGES } from '../../shared/desk';
import { test } from '../app/desk-test';
import { sampleOrders } from './sample-orders';

const CURL = `curl -X POST 'https://ngs.example:8443/ngs/wo/send?x=1' \\
  -H 'Content-Type: application/json' \\
  -H 'token: 123e4567-e89b-12d3-a456-426614174000$DBMainElite' \\
  --compressed \\
  --data '{"mapId":"K2QMAB","customerGuid":"D1B7F0A2-6C55-4E0B-8F5A-90A3B2C4D5E6","toStep":"S1","toGrp":"","objective":{"stringfield1":"服务质量投诉，客户要求当天回访，并在系统内登记上门时间和处理结果，如无法联系须注明原因","numberfield1":12345678901234567890.10},"tabc":{"repair":{"urgent":true,"note":null}}}'`;

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
      await order.paste.openFromClipboard();
      await look('paste-empty');
      await desk.paste(order.paste.area, CURL);
      await look('paste-curl');
      await order.paste.take();
      await look('pasted');
      await order.paste.open();
      await desk.paste(
        order.paste.area,
        JSON.stringify({ mapId: 'K2QMAB', toStep: 'S2', toBy: 'A', objective: { stringfield1: 'x' } }),
      );
      await look('paste-fill');
      await order.paste.choose(order.paste.words.way, order.paste.words.ways.replace);
      await look('paste-replace');
      await order.paste.area.waitFor({ state: 'hidden' });
      await desk.dialog.cancel();
      await order.paste.open();
      await order.paste.area.fill('{"mapId": “K2”}');
      await look('paste-bad');
      await order.paste.area.fill('what is this');
      await look('paste-unknown');
      await order.paste.area.fill('{C37F1819-8963-1CD4-E9C2-9DA64826DDD4}');
      await look('paste-guid');
      await desk.dialog.cancel();
      await order.json.show();
      await order.json.endOf('"mapId"');
      await desk.page.keyboard.type(',');
      await look('wrong');
      await order.json.showForm();
      await look('waits');
      void sampleOrders;
    });
