import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureAppUser } from './setup/app-user.mjs';
import { ensureDebianPackages, missingLibraries } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { displayIsMissing, startVirtualDisplay } from './setup/display.mjs';
import { isLinuxRoot, runtimeRecord } from './setup/paths.mjs';
import { Advice, runCommand, say } from './setup/say.mjs';

/** Brings whatever a command needs and is not there yet: dependencies, and on request Electron, a display, what the journeys need. */
export async function setup({ electron = false, display = false, journeys = false } = {}) {
  if (isLinuxRoot) process.umask(0o022);
  installDependencies();
  if (!electron) return {};
  const virtual = display && displayIsMissing();
  const { findElectron } = await import('./setup/electron.mjs');
  const { ensureSandbox } = await import('./setup/sandbox.mjs');
  ensureDebianPackages(['electron', ...(virtual ? ['display'] : []), ...(journeys ? ['journeys'] : [])]);
  const found = await findElectron();
  const missing = missingLibraries(found.executable);
  if (missing.length > 0)
    throw new Advice(`Electron needs libraries that this system lacks: ${missing.join(', ')}`);
  const user = ensureAppUser();
  ensureSandbox(found.dist, user);
  mkdirSync(dirname(runtimeRecord), { recursive: true });
  writeFileSync(runtimeRecord, JSON.stringify({ ...found, user }));
  say(`Electron ${found.version} (${found.source})${user ? `, as user ${user.name}` : ''}`);
  return virtual ? startVirtualDisplay({ user }) : {};
}

if (process.argv[1] === (await import('node:url')).fileURLToPath(import.meta.url)) {
  await runCommand(() => setup({ electron: true }));
}
