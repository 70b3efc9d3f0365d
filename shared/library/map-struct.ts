import { z } from 'zod';
import { cleanId, trimEdges } from '../draft/ids';
import { type Json, membersNamed } from '../json';
import { yesOrNo } from './cell-words';
import {
  ENTRY_LIMIT,
  ENTRY_TEXT_LIMIT,
  type Entry,
  type EntryKey,
  isPlainText,
  LIST_LIMIT,
  NO_STEP_FACTS,
  tidyEntry,
} from './entry';
import { type Refusal, refused } from './exchange';

/** A step of a map; undefined: the text says not a word of it. */
export const mapStep = z.strictObject({
  code: z.string(),
  name: z.string().optional(),
  canClose: z.boolean().nullable().optional(),
  canSendBack: z.boolean().nullable().optional(),
});
export type MapStep = z.infer<typeof mapStep>;
export const mapLink = z.strictObject({ from: z.string(), to: z.string() });
export type MapLink = z.infer<typeof mapLink>;

/** A map with its steps, as the web client's `WO3.getStruct()` prints it; no `name`: not a word of it. */
export interface MapStruct {
  readonly map: string;
  readonly name?: string | undefined;
  readonly steps: readonly MapStep[];
  readonly links: readonly MapLink[];
  /** Links from or to something that is no step of this map. */
  readonly strayLinks: number;
}

class Stop extends Error {
  constructor(readonly at: string) {
    super(at);
  }
}

/** True for JSON that means to be a map, whole or not. */
export function looksLikeMap(json: Json): boolean {
  return membersNamed(json, 'MAP_ID').length > 0 || membersNamed(json, 'nodes').length > 0;
}

/** Reads a map, strict in its shape and liberal in what its yes and no look like; other members are not looked at. */
export function readMap(json: Json): MapStruct | Refusal {
  try {
    const map = cleanId(code(json, 'MAP_ID', ''));
    const steps = items(json, 'nodes').map((node, index) => step(node, `nodes[${index}].`));
    if (steps.length === 0) throw new Stop('nodes');
    const codes = new Set<string>();
    for (const [index, { code: one }] of steps.entries()) {
      if (codes.has(one)) throw new Stop(`nodes[${index}].NODEMAP_ID`);
      codes.add(one);
    }
    const all = (membersNamed(json, 'links').length === 0 ? [] : items(json, 'links')).map((link, index) => ({
      from: code(link, 'SOURCE_ID', `links[${index}].`),
      to: code(link, 'TARGET_ID', `links[${index}].`),
    }));
    const links = all.filter(({ from, to }) => codes.has(from) && codes.has(to));
    return { map, name: text(json, 'MAPNAME', ''), steps, links, strayLinks: all.length - links.length };
  } catch (stop) {
    if (stop instanceof Stop) return refused('bad-map', { at: stop.at });
    throw stop;
  }
}

/** The entries of a map: itself and its steps. What the text does not say stays as it is known. */
export function mapEntries(struct: MapStruct, known: (key: EntryKey) => Entry | undefined): readonly Entry[] {
  const mapKey: EntryKey = { dictionary: 'maps', scope: '', code: struct.map };
  const next = new Map<string, Set<string>>();
  for (const { from, to } of struct.links) next.set(from, (next.get(from) ?? new Set()).add(to));
  return [
    { ...mapKey, name: struct.name ?? known(mapKey)?.name ?? '', facts: null },
    ...struct.steps.map((one) => {
      const key: EntryKey = { dictionary: 'steps', scope: struct.map, code: one.code };
      const before = known(key);
      const facts = before?.facts?.kind === 'step' ? before.facts : NO_STEP_FACTS;
      return tidyEntry({
        ...key,
        name: one.name ?? before?.name ?? '',
        facts: {
          kind: 'step',
          canClose: one.canClose === undefined ? facts.canClose : one.canClose,
          canSendBack: one.canSendBack === undefined ? facts.canSendBack : one.canSendBack,
          next: [...(next.get(one.code) ?? [])].slice(0, LIST_LIMIT),
        },
      });
    }),
  ];
}

function step(node: Json, at: string): MapStep {
  return {
    code: code(node, 'NODEMAP_ID', at),
    name: text(node, 'NODEMAPNAME', at),
    canClose: answer(node, 'CANCLOSE', at),
    canSendBack: answer(node, 'CANSENDBACK', at),
  };
}

function items(json: Json, name: string): readonly Json[] {
  const [list] = membersNamed(json, name);
  if (list?.kind !== 'array' || list.items.length > ENTRY_LIMIT) throw new Stop(name);
  return list.items;
}

function code(json: Json, name: string, at: string): string {
  const found = trimEdges(text(json, name, at) ?? '');
  if (found === '') throw new Stop(at + name);
  return found;
}

/** A text or a number in its own digits; undefined: absent or null. */
function text(json: Json, name: string, at: string): string | undefined {
  if (json.kind !== 'object') throw new Stop(at === '' ? '$' : at.slice(0, -1));
  const [value] = membersNamed(json, name);
  if (value === undefined || value.kind === 'null') return undefined;
  if (value.kind !== 'string' && value.kind !== 'number') throw new Stop(at + name);
  const found = value.kind === 'string' ? value.value.trim() : value.text;
  if (found.length > ENTRY_TEXT_LIMIT || !isPlainText(found)) throw new Stop(at + name);
  return found;
}

/** Yes, no, null where it is none of both, undefined where nothing stands. */
function answer(json: Json, name: string, at: string): boolean | null | undefined {
  const [value] = membersNamed(json, name);
  if (value?.kind === 'boolean') return value.value;
  const word = text(json, name, at);
  return word === undefined ? undefined : (yesOrNo(word) ?? null);
}
