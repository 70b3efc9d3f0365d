import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from './batch/run-script.mjs';
import { median, verdict } from './figures.mjs';

const SIZES = [10_000, 1_000_000];
const LIMITS = { firstPage: 50, search: 100, filter: 100, startUp: 1.1 };
/** The application is started so many times on each database, in turns. */
const STARTS = 5;
const shown = (ms) => `${Math.round(ms * 10) / 10} ms`;

/**
 * How the history answers in a database of ten thousand calls and of a million: the first page, searches, filters, the
 * space they take, and what a start on each takes beside one on no call. `startUp` starts the application on a database
 * (null: on none) and gives the milliseconds; null: there is no display.
 */
export async function historyFigures({ makeCalls, history }, startUp) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-history-'));
  const fileOf = (calls) => join(folder, `${calls}.db`);
  try {
    for (const calls of SIZES) {
      const made = JSON.parse((await runScript(makeCalls, [fileOf(calls), calls])).output);
      const size = statSync(fileOf(calls)).size;
      console.log(
        `history of ${calls} calls: ${Math.round(size / 1e6)} MB, ${Math.round(size / calls)} bytes a call; taking a call into the search ${Math.round((made.indexing * 1000) / calls)} µs, beside the run`,
      );
      const { output, peakMb } = await runScript(history, [fileOf(calls)]);
      printAnswers(JSON.parse(output), peakMb);
    }
    if (startUp) await printStarts(fileOf, startUp);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printAnswers({ opening, asked }, peakMb) {
  console.log(`  opening and the first page: ${shown(opening)}; at most ${peakMb} MB`);
  const kinds = [
    ['first page', LIMITS.firstPage],
    ['search', LIMITS.search],
    ['filter', LIMITS.filter],
    ['choices', LIMITS.filter],
  ];
  for (const [kind, limit] of kinds) {
    const answers = asked.filter(({ what }) => what.startsWith(kind)).sort((a, b) => a.ms - b.ms);
    const p95 = answers[Math.ceil(answers.length * 0.95) - 1].ms;
    const middle = answers[Math.floor(answers.length / 2)].ms;
    const worst = answers.at(-1);
    console.log(
      `  ${kind}: p95 ${shown(p95)} ${verdict(p95 <= limit, `${limit} ms`)}, the middle of ${answers.length} ${shown(middle)}, the worst ${shown(worst.ms)} (${worst.what})`,
    );
  }
}

/** In turns, so that a machine that is busy slows each alike. */
async function printStarts(fileOf, startUp) {
  const databases = [null, ...SIZES.map(fileOf)];
  const took = databases.map(() => []);
  for (let round = 0; round < STARTS; round += 1)
    for (const [place, file] of databases.entries()) took[place].push(await startUp(file));
  const [empty, ...filled] = took.map(median);
  for (const [place, ms] of filled.entries())
    console.log(
      `  start-up with ${SIZES[place]} calls: ${ms} ms, with none ${empty} ms: ${(ms / empty).toFixed(2)} times ${verdict(ms <= empty * LIMITS.startUp, `${LIMITS.startUp} times`)}`,
    );
}
