import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asAppUser, makeDataFolder } from '../electron-runtime.mjs';
import { projectFolder, temporaryFolder } from '../setup/paths.mjs';
import { Advice } from '../setup/say.mjs';
import { keepPicture } from '../setup/screen-picture.mjs';

/** Starts a packaged application from outside, as a person would: its fuses let no test driver in. */
export async function tryPackaged(executable, { framebuffer }) {
  const place = mkdtempSync(join(temporaryFolder, 'workorder-desk-packaged-'));
  const data = makeDataFolder('workorder-desk-try-');
  chmodSync(place, 0o755);
  cpSync(dirname(executable), place, { recursive: true, verbatimSymlinks: true });
  const child = spawn(asAppUser(join(place, basename(executable))), [`--user-data-dir=${data}`], {
    stdio: 'inherit',
  });
  try {
    const picture = join(projectFolder, 'release', 'started.png');
    const kept = framebuffer
      ? await Promise.race([keepPicture(framebuffer, picture), once(child, 'exit').then(() => false)])
      : await new Promise((resolve) => setTimeout(() => resolve(child.exitCode === null), 8000));
    if (!kept) throw new Advice('the packaged application did not come up');
    console.log(
      `the packaged application is up${framebuffer ? `: ${picture}` : ''}; its data: ${readdirSync(data).join(', ')}`,
    );
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    for (const folder of [place, data]) rmSync(folder, { recursive: true, force: true });
  }
}
