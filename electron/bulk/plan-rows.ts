import { z } from 'zod';
import { repairedCell } from '../../shared/bulk/row-problems';
import type { RunJournal } from '../journal/run-record';
import type { PlanFileRow } from './plan-file';
import { turns } from './turns';

const ROWS_AT_ONCE = 250;
const repairs = z.array(repairedCell);

/** The rows of a run's plan from its journal, in slices, for `writePlanFile`. */
export async function* planRowsOf(
  runs: Pick<RunJournal, 'planRows'>,
  id: number,
): AsyncGenerator<readonly PlanFileRow[]> {
  const turn = turns();
  for (let after = 0; ; ) {
    const rows = runs.planRows(id, after, ROWS_AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    yield rows.map(({ bodyHash: _, repaired, edits, ...row }) => ({
      ...row,
      edits: edits.map(([column, text]) => [column, text]),
      repaired: repairs.parse(JSON.parse(repaired)),
    }));
    if (turn.due()) await turn.take();
  }
}

/** Puts rows of a plan file into a draft, ready as they are, under the numbers that the plan knows them by. */
export function stagePlanRows(
  runs: Pick<RunJournal, 'stagePlan'>,
  id: number,
  rows: readonly PlanFileRow[],
): void {
  runs.stagePlan(
    id,
    rows.map((row) => ({ ...row, repaired: JSON.stringify(row.repaired) })),
  );
}
