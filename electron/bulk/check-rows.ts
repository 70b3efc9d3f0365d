import { createRowChecker } from '../../shared/bulk/check-row';
import { contentOf, watchDuplicates } from '../../shared/bulk/duplicates';
import type { RunSetup, RunSource } from '../../shared/bulk/exchange';
import { isHiddenSheet, mappingInForce } from '../../shared/bulk/hidden-content';
import { damagedRow, type RowProblem } from '../../shared/bulk/row-problems';
import type { CallSummary } from '../../shared/desk.calls';
import type { CheckedRow, RowToCheck, RunJournal } from '../journal/run-record';
import { breathe } from './turns';

const SLICE = 200;

/** What checking needs: the draft, and how to hear of an end asked for. */
export interface Checking {
  readonly runs: Pick<RunJournal, 'staged' | 'checked' | 'earlier' | 'madeAlike' | 'get'>;
  readonly id: number;
  readonly setup: RunSetup;
  readonly source: Pick<RunSource, 'rows' | 'hiddenColumns' | 'sheets' | 'reading'>;
  /** Where the connection leads. */
  readonly serviceRoot: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly hashOf: (body: string) => string;
}

/**
 * Checks every row of a draft, a few at a time, and writes what it found; gives false where it was ended. Rows for one
 * order are found in a second pass, since the first of them knows nothing of those that follow.
 */
export async function checkRows(checking: Checking): Promise<boolean> {
  const { runs, id, setup, source, signal, onProgress, hashOf } = checking;
  const { rows } = source;
  const check = rowCheckOf(checking);
  const watch = watchDuplicates(setup.call);
  const lines: number[] = [];
  const disputed = new Map<number, number>();
  const besideOthers = (found: CheckedRow, { line, number }: RowToCheck): CheckedRow => {
    lines[number] = line;
    if (found.body === null || found.leftOut !== null) return found;
    const alike = watch({ row: number, ids: found.ids, content: hashOf(contentOf(found.body, found.ids)) });
    if (alike === null) return found;
    const first = lines[alike.first] ?? 0;
    if (alike.kind === 'order-twice') return toldOf(found, likeRow('order-twice', first));
    if (alike.kind === 'differs') disputed.set(alike.first, line);
    return blockedBy(found, likeRow(alike.kind === 'same' ? 'duplicate' : 'duplicate-differs', first));
  };
  for (let after = 0; ; ) {
    const slice = runs.staged(id, after, SLICE);
    const last = slice.at(-1);
    if (!last) break;
    after = last.number;
    // The last commit makes those before it durable as well.
    runs.checked(
      id,
      slice.map((row) => besideOthers(check(row), row)),
      after < rows ? 'in-due-time' : 'durable',
    );
    onProgress(rows === 0 ? 1 : after / rows);
    await breathe();
    if (signal.aborted) return false;
  }
  // The first of rows that differ is no better than the others: a person says which one is meant.
  for (const [number, line] of disputed) {
    const [row] = runs.staged(id, number - 1, 1);
    if (row) runs.checked(id, [blockedBy(check(row), likeRow('duplicate-differs', line))]);
    if (signal.aborted) return false;
  }
  return true;
}

