import { type BulkMapping, type Target, targetLabel } from '../../../../shared/bulk/columns';

/** A column of the source in the grid; `fills` is empty where it is not sent. */
export interface ShownColumn {
  readonly column: number;
  readonly header: string;
  readonly fills: string;
  readonly width: number;
}

const ID_WIDTH = 310;
const CELL_WIDTH = 160;

/** The columns of the source, those that are sent first, each group in the order of the file. */
export function shownColumns(headers: readonly string[], mapping: BulkMapping): readonly ShownColumn[] {
  const all = headers.map((header, column): ShownColumn => {
    const target: Target = mapping.columns[column]?.target ?? { kind: 'ignored' };
    return {
      column,
      header,
      fills: targetLabel(target),
      width: target.kind === 'id' && target.name !== 'mapId' ? ID_WIDTH : CELL_WIDTH,
    };
  });
  return [...all.filter(({ fills }) => fills !== ''), ...all.filter(({ fills }) => fills === '')];
}
