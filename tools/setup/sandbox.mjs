import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLinuxRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { Advice, say } from './say.mjs';

/** Makes sure that Chromium's sandbox can start: user namespaces, or else its set-uid helper. */
export function ensureSandbox(dist, user) {
  if (process.platform !== 'linux' || userNamespacesWork(user)) return;
  const helper = join(dist, 'chrome-sandbox');
  if (!existsSync(helper) || isSetUid(helper)) return;
  const commands = [`chown root:root ${helper}`, `chmod 4755 ${helper}`];
  if (isLinuxRoot) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  } else if (commands.some((command) => capture('sudo', ['-n', ...command.split(' ')]).code !== 0)) {
    throw new Advice(
      `This system forbids user namespaces, so Chromium's sandbox needs its helper:\n  sudo ${commands.join(' && sudo ')}`,
    );
  }
  say('this system forbids user namespaces: the sandbox helper of Electron is now set-uid root');
}

function userNamespacesWork(user) {
  const probe = ['unshare', '--user', '--map-root-user', 'true'];
  const command = user
    ? ['setpriv', '--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--clear-groups', '--', ...probe]
    : probe;
  return capture(command[0], command.slice(1), { cwd: '/' }).code === 0;
}

function isSetUid(file) {
  const { mode, uid } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}
