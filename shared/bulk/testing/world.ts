import { type Outcome, REASONS, type Reason } from '../../contract/outcome';
import { nextMove } from '../next-move';
import { afterEnd, NEW_PULSE, type Pulse } from '../pulse';
import { NEW_ROW, nextRow, ROW_STATES, type Row, type RowState } from '../row-machine';
import { nextRun, PAUSE_REASONS, RUN_STATES, type Run } from '../run-machine';
import type { Change, Disk, Journal } from './simulated-disk';

/** What a step of a program does to the world. */
export type Effect =
  | 'write-intent'
  | 'write-outcome'
  | 'write-change'
  | 'write-found' // one row that is in flight with no call in the air; again until there is none
  | 'write-start-up'
  | 'drop-torn'
  | 'sync'
  | 'send' // and wait for what comes back
  | 'heed' // the breaker
  | 'show';

/** THE order of effects. The client and the runner keep it; here every order that is not this one is shown to be wrong. */
export const PROGRAMS = {
  attempt: ['write-intent', 'sync', 'show', 'send', 'heed', 'write-outcome', 'sync', 'show'],
  decision: ['write-change', 'sync', 'show'],
  tell: ['write-change', 'sync', 'show'],
  resume: ['write-found', 'write-change', 'sync', 'show'],
  recovery: ['drop-torn', 'write-found', 'write-start-up', 'sync', 'show'],
} as const satisfies Readonly<Record<string, readonly Effect[]>>;
export type ProgramName = keyof typeof PROGRAMS;

