import { readFileSync, writeFileSync } from 'node:fs';

/** Loaded into a process that is measured: at its end it writes down the most memory it held, in kilobytes. */
process.once('exit', () => writeFileSync(process.env.BENCH_PEAK_FILE, String(peak())));

/** Linux counts what the parent held into a child's `maxRSS`; its own figure begins anew with the program. */
function peak() {
  try {
    const found = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (found) return Number(found[1]);
  } catch {
    // Another system.
  }
  return process.resourceUsage().maxRSS;
}
