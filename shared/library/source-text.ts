import { parseJson, placeOf } from '../json';
import type { Library } from './change';
import { type Refusal, refused } from './exchange';
import { looksLikeLibrary, readLibrary } from './library-file';
import { looksLikeMap, type MapStruct, readMap } from './map-struct';

/** What a JSON text that a person brought turned out to be. */
export type SourceText =
  | { readonly kind: 'library'; readonly library: Library }
  | { readonly kind: 'map'; readonly struct: MapStruct };

/** Neither a library nor a map nests deeper or names more, at the largest size that is read. */
const LIMITS = { depth: 64, keys: 2_000_000 };
/** Characters of a key in a message. */
const SHOWN_KEY = 60;

/** A brace that opens no GUID, or a bracket with JSON behind it, in a console's quotes or bare. */
const JSON_START = /^\s*['"]?\s*(?:\{(?!\s*[\da-f]{8}-)|\[\s*[[{"\]])/i;

/** True for a text that means to be JSON: it goes to no reader of tables. */
export function looksLikeJson(text: string): boolean {
  return JSON_START.test(text.slice(0, 1000));
}

/** Reads a text as a library file or as what `WO3.getStruct()` prints; refuses with the place. */
export function readSourceText(text: string): SourceText | Refusal {
  const source = unquoted(text);
  const parsed = parseJson(source, LIMITS);
  if (!parsed.ok) {
    const { kind, line, column } = parsed.problem;
    return refused('not-json', { reason: kind, line: String(line), column: String(column) });
  }
  const [duplicate] = parsed.duplicateKeys;
  if (duplicate !== undefined) {
    const { line, column } = placeOf(source, duplicate.offset);
    const key = duplicate.key.slice(0, SHOWN_KEY);
    return refused('duplicate-key', { key, line: String(line), column: String(column) });
  }
  const { json } = parsed;
  if (looksLikeLibrary(json)) {
    const library = readLibrary(json);
    return 'kind' in library ? library : { kind: 'library', library };
  }
  if (!looksLikeMap(json)) return refused('not-a-library');
  const struct = readMap(json);
  return 'kind' in struct ? struct : { kind: 'map', struct };
}

/** The console of a browser puts quotes around a text, and JSON may stand in a JSON string. */
function unquoted(text: string): string {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (/^'[\s\S]*'$/.test(trimmed)) return trimmed.slice(1, -1);
  if (!trimmed.startsWith('"')) return text.replace(/^\ufeff/, '');
  const parsed = parseJson(trimmed);
  return parsed.ok && parsed.json.kind === 'string' ? parsed.json.value : trimmed;
}
