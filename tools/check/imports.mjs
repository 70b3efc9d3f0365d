import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Every import of a file: what it names, whether it is for types only, whether it passes everything on. */
export function importsOf(path, text) {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const allTypes = (entries) => entries.length > 0 && entries.every((entry) => entry.isType);
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    typeOnly: allTypes(entries),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({
        name: entry.moduleRequest.value,
        typeOnly: entry.isType,
        everything: entry.importName.kind === 'AllButDefault',
      })),
  );
  const lazy = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    name: text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...imported, ...passedOn, ...lazy];
}

/** The project's file that a relative import means, as a path from the root; undefined if there is none. */
export function resolveRelative(root, from, name) {
  const base = posix.join(posix.dirname(from), name);
  const stem = base.replace(/\.js$/, '');
  return [base, `${base}.ts`, `${base}.tsx`, `${stem}.ts`, `${stem}.tsx`].find((candidate) => {
    const file = posix.join(root.replaceAll('\\', '/'), candidate);
    return existsSync(file) && statSync(file).isFile();
  });
}
