import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

const slashes = (path) => path.replaceAll('\\', '/');

/**
 * A vite plugin for the preload: of the contract it gets the names of the verbs and their channels, not the schemas,
 * which main and the page hold already.
 */
export function verbNames(contract) {
  return {
    name: 'verb-names',
    load: (id) =>
      slashes(id) === slashes(contract)
        ? namesOnly(readFileSync(id, 'utf8'), (from) => readFileSync(join(dirname(id), `${from}.ts`), 'utf8'))
        : null,
  };
}

/**
 * The contract's text with null for each verb, and the ways to name a channel as they are written. A noun whose verbs
 * stand in a file of their own is read there: `readText` gives the text of an import.
 */
export function namesOnly(text, readText) {
  const body = bodyOf(text);
  const written = (name) => {
    const { start, end } = exportedBy(body, name);
    return text.slice(start, end);
  };
  const verbs = keysOf(initOf(body, 'verbs'), (its) => {
    const node = literal(its);
    return keysOf(node.type === 'Identifier' ? importedAs(body, node.name, readText) : node, () => null);
  });
  return [
    `export const verbs = ${JSON.stringify(verbs)};`,
    written('channelOf'),
    written('EVENT_CHANNEL'),
  ].join('\n');
}

function bodyOf(text) {
  const { program, errors } = parseSync('desk.ts', text);
  if (errors.length > 0) throw new Error(errors[0].message);
  return program.body;
}

function exportedBy(body, name) {
  return (
    body.find(({ declaration }) => declaration?.declarations?.[0].id.name === name) ??
    fail(`the contract exports no ${name}`)
  );
}

function initOf(body, name) {
  return literal(exportedBy(body, name).declaration.declarations[0].init);
}

/** The object that another file of the contract exports under the name. */
function importedAs(body, name, readText) {
  const from = body.find(
    ({ type, specifiers }) =>
      type === 'ImportDeclaration' &&
      specifiers.some(({ local, imported }) => local.name === name && imported?.name === name),
  )?.source.value;
  return from?.startsWith('./')
    ? initOf(bodyOf(readText(from)), name)
    : fail(`${name} is imported from nowhere`);
}

const literal = (node) => (node.type === 'TSAsExpression' ? node.expression : node);

function keysOf({ type, properties }, inner) {
  if (type !== 'ObjectExpression') return fail('the verbs are no longer written as one object');
  return Object.fromEntries(
    properties.map(({ key, value }) => [key?.name ?? fail('a verb has no plain name'), inner(value)]),
  );
}

function fail(why) {
  throw new Error(`${why}: tools/build/verb-names.mjs reads it from there`);
}
