import type { Call } from '../contract/endpoints';
import { type Json, type JsonMember, printJson } from '../json';
import { bodyMembers } from './body';
import { type Draft, PLAIN_TABLES } from './draft';

/** How a place of the body is sent; `json` is the value's source text. */
export type SentValue =
  | { readonly kind: 'absent' | 'empty' | 'null' }
  | { readonly kind: 'value'; readonly json: string };

/**
 * Where two bodies differ. `table`: `objective`, `task`, `step`, or a tabc table's real name with its prefix; of an
 * order null is that of the tabc tables among themselves.
 */
export type ChangedPlace =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'column'; readonly table: string; readonly name: string }
  | { readonly kind: 'order'; readonly table: string | null };

export interface Change {
  readonly place: ChangedPlace;
  readonly before: SentValue;
  readonly after: SentValue;
}

const ABSENT: SentValue = { kind: 'absent' };

/** What a call would now send differently, place by place: fields first, then table by table. */
export function changedSince(before: Draft, after: Draft, call: Call): readonly Change[] {
  const [old, now] = [partsOf(before, call), partsOf(after, call)];
  const fields = both(old.fields, now.fields).flatMap((name) =>
    changeOf({ kind: 'field', name }, old.fields.get(name), now.fields.get(name)),
  );
  const tables = both(old.tables, now.tables).flatMap((table) => {
    const [oldColumns, nowColumns] = [columnsIn(old, table), columnsIn(now, table)];
    const columns = both(oldColumns, nowColumns).flatMap((name) =>
      changeOf({ kind: 'column', table, name }, oldColumns.get(name), nowColumns.get(name)),
    );
    return [...columns, ...orderOf(table, oldColumns, nowColumns)];
  });
  return [...fields, ...tables, ...orderOf(null, old.tabc, now.tabc)];
}

/** The real name of a tabc table: the server puts the prefix before what the body carries. */
export const tabcName = (name: string): string => `tabc${name}`;

interface Parts {
  readonly fields: ReadonlyMap<string, Json>;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Json>>;
  readonly tabc: ReadonlyMap<string, Json>;
}

function partsOf(draft: Draft, call: Call): Parts {
  const members = bodyMembers(draft, call);
  const isTable = (key: string) => key === 'tabc' || PLAIN_TABLES.some((table) => table === key);
  const tabc = members.find(({ key }) => key === 'tabc');
  const tabcMembers = tabc ? membersOf(tabc.value) : [];
  return {
    fields: byKey(members.filter(({ key }) => !isTable(key))),
    tables: new Map([
      ...members.flatMap(({ key, value }) =>
        isTable(key) && key !== 'tabc' ? [[key, byKey(membersOf(value))] as const] : [],
      ),
      ...tabcMembers.map(({ key, value }) => [tabcName(key), byKey(membersOf(value))] as const),
    ]),
    tabc: byKey(tabcMembers),
  };
}

const membersOf = (json: Json): readonly JsonMember[] => (json.kind === 'object' ? json.members : []);
const byKey = (members: readonly JsonMember[]) => new Map(members.map(({ key, value }) => [key, value]));
const columnsIn = ({ tables }: Parts, table: string) => tables.get(table) ?? new Map<string, Json>();

function both(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])];
}

function changeOf(place: ChangedPlace, before: Json | undefined, after: Json | undefined): readonly Change[] {
  const [old, now] = [sentValue(before), sentValue(after)];
  const same = old.kind === now.kind && jsonOf(old) === jsonOf(now);
  return same ? [] : [{ place, before: old, after: now }];
}

/** A change only where what both have stands in another order. */
function orderOf(
  table: string | null,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly Change[] {
  const old = namesAsJson([...before.keys()].filter((name) => after.has(name)));
  const now = namesAsJson([...after.keys()].filter((name) => before.has(name)));
  if (old === now) return [];
  return [
    {
      place: { kind: 'order', table },
      before: { kind: 'value', json: old },
      after: { kind: 'value', json: now },
    },
  ];
}

function namesAsJson(names: readonly string[]): string {
  return printJson({ kind: 'array', items: names.map((value) => ({ kind: 'string', value })) }, 0);
}

function sentValue(json: Json | undefined): SentValue {
  if (json === undefined) return ABSENT;
  if (json.kind === 'null') return { kind: 'null' };
  if (json.kind === 'string' && json.value === '') return { kind: 'empty' };
  return { kind: 'value', json: printJson(json, 0) };
}

const jsonOf = (value: SentValue): string => (value.kind === 'value' ? value.json : '');
