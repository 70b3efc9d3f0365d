import { type Json, type JsonMember, type Place, parseJson, placeOf, type Span } from '../../json';
import { BUNDLE_FORMAT, BUNDLE_LIMITS, BUNDLE_VERSION, type Bundle, bundle } from './bundle';

/** Why a text is no bundle; the renderer words each. */
export const BUNDLE_REFUSALS = [
  'too-large', // `limit` in MiB
  'not-text', // bytes that are no UTF-8
  'not-json', // `line` and `column` say where
  'too-deep', // more levels, or more keys, than a bundle has
  'duplicate-key', // a key that stands there twice: two programs may read two things
  'forbidden-key', // `__proto__` and the like: a trap for programs
  'foreign', // JSON of something else
  'newer', // of a later version of the program
  'wrong-version',
  'wrong-shape', // `path` says where
  'too-much', // a list or a text at `path` is longer than a bundle may have
  'wrong-place', // a call names a connection that is not there
] as const;
export type BundleRefusal = (typeof BUNDLE_REFUSALS)[number];

export type ReadBundle =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly reason: BundleRefusal; readonly params: Readonly<Record<string, string>> };

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads the text of a bundle, strictly: all of it is as the format says, or nothing is taken. */
export function readBundle(text: string): ReadBundle {
  if (text.length > BUNDLE_LIMITS.bytes)
    return refused('too-large', { limit: mebibytes(BUNDLE_LIMITS.bytes) });
  const places = new Map<JsonMember, Span>();
  const parsed = parseJson(text, { depth: BUNDLE_LIMITS.depth, keys: BUNDLE_LIMITS.keys }, places);
  if (!parsed.ok) {
    const { kind, ...place } = parsed.problem;
    return refused(kind === 'too-deep' || kind === 'too-many-keys' ? 'too-deep' : 'not-json', at(place));
  }
  const head = headOf(parsed.json);
  if (head !== null) return refused(head, {});
  const [duplicate] = parsed.duplicateKeys;
  if (duplicate)
    return refused('duplicate-key', {
      key: shortened(duplicate.key),
      ...at(placeOf(text, duplicate.offset)),
    });
  const forbidden = forbiddenIn(parsed.json);
  if (forbidden)
    return refused('forbidden-key', {
      key: forbidden.key,
      ...at(placeOf(text, places.get(forbidden)?.from ?? 0)),
    });
  const read = bundle.safeParse(JSON.parse(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const path = pathText([...(issue?.path ?? []), ...unknown]);
    return refused(issue?.code === 'too_big' ? 'too-much' : 'wrong-shape', { path });
  }
  const { calls, connections } = read.data;
  const lost = calls.findIndex(({ connection }) => connection >= connections.length);
  if (lost >= 0) return refused('wrong-place', { path: `calls[${lost}].connection` });
  return { ok: true, bundle: read.data };
}

/** Why it is no bundle of this version by what it says of itself; null: it is one. */
function headOf(json: Json): 'foreign' | 'newer' | 'wrong-version' | null {
  const of = (key: string) =>
    json.kind === 'object' ? json.members.find((member) => member.key === key)?.value : undefined;
  const [format, version] = [of('format'), of('version')];
  if (format?.kind !== 'string' || format.value !== BUNDLE_FORMAT) return 'foreign';
  if (version?.kind === 'number' && Number(version.text) > BUNDLE_VERSION) return 'newer';
  return version?.kind === 'number' && Number(version.text) === BUNDLE_VERSION ? null : 'wrong-version';
}

function forbiddenIn(json: Json): JsonMember | null {
  const inner =
    json.kind === 'array' ? json.items : json.kind === 'object' ? json.members.map(({ value }) => value) : [];
  const own = json.kind === 'object' ? json.members.find(({ key }) => FORBIDDEN.has(key)) : undefined;
  if (own) return own;
  for (const value of inner) {
    const found = forbiddenIn(value);
    if (found) return found;
  }
  return null;
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return shortened(text.replace(/^\./, ''));
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function at({ line, column }: Place): Readonly<Record<string, string>> {
  return { line: String(line), column: String(column) };
}

const mebibytes = (bytes: number): string => String(bytes / 1_048_576);

function refused(reason: BundleRefusal, params: Readonly<Record<string, string>>): ReadBundle {
  return { ok: false, reason, params };
}
