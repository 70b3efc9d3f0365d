import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './file-sizes.mjs';
import { cacheFolder, cloneId, projectFolder } from './paths.mjs';

const sixHours = 6 * 3600 * 1000;
/** Beside a clone's copies: where the clone is. */
const CLONE = '.clone';

/** A copy of the built application in a folder that every user can read; copied again only when it changed. */
export function stageApplication() {
  const stages = join(cacheFolder(), 'app', cloneId);
  const target = join(stages, fingerprint());
  if (existsSync(target)) {
    utimesSync(target, new Date(), new Date());
    return target;
  }
  mkdirSync(stages, { recursive: true, mode: 0o755 });
  writeFileSync(join(stages, CLONE), projectFolder);
  const work = mkdtempSync(join(stages, '.new-'));
  for (const part of ['package.json', 'dist', ...runtimePackages()]) {
    cpSync(join(projectFolder, part), join(work, part), {
      recursive: true,
      dereference: true,
      filter: (file) => !file.endsWith('sqlite3.c'),
    });
  }
  openForReading(work);
  renameOnto(work, target);
  removeOldStages(stages, target);
  removeLostClones(join(cacheFolder(), 'app'), cloneId);
  return target;
}

/** The folders of the packages that the application needs beside its bundle, each with its own dependencies. */
export function runtimePackages() {
  const found = new Set();
  const visit = (name) => {
    const folder = join('node_modules', name);
    const manifest = join(projectFolder, folder, 'package.json');
    if (found.has(folder) || !existsSync(manifest)) return;
    found.add(folder);
    for (const inner of Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies ?? {}))
      visit(inner);
  };
  visit('@photostructure/sqlite');
  return [...found];
}

function openForReading(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath ?? entry.path, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

function fingerprint() {
  const hash = createHash('sha256')
    .update(readFileSync(join(projectFolder, 'package-lock.json')))
    .update(readFileSync(join(projectFolder, 'package.json')));
  for (const name of filesBelow(join(projectFolder, 'dist'))) {
    const { size, mtimeMs } = statSync(join(projectFolder, 'dist', name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function renameOnto(work, target) {
  try {
    renameSync(work, target);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

function removeOldStages(stages, current) {
  for (const name of readdirSync(stages)) {
    const folder = join(stages, name);
    if (name !== CLONE && folder !== current && ageOf(folder) > sixHours)
      rmSync(folder, { recursive: true, force: true });
  }
}

/** The copies of clones that are not there any more; `own` stays. */
export function removeLostClones(folder, own) {
  for (const name of readdirSync(folder)) {
    const copies = join(folder, name);
    const note = join(copies, CLONE);
    const isLost = existsSync(note) ? !existsSync(readFileSync(note, 'utf8')) : ageOf(copies) > sixHours;
    if (name !== own && isLost) rmSync(copies, { recursive: true, force: true });
  }
}

function ageOf(folder) {
  return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}
