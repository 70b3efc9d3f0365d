import { z } from 'zod';
import { type Entry, entry } from '../../shared/library/entry';
import { refusal } from '../../shared/library/exchange';
import { type MapLink, type MapStep, mapLink, mapStep } from '../../shared/library/map-struct';
import type { SourceText } from '../../shared/library/source-text';
import { type Template, template } from '../../shared/library/template';
import { defect } from './reader-messages';

/** Items of one message: few enough that checking them holds nobody up. */
const ITEMS_A_MESSAGE = 500;

const fromJsonReader = z.discriminatedUnion('kind', [
  /** All of a library or a map but its lists, which hold `count` items together. */
  z.strictObject({
    kind: z.literal('head'),
    count: z.number().int(),
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('library') }),
      z.strictObject({
        kind: z.literal('map'),
        map: z.string(),
        name: z.string().optional(),
        strayLinks: z.number().int(),
      }),
    ]),
  }),
  z.strictObject({ kind: z.literal('entries'), items: z.array(entry) }),
  z.strictObject({ kind: z.literal('templates'), items: z.array(template) }),
  z.strictObject({ kind: z.literal('steps'), items: z.array(mapStep) }),
  z.strictObject({ kind: z.literal('links'), items: z.array(mapLink) }),
  refusal,
  defect,
]);
/** What a process that reads JSON says: the head of a library or a map and its lists in parts, or why there is none. */
export type FromJsonReader = z.infer<typeof fromJsonReader>;
type Said<K extends FromJsonReader['kind']> = Extract<FromJsonReader, { readonly kind: K }>;

/** Checks a message from the process that reads: it has touched what strangers wrote. Throws for any other. */
export function parseFromJsonReader(message: unknown): FromJsonReader {
  return fromJsonReader.parse(message);
}

/** The first message about a library or a map. */
export function jsonHead(of: SourceText): Said<'head'> {
  if (of.kind === 'library') {
    const { entries, templates } = of.library;
    return { kind: 'head', count: entries.length + templates.length, source: { kind: 'library' } };
  }
  const { steps, links, ...facts } = of.struct;
  return { kind: 'head', count: steps.length + links.length, source: { kind: 'map', ...facts } };
}

/** Its lists, some items a message. */
export function* jsonParts(of: SourceText): Iterable<FromJsonReader> {
  if (of.kind === 'library') {
    for (const items of pages(of.library.entries)) yield { kind: 'entries', items };
    for (const items of pages(of.library.templates)) yield { kind: 'templates', items };
  } else {
    for (const items of pages(of.struct.steps)) yield { kind: 'steps', items };
    for (const items of pages(of.struct.links)) yield { kind: 'links', items };
  }
}

/** Puts a library or a map together from checked messages; null until all of it is there. */
export function gatherJson(): (
  said: Said<'head' | 'entries' | 'templates' | 'steps' | 'links'>,
) => SourceText | null {
  const entries: Entry[] = [];
  const templates: Template[] = [];
  const steps: MapStep[] = [];
  const links: MapLink[] = [];
  let head: Said<'head'> | null = null;
  return (said) => {
    switch (said.kind) {
      case 'head':
        head = said;
        break;
      case 'entries':
        entries.push(...said.items);
        break;
      case 'templates':
        templates.push(...said.items);
        break;
      case 'steps':
        steps.push(...said.items);
        break;
      case 'links':
        links.push(...said.items);
        break;
    }
    const had = entries.length + templates.length + steps.length + links.length;
    if (head === null || had < head.count) return null;
    if (head.source.kind === 'library') return { kind: 'library', library: { entries, templates } };
    const { kind, ...facts } = head.source;
    return { kind, struct: { ...facts, steps, links } };
  };
}

function* pages<T>(all: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < all.length; at += ITEMS_A_MESSAGE) yield all.slice(at, at + ITEMS_A_MESSAGE);
}
