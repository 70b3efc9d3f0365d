import type { CallChoice } from '../../shared/desk.history';
import type { Database, SqlRow } from '../files/sqlite';
import type { ListCalls } from './call-list';
import type { CalledOrder } from './call-record';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { chosenIds } from './chosen-ids';

/** What calls were about, newest first: the order that was sent, or the one that an accepted call made. */
export function calledOrders(
  database: Database,
  list: ListCalls,
  choice: CallChoice,
  before: number | null,
  limit: number,
): CalledOrder[] {
  const ids = chosenIds(list, choice, before, limit);
  return database
    .prepare(
      `SELECT ${SUMMARY_COLUMNS} FROM (SELECT key AS place, value AS given FROM json_each(?)) CROSS JOIN calls ON calls.id = given ORDER BY place`,
    )
    .all(JSON.stringify(ids))
    .map(orderOf);
}

function orderOf(row: SqlRow): CalledOrder {
  const { id, call, oId, taskId, answered } = summaryOf(row);
  return { id, call, ...(oId === '' && answered !== null ? answered : { oId, taskId }) };
}
