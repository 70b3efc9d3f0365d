import { ALL_ROWS, type RunDetail } from '../../shared/bulk/exchange';
import type { RowState } from '../../shared/bulk/row-machine';
import { ENDPOINTS } from '../../shared/contract/endpoints';
import type { RunJournal } from '../journal/run-record';
import { type KnownRun, knownRun } from './run-facts';
import { breathe } from './turns';

type Runs = Pick<RunJournal, 'list' | 'numbers' | 'planned' | 'ready' | 'earlier' | 'moveRows'>;

/** Rows that were done, or may have been. */
const DONE: readonly RowState[] = ['in-flight', 'accepted', 'unknown', 'confirmed-done'];
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
    const rows = runs.numbers(id, { ...ALL_ROWS, states: DONE }).length;
    if (rows > 0) return { id, name, createdAt, at, rows };
  }
  return null;
}

/**
 * Skips the rows of a plan that another run of the same list did through the same connection with the same body, or may have
 * done: the API would do them twice. A person can take it back. Gives how many.
 */
export async function skipDoneElsewhere(runs: Runs, known: KnownRun): Promise<number> {
  const { record, plan } = known;
  const done = new Map<number, Set<string>>();
  for (const other of runsAlike(runs, known)) {
    if (other.plan?.fingerprint !== plan?.fingerprint) continue;
    const numbers = new Set(runs.numbers(other.record.id, { ...ALL_ROWS, states: DONE }));
    for await (const { number, bodyHash } of slices((after) => runs.planned(other.record.id, after, AT_ONCE)))
      if (numbers.has(number)) done.set(number, (done.get(number) ?? new Set()).add(bodyHash));
  }
  if (done.size === 0) return 0;
  const alike: number[] = [];
  for await (const { number, bodyHash } of slices((after) => runs.ready(record.id, after, AT_ONCE)))
    if (done.get(number)?.has(bodyHash)) alike.push(number);
  return skip(runs, record.id, alike);
}

/** Skips the rows of a plan from a file whose order a call from here settled, or may have settled: who prepared it did not know. */
export async function skipSettled(runs: Runs, { record, plan }: KnownRun): Promise<number> {
  if (!plan) return 0;
  const calls = ENDPOINTS[plan.call].ends ? (['close', 'failedClose'] as const) : [plan.call];
  const settled: number[] = [];
  for await (const { number, body } of slices((after) => runs.ready(record.id, after, AT_ONCE))) {
    const { oId, taskId } = idsOf(body);
    if (oId !== '' && runs.earlier(plan.connectionId, calls, oId, taskId, record.id)) settled.push(number);
  }
  return skip(runs, record.id, settled);
}

async function skip(runs: Runs, id: number, numbers: readonly number[]): Promise<number> {
  let rows = 0;
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    rows += runs.moveRows(id, numbers.slice(at, at + AT_ONCE), { kind: 'skip' });
    await breathe();
  }
  return rows;
}

async function* slices<R extends { readonly number: number }>(
  next: (after: number) => readonly R[],
): AsyncGenerator<R> {
  for (let after = 0; ; ) {
    const slice = next(after);
    const last = slice.at(-1);
    if (!last) return;
    yield* slice;
    after = last.number;
    await breathe();
  }
}

/** The order that a body names; empty where it creates one, or where the disk changed it. */
function idsOf(body: string): { readonly oId: string; readonly taskId: string } {
  const members = new Map<string, unknown>(body === '' ? [] : Object.entries(JSON.parse(body) ?? {}));
  return { oId: String(members.get('oId') ?? ''), taskId: String(members.get('taskId') ?? '') };
}
