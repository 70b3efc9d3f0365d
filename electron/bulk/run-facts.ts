import { z } from 'zod';
import {
  type RunDetail,
  type RunLine,
  type RunSetup,
  type RunSource,
  runRow,
  runSetup,
  runSource,
} from '../../shared/bulk/exchange';
import { type RunPlan, runPlan } from '../../shared/bulk/plan';
import { DONE_BEFORE, ROW_PROBLEM_KINDS, repairedCell, rowProblem } from '../../shared/bulk/row-problems';
import type { Connection } from '../../shared/contract/connection';
import type { Output, Verbs } from '../../shared/desk';
import type { RowCounts, RunJournal, RunRecord, RunRow } from '../journal/run-record';
import type { RunProgress } from './runner';

/** A run with the texts that the journal keeps of it read. */
export interface KnownRun {
  readonly record: RunRecord;
  readonly source: RunSource;
  readonly setup: RunSetup;
  readonly plan: RunPlan | null;
}

/** Reads what the journal keeps of a run; null where this program did not write a text of it so. */
export function knownRun(record: RunRecord): KnownRun | null {
  try {
    return {
      record,
      source: runSource.parse(JSON.parse(record.source)),
      setup: runSetup.parse(JSON.parse(record.setup)),
      plan: record.plan === null ? null : runPlan.parse(JSON.parse(record.plan)),
    };
  } catch {
    return null;
  }
}

/** A run in the list. */
export function lineOf(
  { record, setup, source, plan }: KnownRun,
  counts: RowCounts,
  connection: Connection | null,
): RunLine {
  const { id, name, createdAt, changedAt, run } = record;
  return {
    ...{ id, name, createdAt, changedAt, state: run.state },
    pauseReason: run.state === 'paused' ? run.reason : null,
    call: plan?.call ?? setup.call,
    connectionId: plan?.connectionId ?? setup.connectionId,
    connectionName: connection?.name ?? plan?.connectionName ?? '',
    connectionKind: connection?.kind ?? plan?.connectionKind ?? null,
    rows: source.rows,
    counts: { ...counts },
  };
}

/** A run whole, with how it stands in this moment. */
export function detailOf(
  known: KnownRun,
  now: {
    readonly runs: RunJournal;
    readonly connection: Connection | null;
    readonly fingerprint: string | null;
    readonly progress: RunProgress | null;
    readonly busy: RunDetail['busy'];
    readonly ranBefore: RunDetail['ranBefore'];
    readonly at: number;
  },
): RunDetail {
  const { runs, connection, fingerprint, progress, busy, ranBefore, at } = now;
  const { id } = known.record;
  const problems = z
    .array(z.strictObject({ problem: z.enum(ROW_PROBLEM_KINDS), rows: z.number() }))
    .parse(runs.problemCounts(id));
  return {
    ...lineOf(known, progress?.counts ?? runs.counts(id), connection),
    source: known.source,
    setup: known.setup,
    plan: known.plan,
    fingerprint,
    busy,
    ranBefore,
    problems,
    doneAgain: problems.some(({ problem }) => DONE_BEFORE.some((kind) => kind === problem))
      ? runs.doneAgain(id)
      : 0,
    sentElsewhere: runs.skippedAs(id, 'elsewhere'),
    stopped: known.record.run.state === 'stopped' ? runs.skippedAs(id, 'stopped') : 0,
    leftOut: runs.leftOutCounts(id).map((count) => ({ ...count })),
    groups: runs.groups(id).map((group) => ({ ...group })),
    pausing: progress?.pausing ?? null,
    waitingUntil: progress?.waitingUntil ?? null,
    perSecond: progress?.perSecond ?? null,
    elapsedMs: runs.elapsed(id, at),
  };
}

/** A line of the grid as the page is given it. */
export function rowOf(row: RunRow): Output<Verbs['runs']['rows']>['rows'][number] {
  const { problems, repaired, cells, edits, repeats: _, ...told } = row;
  return runRow.parse({
    ...told,
    cells: [...cells],
    edits: edits.map(([column, text]) => [column, text]),
    problems: z.array(rowProblem).parse(JSON.parse(problems)),
    repaired: z.array(repairedCell).parse(JSON.parse(repaired)),
  });
}
