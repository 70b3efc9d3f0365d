import { type Call, ENDPOINTS } from '../contract/endpoints';
import { type BulkMapping, ORDER_IDS, type OrderId, type Target, targetKey, targetLabel } from './columns';
import type { RowProblem, RowProblemKind } from './row-problems';

/** A column's or a constant's target; `column` null: a constant. */
interface Used {
  readonly target: Target;
  readonly column: number | null;
}

/** How the orders of a run are named, by the ids that have a column; null where that is not clear. */
export function modeOf(mapping: BulkMapping, call: Call): 'create' | 'load' | null {
  if (ENDPOINTS[call].body === 'ids') return 'load';
  const named = new Set(usesOf(mapping).map(({ target }) => (target.kind === 'id' ? target.name : null)));
  const loads = named.has('oId') || named.has('taskId');
  const creates = named.has('mapId') || named.has('customerGuid');
  return loads === creates ? null : loads ? 'load' : 'create';
}

/** The ids that a call needs in a mode. */
export function idsOfMode(mode: 'create' | 'load'): readonly [OrderId, OrderId] {
  return mode === 'create' ? ['mapId', 'customerGuid'] : ['oId', 'taskId'];
}

/** True if the call sends what the target holds. */
export function takes(call: Call, target: Target): boolean {
  const { body, takesObjectiveStatus } = ENDPOINTS[call];
  if (target.kind === 'ignored') return false;
  if (target.kind === 'field' && target.name === 'objectiveStatus') return takesObjectiveStatus;
  if (body === 'order') return true;
  return target.kind === 'id' && (target.name === 'oId' || target.name === 'taskId');
}

/**
 * What is wrong with a mapping for a call, whatever the rows hold, in the order of the file. What blocks here blocks
 * every row.
 */
export function mappingProblems(mapping: BulkMapping, call: Call): readonly RowProblem[] {
  const uses = usesOf(mapping);
  const taken = uses.filter(({ target }) => takes(call, target));
  return [
    ...idProblems(mapping, call, taken),
    ...taskOnSend(call, taken),
    ...uses.flatMap((use) => (takes(call, use.target) ? [] : [problem('not-taken', use, 'warn')])),
    ...twiceProblems(taken),
    ...taken.flatMap(nameProblems),
  ];
}

function usesOf({ columns, constants }: BulkMapping): readonly Used[] {
  return [
    ...columns.map(({ target }, column) => ({ target, column })),
    ...constants.map(({ use: { target } }) => ({ target, column: null })),
  ].filter(({ target }) => target.kind !== 'ignored');
}

function idProblems(mapping: BulkMapping, call: Call, taken: readonly Used[]): readonly RowProblem[] {
  const mode = modeOf(mapping, call);
  const ids = ORDER_IDS.filter((id) =>
    taken.some(({ target }) => target.kind === 'id' && target.name === id),
  );
  if (ids.length === 0) return [{ ...bare('ids-unmapped', ''), params: { body: ENDPOINTS[call].body } }];
  if (mode === null) {
    const creates = taken.filter(({ target }) => target.kind === 'id' && isCreateId(target.name));
    return creates.map((use) => problem('both-pairs', use));
  }
  return idsOfMode(mode).flatMap((id) => (ids.includes(id) ? [] : [bare('id-unmapped', id)]));
}

function isCreateId(id: OrderId): boolean {
  return id === 'mapId' || id === 'customerGuid';
}

function taskOnSend(call: Call, taken: readonly Used[]): readonly RowProblem[] {
  const named = taken.some(({ target }) => targetLabel(target) === 'operateTaskGuid');
  return call === 'send' && !named ? [bare('no-task-on-send', 'operateTaskGuid', 'warn')] : [];
}

function twiceProblems(taken: readonly Used[]): readonly RowProblem[] {
  const keys = taken.map(({ target }) => targetKey(target));
  return taken.flatMap((use, index) =>
    keys.indexOf(keys[index] ?? null) === index ? [] : [problem('target-twice', use)],
  );
}

function nameProblems(use: Used): readonly RowProblem[] {
  const { target } = use;
  if (target.kind !== 'column' && target.kind !== 'tabc') return [];
  const names = target.kind === 'tabc' ? [target.table, target.name] : [target.name];
  if (names.some((name) => name.trim() === '')) return [problem('name-missing', use)];
  if (names.some((name) => !name.isWellFormed())) return [problem('lone-surrogate', use)];
  return target.kind === 'tabc' && /^tabc/i.test(target.table)
    ? [problem('name-has-prefix', use, 'warn', { table: `tabc${target.table}` })]
    : [];
}

function problem(
  kind: RowProblemKind,
  { target, column }: Used,
  severity: RowProblem['severity'] = 'block',
  params: RowProblem['params'] = {},
): RowProblem {
  return { kind, severity, column, params: { name: targetLabel(target), ...params }, repair: null };
}

function bare(kind: RowProblemKind, name: string, severity: RowProblem['severity'] = 'block'): RowProblem {
  return { kind, severity, column: null, params: { name }, repair: null };
}
