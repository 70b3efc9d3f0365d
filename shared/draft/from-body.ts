import { type Call, ENDPOINTS } from '../contract/endpoints';
import {
  type Json,
  type JsonLimits,
  type JsonMember,
  type JsonProblemKind,
  type Place,
  parseJson,
  placeOf,
  printJson,
} from '../json';
import {
  type Column,
  type Draft,
  EMPTY_DRAFT,
  type Field,
  OPTIONAL_FIELDS,
  type OptionalField,
} from './draft';
import { cleanId } from './ids';

/** Why a text is not the body of a call; the renderer words each kind in both languages. */
export const BODY_PROBLEMS = [
  'not-json', // `json` says why, `place` where
  'duplicate-key', // `place` says where
  'not-an-object',
  'unknown-key',
  'key-not-for-call', // a key of another call
  'wrong-type',
  'both-pairs', // mapId or customerGuid beside oId or taskId: create and load exclude each other
] as const;
export type BodyProblemKind = (typeof BODY_PROBLEMS)[number];

export interface BodyProblem {
  readonly kind: BodyProblemKind;
  /** Names from the outside in, e.g. `['tabc', 'xxx', 'a']`; empty: the whole text. */
  readonly path: readonly string[];
  readonly place: Place | null;
  readonly json: JsonProblemKind | null;
}

/** `changed`: paths of what the draft will not send as it stood: an id trimmed, an empty id or table left out. */
export type DraftFromBody =
  | { readonly ok: true; readonly draft: Draft; readonly changed: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: BodyProblem };

const IDS = ['mapId', 'customerGuid', 'oId', 'taskId'] as const;
const ORDER_KEYS: readonly string[] = [...IDS, ...OPTIONAL_FIELDS, 'objective', 'task', 'tabc', 'step'];
const KNOWN_KEYS: readonly string[] = [...ORDER_KEYS, 'objectiveStatus'];

class Stop extends Error {
  constructor(readonly problem: BodyProblem) {
    super(problem.kind);
  }
}

/**
 * The draft of a body, strictly: nothing that stands in the text is lost in silence. Without a call, keys of all four
 * are taken. `limits` as `parseJson` has them. Columns are numbered `c1`, `c2`, … and tabc tables `t1`, `t2`, … as they come; half a pair of ids is
 * left to `draftProblems`.
 */
export function draftFromBody(text: string, call?: Call, limits: JsonLimits = {}): DraftFromBody {
  const parsed = parseJson(text, limits);
  if (!parsed.ok) {
    const { kind: json, ...place } = parsed.problem;
    return { ok: false, problem: { kind: 'not-json', path: [], place, json } };
  }
  const [duplicate] = parsed.duplicateKeys;
  if (duplicate !== undefined) {
    const place = placeOf(text, duplicate.offset);
    return { ok: false, problem: { kind: 'duplicate-key', path: [duplicate.key], place, json: null } };
  }
  const reader = new BodyReader();
  try {
    return { ok: true, draft: reader.draft(parsed.json, call), changed: reader.changed };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, problem: stop.problem };
    throw stop;
  }
}

/**
 * A body without the keys that the API has not, and those keys; null: there are none, or nothing else is there. For
 * bodies that a person brings: what is left out is said, and everything that the API knows stays.
 */
export function withoutUnknownKeys(
  text: string,
): { readonly text: string; readonly unknown: readonly string[] } | null {
  const parsed = parseJson(text);
  if (!parsed.ok || parsed.json.kind !== 'object') return null;
  const members = parsed.json.members.filter(({ key }) => KNOWN_KEYS.includes(key));
  const unknown = parsed.json.members.map(({ key }) => key).filter((key) => !KNOWN_KEYS.includes(key));
  if (unknown.length === 0 || members.length === 0) return null;
  return { text: printJson({ kind: 'object', members }, 0), unknown };
}

class BodyReader {
  readonly changed: (readonly string[])[] = [];
  private columns = 0;
  private tables = 0;

