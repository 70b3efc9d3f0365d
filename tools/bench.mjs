import { chownSync, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadAndCheck } from './bench/batch/load-and-check.mjs';
import { buildPrograms, PROGRAMS } from './bench/batch/programs.mjs';
import { rowsASecond } from './bench/batch/rows-a-second.mjs';
import { dictionarySearch } from './bench/dictionary-search.mjs';
import { median } from './bench/figures.mjs';
import { historyFigures } from './bench/history.mjs';
import { emptyApplication, idleMemory } from './bench/idle-memory.mjs';
import { typingInColumns } from './bench/typing.mjs';
import { build } from './build.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';

const runs = { startUp: 5, memory: 3 };
const limits = { startUp: 2000, memory: 250, search: 50, key: 50 };

/**
 * Measures the application and prints each figure beside its limit; a limit that is missed is no failure of the command.
 * Of the application: start-up, memory when idle, a search in a large dictionary, a key in a large draft. Of a batch: rows
 * a second beside a bare loop and what people use instead, loading and checking beside the bare parser. Of the history:
 * what it answers, and a start, with a million calls beside few. `batch` or `history` behind the command measures that alone.
 */
await runCommand(async () => {
  const only = process.argv[2];
  if (only === undefined) await measureApplication();
  if (only !== 'history') await measureBatch();
  if (only !== 'batch') await measureHistory();
  process.exit(0);
});

async function measureApplication() {
  await setup({ electron: true, display: 1 });
  await build();
  const startUps = [];
  for (let run = 0; run < runs.startUp; run += 1) startUps.push(await startUp());
  console.log(
    `start-up to a page that answers: ${median(startUps)} ms (limit ${limits.startUp} ms, median of ${runs.startUp})`,
  );
  const [ours, empty] = [await memory(), await memory(emptyApplication())];
  console.log(
    `memory when idle for 30 s: ${ours.working} MB over the working processes (limit ${limits.memory} MB, median of ${runs.memory}), ${ours.all} MB with those that Linux forks them from; an empty window of this Electron: ${empty.working} and ${empty.all} MB; ${process.platform === 'linux' ? 'shared pages in proportion (PSS)' : 'shared pages in each process'}`,
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
}

async function measureBatch() {
  await setup();
  const programs = await buildPrograms(PROGRAMS.batch);
  await rowsASecond(programs);
  await loadAndCheck(programs);
}

async function measureHistory() {
  await setup({ electron: true, display: 1 });
  await build();
  await historyFigures(await buildPrograms(PROGRAMS.history), startUp);
}

/** The application (or another) on an empty data folder, once its page answers. */
async function launch(folder, database = null) {
  const { _electron } = await import('@playwright/test');
  const { electronRuntime, makeDataFolder } = await import('./electron-runtime.mjs');
  const { executable, appDir, user } = electronRuntime();
  const data = makeDataFolder();
  if (database !== null) {
    copyFileSync(database, join(data, 'desk.db'));
    if (user) chownSync(join(data, 'desk.db'), user.uid, user.gid);
  }
  const begun = Date.now();
  const app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: true,
    args: [folder ?? appDir, `--user-data-dir=${data}`],
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.querySelector('#root button, #root input') !== null);
  return { app, page, data, took: Date.now() - begun };
}

/** Milliseconds, on a database or on none. */
async function startUp(database = null) {
  const { app, took, data } = await launch(undefined, database);
  await app.close();
  if (database !== null) rmSync(data, { recursive: true, force: true });
  return took;
}

/** The run in the middle by what its working processes hold. */
async function memory(folder) {
  const measured = [];
  for (let run = 0; run < runs.memory; run += 1) {
    const { app, page } = await launch(folder);
    measured.push(await idleMemory(app, page));
    await app.close();
  }
  return measured.sort((one, other) => one.working - other.working)[Math.floor(runs.memory / 2)];
}
