import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../electron-runtime.mjs';

/** So many ms after the start the program rests: what the start left behind has been collected. */
const REST = 30_000;

/**
 * Megabytes that a program holds when nothing happens: in the processes that do its work, and in all, with those that
 * Linux keeps to fork others from. On Linux a page that n processes of the machine share counts as 1/n in each (PSS), so
 * another program of the same Electron makes it less; elsewhere it counts whole in each.
 */
export async function idleMemory(app, page) {
  await page.waitForTimeout(REST);
  const metrics = await app.evaluate((electron) => electron.app.getAppMetrics());
  const working = metrics.reduce(
    (sum, { pid, memory }) => sum + (proportional(pid) ?? memory.workingSetSize),
    0,
  );
  const known = new Set(metrics.map(({ pid }) => pid));
  const others = below(app.process().pid).filter((pid) => !known.has(pid));
  const waiting = others.reduce((sum, pid) => sum + (proportional(pid) ?? 0), 0);
  return { working: Math.round(working / 1024), all: Math.round((working + waiting) / 1024) };
}

/** An application with an empty window and nothing else: what this Electron holds by itself. */
export function emptyApplication() {
  const folder = makeDataFolder('workorder-desk-empty-');
  const files = {
    'package.json': JSON.stringify({ name: 'empty', type: 'module', main: 'main.js' }),
    'main.js': `
      import { app, BrowserWindow } from 'electron';
      app.enableSandbox();
      await app.whenReady();
      new BrowserWindow({ width: 1440, height: 900 }).loadFile('page.html');`,
    'page.html': '<div id="root"><button>empty</button></div>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o644 });
  return folder;
}

/** Kilobytes; undefined where the system does not tell. */
function proportional(pid) {
  try {
    const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}

/** The processes below a process; none where the system does not tell. */
function below(pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return children.flatMap((child) => [child, ...below(child)]);
  } catch {
    return [];
  }
}
