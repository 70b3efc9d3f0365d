import { z } from 'zod';
import { type Json, membersNamed } from '../json';
import { inOrder, type Library } from './change';
import { ENTRY_LIMIT, type Entry, entry, factsFit, keyText, tidyEntry } from './entry';
import { type Refusal, refused } from './exchange';
import { TEMPLATE_LIMIT, template } from './template';

/** What a library file says of itself. */
const FORMAT = 'workorder-desk-library';
const VERSION = 1;
/** A key from a stranger's file is shown, never at any length. */
const SHOWN_KEY = 60;

/** In a file an entry may leave out what is empty. */
const fileEntry = z
  .strictObject({
    dictionary: entry.shape.dictionary,
    scope: entry.shape.scope.default(''),
    code: entry.shape.code,
    name: entry.shape.name.default(''),
    facts: entry.shape.facts.default(null),
  })
  .refine(factsFit, { path: ['facts'] });

const libraryFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  entries: z.array(fileEntry).default([]),
  templates: z.array(template).default([]),
});

/**
 * The text of a library file: JSON with a line an entry, in one order, so that equal libraries are equal texts and two
 * versions can be compared line by line. It holds entries and templates, nothing of connections, tokens or calls.
 */
export function printLibrary(library: Library): string {
  const { entries, templates } = inOrder(library);
  const list = (lines: readonly string[]): string =>
    lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{
  "format": ${JSON.stringify(FORMAT)},
  "version": ${VERSION},
  "entries": ${list(entries.map(printEntry))},
  "templates": ${list(templates.map((one) => JSON.stringify(one)))}
}
`;
}

function printEntry({ dictionary, scope, code, name, facts }: Entry): string {
  return JSON.stringify({
    dictionary,
    ...(scope === '' ? {} : { scope }),
    code,
    ...(name === '' ? {} : { name }),
    ...(facts === null ? {} : { facts }),
  });
}

/** True for JSON that says it is a library, whole or not. */
export function looksLikeLibrary(json: Json): boolean {
  return membersNamed(json, 'format').some((value) => value.kind === 'string' && value.value === FORMAT);
}

/** Reads what `printLibrary` wrote, strictly: one thing that makes no sense refuses the whole, with its place. */
export function readLibrary(json: Json): Library | Refusal {
  const [version] = membersNamed(json, 'version');
  if (version?.kind === 'number' && Number(version.text) > VERSION)
    return refused('newer-library', { version: version.text.slice(0, SHOWN_KEY) });
  for (const [list, limit] of Object.entries({ entries: ENTRY_LIMIT, templates: TEMPLATE_LIMIT }))
    if (lengthOf(json, list) > limit) return refused('too-many-rows', { limit: String(limit) });
  const file = libraryFile.safeParse(plainValue(json));
  if (!file.success) return refused('bad-library', { at: placeOfIssue(file.error.issues[0]) });
  const entries = file.data.entries.map(tidyEntry);
  const { templates } = file.data;
  const repeated =
    repeatAt('entries', entries.map(keyText)) ??
    repeatAt(
      'templates',
      templates.map(({ id }) => id),
    );
  return repeated === null ? { entries, templates } : refused('bad-library', { at: repeated });
}

function lengthOf(json: Json, name: string): number {
  const [list] = membersNamed(json, name);
  return list?.kind === 'array' ? list.items.length : 0;
}

function repeatAt(list: string, keys: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) return `${list}[${index}]`;
    seen.add(key);
  }
  return null;
}

/** A value for a strict schema. `Object.fromEntries` defines: a member named `__proto__` is one like any other. */
function plainValue(json: Json): unknown {
  switch (json.kind) {
    case 'null':
      return null;
    case 'number':
      return Number(json.text);
    case 'array':
      return json.items.map(plainValue);
    case 'object':
      return Object.fromEntries(json.members.map(({ key, value }) => [key, plainValue(value)]));
    default:
      return json.value;
  }
}

/** `entries[12].facts.type`; of a key that does not belong there the key itself. */
function placeOfIssue(issue: z.core.$ZodIssue | undefined): string {
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ];
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part).slice(0, SHOWN_KEY)}`))
    .join('')
    .replace(/^\./, '');
}
