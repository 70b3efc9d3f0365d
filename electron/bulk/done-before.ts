import type { RowAttempt, RunDetail, RunSource } from '../../shared/bulk/exchange';
import { MAY_BE_DONE } from '../../shared/bulk/row-machine';
import type { Call } from '../../shared/contract/endpoints';
import type { CallSummary } from '../../shared/desk.calls';
import type { ReadyRow, RunJournal, RunRow } from '../journal/run-record';
import { type KnownRun, knownRun } from './run-facts';
import { breathe } from './turns';

type Runs = Pick<
  RunJournal,
  'list' | 'counts' | 'doneElsewhere' | 'ready' | 'row' | 'earlier' | 'calledSince' | 'moveRows'
>;

const AT_ONCE = 1000;

/** The other runs of the same list for the same call, the newest first. */
export function runsAlike(
  runs: Pick<Runs, 'list'>,
  id: number,
  call: Call,
  { sha256 }: Pick<RunSource, 'sha256'>,
): KnownRun[] {
  if (sha256 === '') return [];
  return runs
    .list()
    .flatMap((other) => ('run' in other && other.id !== id ? (knownRun(other) ?? []) : []))
    .filter((other) => other.source.sha256 === sha256 && other.plan?.call === call)
    .sort((one, other) => other.record.id - one.record.id);
}

/** The newest run of the same list that did, or may have done, some of it; null: none did. */
export function ranBefore(runs: Runs, known: KnownRun): RunDetail['ranBefore'] {
  for (const { record } of alikeTo(runs, known)) {
    const { id, name, createdAt, changedAt: at } = record;
    const counts = runs.counts(id);
    const rows = MAY_BE_DONE.reduce((sum, state) => sum + counts[state], 0);
    if (rows > 0) return { id, name, createdAt, at, rows, skips: known.source.kind !== 'run' };
  }
  return null;
}

/**
 * Skips the rows of a plan that another run of the same list did through the same connection with the same body, or may have
 * done: the API would do them twice. Of a row whose check said so, and that a person took in, only what was done since the
 * plan was confirmed counts. What a person takes back afterwards stays. Gives how many.
 */
export async function skipDoneElsewhere(runs: Runs, known: KnownRun): Promise<number> {
  const { record, plan } = known;
  let rows = 0;
  for (const other of alikeTo(runs, known)) {
    if (other.plan?.fingerprint !== plan?.fingerprint) continue;
    if (!isNumberedAlike(known.source, other.source) && other.plan?.hash !== plan?.hash) continue;
    for (let after = 0; ; ) {
      const numbers = runs.doneElsewhere(record.id, other.record.id, plan?.confirmedAt ?? 0, after, AT_ONCE);
      const last = numbers.at(-1);
      if (last === undefined) break;
      rows += runs.moveRows(record.id, numbers, { kind: 'skip' }, 'elsewhere');
      after = last;
      await breathe();
    }
  }
  return rows;
}

function alikeTo(runs: Pick<Runs, 'list'>, { record, source, setup, plan }: KnownRun): KnownRun[] {
  return runsAlike(runs, record.id, plan?.call ?? setup.call, source);
}

/** The same number is the same row: in a list of rows that were picked out they count anew. */
export function isNumberedAlike(one: Pick<RunSource, 'kind'>, other: Pick<RunSource, 'kind'>): boolean {
  return one.kind !== 'run' && other.kind !== 'run';
}

/**
 * Skips the ready rows of a plan whose order a call from here settled after a moment, or may have settled: another run, or
 * somebody by hand. A row that a person made ready since stays. Gives how many.
 */
export async function skipSettled(runs: Runs, { record, plan }: KnownRun, since: number): Promise<number> {
  const { id } = record;
  if (!plan || !runs.calledSince(plan.connectionId, id, since)) return 0;
  const isSettled = ({ number, body }: ReadyRow): boolean => {
    const order = idsOf(body);
    if (order.oId === '') return false;
    const found = runs.earlier(plan.connectionId, plan.call, order, { exceptRun: id, since });
    return found !== null && found.startedAt > (runs.row(id, number)?.changedAt ?? 0);
  };
  let rows = 0;
  for (let after = 0; ; ) {
    const slice = runs.ready(id, after, AT_ONCE);
    const last = slice.at(-1);
    if (!last) return rows;
    const numbers = slice.filter(isSettled).map(({ number }) => number);
    rows += runs.moveRows(id, numbers, { kind: 'skip' }, 'elsewhere');
    after = last.number;
    await breathe();
  }
}

/** The call that settled the order of a row after the row was last sent, or may have settled it; null: there is none. */
export function settledSince(
  runs: Pick<RunJournal, 'earlier'>,
  { record, plan }: KnownRun,
  row: Pick<RunRow, 'oId' | 'taskId' | 'callId'>,
): CallSummary | null {
  if (!plan || row.oId === '') return null;
  const after = row.callId === null ? { since: plan.confirmedAt } : { behind: row.callId };
  return runs.earlier(plan.connectionId, plan.call, row, { exceptRun: record.id, ...after });
}

/** Such a call, told beside the attempts of its row. */
export function attemptElsewhere(call: CallSummary): RowAttempt {
  const { id, startedAt, durationMs, outcome, reason, message } = call;
  return { callId: id, elsewhere: true, startedAt, durationMs, outcome, reason, message };
}

/** The order that a body names; empty where it creates one, or where the disk changed it. */
function idsOf(body: string): { readonly oId: string; readonly taskId: string } {
  const members = new Map<string, unknown>(body === '' ? [] : Object.entries(JSON.parse(body) ?? {}));
  return { oId: String(members.get('oId') ?? ''), taskId: String(members.get('taskId') ?? '') };
}
