import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../setup/paths.mjs';

/** The register of what the research promises by number: the 60 bad inputs, and the 14 invariants of a run. */
export const CASES = {
  'bad inputs': Array.from({ length: 60 }, (_, at) => `D-${String(at + 1).padStart(2, '0')}`),
  invariants: Array.from({ length: 14 }, (_, at) => `I${at + 1}`),
};

const ROOTS = ['shared', 'electron', 'renderer', 'e2e', 'tools'];
const TESTS = /\.(?:test|faults|e2e)\.(?:tsx?|mjs)$|\/testing\/[^/]+\.ts$/;
/** Names cases and tests none. */
const REGISTER = 'cases.test.mjs';
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** The files that test each case, by its id: those that name it outside a comment. */
export function casesIn(folder, ids) {
  const found = new Map(ids.map((id) => [id, []]));
  for (const root of ROOTS)
    for (const file of filesBelow(join(folder, root))) {
      if (!TESTS.test(file) || file.endsWith(REGISTER)) continue;
      const named = new Set(
        readFileSync(file, 'utf8')
          .replace(COMMENTS, '')
          .match(/\b(?:D-\d\d|I\d\d?)\b/g),
      );
      for (const id of ids) if (named.has(id)) found.get(id).push(relative(folder, file));
    }
  return found;
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

// `node tools/check/cases.mjs` prints the register.
if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const ids of Object.values(CASES))
    for (const [id, files] of casesIn(projectFolder, ids)) console.log(`${id}: ${files.join(', ')}`);
