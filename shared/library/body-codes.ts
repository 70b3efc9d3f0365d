import { cleanId } from '../draft/ids';
import { type Json, membersNamed, parseJson } from '../json';
import { type Dictionary, ENTRY_TEXT_LIMIT, type EntryKey, isPlainText, keyText } from './entry';
import type { BodyPlace } from './template';

/** Where a code of a dictionary stands in a body, beside the columns of its tables. */
const PLACES: readonly (readonly [string, Dictionary])[] = [
  ['mapId', 'maps'],
  ['customerGuid', 'customers'],
  ['toStep', 'steps'],
  ['toGrp', 'groups'],
  ['toBy', 'persons'],
  ['toRole', 'roles'],
  ['substatus', 'substatuses'],
  ['rolegroupId', 'organisations'],
];
const TABLES = ['objective', 'task', 'step'] as const;

/** The dictionary whose code stands at a place of a body; null: any text may stand there. */
export function dictionaryAt([first, ...more]: BodyPlace): Dictionary | null {
  return more.length > 0 ? null : (PLACES.find(([place]) => place === first)?.[1] ?? null);
}

/**
 * The codes that the body of a call carries, by their place, each once. A step's scope is the body's map, or empty
 * where the body names none.
 */
export function codesInBody(body: string): readonly EntryKey[] {
  const parsed = parseJson(body);
  if (!parsed.ok) return [];
  const { json } = parsed;
  const map = cleanId(textAt(json, 'mapId'));
  const keys = [
    ...PLACES.map(([place, dictionary]) => {
      const text = textAt(json, place);
      const code = dictionary === 'maps' || dictionary === 'customers' ? cleanId(text) : text;
      return { dictionary, scope: dictionary === 'steps' ? map : '', code };
    }),
    ...TABLES.flatMap((table) => columnsAt(json, table, table)),
    ...membersNamed(json, 'tabc').flatMap((tabc) =>
      tabc.kind === 'object' ? tabc.members.flatMap(({ key }) => columnsAt(tabc, key, `tabc${key}`)) : [],
    ),
  ];
  return [...new Map(keys.filter(fits).map((key) => [keyText(key), key])).values()];
}

function textAt(json: Json, name: string): string {
  const [value] = membersNamed(json, name);
  return value?.kind === 'string' ? value.value : '';
}

function columnsAt(json: Json, name: string, scope: string): readonly EntryKey[] {
  const [table] = membersNamed(json, name);
  return table?.kind === 'object'
    ? table.members.map(({ key }) => ({ dictionary: 'columns', scope, code: key }))
    : [];
}

function fits({ scope, code }: EntryKey): boolean {
  return code !== '' && [scope, code].every((text) => text.length <= ENTRY_TEXT_LIMIT && isPlainText(text));
}
