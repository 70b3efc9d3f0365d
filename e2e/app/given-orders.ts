import type { Call } from '../../shared/contract/endpoints';
import type { Desk } from '../pages/desk';
import { ask } from './given';

/** The two ids of an order on the practice server. */
export interface GivenOrder {
  readonly oId: string;
  readonly taskId: string;
}

/** Orders that stand on the practice server when the test begins, made past the program. */
export async function givenOrders(desk: Desk, count: number): Promise<readonly GivenOrder[]> {
  const { address } = await ask(desk, 'practice', 'status', null);
  if (address === null) throw new Error('the practice server is not running');
  const orders: GivenOrder[] = [];
  for (let at = 1; at <= count; at += 1) {
    const { oId = '', taskId = '' } = await callPractice(address, 'save', {
      mapId: 'S6LZUU',
      customerGuid: `CUST-${String(at).padStart(4, '0')}`,
    });
    orders.push({ oId, taskId });
  }
  return orders;
}

/** Closes an order on the practice server, past the program. */
export async function closeElsewhere(desk: Desk, order: GivenOrder): Promise<void> {
  const { address } = await ask(desk, 'practice', 'status', null);
  await callPractice(address ?? '', 'close', order);
}

/** Calls the practice server by itself, in the whitelist mode; the value of its answer. */
export async function callPractice(
  address: string,
  call: Call,
  body: unknown,
): Promise<Record<string, string>> {
  const answer = await fetch(`${address}/wo/${call}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ds: 'gl2019', staffId: 'SELITE', groupId: 'SYSTEM' },
    body: JSON.stringify(body),
  });
  const { code, message, value } = (await answer.json()) as {
    code: number;
    message: string;
    value: Record<string, string> | null;
  };
  if (code !== 1) throw new Error(`the practice server refused ${call}: ${message}`);
  return value ?? {};
}
