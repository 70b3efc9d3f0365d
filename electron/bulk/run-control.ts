import { createHash } from 'node:crypto';
import type { RowChoice, RunRefusal } from '../../shared/bulk/exchange';
import { planHead, planLine, type RunPace, type RunPlan } from '../../shared/bulk/plan';
import { type Decision, nextRow, type RowEvent } from '../../shared/bulk/row-machine';
import type { PauseReason, Run } from '../../shared/bulk/run-machine';
import type { Connection } from '../../shared/contract/connection';
import { callAddress } from '../../shared/contract/endpoints';
import type { RunJournal, RunRecord } from '../journal/run-record';
import { settledSince, skipDone, watchDone } from './done-before';
import { numbersOf } from './run-drafts';
import type { KnownRun } from './run-facts';
import { type RunningRun, type RunParts, type RunProgress, runRows } from './runner';
import { breathe, turns } from './turns';

export type Refused = { readonly kind: 'not-done'; readonly why: RunRefusal };
type Done = { readonly kind: 'done' };
type Moved = { readonly kind: 'moved'; readonly rows: number };
/** So many orders would be done again: their number is to be typed. */
type Asks = { readonly kind: 'asks'; readonly again: number };
/** `held`: rows that stay, since their order was settled elsewhere after they were sent, or may have been. */
type MovedOrHeld = Moved & { readonly held: number };

/** What runs need of the other rooms while they run. */
export interface ControlParts extends Omit<RunParts, 'runs' | 'changed' | 'isDone'> {
  readonly runs: RunJournal;
  readonly connectionOf: (id: string) => Connection | null;
  readonly identityOf: (connection: Connection) => string;
  readonly fingerprintOf: (connection: Connection) => string;
  readonly appVersion: string;
  readonly changed: (id: number) => void;
  /** A run that ran does not run any more. */
  readonly ended: (name: string, run: Run) => void;
}

/** Runs from their plan on. */
export interface RunControl {
  confirm(known: KnownRun, said: Confirmation): Promise<Done | Refused>;
  resume(known: KnownRun): Promise<Done | Refused>;
  pause(id: number, reason: PauseReason): Promise<Done | Refused>;
  stop(known: KnownRun): Promise<Done | Refused>;
  setPace(known: KnownRun, pace: RunPace): void;
  skip(known: KnownRun, choice: RowChoice): Promise<Moved | Refused>;
  /** Makes skipped rows ready; where that does orders again, their number is typed. */
  takeBack(known: KnownRun, choice: RowChoice, typed: number | null): Promise<Moved | Asks | Refused>;
  retry(known: KnownRun, choice: RowChoice): Promise<MovedOrHeld | Refused>;
  decide(
    known: KnownRun,
    choice: RowChoice,
    decision: Decision,
    typed: number | null,
  ): Promise<MovedOrHeld | Refused>;
  progress(id: number): RunProgress | null;
  /** A run as it stands: the end that the disk did not take is written as soon as it takes it, and is told until then. */
  standing(record: RunRecord): RunRecord;
  /** Every run that runs now. */
  running(): readonly number[];
  /** Pauses all; resolves when nothing of them is in the air. */
  pauseAll(reason: PauseReason): Promise<void>;
}

export interface Confirmation {
  readonly rows: number;
  readonly fingerprint: string;
  readonly typedName: string | null;
  readonly typedRows: number | null;
  readonly typedAgain: number | null;
}

const DONE: Done = { kind: 'done' };
const TAKE_BACK = { kind: 'take-back-skip' } as const;
const AT_ONCE = 1000;

