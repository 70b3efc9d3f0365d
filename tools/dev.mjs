import { watch } from './build.mjs';
import { runCommand } from './setup/say.mjs';
import { setup } from './setup.mjs';
import { developmentWindow } from './start/development-window.mjs';

/** Builds on every change, restarts the application for main and preload, reloads its page for the rest. */
await runCommand(async () => {
  await setup({ electron: true, display: 1 });
  const window = developmentWindow(process.argv.slice(2));
  const waiting = new Set(['main', 'preload', 'renderer']);
  const changed = new Set();
  let timer;
  const stopWatching = await watch((name) => {
    waiting.delete(name);
    changed.add(name);
    if (waiting.size > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const names = [...changed];
      changed.clear();
      console.log(`[dev] built ${names.join(', ')}`);
      void window.show(names.every((one) => one === 'renderer'));
    }, 150);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await window.closed();
      await stopWatching();
      process.exit(0);
    });
  }
});
