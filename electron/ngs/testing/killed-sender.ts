import { createBench } from './bench';

/** A process of its own that sends one call and is killed while the server keeps it waiting. Its first line names the journal's file. */
const [origin = ''] = process.argv.slice(2);
const bench = await createBench(origin, {
  settings: { timeouts: { connectMs: 5000, headersMs: 60_000, totalMs: 60_000 } },
});
process.stdout.write(`${bench.file}\n`);
await bench.send();
