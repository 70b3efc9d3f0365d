import type { Row } from '../row-machine';
import type { Run } from '../run-machine';

/** What the journal says of one run. */
export interface Journal {
  readonly run: Run;
  readonly rows: readonly Row[];
}

/** One transaction: all of it or nothing. */
export interface Change {
  readonly run: Run | null;
  readonly rows: readonly (readonly [row: number, becomes: Row])[];
}

/** A disk that lies as disks do: what was written is read back at once, and is safe only after a sync. */
export interface Disk {
  readonly durable: Journal;
  readonly pending: readonly Change[];
  /** Half of a transaction at the end of the file, after a power loss. */
  readonly torn: Change | null;
}

/** The journal as the program reads it. */
export function readDisk(disk: Disk): Journal {
  return disk.pending.reduce(changed, disk.durable);
}

/** The disk with one more transaction, not yet safe. */
export function writeDisk(disk: Disk, change: Change): Disk {
  return { ...disk, pending: [...disk.pending, change] };
}

/** The disk with everything written so far made safe. */
export function syncDisk(disk: Disk): Disk {
  return disk.pending.length === 0 ? disk : { ...disk, durable: readDisk(disk), pending: [] };
}

/** Every disk that a power loss can leave: any beginning of what was not synced, and half of what follows. */
export function afterPowerLoss(disk: Disk): readonly Disk[] {
  const left: Disk[] = [];
  for (let kept = 0; kept <= disk.pending.length; kept += 1) {
    const durable = disk.pending.slice(0, kept).reduce(changed, disk.durable);
    left.push({ durable, pending: [], torn: null });
    const torn = disk.pending[kept];
    if (torn !== undefined) left.push({ durable, pending: [], torn });
  }
  return left;
}

function changed(journal: Journal, change: Change): Journal {
  const rows = [...journal.rows];
  for (const [row, becomes] of change.rows) rows[row] = becomes;
  return { run: change.run ?? journal.run, rows };
}
