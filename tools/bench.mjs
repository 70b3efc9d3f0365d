import { readFileSync } from 'node:fs';
import { dictionarySearch } from './bench/dictionary-search.mjs';
import { typingInColumns } from './bench/typing.mjs';
import { build } from './build.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

const runs = 5;
const limits = { startUp: 2000, memory: 250, search: 50, key: 50 };

/**
 * Measures how long the application takes to start, how much memory it holds when idle, and how long a search in a large
 * dictionary and a key in a large draft take; prints, never fails.
 */
await runCommand(async () => {
  await setup({ electron: true, display: true });
  await build();
  const measured = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measure());
  const startUp = median(measured.map((one) => one.startUp));
  const memory = median(measured.map((one) => one.memory));
  console.log(
    `start-up to a page that answers: ${startUp} ms (limit ${limits.startUp} ms, median of ${runs})`,
  );
  console.log(
    `memory when idle: ${memory} MB over all processes (limit ${limits.memory} MB, median of ${runs})`,
  );
  const { app, page } = await launch();
  const search = await dictionarySearch(page);
  await app.close();
  console.log(
    `search in ${search.persons} persons, a keystroke: ${search.median} ms, the worst of ${search.searches} ${search.worst} ms (limit ${limits.search} ms)`,
  );
  const second = await launch();
  const typing = await typingInColumns(second.page);
  await second.app.close();
  console.log(
    `typing in a draft of ${typing.columns} columns, p95 of a key: ${typing.p95} ms, the worst of ${typing.keys} ${typing.worst} ms (limit ${limits.key} ms)`,
  );
  process.exit(0);
});

/** The application on an empty data folder, once its page answers. */
async function launch() {
  const { _electron } = await import('@playwright/test');
  const { electronRuntime, makeDataFolder } = await import('./electron-runtime.mjs');
  const { executable, appDir } = electronRuntime();
  const app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: true,
    args: [appDir, `--user-data-dir=${makeDataFolder()}`],
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.querySelector('#root button, #root input') !== null);
  return { app, page };
}

async function measure() {
  const begun = Date.now();
  const { app, page } = await launch();
  const startUp = Date.now() - begun;
  await page.waitForTimeout(3000);
  const metrics = await app.evaluate((electron) => electron.app.getAppMetrics());
  const memory = Math.round(metrics.reduce((sum, process) => sum + kilobytes(process), 0) / 1024);
  await app.close();
  return { startUp, memory };
}

/** A process's share of memory, pages shared with others counted in proportion where Linux tells. */
function kilobytes({ pid, memory }) {
  try {
    return Number(
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? memory.workingSetSize,
    );
  } catch {
    return memory.workingSetSize;
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