  draft(body: Json, call: Call | undefined): Draft {
    const members = this.membersOf(body, []);
    const keys = keysOf(call);
    for (const { key } of members) {
      if (!keys.includes(key))
        throw problem(KNOWN_KEYS.includes(key) ? 'key-not-for-call' : 'unknown-key', [key]);
    }
    const values = new Map(members.map(({ key, value }) => [key, value]));
    const [mapId, customerGuid, oId, taskId] = [
      this.id('mapId', values),
      this.id('customerGuid', values),
      this.id('oId', values),
      this.id('taskId', values),
    ];
    const creates = mapId !== '' || customerGuid !== '';
    const loads = oId !== '' || taskId !== '';
    if (creates && loads)
      throw problem(
        'both-pairs',
        [...IDS].filter((name) => values.has(name)),
      );
    return {
      mode: loads || (call !== undefined && ENDPOINTS[call].body === 'ids') ? 'load' : 'create',
      mapId,
      customerGuid,
      oId,
      taskId,
      fields: this.fields(values),
      objective: this.table('objective', values),
      task: this.table('task', values),
      tabc: this.tabc(values.get('tabc')),
      step: this.table('step', values),
      objectiveStatus: this.field('objectiveStatus', values),
    };
  }

  private id(name: string, values: ReadonlyMap<string, Json>): string {
    const json = values.get(name);
    if (json === undefined) return '';
    if (json.kind !== 'string' && json.kind !== 'null') throw problem('wrong-type', [name]);
    const id = json.kind === 'null' ? '' : cleanId(json.value);
    if (json.kind === 'null' || id === '' || id !== json.value) this.changed.push([name]);
    return id;
  }

  private fields(values: ReadonlyMap<string, Json>): Readonly<Record<OptionalField, Field>> {
    const fields: Record<OptionalField, Field> = { ...EMPTY_DRAFT.fields };
    for (const name of OPTIONAL_FIELDS) fields[name] = this.field(name, values);
    return fields;
  }

  private field(name: string, values: ReadonlyMap<string, Json>): Field {
    const json = values.get(name);
    if (json === undefined) return { type: 'text', text: '' };
    if (json.kind === 'null') return { type: 'null', text: '' };
    if (json.kind !== 'string') throw problem('wrong-type', [name]);
    if (json.value === '') return { type: 'empty', text: '' };
    if (name !== 'operateTaskGuid') return { type: 'text', text: json.value };
    const text = cleanId(json.value);
    if (text !== json.value) this.changed.push([name]);
    return { type: 'text', text };
  }

  private table(name: string, values: ReadonlyMap<string, Json>): readonly Column[] {
    const json = values.get(name);
    return json === undefined ? [] : this.columnsOf(json, [name]);
  }

  private tabc(json: Json | undefined): Draft['tabc'] {
    if (json === undefined) return [];
    return this.membersOf(json, ['tabc']).flatMap(({ key, value }) => {
      const columns = this.columnsOf(value, ['tabc', key]);
      if (columns.length === 0) return [];
      this.tables += 1;
      return [{ id: `t${this.tables}`, name: key, columns }];
    });
  }

  private columnsOf(json: Json, path: readonly string[]): readonly Column[] {
    return this.membersOf(json, path).map(({ key, value }) => {
      this.columns += 1;
      return { id: `c${this.columns}`, name: key, ...typeAndText(value) };
    });
  }

  /** The members of an object that has to be one; an empty one is not sent again. */
  private membersOf(json: Json, path: readonly string[]): readonly JsonMember[] {
    if (json.kind !== 'object') throw problem(path.length === 0 ? 'not-an-object' : 'wrong-type', path);
    if (json.members.length === 0 && path.length > 0) this.changed.push(path);
    return json.members;
  }
}

function keysOf(call: Call | undefined): readonly string[] {
  if (call === undefined) return KNOWN_KEYS;
  const { body, takesObjectiveStatus } = ENDPOINTS[call];
  if (body === 'order') return ORDER_KEYS;
  return takesObjectiveStatus ? ['oId', 'taskId', 'objectiveStatus'] : ['oId', 'taskId'];
}

/** How a value of a JSON text stands in a column. */
export function typeAndText(json: Json): Pick<Column, 'type' | 'text'> {
  switch (json.kind) {
    case 'null':
      return { type: 'null', text: '' };
    case 'boolean':
      return { type: 'boolean', text: String(json.value) };
    case 'number':
      return { type: 'number', text: json.text };
    case 'string':
      return json.value === '' ? { type: 'empty', text: '' } : { type: 'text', text: json.value };
    case 'array':
    case 'object':
      return { type: 'json', text: printJson(json, 2) };
  }
}

function problem(kind: BodyProblemKind, path: readonly string[]): Stop {
  return new Stop({ kind, path, place: null, json: null });
}
