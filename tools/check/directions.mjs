import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../setup/file-sizes.mjs';
import { circles } from './graph.mjs';
import { importsOf, resolveRelative } from './imports.mjs';
import { fileRefusal, packageRefusal, placeOf } from './zones.mjs';

const folders = ['shared', 'electron', 'renderer', 'e2e', 'tools'];
const isCode = /\.(?:m?[jt]s|tsx)$/;
const entry =
  /^(?:electron\/(?:main|preload)\.ts|renderer\/main\.tsx|tools\/[^/]+|[^/]+)$|\.process\.(?:ts|mjs)$|\.(?:test|faults|e2e|shots)\.(?:tsx?|mjs)$|\.d\.m?ts$/;

/** Checks every import of the project against the directions; answers how many files it read and what is wrong. */
export function checkDirections(root) {
  const files = [
    ...folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => filesBelow(join(root, folder)).map((name) => `${folder}/${name}`)),
    ...readdirSync(root).filter((name) => /\.config\.m?[jt]s$/.test(name)),
  ].filter((path) => isCode.test(path));
  const problems = [];
  const valueEdges = new Map();
  const reached = new Set();
  for (const path of files) {
    const place = placeOf(path);
    if (place === undefined) {
      problems.push(`${path}: no rule of tools/check/zones.mjs covers this file`);
      continue;
    }
    const targets = [];
    for (const found of importsOf(path, readFileSync(join(root, path), 'utf8'))) {
      const { problem, target } = judge(root, path, place, found);
      if (problem) problems.push(`${path}: imports ${found.name}: ${problem}`);
      if (target) reached.add(target);
      if (target && !found.typeOnly) targets.push(target);
    }
    valueEdges.set(path, targets);
  }
  for (const circle of circles(valueEdges)) problems.push(`imports in a circle: ${circle.join(' -> ')}`);
  for (const path of files)
    if (!entry.test(path) && !reached.has(path)) problems.push(`${path}: nothing imports it`);
  return { files: files.length, problems };
}

function judge(root, path, place, { name, typeOnly, everything }) {
  if (everything) return { problem: 'passes on everything; export names where they are made' };
  if (!name.startsWith('.')) return { problem: packageRefusal(place, name, typeOnly) };
  const target = resolveRelative(root, path, name.split('?')[0]);
  if (target === undefined) return { problem: 'there is no such file' };
  const to = placeOf(target);
  return { target, problem: to && fileRefusal(place, to, typeOnly) };
}
