import { z } from 'zod';
import { savedMapping } from './bulk/columns';
import {
  EXPORT_FORMATS,
  listedRun,
  openedRun,
  PART_BYTES,
  PLAN_REFUSALS,
  refusedFile,
  refusedRun,
  rowAttempt,
  rowChoice,
  rowFilter,
  rowsAlike,
  runDetail,
  runRow,
  runSample,
  runSetup,
} from './bulk/exchange';
import { runPace } from './bulk/plan';
import { DECISIONS } from './bulk/row-machine';
import { callChoice } from './desk.history';
import { done, nothing, verb } from './desk.verb';
import { tableReading } from './library/exchange';

const runId = z.number().int().min(1);
const doneOrNot = z.union([done, refusedRun]);
const moved = z.union([z.strictObject({ kind: z.literal('moved'), rows: z.number().int() }), refusedRun]);
/** `held`: rows that stay as they are, since their order was done elsewhere meanwhile, or may have been. */
const movedOrHeld = z.union([
  z.strictObject({ kind: z.literal('moved'), rows: z.number().int(), held: z.number().int() }),
  refusedRun,
]);
const written = z.union([
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
  refusedRun,
]);

/** The verbs of runs over many orders. What is long is answered at once and told by events. */
export const runVerbs = {
  list: verb(nothing, z.array(listedRun)),
  /** How many runs are under way, and how many wait for a person to go on. */
  standing: verb(nothing, z.strictObject({ running: z.number().int(), paused: z.number().int() })),
  get: verb(
    z.strictObject({ id: runId }),
    z.union([z.strictObject({ kind: z.literal('found'), run: runDetail }), refusedRun]),
  ),
  rename: verb(z.strictObject({ id: runId, name: z.string().max(200) }), doneOrNot),
  remove: verb(z.strictObject({ id: runId }), doneOrNot),
  /** A new draft from a file that a person chooses in the system's dialog; the page names no path. */
  chooseFile: verb(nothing, z.union([openedRun, refusedFile])),
  /** The same from a file that was dropped on the window, part by part in order. */
  giveFile: verb(
    z.strictObject({
      ticket: z.uuid(),
      name: z.string().max(400),
      base64: z.string().max(Math.ceil(PART_BYTES / 3) * 4),
      last: z.boolean(),
    }),
    z.union([z.strictObject({ kind: z.literal('more') }), openedRun]),
  ),
  givePaste: verb(z.strictObject({ text: z.string().max(20_971_520) }), openedRun),
  /** The same from rows of an earlier run, as their source had them. */
  fromRun: verb(z.strictObject({ id: runId, choice: rowChoice }), z.union([openedRun, refusedRun])),
  /** The same from the orders of calls in the history, each once. */
  fromCalls: verb(z.strictObject({ choice: callChoice }), openedRun),
  /** Reads the source of a draft again in another way. */
  readAgain: verb(z.strictObject({ id: runId, reading: tableReading }), z.union([openedRun, refusedRun])),
  /** Ends reading or checking that is under way. */
  cancelWork: verb(z.strictObject({ id: runId }), done),
  /** What a person chose for a draft; its rows are checked anew. */
  setUp: verb(z.strictObject({ id: runId, setup: runSetup }), doneOrNot),
  rows: verb(
    z.strictObject({
      id: runId,
      filter: rowFilter,
      order: z.enum(['number', 'newest']),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ rows: z.array(runRow), total: z.number().int() }),
  ),
  /** Where the rows under a filter stand, from one row to another: what is chosen is known by it, however long the list is. */
  stretch: verb(
    z.strictObject({
      id: runId,
      filter: rowFilter,
      from: z.number().int().min(1),
      to: z.number().int().min(1),
    }),
    z.array(rowsAlike),
  ),
  /** Types over a cell of a draft; null: the cell as it came. */
  edit: verb(
    z.strictObject({
      id: runId,
      row: z.number().int().min(1),
      column: z.number().int().min(0),
      text: z.string().max(100_000).nullable(),
    }),
    doneOrNot,
  ),
  /** Leaves rows of a draft out of its plan, or takes them in again. */
  leaveOut: verb(z.strictObject({ id: runId, choice: rowChoice, out: z.boolean() }), moved),
  /** What would leave for the first ready rows. */
  sample: verb(z.strictObject({ id: runId }), z.array(runSample)),
  /**
   * Makes the plan final. `fingerprint` is that of the connection as the person saw it. Typed by hand are, on production, the
   * connection's name and the number of rows; anywhere, the number of orders among them that are done again.
   */
  confirm: verb(
    z.strictObject({
      id: runId,
      rows: z.number().int(),
      fingerprint: z.string(),
      typedName: z.string().max(200).nullable(),
      typedRows: z.number().int().nullable(),
      typedAgain: z.number().int().nullable(),
    }),
    doneOrNot,
  ),
  /** The confirmed plan as a file for another desk, where a person says in the system's dialog. */
  savePlan: verb(z.strictObject({ id: runId }), written),
  openPlan: verb(
    nothing,
    z.union([
      z.strictObject({ kind: z.literal('opened'), id: runId }),
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({
        kind: z.literal('refused'),
        reason: z.enum(PLAN_REFUSALS),
        params: z.record(z.string(), z.string()),
        /** Of the file. */
        name: z.string(),
      }),
    ]),
  ),
  /** A person presses Start or Resume; nothing else makes a run run. */
  resume: verb(z.strictObject({ id: runId }), doneOrNot),
  pause: verb(z.strictObject({ id: runId }), doneOrNot),
  /** Ends the run for good: what is still ready is skipped. */
  stop: verb(z.strictObject({ id: runId }), doneOrNot),
  setPace: verb(z.strictObject({ id: runId, pace: runPace }), doneOrNot),
  /**
   * Ready rows are skipped, or skipped ones ready again. `typedAgain` is the number, typed by hand, of those among them whose
   * order was done elsewhere, or may have been; where it is another, it is asked for.
   */
  skip: verb(
    z.strictObject({
      ...{ id: runId, choice: rowChoice, skip: z.boolean() },
      typedAgain: z.number().int().nullable(),
    }),
    z.union([moved, z.strictObject({ kind: z.literal('asks'), again: z.number().int() })]),
  ),
  /** Refused rows are ready again. */
  retry: verb(z.strictObject({ id: runId, choice: rowChoice }), movedOrHeld),
  /** What a person says of unknown rows; `typedRows` is their number, typed by hand, to send them again. */
  decide: verb(
    z.strictObject({
      id: runId,
      choice: rowChoice,
      decision: z.enum(DECISIONS),
      typedRows: z.number().int().nullable(),
    }),
    movedOrHeld,
  ),
  /** The calls that a row was sent by, the last first; before them what settled its order elsewhere since. */
  attempts: verb(z.strictObject({ id: runId, row: z.number().int().min(1) }), z.array(rowAttempt)),
  /** The result of rows, where a person says in the system's dialog. */
  exportFile: verb(z.strictObject({ id: runId, format: z.enum(EXPORT_FORMATS), choice: rowChoice }), written),
  mappings: verb(nothing, z.array(savedMapping)),
  saveMapping: verb(savedMapping, done),
  /** Other names of mappings; null: it goes. */
  arrangeMappings: verb(
    z.strictObject({
      changes: z.array(z.strictObject({ name: z.string(), to: z.string().min(1).max(200).nullable() })),
    }),
    done,
  ),
} as const;
