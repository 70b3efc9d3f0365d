import { z } from 'zod';
import { CONNECTION_KINDS } from '../contract/connection';
import { CALLS } from '../contract/endpoints';
import { OUTCOMES, REASONS } from '../contract/outcome';
import { ENCODINGS, refusal, SEPARATORS, tableNote } from '../library/exchange';
import { bulkMapping } from './columns';
import { runPace, runPlan } from './plan';
import { ROW_STATES } from './row-machine';
import { REPAIR_KINDS, ROW_PROBLEM_KINDS, repairedCell, rowProblem } from './row-problems';
import { PAUSE_REASONS, RUN_STATES } from './run-machine';

/** What a source of a run must not exceed: bytes, bytes it inflates to, times its own size, rows and columns. */
export const BULK_LIMITS = {
  bytes: 52_428_800,
  inflated: 209_715_200,
  ratio: 200,
  rows: 100_000,
  columns: 1000,
} as const;

/** The largest part of a dropped file that crosses to main at once, in bytes. */
export const PART_BYTES = 1_048_576;

/** Where the rows of a run came from. The bytes are copied: what happens to the file later does not matter. */
export const runSource = z.strictObject({
  kind: z.enum(['file', 'paste', 'history', 'run', 'plan']),
  /** The file's name for people, cleaned of what could mislead; of a run: its name. */
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  /** True where a copy of the workbook can be given back with the results in it. */
  workbook: z.boolean(),
  /** As what it was read; null: it needed no reading. */
  reading: z
    .strictObject({
      encoding: z.enum(ENCODINGS).nullable(),
      separator: z.enum(SEPARATORS).nullable(),
      sheet: z.number().int(),
      headerRow: z.number().int(),
    })
    .nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
  /** Those that are the source's own, without our columns of a result that comes back. */
  headers: z.array(z.string()),
  /** Where our columns go in a copy of the workbook, from 0; null: behind its own. */
  firstColumn: z.number().int().nullable().default(null),
  rows: z.number().int(),
  hiddenRows: z.number().int(),
  /** Those of the hidden rows that a filter hides. */
  filteredRows: z.number().int().default(0),
  hiddenColumns: z.array(z.number().int()),
  notes: z.array(tableNote),
});
export type RunSource = z.infer<typeof runSource>;

/** What a person chose for a draft. */
export const runSetup = z.strictObject({
  call: z.enum(CALLS),
  connectionId: z.string().max(64),
  mapping: bulkMapping,
  /** Repairs that a person asked for; the others do themselves. */
  repairs: z.array(z.enum(REPAIR_KINDS)),
  /** Hidden rows and columns and those that a filter hides: in, out, or not yet asked. */
  hidden: z.enum(['ask', 'in', 'out']),
  /** Orders that an earlier call accepted, or may have: left out unless a person takes them in. */
  doneBefore: z.enum(['out', 'in']),
  pace: runPace,
});
export type RunSetup = z.infer<typeof runSetup>;

