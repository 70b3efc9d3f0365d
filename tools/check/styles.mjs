import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { filesBelow } from '../setup/file-sizes.mjs';
import { resolveRelative } from './imports.mjs';

const isModule = /\.module\.css$/;

/**
 * Checks that every style the page names stands in its CSS module, and that every style of a module is named somewhere;
 * answers how many modules it read and what is wrong.
 */
export function checkStyles(root) {
  const paths = filesBelow(posix.join(root, 'renderer')).map(
    (name) => `renderer/${name.replaceAll('\\', '/')}`,
  );
  const modules = new Map(
    paths.filter((path) => isModule.test(path)).map((path) => [path, moduleOf(read(root, path))]),
  );
  const problems = [];
  for (const [path, { taken }] of modules)
    for (const { names, from } of taken) note(root, modules, problems, path, from, names);
  for (const path of paths.filter((one) => /\.tsx?$/.test(one)))
    for (const { names, from } of stylesNamed(path, read(root, path)))
      note(root, modules, problems, path, from, names);
  for (const [path, { made, named, isOpen }] of modules)
    for (const name of made)
      if (!isOpen && !named.has(name)) problems.push(`${path}: nothing names .${name}`);
  return { files: modules.size, problems };
}

function read(root, path) {
  return readFileSync(posix.join(root, path), 'utf8');
}

/** `names` null: by a name that only the running program knows. */
function note(root, modules, problems, path, from, names) {
  const module = modules.get(resolveRelative(root, path, from));
  if (!module) return problems.push(`${path}: there is no ${from}`);
  if (names === null) module.isOpen = true;
  for (const name of names ?? []) {
    module.named.add(name);
    if (!module.made.has(name)) problems.push(`${path}: there is no .${name} in ${from}`);
  }
}

/** The styles that a module makes, and those that it takes from others (`composes`). */
export function moduleOf(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/:global\([^)]*\)/g, '');
  const taken = [...text.matchAll(/composes:\s*([\w\s-]+?)\s+from\s+["']([^"']+)["']/g)].map(
    ([, names, from]) => ({ names: names.split(/\s+/), from }),
  );
  // Declarations hold dots of other kinds (`1.5px`, file names): only what stands before a brace is read.
  const selectors = text.match(/[^{};]+(?=\{)/g) ?? [];
  const made = new Set(
    selectors.flatMap((one) => [...one.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name)),
  );
  return { made, taken, named: new Set(), isOpen: false };
}

/** What a file of the page names of the modules that it imports; `names` null where that is not told by its text. */
export function stylesNamed(path, text) {
  const { program } = parseSync(path, text);
  const found = new Map();
  for (const { type, source, specifiers } of program.body)
    if (type === 'ImportDeclaration' && isModule.test(source.value))
      for (const { local } of specifiers) found.set(local.name, { names: new Set(), from: source.value });
  if (found.size === 0) return [];
  walk(
    program.body.filter(({ type }) => type !== 'ImportDeclaration'),
    (node) => {
      if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
        const styles = found.get(node.object.name);
        if (!styles) return true;
        if (!node.computed) styles.names?.add(node.property.name);
        else if (node.property.type === 'Literal') styles.names?.add(node.property.value);
        else styles.names = null;
        return false;
      }
      // Handed on as a whole.
      if (node.type === 'Identifier' && found.has(node.name)) found.get(node.name).names = null;
      return true;
    },
  );
  return [...found.values()];
}

function walk(node, visit) {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null) {
    if (typeof node.type === 'string' && !visit(node)) return;
    const { key, property, ...others } = node;
    // The name of a member is none of a module's.
    for (const value of Object.values(node.computed === false ? others : node)) walk(value, visit);
  }
}
