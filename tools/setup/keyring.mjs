import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './paths.mjs';

/** Starts a D-Bus session with an unlocked, empty GNOME keyring of its own; Linux only. */
export async function startKeyring(user) {
  const home = mkdtempSync(join(temporaryFolder, 'workorder-desk-keyring-'));
  const run = join(home, 'run');
  mkdirSync(run, { mode: 0o700 });
  if (user) for (const folder of [home, run]) chownSync(folder, user.uid, user.gid);
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: run,
    XDG_DATA_HOME: home,
    LANG: 'C.UTF-8',
  };
  const bus = start(user, ['dbus-daemon', '--session', '--nofork', '--print-address=1'], env);
  const children = [bus];
  const stop = () => {
    for (const child of children.reverse()) child.kill();
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const [address] = await Promise.race([once(bus.stdout, 'data'), failure(bus, 'dbus-daemon')]);
  const session = { DBUS_SESSION_BUS_ADDRESS: address.toString().trim() };
  const daemon = start(user, ['gnome-keyring-daemon', '--foreground', '--unlock', '--components=secrets'], {
    ...env,
    ...session,
  });
  children.push(daemon);
  daemon.stdin.end('for tests only');
  await Promise.race([serviceUp(user, { ...env, ...session }), failure(daemon, 'gnome-keyring-daemon')]);
  return {
    env: { ...session, XDG_CURRENT_DESKTOP: 'GNOME' },
    args: ['--password-store=gnome-libsecret'],
    stop: async () => {
      process.off('exit', stop);
      stop();
    },
  };
}

function start(user, [command, ...args], env) {
  const whole = user
    ? [
        'setpriv',
        '--reuid',
        `${user.uid}`,
        '--regid',
        `${user.gid}`,
        '--clear-groups',
        '--',
        command,
        ...args,
      ]
    : [command, ...args];
  return spawn(whole[0], whole.slice(1), { env, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] });
}

async function failure(child, name) {
  const [code] = await once(child, 'exit');
  throw new Error(`${name} ended with ${code}`);
}

async function serviceUp(user, env) {
  const deadline = Date.now() + 10_000;
  const question = [
    'dbus-send',
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ];
  while (Date.now() < deadline) {
    const asked = start(user, question, env);
    let answer = '';
    asked.stdout.on('data', (text) => {
      answer += text;
    });
    await once(asked, 'close');
    if (answer.includes('boolean true')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the keyring did not come up within 10 s');
}
