import type { Call } from '../../shared/contract/endpoints';
import type { Json } from '../../shared/json';
import { type OrderBody, type Routing, readIdsBody, readOrderBody } from './order-body';
import { guidKey, type OrderKey, type PracticeStore } from './practice-store';
import { Refusal } from './refusal';
import type { Actor } from './who-acts';

/** The `value` of a successful answer: a save or send names the order and its task, a close names nothing. */
export type CallValue = { readonly oId: string; readonly taskId: string } | null;

interface Doing {
  readonly store: PracticeStore;
  readonly newId: () => string;
  readonly at: number;
  readonly by: Actor['by'];
}

const NO_ROUTING: Routing = { toStep: null, toGrp: null, toBy: null, toRole: null };

/** Does one call, all of it or, with a `Refusal`, nothing. It is on disk when this returns. */
export function doCall(call: Call, body: Json, doing: Doing): CallValue {
  switch (call) {
    case 'save':
    case 'send': {
      const order = readOrderBody(body);
      return doing.store.atomically(() => keep(call, order, doing));
    }
    case 'close':
    case 'failedClose': {
      const { oId, taskId, objectiveStatus } = readIdsBody(body);
      doing.store.atomically(() => {
        const order = load(oId, taskId, doing.store);
        doing.store.addStep(order, { ...NO_ROUTING, at: doing.at, call, by: doing.by });
        if (call === 'close') doing.store.finish(order, 'closed', null);
        else doing.store.finish(order, 'failed', objectiveStatus ?? 'FAILED');
      });
      return null;
    }
  }
}

function keep(call: 'save' | 'send', body: OrderBody, doing: Doing): CallValue {
  const { store, at, by } = doing;
  const { target } = body;
  const order = target.kind === 'create' ? create(target, doing) : load(target.oId, target.taskId, store);
  for (const column of body.columns) store.putColumn(order, column);
  store.addStep(order, { ...(call === 'send' ? body.routing : NO_ROUTING), at, call, by });
  // Only a send that names the task it handled generates the next one (later revisions of the contract).
  if (call === 'save' || body.operateTaskGuid === null) return { oId: order.oId, taskId: order.taskId };
  const taskId = newGuid(doing);
  store.setTask(order, taskId);
  return { oId: order.oId, taskId };
}

function create(target: { mapId: string; customerGuid: string }, doing: Doing): OrderKey {
  const { mapId, customerGuid } = target;
  return doing.store.add({ oId: newGuid(doing), taskId: newGuid(doing), mapId, customerGuid, at: doing.at });
}

function load(oId: string, taskId: string, store: PracticeStore): OrderKey {
  const order = store.find(oId);
  if (!order) throw new Refusal(`工单不存在：${oId}`);
  if (guidKey(taskId) !== order.taskId) throw new Refusal(`任务不属于该工单：${taskId}`);
  if (order.status !== 'open') throw new Refusal('工单已结案，不能再操作');
  return order;
}

function newGuid({ newId }: Doing): string {
  return newId().toUpperCase();
}
