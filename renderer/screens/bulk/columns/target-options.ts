import { BULK_FIELDS, ORDER_IDS, type Target, targetKey, targetLabel } from '../../../../shared/bulk/columns';
import { targetOfHeader } from '../../../../shared/bulk/guess-columns';
import { type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import type { Suggestion } from '../../../../shared/library/exchange';

export type OptionGroup = 'ids' | 'routing' | 'tables';

/** A use that a column can be given, with the dictionary's name of it. */
export interface TargetOption {
  readonly key: string;
  readonly target: Target;
  readonly group: OptionGroup;
  readonly name: string;
}

/** The targets that a call takes; `columns` are those that the dictionary knows. */
export function targetOptions(call: Call, columns: readonly Suggestion[]): readonly TargetOption[] {
  const { body, takesObjectiveStatus } = ENDPOINTS[call];
  const whole = body === 'order';
  const ids = ORDER_IDS.filter((name) => whole || name === 'oId' || name === 'taskId');
  const fields = BULK_FIELDS.filter((name) => (name === 'objectiveStatus' ? takesObjectiveStatus : whole));
  const known = whole ? columns.flatMap((entry) => optionOfEntry(entry) ?? []) : [];
  return [
    ...ids.map((name) => optionOf({ kind: 'id', name }, 'ids')),
    ...fields.map((name) => optionOf({ kind: 'field', name }, 'routing')),
    ...known,
  ];
}

/** The target that a person wrote as a path (`objective.a`, `tabcxxx.a`) or by a name that means one thing; null: none. */
export function typedTarget(text: string): Target | null {
  const { target, why } = targetOfHeader(text);
  return why === 'path' || why === 'known-name' || why === 'odd-name' ? target : null;
}

export function optionOf(target: Target, group: OptionGroup, name = ''): TargetOption {
  return { key: targetKey(target) ?? '', target, group, name };
}

/** What a target's option is found by. */
export const optionText = ({ target, name }: TargetOption): string => `${targetLabel(target)} ${name}`;

function optionOfEntry({ scope, code, name }: Suggestion): TargetOption | null {
  if (scope === 'objective' || scope === 'task' || scope === 'step')
    return optionOf({ kind: 'column', table: scope, name: code }, 'tables', name);
  const table = scope.startsWith('tabc') ? scope.slice('tabc'.length) : '';
  return table === '' ? null : optionOf({ kind: 'tabc', table, name: code }, 'tables', name);
}
