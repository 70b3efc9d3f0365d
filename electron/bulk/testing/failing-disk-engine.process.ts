import type { RowState } from '../../../shared/bulk/row-machine';
import { orderDisk, readDisk } from '../../files/testing/failing-disk';
import { DISK_MUTANTS, type DiskOrder, type DiskReport } from './disk-order';
import { createRunBench, type RunBench } from './run-bench';

/**
 * A program that runs the real engine over a disk that fails as it is told, run after run, and says what it showed. Each
 * run has a database of its own; what the disk did to it is looked at by another program.
 */
const page = process.env.FAILING_DISK ?? '';
let serial = 0;

process.on('message', (order: DiskOrder) => {
  void runOnce(order).then((report) => process.send?.(report));
});

async function runOnce(order: DiskOrder): Promise<DiskReport> {
  const { concurrency, folder, id, mutant, origin, rows } = order;
  const fault = mutant === null ? {} : { fault: DISK_MUTANTS[mutant] };
  const shown = new Map<number, RowState>();
  let shownCounts: DiskReport['shownCounts'] = {};
  let bench: RunBench | null = null;
  let run: DiskReport['run'] = null;
  let stopped: string | null = null;
  serial += 1;
  orderDisk(page, serial, order, folder);
  try {
    bench = await createRunBench(origin, rows, { folder, id, ...fault });
    const { runs, resume } = bench;
    runs.endInterrupted();
    const running = resume({ concurrency }, { changed: () => look() });
    const look = (): void => {
      shownCounts = running.progress().counts;
      for (let row = 1; row <= rows; row += 1) {
        const state = runs.row(id, row)?.state;
        if (state) shown.set(row, state);
      }
    };
    await running.over;
    run = runs.get(id)?.run ?? null;
  } catch (error) {
    stopped = String(error);
  }
  try {
    bench?.close();
  } catch {
    // A disk that fails while it is closed: what the file holds then is looked at.
  }
  const disk = readDisk(page);
  orderDisk(page, 0, { at: 0, how: 'eio' }, '');
  return { ...disk, stopped, run, shown: [...shown], shownCounts };
}
