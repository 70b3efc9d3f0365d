import type { RowAttempt, RunDetail } from '../../shared/bulk/exchange';
import type { RunPlan } from '../../shared/bulk/plan';
import { MAY_BE_DONE } from '../../shared/bulk/row-machine';
import { ENDPOINTS } from '../../shared/contract/endpoints';
import type { CallSummary } from '../../shared/desk.calls';
import type { AskedOrder, Place, ReadyRow, RunJournal, RunRow } from '../journal/run-record';
import { type KnownRun, knownRun } from './run-facts';
import { breathe } from './turns';

const AT_ONCE = 1000;

/** The newest run of the same list that did, or may have done, some of it; null: none did. */
export function ranBefore(
  runs: Pick<RunJournal, 'list' | 'counts'>,
  known: KnownRun,
): RunDetail['ranBefore'] {
  const { record, setup, plan, source } = known;
  const call = plan?.call ?? setup.call;
  // Rows that were picked out of a run are none of what that run did.
  if (source.sha256 === '' || source.kind === 'run') return null;
  // The newest come first.
  for (const found of runs.list()) {
    const other = 'run' in found && found.id !== record.id ? knownRun(found) : null;
    if (other?.source.kind === 'run' || other?.source.sha256 !== source.sha256 || other.plan?.call !== call)
      continue;
    const { id, name, createdAt, changedAt: at } = other.record;
    const counts = runs.counts(id);
    const rows = MAY_BE_DONE.reduce((sum, state) => sum + counts[state], 0);
    if (rows > 0) return { id, name, createdAt, at, rows };
  }
  return null;
}

/**
 * The call that did of a ready row what its plan would do, or may have done it, after a moment; null: there is none. What
 * was before a person last made the row ready is known to that person.
 */
function doneSince(
  runs: Pick<RunJournal, 'row' | 'earlier'>,
  { id, plan, since }: { readonly id: number; readonly plan: RunPlan; readonly since: number },
  { number, body }: Pick<ReadyRow, 'number' | 'body'>,
): CallSummary | null {
  const found = runs.earlier(placeOf(plan), plan.call, orderOf(body), { exceptRun: id, since });
  return found && found.startedAt > (runs.row(id, number)?.changedAt ?? 0) ? found : null;
}

/**
 * Tells of each row of a running run whether somebody else did it since its plan was confirmed, or may have. As long as nobody
 * else calls, which is nearly always, that costs next to nothing.
 */
export function watchDone(
  runs: Pick<RunJournal, 'row' | 'earlier' | 'calledBehind' | 'lastCall'>,
  { id, plan }: { readonly id: number; readonly plan: RunPlan },
): (row: ReadyRow) => boolean {
  let last = runs.lastCall();
  let others = false;
  return (row) => {
    if (!others) ({ last, others } = runs.calledBehind(last, id));
    return others && doneSince(runs, { id, plan, since: plan.confirmedAt }, row) !== null;
  };
}

/**
 * Skips the ready rows of a plan that a call did after a moment, or may have done: another run, or somebody by hand. Gives how
 * many.
 */
export async function skipDone(runs: RunJournal, { record, plan }: KnownRun, since: number): Promise<number> {
  const { id } = record;
  if (!plan) return 0;
  let rows = 0;
  for (let after = 0; ; ) {
    const slice = runs.ready(id, after, AT_ONCE);
    const last = slice.at(-1);
    if (!last) return rows;
    const done = slice.filter((row) => doneSince(runs, { id, plan, since }, row) !== null);
    const numbers = done.map(({ number }) => number);
    rows += runs.moveRows(id, numbers, { kind: 'skip' }, 'elsewhere');
    after = last.number;
    await breathe();
  }
}

/** The call that settled the order of a row after the row was last sent, or may have settled it; null: there is none. */
export function settledSince(
  runs: Pick<RunJournal, 'earlier' | 'planned'>,
  { record, plan }: KnownRun,
  { number, callId }: Pick<RunRow, 'number' | 'callId'>,
): CallSummary | null {
  const [row] = plan ? runs.planned(record.id, number - 1, 1) : [];
  if (!plan || row?.number !== number) return null;
  const after = callId === null ? { since: plan.confirmedAt } : { behind: callId };
  return runs.earlier(placeOf(plan), plan.call, orderOf(row.body), { exceptRun: record.id, ...after });
}

/** Such a call, told beside the attempts of its row. */
export function attemptElsewhere(call: CallSummary): RowAttempt {
  const { id, startedAt, durationMs, outcome, reason, message } = call;
  return { callId: id, elsewhere: true, startedAt, durationMs, outcome, reason, message };
}

/** Where a plan goes. */
export function placeOf({
  address,
  call,
  connectionId,
}: Pick<RunPlan, 'address' | 'call' | 'connectionId'>): Place {
  return { connectionId, serviceRoot: address.slice(0, -ENDPOINTS[call].path.length) };
}

function membersOf(body: string): object {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

/** What a body is about; nothing where the disk changed it. */
function orderOf(body: string): AskedOrder {
  const members = new Map(Object.entries(membersOf(body)));
  const text = (name: string): string => String(members.get(name) ?? '');
  return {
    oId: text('oId'),
    taskId: text('taskId'),
    mapId: text('mapId'),
    customerGuid: text('customerGuid'),
    body,
  };
}
