import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../setup/file-sizes.mjs';
import { projectFolder } from '../setup/paths.mjs';

const stampFile = join(projectFolder, 'dist', '.sources');
const sourceFolders = ['shared', 'electron', 'renderer', 'tools/build'];
const sourceFiles = ['package-lock.json', 'package.json', 'tsconfig.json'];
const isTest = /\.(?:test|faults)\.tsx?$/;

/** A hash over everything that goes into a build. */
export function sourcesHash() {
  const hash = createHash('sha256');
  const inFolders = sourceFolders.flatMap((folder) =>
    filesBelow(join(projectFolder, folder)).map((name) => `${folder}/${name}`),
  );
  for (const name of [...inFolders, ...sourceFiles]) {
    if (isTest.test(name)) continue;
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(projectFolder, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** True if dist/ was built from these sources. */
export function isBuilt(hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

/** Remembers what dist/ was built from; without a hash, forgets it. */
export function markBuilt(hash) {
  if (hash === undefined) return rmSync(stampFile, { force: true });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
}
