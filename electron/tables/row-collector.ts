import type { TableNote } from '../../shared/library/exchange';
import type { TableRow } from '../../shared/table';
import { Refused, type SourceLimits } from './table';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Takes rows as they are read, in the order of their lines. */
export interface RowCollector<Row extends TableRow> {
  readonly rows: Row[];
  /** Throws `Refused` past the limits. */
  add(row: Row): void;
  notes(): TableNote[];
}

/** A collector that leaves out and counts rows with nothing in them, and counts cells with control characters. */
export function collectRows<Row extends TableRow>(
  limits: Pick<SourceLimits, 'rows' | 'columns'>,
): RowCollector<Row> {
  const rows: Row[] = [];
  let blank = 0;
  let control = 0;
  let controlLine = 0;
  return {
    rows,
    add(row) {
      const { line, cells, flaws } = row;
      if (flaws.length === 0 && cells.every(isBlank)) {
        blank += 1;
        return;
      }
      if (rows.length === limits.rows) throw new Refused('too-many-rows', { limit: String(limits.rows) });
      if (cells.length > limits.columns)
        throw new Refused('too-many-columns', { limit: String(limits.columns), line: String(line) });
      for (const cell of cells) {
        if (!CONTROL.test(cell)) continue;
        control += 1;
        controlLine ||= line;
      }
      rows.push(row);
    },
    notes() {
      const notes: TableNote[] = [];
      if (blank > 0) notes.push({ kind: 'blank-rows-dropped', params: { count: String(blank) } });
      if (control > 0)
        notes.push({
          kind: 'control-characters',
          params: { count: String(control), line: String(controlLine) },
        });
      return notes;
    },
  };
}

/** True for a cell that shows nothing. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
