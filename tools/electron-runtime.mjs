import { chownSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKeyring } from './setup/keyring.mjs';
import { projectFolder, runtimeRecord, temporaryFolder } from './setup/paths.mjs';
import { stageApplication } from './setup/stage.mjs';
import { wrapperFor } from './setup/wrapper.mjs';

/** The Electron that the set-up found, ready for Playwright's `_electron.launch`. */
export function electronRuntime() {
  const { executable, version, source, user, dist } = record();
  return {
    executable: wrapperFor(executable, user),
    appDir: user ? stageApplication() : projectFolder,
    version,
    source,
    dist,
    user: user && { uid: user.uid, gid: user.gid, home: user.home },
    keyring: () => startKeyring(user),
  };
}

/** A packaged application's executable, made to run as the application's user where there is one. */
export function asAppUser(executable) {
  return wrapperFor(executable, record().user);
}

/** A new empty folder that the application can write to. */
export function makeDataFolder(prefix = 'workorder-desk-') {
  const folder = mkdtempSync(join(temporaryFolder, prefix));
  const { user } = record();
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function record() {
  if (!existsSync(runtimeRecord))
    throw new Error('No Electron is set up yet: run `npm test` or `node tools/setup.mjs` first.');
  return JSON.parse(readFileSync(runtimeRecord, 'utf8'));
}
