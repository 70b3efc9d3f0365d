import type { Call } from '../../contract/endpoints';
import type { CellFlaw, TableRow } from '../../table';
import { type CheckedRow, createRowChecker } from '../check-row';
import type { BulkMapping, ColumnUse, Constant } from '../columns';
import { targetOfHeader } from '../guess-columns';
import type { RepairKind } from '../row-problems';

export const OID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
export const TASK = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';

/** A column of a mapping by its header: `oId`, `objective.a`; `-` for one that is ignored. */
export function use(header: string, more: Partial<ColumnUse> = {}): ColumnUse {
  const { target, why } = targetOfHeader(header);
  if (header !== '-' && (target === null || (why !== 'path' && why !== 'known-name')))
    throw new Error(`no target: ${header}`);
  return { target: target ?? { kind: 'ignored' }, type: 'text', blank: 'absent', ...more };
}

/** A mapping by the headers of its columns. */
export function mapped(
  columns: readonly (string | ColumnUse)[],
  constants: readonly Constant[] = [],
): BulkMapping {
  return { columns: columns.map((each) => (typeof each === 'string' ? use(each) : each)), constants };
}

/** A row of a file; flaws by column. */
export function rowOf(cells: readonly string[], flaws: Readonly<Record<number, CellFlaw>> = {}): TableRow {
  return {
    line: 2,
    cells,
    flaws: Object.entries(flaws).map(([column, flaw]) => ({ column: Number(column), flaw })),
  };
}

/** Checks one row of an order that is loaded by its ids, with one more column. */
export function checkedWith(
  column: ColumnUse,
  cell: string,
  options: { readonly flaw?: CellFlaw; readonly asked?: readonly RepairKind[]; readonly call?: Call } = {},
): CheckedRow {
  const check = createRowChecker(
    mapped(['oId', 'taskId', column]),
    options.call ?? 'save',
    new Set(options.asked),
  );
  return check(rowOf([OID, TASK, cell], options.flaw === undefined ? {} : { 2: options.flaw }));
}

/** Checks one row whose oId is the cell. */
export function checkedOrder(
  oId: string,
  options: { readonly flaw?: CellFlaw; readonly asked?: readonly RepairKind[] } = {},
): CheckedRow {
  const check = createRowChecker(mapped(['oId', 'taskId']), 'close', new Set(options.asked));
  return check(rowOf([oId, TASK], options.flaw === undefined ? {} : { 0: options.flaw }));
}

/** Problems as one line each: `warn` where it does not block, kind, what the cell fills, and a repair that is offered. */
export function told({ problems }: Pick<CheckedRow, 'problems'>): readonly string[] {
  return problems.map(({ kind, severity, params, repair }) =>
    [severity === 'warn' ? 'warn' : '', kind, params.name ?? '', repair === null ? '' : `(${repair})`]
      .filter((part) => part !== '')
      .join(' '),
  );
}
