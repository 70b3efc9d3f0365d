import { createHash } from 'node:crypto';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** True where this process is root on Linux: the application then runs as a user made for it. */
export const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** A short name for this clone, so that two clones on one machine do not share a stage. */
export const cloneId = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);

/** The cache outside the tree: what is downloaded, unpacked and staged. */
export function cacheFolder() {
  const { WORKORDER_DESK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (WORKORDER_DESK_CACHE) return WORKORDER_DESK_CACHE;
  if (isLinuxRoot) return '/var/cache/workorder-desk';
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'workorder-desk', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'workorder-desk');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'workorder-desk');
}

/** Where short-lived folders go; as root not TMPDIR, which the application's user may not reach. */
export const temporaryFolder = isLinuxRoot ? '/tmp' : tmpdir();

/** What the set-up found, for the processes that come after it. */
export const runtimeRecord = join(projectFolder, 'node_modules', '.workorder-desk', 'runtime.json');
