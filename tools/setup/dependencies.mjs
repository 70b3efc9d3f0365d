import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './paths.mjs';
import { npm } from './run.mjs';
import { Advice, say } from './say.mjs';

const stampFile = join(projectFolder, 'node_modules', '.workorder-desk', 'dependencies');

/** Installs what package-lock.json names, unless exactly that is installed. */
export function installDependencies() {
  const wanted = dependencyStamp();
  if (readIfThere(stampFile) === wanted) return;
  say('installing dependencies, about half a minute (npm ci, no install scripts)');
  const { code, output } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Advice(`npm ci failed:\n${output}`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

function dependencyStamp() {
  const lock = readFileSync(join(projectFolder, 'package-lock.json'));
  return createHash('sha256')
    .update(lock)
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest('hex');
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
