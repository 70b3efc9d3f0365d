import type { LeftOut, RowAttempt, RowsAlike, SkippedAs } from '../../shared/bulk/exchange';
import type { Row, RowEvent, RowState } from '../../shared/bulk/row-machine';
import type { Run, RunEvent } from '../../shared/bulk/run-machine';
import type { Call } from '../../shared/contract/endpoints';
import type { Outcome, Reason } from '../../shared/contract/outcome';
import type { CallSummary } from '../../shared/desk.calls';
import type { TableRow } from '../../shared/table';

/** A row as it came from its source. */
export interface StagedRow extends TableRow {
  /** The workbook hides it, or a filter of it. */
  readonly hidden: boolean;
  /** A result that was brought again says that its order was done, or may have been. */
  readonly said: 'done' | 'maybe-done' | null;
}

/** A staged row with its number in the run, counted from 1, and what a person typed over its cells. */
export interface RowToCheck extends StagedRow {
  readonly number: number;
  readonly edits: readonly (readonly [column: number, text: string])[];
  /** What a person said of it, whatever its check says. */
  readonly choice: 'in' | 'out' | null;
  /** The disk changed what came: its cells are not known any more. */
  readonly isDamaged: boolean;
}

/** What checking a row came to. */
export interface CheckedRow {
  readonly number: number;
  /** Null: the row is not sent, since something blocks it. */
  readonly body: string | null;
  /** Why it is left out of the plan; null: it is not. */
  readonly leftOut: LeftOut | null;
  readonly ids: {
    readonly oId: string;
    readonly taskId: string;
    readonly mapId: string;
    readonly customerGuid: string;
  };
  /** The kinds of its problems, for counting and finding. */
  readonly kinds: readonly string[];
  /** Problems and repairs as JSON text, for whoever shows them. */
  readonly problems: string;
  readonly repaired: string;
}

/** What a run is made of; `source`, `setup` and `plan` are JSON texts of whoever owns their shapes. */
export interface RunRecord {
  readonly run: Run;
  readonly id: number;
  readonly name: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly source: string;
  readonly setup: string;
  readonly plan: string | null;
}

/** A run whose record the disk changed: nothing of it is known but its name; empty: nor that. */
export type DamagedRun = Pick<RunRecord, 'id' | 'name'>;

/** One line of the grid. */
export interface RunRow extends Row {
  readonly number: number;
  readonly line: number;
  /** The workbook hides it. */
  readonly hidden: boolean;
  readonly cells: readonly string[];
  readonly edits: RowToCheck['edits'];
  readonly problems: string;
  readonly repaired: string;
  readonly leftOut: LeftOut | null;
  readonly skippedAs: SkippedAs | null;
  readonly oId: string;
  readonly taskId: string;
  /** The order that it created; null: it names one, or the answer gave none. */
  readonly answered: CallSummary['answered'];
  readonly changedAt: number | null;
  readonly callId: number | null;
  readonly outcome: Outcome | null;
  readonly reason: Reason | null;
  readonly message: string | null;
  readonly durationMs: number | null;
}

/** Which rows; an empty list does not restrict. */
export interface RowFilter {
  readonly states: readonly RowState[];
  /** Only rows with a problem of this kind. */
  readonly problem: string | null;
  readonly leftOut: LeftOut | null;
  /** Only rows whose last attempt ended with this reason and a message of this pattern. */
  readonly group: { readonly reason: Reason | null; readonly pattern: string | null } | null;
  /** Part of an id or of the message. */
  readonly text: string;
}

/** Rows that ended alike. */
export interface RowGroup {
  readonly state: RowState;
  readonly reason: Reason | null;
  /** The message of all of them, or where they differ in ids and numbers, its pattern. */
  readonly message: string | null;
  readonly pattern: string | null;
  readonly rows: number;
}

export type RowCounts = Readonly<Record<RowState, number>>;

/** A row that may be sent. */
export interface ReadyRow {
  readonly number: number;
  readonly body: string;
  readonly bodyHash: string;
  readonly repeats: number;
  readonly hadUnknown: boolean;
}

/** Which rows a result has: those in these states, all where there are none of them, or rows by number, in order. */
export type ExportedRows = { readonly states: readonly RowState[] } | { readonly rows: readonly number[] };

/** A row of a result: what came, what a person or a check made of it, and what became of it. */
export interface ExportedRow {
  readonly number: number;
  readonly line: number;
  readonly state: RowState;
  readonly hadUnknown: boolean;
  readonly attempts: number;
  readonly cells: readonly string[];
  readonly edits: RowToCheck['edits'];
  readonly problems: string;
  readonly repaired: string;
  readonly leftOut: LeftOut | null;
  readonly skippedAs: SkippedAs | null;
  readonly reason: Reason | null;
  readonly message: string | null;
  /** When the last attempt began, in milliseconds since 1970, and how long it took. */
  readonly sentAt: number | null;
  readonly durationMs: number | null;
  /** The order that the answer named which accepted it. */
  readonly answered: { readonly oId: string; readonly taskId: string } | null;
}

/** A row of a plan, for a file. */
export interface PlannedRow {
  readonly number: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly edits: RowToCheck['edits'];
  readonly body: string;
  readonly bodyHash: string;
  readonly ids: CheckedRow['ids'];
  readonly repaired: string;
}

