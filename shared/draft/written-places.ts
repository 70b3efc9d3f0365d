import { type Json, type JsonMember, parseJson, printJson } from '../json';
import { tabcName } from './changes';

/** One thing that a body writes: a field of the order (`table` empty) or a column. `json`: source text of the value, cut. */
export interface WrittenPlace {
  readonly table: string;
  readonly name: string;
  readonly json: string;
}

/** What a body names the order by; everything else in it is written. */
const IDS: ReadonlySet<string> = new Set(['mapId', 'customerGuid', 'oId', 'taskId']);
const TABLES: ReadonlySet<string> = new Set(['objective', 'task', 'step']);
/** A longer body is not looked through, in characters. */
const BODY_READ = 262_144;
const VALUE_CUT = 200;

/**
 * What a body writes, in its order, `most` of it at most, and how many places that are in all. A body that is no JSON
 * object, or too long to look through, tells nothing: `places` is empty and `count` null.
 */
export function writtenPlaces(
  body: string,
  most: number,
): { readonly places: readonly WrittenPlace[]; readonly count: number | null } {
  const parsed = body.length > BODY_READ ? null : parseJson(body);
  if (!parsed?.ok || parsed.json.kind !== 'object') return { places: [], count: null };
  const places = parsed.json.members.flatMap(placesOf);
  return { places: places.slice(0, most), count: places.length };
}

function placesOf({ key, value }: JsonMember): readonly WrittenPlace[] {
  if (IDS.has(key)) return [];
  if (key === 'tabc' && value.kind === 'object')
    return value.members.flatMap((table) => columnsOf(tabcName(table.key), table.value));
  if (TABLES.has(key)) return columnsOf(key, value);
  return [{ table: '', name: key, json: cutText(value) }];
}

function columnsOf(table: string, columns: Json): readonly WrittenPlace[] {
  if (columns.kind !== 'object') return [{ table, name: '', json: cutText(columns) }];
  return columns.members.map(({ key, value }) => ({ table, name: key, json: cutText(value) }));
}

function cutText(value: Json): string {
  const text = printJson(value, 0);
  return text.length > VALUE_CUT ? `${text.slice(0, VALUE_CUT)}…` : text;
}