/** Why a row is left out of a plan. */
export const LEFT_OUT = ['person', 'hidden', 'duplicate', 'done-before', 'unknown-before'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Why the program skipped a row of a plan: its order was done elsewhere, or may have been; its run was stopped. */
export const SKIPPED_AS = ['elsewhere', 'stopped'] as const;
export type SkippedAs = (typeof SKIPPED_AS)[number];

const counts = z.record(z.enum(ROW_STATES), z.number().int());
/** How many rows stand where; they add up to all rows. */
export type Counts = z.infer<typeof counts>;

/** A run in the list. */
export const runLine = z.strictObject({
  id: z.number().int(),
  name: z.string(),
  createdAt: z.number(),
  changedAt: z.number(),
  state: z.enum(RUN_STATES),
  pauseReason: z.enum(PAUSE_REASONS).nullable(),
  call: z.enum(CALLS),
  connectionId: z.string(),
  connectionName: z.string(),
  connectionKind: z.enum(CONNECTION_KINDS).nullable(),
  rows: z.number().int(),
  counts,
});
export type RunLine = z.infer<typeof runLine>;

/** A run in the list whose record the disk changed: it can be removed, and nothing else. An empty name is not known. */
export const damagedRun = z.strictObject({
  id: z.number().int(),
  name: z.string(),
  state: z.literal('damaged'),
});
export const listedRun = z.union([runLine, damagedRun]);
export type ListedRun = z.infer<typeof listedRun>;

/** Rows that ended alike. */
export const rowGroup = z.strictObject({
  state: z.enum(ROW_STATES),
  reason: z.enum(REASONS).nullable(),
  /** What the server said to each of them, but for ids and numbers; `pattern` finds them again. */
  message: z.string().nullable(),
  pattern: z.string().nullable(),
  rows: z.number().int(),
});
export type RowGroup = z.infer<typeof rowGroup>;

/** A run whole, but for its rows. */
export const runDetail = runLine.extend({
  source: runSource,
  setup: runSetup,
  plan: runPlan.nullable(),
  /** Where the connection leads now and who acts there; null: there is no such connection any more. */
  fingerprint: z.string().nullable(),
  /** Work under way in main: reading the source again, or checking rows. `share` from 0 to 1. */
  busy: z
    .strictObject({ what: z.enum(['reading', 'checking', 'confirming', 'exporting']), share: z.number() })
    .nullable(),
  problems: z.array(z.strictObject({ problem: z.enum(ROW_PROBLEM_KINDS), rows: z.number().int() })),
  leftOut: z.array(z.strictObject({ why: z.enum(LEFT_OUT), rows: z.number().int() })),
  groups: z.array(rowGroup),
  /** Why it is about to pause, while calls are still in the air. */
  pausing: z.enum(PAUSE_REASONS).nullable(),
  waitingUntil: z.number().nullable(),
  /** Rows a second over the last minute. */
  perSecond: z.number().nullable(),
  /** Milliseconds that it has been running, all in all. */
  elapsedMs: z.number(),
  /** Rows to be sent whose order was accepted before through this connection, or may have been. */
  doneAgain: z.number().int(),
  /** Rows that were skipped, since their order was sent elsewhere: by another run, or by hand. */
  sentElsewhere: z.number().int(),
  /** Rows that were not sent when the run was stopped. */
  stopped: z.number().int(),
  /** Before anything of it was sent: another run of the same list that did so many rows, or may have done them; null: none did. */
  ranBefore: z
    .strictObject({
      ...{ id: z.number().int(), name: z.string(), createdAt: z.number() },
      ...{ at: z.number(), rows: z.number().int() },
    })
    .nullable(),
});
export type RunDetail = z.infer<typeof runDetail>;

/** Which rows; an empty list does not restrict. */
export const rowFilter = z.strictObject({
  states: z.array(z.enum(ROW_STATES)),
  problem: z.enum(ROW_PROBLEM_KINDS).nullable(),
  leftOut: z.enum(LEFT_OUT).nullable(),
  group: z.strictObject({ reason: z.enum(REASONS).nullable(), pattern: z.string().nullable() }).nullable(),
  /** Part of an id, a cell or a message. */
  text: z.string().max(200),
});
export type RowFilter = z.infer<typeof rowFilter>;
export const ALL_ROWS: RowFilter = { states: [], problem: null, leftOut: null, group: null, text: '' };

/** Rows by number, or all that a filter shows. */
export const rowChoice = z.union([
  z.strictObject({ rows: z.array(z.number().int().min(1)).max(100_000) }),
  z.strictObject({ filter: rowFilter }),
]);
export type RowChoice = z.infer<typeof rowChoice>;

/** Rows of a stretch of the grid that stand alike. */
export const rowsAlike = z.strictObject({
  state: z.enum(ROW_STATES),
  /** The plan left them out. */
  leftOut: z.boolean(),
  rows: z.array(z.number().int()),
});
export type RowsAlike = z.infer<typeof rowsAlike>;

/** One line of the grid. `cells` as they came, `edits` what a person typed over them. */
export const runRow = z.strictObject({
  number: z.number().int(),
  line: z.number().int(),
  /** The workbook hides it, or a filter of it. */
  hidden: z.boolean(),
  state: z.enum(ROW_STATES),
  hadUnknown: z.boolean(),
  attempts: z.number().int(),
  cells: z.array(z.string()),
  edits: z.array(z.tuple([z.number().int(), z.string()])),
  problems: z.array(rowProblem),
  repaired: z.array(repairedCell),
  leftOut: z.enum(LEFT_OUT).nullable(),
  /** Null: it is not skipped, or a person skipped it. */
  skippedAs: z.enum(SKIPPED_AS).nullable(),
  oId: z.string(),
  taskId: z.string(),
  /** The order that the row created. */
  answered: z.strictObject({ oId: z.string(), taskId: z.string() }).nullable(),
  changedAt: z.number().nullable(),
  callId: z.number().int().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
  message: z.string().nullable(),
  durationMs: z.number().nullable(),
});
export type RunRow = z.infer<typeof runRow>;

/** One call that a row was sent by. `outcome` null: it is in the air. */
export const rowAttempt = z.strictObject({
  callId: z.number().int(),
  /** Not of this row: a call since, by another run or by hand, that settled the row's order or may have. */
  elsewhere: z.boolean(),
  startedAt: z.number(),
  durationMs: z.number().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
  message: z.string().nullable(),
});
export type RowAttempt = z.infer<typeof rowAttempt>;

/** Why a run was not confirmed, started or changed; the renderer words each. */
export const RUN_REFUSALS = [
  'gone',
  'damaged', // the disk changed its record
  'busy', // main still reads or checks it
  'not-a-draft',
  'not-confirmed',
  'nothing-ready', // no row could be sent
  'hidden-not-decided',
  'name-differs', // what was typed is not the connection's name
  'count-differs', // what was typed is not the number of rows
  'again-differs', // nor that of the orders that are done again
  'connection-gone',
  'connection-changed', // it leads elsewhere than the plan, or somebody else acts
  'another-runs', // one run at a time per connection
  'is-running',
  'not-allowed', // its state does not take that
] as const;
export type RunRefusal = (typeof RUN_REFUSALS)[number];

export const refusedRun = z.strictObject({ kind: z.literal('not-done'), why: z.enum(RUN_REFUSALS) });
export const openedRun = z.union([
  z.strictObject({ kind: z.literal('opened'), id: z.number().int() }),
  refusal,
  z.strictObject({ kind: z.literal('cancelled') }),
]);
/** The same of a file that a person chose in the system's dialog: the page learns its name from here alone. */
export const refusedFile = refusal.extend({ name: z.string() });

/** Why a plan file was not taken. */
export const PLAN_REFUSALS = [
  'not-a-plan',
  'newer-plan', // `version`
  'too-large', // `limit` in MB
  'changed', // its content is not what was confirmed: `line`
  'unreadable', // `code` of the system
  'no-connection', // no connection here leads where the plan goes and acts as it does: `name`, `kind`, `address`, `identity`
] as const;

/** What leaves for one row, with the token masked. */
export const runSample = z.strictObject({
  row: z.number().int(),
  line: z.number().int(),
  address: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string(),
});

export const EXPORT_FORMATS = ['xlsx', 'csv', 'workbook'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