/** Runs and their rows. Each method that writes has written durably when it returns, or throws with nothing written. */
export interface RunJournal {
  create(run: Pick<RunRecord, 'name' | 'source' | 'setup'>): number;
  /** Every run, the newest first. */
  list(): (RunRecord | DamagedRun)[];
  /** How many runs are under way, and how many are paused. */
  standing(): { running: number; paused: number };
  /** Null: there is none, or the disk changed its record. */
  get(id: number): RunRecord | null;
  has(id: number): boolean;
  rename(id: number, name: string): void;
  /** Removes so many rows of a run at most, and the run itself with the last of them; gives whether it is gone. */
  removeSome(id: number, limit: number): boolean;
  /** Changes a draft. */
  change(id: number, parts: Partial<Pick<RunRecord, 'source' | 'setup'>>): void;
  /** Changes what a person may still choose of a run that was confirmed. */
  setSetup(id: number, setup: string): void;
  /** Adds rows to a draft, in the order of their source. */
  stage(id: number, rows: readonly StagedRow[]): void;
  /** Removes so many rows of a draft at most; gives whether none is left. */
  clearSome(id: number, limit: number): boolean;
  staged(id: number, after: number, limit: number): RowToCheck[];
  /** Types over a cell of a draft; null: the cell as it came. */
  edit(id: number, row: number, column: number, text: string | null): void;
  /** A person leaves rows of a draft out or takes them in; their check says what comes of it. */
  choose(id: number, rows: readonly number[], choice: 'in' | 'out'): void;
  /** Writes what the check said of rows of a draft. In due time: durable with the next durable write. */
  checked(id: number, rows: readonly CheckedRow[], how?: 'durable' | 'in-due-time'): void;
  confirm(id: number, plan: string): void;
  /** Moves the run; throws where its machine does not allow it. `detail` stands beside it in the run's own history. */
  move(id: number, event: RunEvent, detail?: string): Run;
  /** Moves rows; those that the machine does not allow it for stay. `as` says why the program skips them. Gives how many moved. */
  moveRows(id: number, rows: readonly number[], event: RowEvent, as?: SkippedAs): number;
  /** The rows under a filter behind `after`, from the first row on and all of them where nothing else is said. */
  numbers(id: number, filter: RowFilter, after?: number, limit?: number): number[];
  /** The rows under a filter from one to another, by where they stand. */
  stretch(id: number, filter: RowFilter, from: number, to: number): RowsAlike[];
  /** Rows that are ready though their order was done before, or may have been. */
  doneAgain(id: number): number;
  /** How many rows the program skipped for a reason. */
  skippedAs(id: number, why: SkippedAs): number;
  counts(id: number): RowCounts;
  /** How many rows have a problem of each kind, and how many are left out for each reason. */
  problemCounts(id: number): { readonly problem: string; readonly rows: number }[];
  leftOutCounts(id: number): { readonly why: LeftOut; readonly rows: number }[];
  /** Milliseconds that a run has been running, all in all. */
  elapsed(id: number, now: number): number;
  groups(id: number): RowGroup[];
  page(
    id: number,
    filter: RowFilter,
    order: 'number' | 'newest',
    offset: number,
    limit: number,
  ): { rows: RunRow[]; total: number };
  /** The next ready rows after a number, in order. */
  ready(id: number, after: number, limit: number): ReadyRow[];
  /** The rows that a plan holds, whatever became of them. */
  planned(id: number, after: number, limit: number): ReadyRow[];
  row(id: number, number: number): RunRow | null;
  /** The calls that a row was sent by, the last first. */
  attempts(id: number, row: number): RowAttempt[];
  /** The next rows of a result after a number, in order. */
  exported(id: number, which: ExportedRows, after: number, limit: number): ExportedRow[];
  /** How many cells the longest of the next rows after a number has, and the last of them; null: none is left. */
  widest(id: number, after: number, limit: number): { readonly cells: number; readonly last: number } | null;
  /** The next rows that a plan holds after a number, in order, with all that its file says of them. */
  planRows(id: number, after: number, limit: number): PlannedRow[];
  /** Adds rows of a plan from another desk to a draft under their own numbers, ready as they are. */
  stagePlan(id: number, rows: readonly Omit<PlannedRow, 'bodyHash'>[]): void;
  /** What of a run is in flight on disk and not in the air is unknown. Gives the number of such rows. */
  endOrphans(id: number): number;
  /** At start: every running run waits, every row in flight is unknown. */
  endInterrupted(): { runs: number; rows: number };
  /**
   * The last call to this place that settled of an order what `call` would, or may have; one on its way may. Of an order that
   * is to be made, one that made it of the same body. None counts of the run `exceptRun`, nor one that did not begin after
   * `since`, or before the call `behind`, or with another body where the same is asked for.
   */
  earlier(
    place: Place,
    call: Call,
    order: AskedOrder,
    which: {
      readonly exceptRun: number;
      readonly since?: number;
      readonly behind?: number;
      readonly sameBody?: boolean;
    },
  ): CallSummary | null;
  /** The last call to this place that made an order of the same customer and map, or may have, of whatever body. */
  madeAlike(place: Place, order: AskedOrder, exceptRun: number): CallSummary | null;
  /** Whether any call that is not the run's began after a moment. */
  calledSince(moment: number, exceptRun: number): boolean;
  /** The same of calls behind one, and which is the last now. Of no more than a few: every row of a run asks. */
  calledBehind(call: number, exceptRun: number): { readonly last: number; readonly others: boolean };
  /** The last call of all; 0: there is none. */
  lastCall(): number;
}

/** Where calls go: through a connection, and to the service that it leads to, whichever connection leads there. */
export interface Place {
  readonly connectionId: string;
  readonly serviceRoot: string;
}

/** What a row is about: the order that its body names, or the body itself where it makes one. */
export interface AskedOrder {
  readonly oId: string;
  readonly taskId: string;
  readonly mapId: string;
  readonly customerGuid: string;
  readonly body: string;
}
