import type { RecentOrder } from '../../shared/desk.history';
import type { Database } from '../files/sqlite';
import { MADE_FROM, madeFromOf, SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { toStored } from './exact-text';

/** Calls that are looked at: who worked on one order all day still finds the ones before it. */
const LOOK_BACK = 2000;

/** The orders last worked on through a connection, newest first, each once. */
export function recentOrders(database: Database, connectionId: string, limit: number): RecentOrder[] {
  const rows = database.prepare(
    `SELECT ${SUMMARY_COLUMNS}, ${MADE_FROM} FROM calls WHERE connection_id = ? ORDER BY id DESC LIMIT ${LOOK_BACK}`,
  );
  const found = new Map<string, RecentOrder>();
  for (const row of rows.iterate(toStored(connectionId))) {
    const { call, outcome, startedAt: at, answered, ...sent } = summaryOf(row);
    const { oId, taskId } = answered ?? sent;
    // One order, whatever its tasks: the newest is the one to go on with.
    const key = oId.toUpperCase();
    if (oId === '' || taskId === '' || found.has(key)) continue;
    const { mapId, customerGuid } = madeFromOf(row) ?? sent;
    found.set(key, { oId, taskId, call, outcome, at, mapId, customerGuid });
    if (found.size === limit) break;
  }
  return [...found.values()];
}
