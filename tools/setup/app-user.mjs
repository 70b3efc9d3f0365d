import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { isLinuxRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { Advice, say } from './say.mjs';

const name = 'workorder-desk';
const home = '/var/lib/workorder-desk';

/** As root on Linux: the unprivileged user under whom the application runs with its sandbox; otherwise null. */
export function ensureAppUser() {
  if (!isLinuxRoot) return null;
  const user = lookUp() ?? create();
  const runtimeFolder = `/tmp/workorder-desk-run-${user.uid}`;
  for (const folder of [user.home, runtimeFolder]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    chownSync(folder, user.uid, user.gid);
  }
  return { ...user, runtimeFolder };
}

function lookUp() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return undefined;
  const fields = line.split(':');
  return { name, uid: Number(fields[2]), gid: Number(fields[3]), home: fields[5] };
}

function create() {
  say(`making the user ${name}: as root Chromium has no sandbox, so the application runs as that user`);
  const { code, output } = capture(
    'useradd',
    ['--system', '--user-group', '--home-dir', home, '--create-home', '--shell', '/usr/sbin/nologin', name],
    { cwd: '/' },
  );
  const user = lookUp();
  if (code !== 0 && !user) throw new Advice(`useradd ${name} failed: ${output}`);
  return user;
}
