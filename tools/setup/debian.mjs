import { existsSync } from 'node:fs';
import { isLinuxRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { Advice, say } from './say.mjs';

/** Debian packages by what needs them; a list is one package under its names in older and newer releases. */
const packages = {
  electron: [
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libnss3'],
    ['libasound2', 'libasound2t64'],
    ['libgbm1'],
    ['libnotify4'],
    ['libsecret-1-0'],
  ],
  display: [['xvfb'], ['fonts-noto-cjk']],
  // The disk that fails at its n-th call is built by the test that needs it.
  compiler: [['gcc'], ['libc6-dev']],
  // A real keyring for tokens, a keyboard and mouse for the packaged application, which lets no driver in, and what runs copied commands.
  journeys: [['gnome-keyring'], ['dbus-x11'], ['xdotool'], ['curl']],
};

/** Installs what Electron, a virtual display or a keyring needs on Debian and its kin; elsewhere does nothing. */
export function ensureDebianPackages(needs) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const wanted = needs.flatMap((need) => packages[need]);
  const installed = installedPackages(wanted.flat());
  const missing = wanted.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;
  const sudo = isLinuxRoot ? [] : ['sudo', '-n'];
  if (!isLinuxRoot && capture('sudo', ['-n', 'true']).code !== 0) {
    throw new Advice(
      `System packages are missing. Install them and run this again:\n  sudo apt-get install ${missing.map(([name]) => name).join(' ')}`,
    );
  }
  say(`installing system packages: ${missing.map(([name]) => name).join(' ')}`);
  apt([...sudo, 'apt-get', 'update', '-qq']);
  apt([...sudo, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing.map(nameHere)]);
}

/** The shared libraries that an executable asks for and this machine lacks. */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = capture('ldd', [executable]);
  return stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}

function installedPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { stdout } = capture('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names]);
  return new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
}

function nameHere(names) {
  return (
    names.find((name) => /Candidate: [^(]/.test(capture('apt-cache', ['policy', name]).stdout)) ?? names[0]
  );
}

function apt([command, ...args]) {
  const { code, output } = capture(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new Advice(`${command} ${args.join(' ')} failed:\n${output}`);
}
