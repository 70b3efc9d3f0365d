import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureAppUser } from './setup/app-user.mjs';
import { ensureDebianPackages, missingLibraries } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { displayIsMissing, startVirtualDisplay } from './setup/display.mjs';
import { isLinuxRoot, runtimeRecord } from './setup/paths.mjs';
import { Advice, runCommand, say } from './setup/say.mjs';

/**
 * Brings whatever a command needs and is not there yet: dependencies, and on request Electron, what the journeys need,
 * and a display. Where there is none, as many as are wanted (each has a clipboard of its own) are started.
 */
export async function setup({ electron = false, display = 0, journeys = false, compiler = false } = {}) {
  if (isLinuxRoot) process.umask(0o022);
  installDependencies();
  if (compiler) ensureDebianPackages(['compiler']);
  if (!electron) return {};
  const virtual = display > 0 && displayIsMissing();
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
  // In one step: a journey may read it while the packaged application is made.
  writeFileSync(`${runtimeRecord}.${process.pid}`, JSON.stringify({ ...found, user }));
  renameSync(`${runtimeRecord}.${process.pid}`, runtimeRecord);
  say(`Electron ${found.version} (${found.source})${user ? `, as user ${user.name}` : ''}`);
  if (!virtual) return { displays: [] };
  const started = await Promise.all(Array.from({ length: display }, () => startVirtualDisplay({ user })));
  Object.assign(process.env, started[0].env);
  return { framebuffer: started[0].framebuffer, displays: started.map(({ env }) => env) };
}

if (process.argv[1] === (await import('node:url')).fileURLToPath(import.meta.url)) {
  await runCommand(() => setup({ electron: true }));
}
