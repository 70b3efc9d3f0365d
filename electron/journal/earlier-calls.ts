import { alikeCalls, type Call, callAddress } from '../../shared/contract/endpoints';
import type { Database, SqlValue } from '../files/sqlite';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { toStored } from './exact-text';
import type { AskedOrder, Place, RunJournal } from './run-record';
import { isSpelled, spelled } from './spelled-ids';

const MAY_HAVE_SETTLED = `(outcome IS NULL OR outcome IN ('accepted', 'unknown')) AND (run_id IS NULL OR run_id <> ?)
       AND started_at > ? AND id > ? AND call IN (?, ?) AND (connection_id = ? OR address IN (?, ?))
     ORDER BY id DESC LIMIT 1`;
/** Either makes an order of a body that names none. */
const MAKING = ['save', 'send'] as const;

/** What calls from here did of an order before, over an open database. */
export function earlierCalls(
  database: Database,
): Pick<RunJournal, 'earlier' | 'madeAlike' | 'calledSince' | 'calledBehind' | 'lastCall'> {
  const called = database.prepare(`SELECT 1 FROM calls WHERE ${isSpelled('o_id')} LIMIT 1`);
  const settled = database.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM calls JOIN call_details ON call_id = id
     WHERE ${isSpelled('o_id')} AND ${isSpelled('task_id')} AND (? IS NULL OR request_body = ?) AND ${MAY_HAVE_SETTLED}`,
  );
  const making = (more: string) =>
    database.prepare(
      `SELECT ${SUMMARY_COLUMNS} FROM calls JOIN call_details ON call_id = id
       WHERE o_id COLLATE NOCASE = '' AND customer_guid COLLATE NOCASE = ? AND map_id = ? ${more} AND ${MAY_HAVE_SETTLED}`,
    );
  const made = making('AND request_body = ?');
  const alike = making('');
  const since = database.prepare(
    'SELECT 1 FROM calls WHERE started_at > ? AND (run_id IS NULL OR run_id <> ?) LIMIT 1',
  );
  const behind = database.prepare(
    'SELECT max(id) AS last, max(run_id IS NOT ?) AS others FROM calls WHERE id > ?',
  );
  const last = database.prepare('SELECT max(id) AS last FROM calls');
  return {
    earlier(place, call, order, { exceptRun, since = 0, behind = 0, sameBody = false }) {
      const body = sameBody ? toStored(order.body) : null;
      const found =
        order.oId === ''
          ? made.get(
              ...madeOf(order),
              toStored(order.body),
              exceptRun,
              since,
              behind,
              ...wherever(place, MAKING),
            )
          : // Most orders of a list were in no call yet, whoever made it.
            called.get(...spelled(order.oId)) &&
            settled.get(
              ...idsOf(order),
              body,
              body,
              exceptRun,
              since,
              behind,
              ...wherever(place, alikeCalls(call)),
            );
      return found ? summaryOf(found) : null;
    },
    madeAlike(place, order, exceptRun) {
      const found = alike.get(...madeOf(order), exceptRun, 0, 0, ...wherever(place, MAKING));
      return found ? summaryOf(found) : null;
    },
    calledSince: (moment, exceptRun) => since.get(moment, exceptRun) !== undefined,
    calledBehind(call, exceptRun) {
      const found = behind.get(exceptRun, call);
      return { last: Number(found?.last ?? call), others: found?.others === 1 };
    },
    lastCall: () => Number(last.get()?.last ?? 0),
  };
}

function madeOf({ customerGuid, mapId }: AskedOrder): SqlValue[] {
  return [toStored(customerGuid), toStored(mapId)];
}

function idsOf({ oId, taskId }: AskedOrder): SqlValue[] {
  return [...spelled(oId), ...spelled(taskId)];
}

/** Which calls, and through which connection or to which addresses. */
function wherever({ connectionId, serviceRoot }: Place, calls: readonly [Call, Call]): SqlValue[] {
  const addresses = calls.map((call) => toStored(callAddress(serviceRoot, call)));
  return [...calls, toStored(connectionId), ...addresses];
}
