import type { RunDetail } from '../../shared/bulk/exchange';
import { MAY_BE_DONE } from '../../shared/bulk/row-machine';
import { ENDPOINTS } from '../../shared/contract/endpoints';
import type { RunJournal } from '../journal/run-record';
import { type KnownRun, knownRun } from './run-facts';
import { breathe } from './turns';

type Runs = Pick<RunJournal, 'list' | 'counts' | 'doneElsewhere' | 'ready' | 'earlier' | 'moveRows'>;

const AT_ONCE = 1000;

/** The other runs of the same list for the same call that were more than prepared, the newest first. */
function runsAlike(runs: Runs, { record, source, setup, plan }: KnownRun): KnownRun[] {
  if (source.sha256 === '') return [];
  return runs
    .list()
    .flatMap((other) => ('run' in other && other.id !== record.id ? (knownRun(other) ?? []) : []))
    .filter(
      (other) => other.source.sha256 === source.sha256 && other.plan?.call === (plan?.call ?? setup.call),
    )
    .sort((one, other) => other.record.id - one.record.id);
}

/** The newest run of the same list that did, or may have done, some of it; null: none did. */
export function ranBefore(runs: Runs, known: KnownRun): RunDetail['ranBefore'] {
  for (const { record } of runsAlike(runs, known)) {
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
  for (const other of runsAlike(runs, known)) {
    if (other.plan?.fingerprint !== plan?.fingerprint || !isNumberedAlike(known, other)) continue;
    for (let after = 0; ; ) {
      const numbers = runs.doneElsewhere(record.id, other.record.id, plan?.confirmedAt ?? 0, after, AT_ONCE);
      const last = numbers.at(-1);
      if (last === undefined) break;
      rows += runs.moveRows(record.id, numbers, { kind: 'skip' });
      after = last;
      await breathe();
    }
  }
  return rows;
}

/** The same number is the same row: in a list of rows that were picked out they count anew. */
function isNumberedAlike(one: KnownRun, other: KnownRun): boolean {
  const isWhole = one.source.kind !== 'run' && other.source.kind !== 'run';
  return isWhole || (one.plan !== null && one.plan.hash === other.plan?.hash);
}

/** Skips the rows of a plan from a file whose order a call from here settled, or may have settled: who prepared it did not know. */
export async function skipSettled(runs: Runs, { record, plan }: KnownRun): Promise<number> {
  if (!plan) return 0;
  const calls = ENDPOINTS[plan.call].ends ? (['close', 'failedClose'] as const) : [plan.call];
  let rows = 0;
  for (let after = 0; ; ) {
    const slice = runs.ready(record.id, after, AT_ONCE);
    const last = slice.at(-1);
    if (!last) return rows;
    const settled = slice.filter(({ body }) => {
      const { oId, taskId } = idsOf(body);
      return oId !== '' && runs.earlier(plan.connectionId, calls, oId, taskId, record.id) !== null;
    });
    rows += runs.moveRows(
      record.id,
      settled.map(({ number }) => number),
      { kind: 'skip' },
    );
    after = last.number;
    await breathe();
  }
}

/** The order that a body names; empty where it creates one, or where the disk changed it. */
function idsOf(body: string): { readonly oId: string; readonly taskId: string } {
  const members = new Map<string, unknown>(body === '' ? [] : Object.entries(JSON.parse(body) ?? {}));
  return { oId: String(members.get('oId') ?? ''), taskId: String(members.get('taskId') ?? '') };
}
