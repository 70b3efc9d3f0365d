import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { projectFolder } from './setup/paths.mjs';
import { runCommand } from './setup/say.mjs';
import { keepPicture } from './setup/screen-picture.mjs';
import { setup } from './setup.mjs';
import { liveWith } from './start/child.mjs';

/** Sets up, builds and starts the application; flags go to it. Without a display its picture is kept. */
await runCommand(async () => {
  const { framebuffer } = await setup({ electron: true, display: 1 });
  await build();
  const { electronRuntime } = await import('./electron-runtime.mjs');
  const { executable, appDir } = electronRuntime();
  // Chromium's own complaints (no system bus, no graphics card) say nothing about the application.
  const child = spawn(executable, [appDir, '--log-level=3', ...process.argv.slice(2)], { stdio: 'inherit' });
  const end = liveWith(child);
  if (framebuffer) {
    const folder = join(projectFolder, 'test-results');
    mkdirSync(folder, { recursive: true });
    const picture = join(folder, 'start.png');
    const kept = await Promise.race([keepPicture(framebuffer, picture), end.then(() => false)]);
    if (kept) console.log(`[start] the window is up; its picture: ${picture}\n[start] running until Ctrl-C`);
    else if (child.exitCode === null) console.log('[start] no window came up within 30 s');
  }
  process.exit(await end);
});
