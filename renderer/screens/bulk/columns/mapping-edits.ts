import {
  type BulkMapping,
  type ColumnUse,
  type Constant,
  columnFor,
  IGNORED,
  sameTarget,
  type Target,
} from '../../../../shared/bulk/columns';
import { type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';

/** Another use for one column; a column or constant that filled the same place gives it up. */
export function withTarget(mapping: BulkMapping, column: number, target: Target): BulkMapping {
  const columns = mapping.columns.map((use, at): ColumnUse => {
    if (at === column)
      return target.kind === use.target.kind && sameTarget(target, use.target)
        ? use
        : columnFor(target, use.type);
    return sameTarget(use.target, target) ? IGNORED : use;
  });
  return { columns, constants: mapping.constants.filter(({ use }) => !sameTarget(use.target, target)) };
}

/** One column read otherwise: its type, or what a blank cell means. */
export function withUse(
  mapping: BulkMapping,
  column: number,
  part: Partial<Pick<ColumnUse, 'type' | 'blank'>>,
): BulkMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((use, at) => (at === column ? { ...use, ...part } : use)),
  };
}

export function withConstant(mapping: BulkMapping, at: number, part: Partial<Constant>): BulkMapping {
  const constants = mapping.constants.map((one, index) => (index === at ? { ...one, ...part } : one));
  return { ...mapping, constants };
}

/** A constant for a target; a column that filled the same place gives it up. */
export function withNewConstant(mapping: BulkMapping, target: Target): BulkMapping {
  const columns = mapping.columns.map((use) => (sameTarget(use.target, target) ? IGNORED : use));
  const constants = mapping.constants.filter(({ use }) => !sameTarget(use.target, target));
  return { columns, constants: [...constants, { use: columnFor(target), text: '', state: 'text' }] };
}

export function withoutConstant(mapping: BulkMapping, at: number): BulkMapping {
  return { ...mapping, constants: mapping.constants.filter((_, index) => index !== at) };
}

/** True for a call that sends more than the ids of an order. */
export const takesValues = (call: Call): boolean =>
  ENDPOINTS[call].body === 'order' || ENDPOINTS[call].takesObjectiveStatus;

/** True where a column's cells have a type and a blank one a meaning. */
export const hasType = (target: Target): boolean => target.kind === 'column' || target.kind === 'tabc';
export const hasBlank = (target: Target): boolean => target.kind !== 'ignored' && target.kind !== 'id';
