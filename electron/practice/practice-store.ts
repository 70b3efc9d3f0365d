import type { Call } from '../../shared/contract/endpoints';
import {
  type PracticeOrder,
  type PracticeOrderDetail,
  practiceOrder,
  practiceOrderDetail,
} from '../../shared/desk.practice';
import type { Database, SqlRow } from '../files/sqlite';
import type { Column, Routing } from './order-body';
import type { Actor } from './who-acts';

/** An order as a call needs it. */
export interface OrderKey {
  readonly id: number;
  readonly oId: string;
  readonly taskId: string;
  readonly status: PracticeOrder['status'];
}
/** The server's own facts, kept across restarts. */
export type Fact = 'port';

/** The practice server's orders and facts in its own database. */
export interface PracticeStore {
  atomically<T>(work: () => T): T;
  fact(name: Fact): string | null;
  setFact(name: Fact, value: string): void;
  count(): number;
  orders(): PracticeOrder[];
  order(oId: string): PracticeOrderDetail | null;
  find(oId: string): OrderKey | null;
  add(order: { oId: string; taskId: string; mapId: string; customerGuid: string; at: number }): OrderKey;
  addStep(order: OrderKey, step: Routing & { at: number; call: Call; by: Actor['by'] }): void;
  putColumn(order: OrderKey, column: Column): void;
  setTask(order: OrderKey, taskId: string): void;
  finish(order: OrderKey, status: 'closed' | 'failed', objectiveStatus: string | null): void;
  clear(): void;
}

/** `{C37F…}` in any case is one order. */
export const guidKey = (guid: string): string =>
  guid
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
    .toUpperCase();

/** No name: a step by whoever held the token. */
const BY_TOKEN = '';
const ORDER =
  'SELECT orders.*, (SELECT count(*) FROM steps WHERE order_id = orders.id) AS step_count FROM orders';

/** Opens the store in a database that has taken the practice migrations. */
export function createPracticeStore(database: Database): PracticeStore {
  const one = database.prepare(`${ORDER} WHERE o_id = ?`);
  const all = database.prepare(`${ORDER} ORDER BY id DESC`);
  const count = database.prepare('SELECT count(*) AS orders FROM orders');
  const fact = database.prepare('SELECT value FROM facts WHERE name = ?');
  const setFact = database.prepare(
    'INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const add = database.prepare(
    "INSERT INTO orders (o_id, task_id, map_id, customer_guid, status, created_at, changed_at) VALUES (?, ?, ?, ?, 'open', ?, ?)",
  );
  const addStep = database.prepare(
    'INSERT INTO steps (order_id, at, call, by, to_step, to_grp, to_by, to_role) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const touch = database.prepare('UPDATE orders SET changed_at = ? WHERE id = ?');
  const putColumn = database.prepare(
    `INSERT INTO columns (order_id, table_name, name, value) VALUES (?, ?, ?, ?)
     ON CONFLICT (order_id, table_name, name) DO UPDATE SET value = excluded.value`,
  );
  const setTask = database.prepare('UPDATE orders SET task_id = ? WHERE id = ?');
  const finish = database.prepare('UPDATE orders SET status = ?, objective_status = ? WHERE id = ?');
  const steps = database.prepare('SELECT * FROM steps WHERE order_id = ? ORDER BY id');
  const columns = database.prepare('SELECT * FROM columns WHERE order_id = ? ORDER BY id');

  return {
    atomically: (work) => database.atomically(work),
    fact: (name) => textOrNull(fact.get(name)?.value),
    setFact: (name, value) => void setFact.run(name, value),
    count: () => Number(count.get()?.orders ?? 0),
    orders: () => all.all().map((row) => practiceOrder.parse(orderFields(row))),
    order(oId) {
      const row = one.get(guidKey(oId));
      if (!row) return null;
      return practiceOrderDetail.parse({
        ...orderFields(row),
        steps: steps.all(row.id ?? null).map(stepFields),
        columns: columns
          .all(row.id ?? null)
          .map(({ table_name: table, name, value }) => ({ table, name, value })),
      });
    },
    find(oId) {
      const row = one.get(guidKey(oId));
      if (!row) return null;
      const { taskId, status, oId: kept } = practiceOrder.parse(orderFields(row));
      return { id: Number(row.id), oId: kept, taskId, status };
    },
    add({ oId, taskId, mapId, customerGuid, at }) {
      const { lastInsertRowid } = add.run(oId, taskId, mapId, customerGuid, at, at);
      return { id: Number(lastInsertRowid), oId, taskId, status: 'open' };
    },
    addStep(order, { at, call, by, toStep, toGrp, toBy, toRole }) {
      addStep.run(order.id, at, call, by ?? BY_TOKEN, toStep, toGrp, toBy, toRole);
      touch.run(at, order.id);
    },
    putColumn: (order, { table, name, value }) => void putColumn.run(order.id, table, name, value),
    setTask: (order, taskId) => void setTask.run(taskId, order.id),
    finish: (order, status, objectiveStatus) => void finish.run(status, objectiveStatus, order.id),
    clear: () => database.exec('DELETE FROM orders'),
  };
}

function orderFields(row: SqlRow): Readonly<Record<keyof PracticeOrder, unknown>> {
  return {
    oId: row.o_id,
    taskId: row.task_id,
    mapId: row.map_id,
    customerGuid: row.customer_guid,
    status: row.status,
    objectiveStatus: row.objective_status,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    stepCount: row.step_count,
  };
}

function stepFields(row: SqlRow): Readonly<Record<string, unknown>> {
  const { at, call } = row;
  const by = row.by === BY_TOKEN ? null : row.by;
  return { at, call, by, toStep: row.to_step, toGrp: row.to_grp, toBy: row.to_by, toRole: row.to_role };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
