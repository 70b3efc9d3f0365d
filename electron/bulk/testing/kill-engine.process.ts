import { createRunBench } from './run-bench';

/**
 * A program that runs the real engine over real sockets and a real database, and kills itself at the n-th of the places
 * where it may. Told by its arguments: folder, run, address, rows, calls at a time, which place.
 */
const [folder = '', id = '', origin = '', rows = '', concurrency = '', last = ''] = process.argv.slice(2);
let left = Number(last);
const at = (): void => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
const bench = await createRunBench(origin, Number(rows), { folder, id: Number(id), at });
at();
bench.runs.endInterrupted();
at();
await bench.resume({ concurrency: Number(concurrency) }).over;
at();
bench.close();