export function createRunControl(parts: ControlParts): RunControl {
  const { runs, clock } = parts;
  const running = new Map<number, RunningRun>();
  /** Runs of which is looked up what of them was done before they run. */
  const starting = new Set<number>();

  const move = async (known: KnownRun, choice: RowChoice, event: RowEvent): Promise<Moved | Refused> => {
    const { id } = known.record;
    if (running.has(id)) return refuse('is-running');
    const { state } = known.record.run;
    if (state === 'draft') return refuse('not-confirmed');
    const makesReady =
      event.kind === 'retry' ||
      event.kind === 'take-back-skip' ||
      (event.kind === 'decided' && event.decision !== 'done' && event.decision !== 'leave');
    if (makesReady && state === 'stopped') return refuse('not-allowed');
    const numbers = numbersOf(runs, id, choice);
    let rows = 0;
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      rows += runs.moveRows(id, numbers.slice(at, at + AT_ONCE), event);
      // A finished run has rows to send again from the first of them on.
      if (makesReady && runs.get(id)?.run.state === 'finished' && runs.ready(id, 0, 1).length > 0)
        runs.move(id, { kind: 'reopen' });
      await breathe();
    }
    parts.changed(id);
    return { kind: 'moved', rows };
  };

  /** The rows that would move, apart from those whose order was settled elsewhere meanwhile. */
  const unsettled = async (known: KnownRun, choice: RowChoice, event: RowEvent) => {
    const { id } = known.record;
    const open: number[] = [];
    let held = 0;
    const turn = turns();
    for (const number of numbersOf(runs, id, choice)) {
      const row = runs.row(id, number);
      if (!row || nextRow(row, event) === null) continue;
      if (row.skippedAs === 'elsewhere' || settledSince(runs, known, row) !== null) held += 1;
      else open.push(number);
      if (turn.due()) await turn.take();
    }
    return { open, held };
  };

  const moveUnsettled = async (known: KnownRun, choice: RowChoice, event: RowEvent) => {
    const { open, held } = await unsettled(known, choice, event);
    return withHeld(await move(known, { rows: open }, event), held);
  };

  const pause = async (id: number, reason: PauseReason): Promise<Done | Refused> => {
    const run = running.get(id);
    if (!run) return refuse('not-allowed');
    await run.pause(reason);
    return DONE;
  };

  const standing = (record: RunRecord): RunRecord => {
    if (record.run.state !== 'running' || running.has(record.id)) return record;
    try {
      return { ...record, run: runs.move(record.id, { kind: 'pause', reason: 'disk' }) };
    } catch {
      return { ...record, run: { state: 'paused', reason: 'disk' } };
    }
  };

  return {
    standing,
    async confirm({ record, setup, source }, said) {
      const { id } = record;
      if (record.run.state !== 'draft') return refuse('not-a-draft');
      const connection = parts.connectionOf(setup.connectionId);
      if (!connection) return refuse('connection-gone');
      const fingerprint = parts.fingerprintOf(connection);
      if (fingerprint !== said.fingerprint) return refuse('connection-changed');
      if (setup.hidden === 'ask') return refuse('hidden-not-decided');
      const { ready } = runs.counts(id);
      if (ready === 0) return refuse('nothing-ready');
      if (ready !== said.rows) return refuse('count-differs');
      if (connection.kind === 'production') {
        if (said.typedName !== connection.name) return refuse('name-differs');
        if (said.typedRows !== ready) return refuse('count-differs');
      }
      const again = runs.doneAgain(id);
      if (again > 0 && said.typedAgain !== again) return refuse('again-differs');
      const { call } = setup;
      const about = { call, fingerprint, rows: ready, sourceHash: source.sha256 };
      const hash = await planHash(runs, id, about);
      const plan: RunPlan = {
        ...about,
        hash,
        connectionId: connection.id,
        connectionName: connection.name,
        connectionKind: connection.kind,
        identity: parts.identityOf(connection),
        address: callAddress(connection.serviceRoot, call),
        confirmedAt: clock(),
        appVersion: parts.appVersion,
      };
      runs.confirm(id, JSON.stringify(plan));
      parts.changed(id);
      return DONE;
    },
    async resume(known) {
      const { plan, record, setup } = known;
      const { id } = record;
      if (running.has(id) || starting.has(id)) return refuse('is-running');
      if (!plan) return refuse('not-confirmed');
      for (const other of running.values())
        if (other.connectionId === plan.connectionId) return refuse('another-runs');
      const connection = parts.connectionOf(plan.connectionId);
      if (!connection) return refuse('connection-gone');
      if (parts.fingerprintOf(connection) !== plan.fingerprint) return refuse('connection-changed');
      const { state } = record.run;
      if (state !== 'confirmed' && state !== 'paused') return refuse('not-allowed');
      // Begun before the look at what was done: what is called meanwhile counts.
      const isDone = watchDone(runs, { id, plan });
      starting.add(id);
      try {
        // What was done while it stood still is skipped now, a few at a time; the rest as it comes up.
        if (runs.calledSince(plan.confirmedAt, id)) await skipDone(runs, known, plan.confirmedAt);
      } finally {
        starting.delete(id);
      }
      for (const other of running.values())
        if (other.connectionId === plan.connectionId) return refuse('another-runs');
      runs.move(id, { kind: 'resume' });
      const run = runRows(id, plan, setup.pace, {
        ...parts,
        changed: () => parts.changed(id),
        isDone,
      });
      running.set(id, run);
      void run.over.then(() => {
        running.delete(id);
        parts.changed(id);
        const record = runs.get(id);
        if (!record) return;
        const { name, run } = standing(record);
        parts.ended(name, run);
      });
      parts.changed(id);
      return DONE;
    },
    pause,
    async stop(known) {
      const { id } = known.record;
      if (running.has(id)) await pause(id, 'user');
      const state = runs.get(id)?.run.state;
      if (state !== 'confirmed' && state !== 'paused') return refuse('not-allowed');
      // Skipped first: a program that dies meanwhile leaves a paused run, never a stopped one with rows to send.
      for (let some = readyRows(id, 0); some.length > 0; some = readyRows(id, some.at(-1) ?? 0)) {
        runs.moveRows(id, some, { kind: 'skip' }, 'stopped');
        await breathe();
      }
      runs.move(id, { kind: 'stop' });
      parts.changed(id);
      return DONE;
    },
    setPace({ record, setup }, pace) {
      runs.setSetup(record.id, JSON.stringify({ ...setup, pace }));
      running.get(record.id)?.setPace(pace);
      parts.changed(record.id);
    },
    skip: (known, choice) => move(known, choice, { kind: 'skip' }),
    async takeBack(known, choice, typed) {
      const { held } = await unsettled(known, choice, TAKE_BACK);
      return held > 0 && typed !== held ? { kind: 'asks', again: held } : move(known, choice, TAKE_BACK);
    },
    retry: (known, choice) => moveUnsettled(known, choice, { kind: 'retry' }),
    async decide(known, choice, decision, typed) {
      const { id } = known.record;
      const unknown = new Set(runs.numbers(id, { ...NO_FILTER, states: ['unknown'] }));
      const rows = numbersOf(runs, id, choice).filter((number) => unknown.has(number));
      // To send again what may have been done is said with its number, typed.
      if (decision === 'send-again' && typed !== rows.length) return refuse('count-differs');
      const event = { kind: 'decided', decision } as const;
      return decision === 'not-done'
        ? moveUnsettled(known, { rows }, event)
        : withHeld(await move(known, { rows }, event), 0);
    },
    progress: (id) => running.get(id)?.progress() ?? null,
    running: () => [...running.keys()],
    async pauseAll(reason) {
      await Promise.all([...running.values()].map((run) => run.pause(reason)));
    },
  };

  /** The next of those that are left to send. */
  function readyRows(id: number, after: number): readonly number[] {
    return runs.numbers(id, { ...NO_FILTER, states: ['ready'] }, after, AT_ONCE);
  }
}

const NO_FILTER = { states: [], problem: null, leftOut: null, group: null, text: '' } as const;

/** The name of a plan by its rows and all that decides where they go. */
export async function planHash(
  runs: Pick<RunJournal, 'planned'>,
  id: number,
  about: Parameters<typeof planHead>[0],
): Promise<string> {
  const hash = createHash('sha256').update(planHead(about));
  for (let after = 0; ; ) {
    const slice = runs.planned(id, after, AT_ONCE);
    for (const { number, bodyHash } of slice) hash.update(planLine(number, bodyHash));
    const last = slice.at(-1);
    if (!last) break;
    after = last.number;
    await breathe();
  }
  return hash.digest('hex');
}

function withHeld(moved: Moved | Refused, held: number): MovedOrHeld | Refused {
  return moved.kind === 'moved' ? { ...moved, held } : moved;
}

function refuse(why: RunRefusal): Refused {
  return { kind: 'not-done', why };
}