/** What came back of one request. */
export interface Ended {
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/** Everything that a deliberate fault may replace. */
export interface Design {
  readonly programs: Readonly<Record<ProgramName, readonly Effect[]>>;
  readonly nextRow: typeof nextRow;
  readonly nextRun: typeof nextRun;
  readonly afterEnd: typeof afterEnd;
  readonly nextMove: typeof nextMove;
  /** How what came back is read. */
  readonly read: (ended: Ended) => Ended;
  /** Whether a journal is recovered at all when the program starts. */
  readonly recovers: (journal: Journal) => boolean;
  /** What is made of half a transaction. */
  readonly mend: (torn: Change, journal: Journal) => Change | null;
  /** A connection that breaks is opened anew and the request sent again, unasked. */
  readonly sendsTwice: boolean;
  /** A failed write of an intent holds the request back. */
  readonly heedsDisk: boolean;
  /** An intent that shares a commit with outcomes stands behind them. */
  readonly intentsWait: boolean;
  /** What becomes of the calls in the air when a person pauses. */
  readonly onPausing: (world: World) => World;
}

/** The design that the product has. */
export const DESIGN: Design = {
  programs: PROGRAMS,
  nextRow,
  nextRun,
  afterEnd,
  nextMove,
  read: (ended) => ended,
  recovers: () => true,
  mend: () => null,
  sendsTwice: false,
  heedsDisk: true,
  intentsWait: true,
  onPausing: (world) => world,
};

/** How often each thing may still happen. */
export interface Budget {
  readonly kills: number;
  readonly powerLosses: number;
  /** Calls that end in another way than the server meant. */
  readonly faults: number;
  readonly diskFaults: number;
  /** Acts of a person beside confirming and resuming, which are free. */
  readonly acts: number;
}

/** One world to explore. */
export interface Setting {
  /** What the server makes of each row. */
  readonly rows: readonly ('accepts' | 'refuses')[];
  readonly concurrency: number;
  readonly firstRows: number | null;
  readonly budget: Budget;
  /** How calls may end in another way than the server meant. */
  readonly faults: readonly Ended[];
}

/** Something the program is in the middle of; `at` is the next effect of its program. */
export interface Task {
  readonly program: ProgramName;
  readonly at: number;
  /** The row of an attempt, else -1. */
  readonly row: number;
  /** The request has left and nothing came back yet. */
  readonly inAir: boolean;
  readonly ended: Ended | null;
  /** What a person or the runner wants written. */
  readonly change: Change | null;
}

/** What the server and an observer know of one row. */
export interface Truth {
  /** Requests that left. */
  readonly sent: number;
  readonly applied: number;
  /** A request that nobody waits for any more may still be applied. */
  readonly late: boolean;
  /** Resends that a person consented to. */
  readonly consents: number;
  /** A person skipped it, once at least. */
  readonly leftOut: boolean;
  /** A person looked, found it not applied, and left it so, once at least. A late request may still prove that wrong. */
  readonly saidUndone: boolean;
  /** Its outcome came and could not be written. */
  readonly unwritten: boolean;
}

/** One state of everything. */
export interface World {
  readonly disk: Disk;
  /** The program runs. */
  readonly up: boolean;
  readonly run: Run;
  readonly pulse: Pulse;
  readonly waiting: boolean;
  readonly tasks: readonly Task[];
  /** What a person sees of each row. */
  readonly shown: readonly (RowState | null)[];
  readonly truth: readonly Truth[];
  /** A person started or resumed the run since the program started. */
  readonly resumed: boolean;
  /** Unknown ends since the last answer or resume, and whether an end told to pause at once. */
  readonly unknowns: number;
  readonly tripped: boolean;
  /** What the journal must say when this recovery is over, as text. */
  readonly goal: string | null;
  readonly left: Budget;
}

const UNTOUCHED: Truth = {
  sent: 0,
  applied: 0,
  late: false,
  consents: 0,
  leftOut: false,
  saidUndone: false,
  unwritten: false,
};

/** A draft on disk, shown to a person. */
export function firstWorld({ rows, budget }: Setting): World {
  const run: Run = { state: 'draft' };
  return {
    disk: { durable: { run, rows: rows.map(() => NEW_ROW) }, pending: [], torn: null },
    up: true,
    run,
    pulse: NEW_PULSE,
    waiting: false,
    tasks: [],
    shown: rows.map(() => 'ready'),
    truth: rows.map(() => UNTOUCHED),
    resumed: false,
    unknowns: 0,
    tripped: false,
    goal: null,
    left: budget,
  };
}

/** A text that is the same for the same worlds; short, since millions are compared. */
export function keyOf(world: World): string {
  const { disk, pulse, left } = world;
  let key = journalKey(disk.durable);
  for (const change of disk.pending) key += `+${changeKey(change)}`;
  if (disk.torn !== null) key += `/${changeKey(disk.torn)}`;
  key += `|${runKey(world.run)}|`;
  for (const task of world.tasks) key += `${taskKey(task)};`;
  for (const state of world.shown) key += state === null ? '-' : letterOf(ROW_STATES, state);
  for (const truth of world.truth) key += truthKey(truth);
  key += `|${pulse.rows}.${pulse.unknowns}.${pulse.refusal.times}.${pulse.repeats}.${pulse.slowRows}.${world.unknowns}`;
  key += `|${flags(world.up, world.waiting, world.resumed, world.tripped)}${world.goal ?? ''}`;
  return `${key}|${left.kills}${left.powerLosses}${left.faults}${left.diskFaults}${left.acts}`;
}

/** A text that is the same for the same journals. */
export function journalKey({ run, rows }: Journal): string {
  let key = runKey(run);
  for (const row of rows) key += rowKey(row);
  return key;
}

const PROGRAM_NAMES = Object.keys(PROGRAMS);
const letterOf = (all: readonly string[], one: string): string => String.fromCharCode(97 + all.indexOf(one));
const flags = (...bits: readonly boolean[]): number => bits.reduce((sum, bit) => sum * 2 + (bit ? 1 : 0), 0);

function runKey(run: Run): string {
  const why = run.state === 'running' ? run.pausing : run.state === 'paused' ? run.reason : null;
  return letterOf(RUN_STATES, run.state) + (why === null ? '' : letterOf(PAUSE_REASONS, why));
}

function rowKey({ state, hadUnknown, attempts, repeats }: Row): string {
  return `${letterOf(ROW_STATES, state)}${hadUnknown ? '!' : ''}${attempts}${repeats === 0 ? '' : `.${repeats}`}`;
}

function changeKey({ run, rows }: Change): string {
  let key = run === null ? '' : runKey(run);
  for (const [at, row] of rows) key += `${at}${rowKey(row)}`;
  return key;
}

function taskKey({ program, at, row, inAir, ended, change }: Task): string {
  const end = ended === null ? '' : letterOf(REASONS, ended.reason);
  const wanted = change === null ? '' : changeKey(change);
  return `${letterOf(PROGRAM_NAMES, program)}${at}${row < 0 ? '' : row}${inAir ? '~' : ''}${end}${wanted}`;
}

function truthKey({ sent, applied, late, consents, leftOut, saidUndone, unwritten }: Truth): string {
  return `${sent}${applied}${consents}${flags(late, leftOut, saidUndone, unwritten)}`;
}
