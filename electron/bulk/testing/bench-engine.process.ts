import { performance } from 'node:perf_hooks';
import { createRunBench } from './run-bench';

/**
 * The real engine over the real client, transport and journal, as the bench measures it. Told by its arguments: address,
 * rows, calls at a time. Prints the milliseconds from Resume until the run is finished, as JSON.
 */
const [origin = '', rows = '', concurrency = ''] = process.argv.slice(2);
const bench = await createRunBench(origin, Number(rows));
const begun = performance.now();
await bench.resume({ concurrency: Number(concurrency) }).over;
const ms = performance.now() - begun;
const { accepted } = bench.runs.counts(bench.id);
bench.close();
if (accepted !== Number(rows)) throw new Error(`only ${accepted} of ${rows} rows were accepted`);
console.log(JSON.stringify({ ms }));