/** The check of one row for itself, with what earlier calls say of its order. */
export function rowCheckOf({
  runs,
  id,
  setup,
  source,
  serviceRoot,
}: Pick<Checking, 'runs' | 'id' | 'setup' | 'source' | 'serviceRoot'>) {
  const hidesAll = isHiddenSheet(source);
  const check = createRowChecker(mappingInForce(setup, source), setup.call, new Set(setup.repairs));
  const names = new Map<number, string>();
  const nameOf = (run: number): string => {
    const name = names.get(run) ?? runs.get(run)?.name ?? '';
    names.set(run, name);
    return name;
  };
  const place = { connectionId: setup.connectionId, serviceRoot };
  return (row: RowToCheck): CheckedRow => {
    if (row.isDamaged) return damaged(row);
    const cells = withEdits(row);
    const { body, ids, problems, repaired } = check({ ...row, cells, flaws: unedited(row) });
    // To save other values is no repetition: it is what one saves an order again for.
    const before =
      body === null
        ? null
        : runs.earlier(
            place,
            setup.call,
            { ...ids, body },
            { exceptRun: id, sameBody: setup.call === 'save' },
          );
    const found = before ? settledBy(before, nameOf) : body === null ? null : saidInFile(row);
    const why = found && (found.isSure ? 'done-before' : 'unknown-before');
    const alike =
      found || body === null || ids.oId !== '' ? null : runs.madeAlike(place, { ...ids, body }, id);
    const more = found?.problem ?? (alike && warning('made-alike', paramsOf(alike, nameOf)));
    const told = more ? [...problems, more] : problems;
    const automatic =
      (row.hidden || hidesAll) && setup.hidden === 'out' ? 'hidden' : setup.doneBefore === 'out' ? why : null;
    return {
      number: row.number,
      body,
      ids,
      leftOut: row.choice === 'out' ? 'person' : row.choice === 'in' ? null : automatic,
      kinds: kindsOf(told),
      problems: JSON.stringify(told),
      repaired: JSON.stringify(repaired),
    };
  };
}

/** What an earlier call says of a row's order. */
function settledBy(call: CallSummary, nameOf: (run: number) => string): DoneBefore {
  const isSure = call.outcome === 'accepted';
  const kind = isSure ? 'done-before' : 'unknown-before';
  return { isSure, problem: warning(kind, paramsOf(call, nameOf)) };
}

function paramsOf(
  { run, startedAt }: CallSummary,
  nameOf: (run: number) => string,
): Readonly<Record<'at' | 'run', string>> {
  return { at: String(startedAt), run: run === null ? '' : nameOf(run.id) };
}

/** What a result says that was brought again, of whichever desk. */
function saidInFile({ said }: RowToCheck): DoneBefore | null {
  if (said === null) return null;
  const isSure = said === 'done';
  return { isSure, problem: warning(isSure ? 'done-in-file' : 'unknown-in-file', {}) };
}

interface DoneBefore {
  readonly isSure: boolean;
  readonly problem: RowProblem;
}

function warning(kind: RowProblem['kind'], params: RowProblem['params']): RowProblem {
  return { kind, severity: 'warn', column: null, params, repair: null };
}

/** A row whose source the disk changed: nothing is made of what is left of it. */
function damaged({ number, choice }: RowToCheck): CheckedRow {
  return {
    ...{ number, body: null, leftOut: choice === 'out' ? 'person' : null, kinds: [damagedRow.kind] },
    ids: { oId: '', taskId: '', mapId: '', customerGuid: '' },
    ...{ problems: JSON.stringify([damagedRow]), repaired: '[]' },
  };
}

function likeRow(kind: 'duplicate' | 'duplicate-differs' | 'order-twice', line: number): RowProblem {
  const severity = kind === 'order-twice' ? 'warn' : 'block';
  return { kind, severity, column: null, params: { line: String(line) }, repair: null };
}

function toldOf(found: CheckedRow, more: RowProblem): CheckedRow {
  const problems: RowProblem[] = [...JSON.parse(found.problems), more];
  return { ...found, kinds: kindsOf(problems), problems: JSON.stringify(problems) };
}

function blockedBy(found: CheckedRow, more: RowProblem): CheckedRow {
  return { ...toldOf(found, more), body: null };
}

function kindsOf(problems: readonly RowProblem[]): readonly string[] {
  return [...new Set(problems.map(({ kind }) => kind))];
}

/** The cells as they are to be read: what a person typed stands over what came. */
function withEdits({ cells, edits }: RowToCheck): readonly string[] {
  if (edits.length === 0) return cells;
  const typed = new Map(edits);
  return cells.map((cell, column) => typed.get(column) ?? cell);
}

/** What a spreadsheet did to a cell is over once a person typed over it. */
function unedited({ edits, flaws }: RowToCheck): RowToCheck['flaws'] {
  return edits.length === 0
    ? flaws
    : flaws.filter(({ column }) => edits.every(([edited]) => edited !== column));
}
