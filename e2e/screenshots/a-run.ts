import { closeElsewhere, givenOrders } from '../app/given-orders';
import type { BulkPage } from '../pages/bulk-page';
import type { Desk } from '../pages/desk';

/** A run over orders of the practice server, some of them closed already, that stands after its first rows. */
export async function aRun(desk: Desk, rows: number): Promise<BulkPage> {
  const orders = await givenOrders(desk, rows);
  for (const [at, order] of orders.entries()) if (at % 17 === 4) await closeElsewhere(desk, order);
  const bulk = await desk.open('bulk');
  const lines = orders.map(({ oId, taskId }, at) => `${oId},${taskId},${at + 1}`);
  await bulk.dropFile({
    name: '七月结案.csv',
    bytes: Buffer.from(`\ufeff工单ID,任务ID,序号\n${lines.join('\n')}\n`),
  });
  await bulk.atStep('check');
  await bulk.goTo('confirm');
  await bulk.pace({ firstRows: rows > 100 ? 90 : 3 });
  await bulk.start('close', rows);
  await bulk.paused('first-rows');
  return bulk;
}
