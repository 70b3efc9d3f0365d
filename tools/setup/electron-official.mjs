import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileSizes, sizesHold } from './file-sizes.mjs';
import { cacheFolder, isLinuxRoot, projectFolder } from './paths.mjs';
import { runNode } from './run.mjs';
import { say } from './say.mjs';
import { isSilent } from './silence.mjs';

const day = 24 * 3600 * 1000;
/** A file of the release that is small, and lies where the large one does. */
const release = () =>
  `https://github.com/electron/electron/releases/download/v${officialVersion()}/SHASUMS256.txt`;
const CONNECT_MS = 10_000;
const lastTry = () => join(cacheFolder(), 'official-electron-last-try');
const home = () => join(projectFolder, 'node_modules', 'electron');

/** The Electron version that package.json pins. */
export function officialVersion() {
  return JSON.parse(readFileSync(join(home(), 'package.json'), 'utf8')).version;
}

/** The folder of the official binary, if it is installed in the tree. */
export function installedOfficialElectron() {
  const dist = join(home(), 'dist');
  const version = join(dist, 'version');
  if (!existsSync(version) || !existsSync(join(home(), 'path.txt'))) return undefined;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === officialVersion() ? dist : undefined;
}

/**
 * Downloads the official binary with Electron's own installer, which checks its hash; undefined if it cannot be had.
 * Where there is another Electron, or can be one (`canFallBack`), a network that lets packets vanish is not waited for.
 */
export async function downloadOfficialElectron({ hasFallback, canFallBack }) {
  const mirror = process.env.ELECTRON_MIRROR;
  if (hasFallback && !mirror && triedToday()) return undefined;
  say(`downloading Electron ${officialVersion()}${mirror ? ' from ELECTRON_MIRROR' : ''}`);
  const stop = new AbortController();
  if (canFallBack && !mirror && !process.env.ELECTRON_GET_USE_PROXY) {
    void isSilent(release(), CONNECT_MS).then((silent) => silent && stop.abort());
  }
  const { code, output } = await runNode('electron/install.js', [], {
    timeout: 600_000,
    env: { ELECTRON_GET_NO_PROGRESS: '1' },
    signal: stop.signal,
  });
  const dist = code === 0 ? installedOfficialElectron() : undefined;
  if (dist === undefined) {
    say(
      `the official Electron cannot be had here (${reason(output)}); ELECTRON_MIRROR can name another source`,
    );
    mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
    writeFileSync(lastTry(), '');
  }
  return dist;
}

/** As root: a copy that the application's user can read. */
export function readableByAppUser(dist, version) {
  if (!isLinuxRoot) return dist;
  const copy = join(cacheFolder(), `electron-official-${version}`);
  const stamp = join(copy, '.workorder-desk.json');
  if (existsSync(stamp) && sizesHold(copy, JSON.parse(readFileSync(stamp, 'utf8')))) return copy;
  say('copying Electron to where the application user can read it');
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
  const work = mkdtempSync(join(cacheFolder(), '.electron-'));
  chmodSync(work, 0o755);
  cpSync(dist, work, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(work, '.workorder-desk.json'), JSON.stringify(fileSizes(work)));
  rmSync(copy, { recursive: true, force: true });
  renameSync(work, copy);
  return copy;
}

function triedToday() {
  const before = statSync(lastTry(), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - before < day;
}

function reason(output) {
  return (
    (/AbortError/.test(output) ? `no answer within ${CONNECT_MS / 1000} s` : undefined) ??
    /\b(E[A-Z]{3,}[^\n,}]*|HTTP [^\n]*|[Cc]hecksum[^\n]*|fetch failed)/.exec(output)?.[1] ??
    output.trim().split('\n')[0] ??
    'no reason given'
  );
}
