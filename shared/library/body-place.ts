import { columnIsSent, fieldIsSent } from '../draft/body';
import { type ChangedPlace, tabcName } from '../draft/changes';
import { type Column, type Draft, OPTIONAL_FIELDS, PLAIN_TABLES, type ValueType } from '../draft/draft';
import type { BodyPlace } from './template';

/** What a draft writes at a place: the column's way and text; an id or a field is text, empty or null. */
export interface PlacedValue {
  readonly place: BodyPlace;
  readonly type: ValueType;
  readonly text: string;
}

/** The place as one text; two places have the same one only if they are the same. */
export const placeKeyText = (place: BodyPlace): string => JSON.stringify(place);

/** The place as people read it: `toStep`, `objective.stringfield1`, `tabcxxx.a`. */
export function placeWords([first = '', ...rest]: BodyPlace): string {
  if (first !== 'tabc') return [first, ...rest].join('.');
  const [table = '', ...column] = rest;
  return [tabcName(table), ...column].join('.');
}

/** The place as the comparison of two drafts names it. */
export function changedPlace([first = '', second, third]: BodyPlace): ChangedPlace {
  if (second === undefined) return { kind: 'field', name: first };
  if (third === undefined) return { kind: 'column', table: first, name: second };
  return { kind: 'column', table: tabcName(second), name: third };
}

/** Everything that the draft sends in some call, in the order of the body: ids, fields, columns. */
export function sentPlaces(draft: Draft): readonly PlacedValue[] {
  const ids = draft.mode === 'create' ? (['mapId', 'customerGuid'] as const) : (['oId', 'taskId'] as const);
  const fields = [
    ...OPTIONAL_FIELDS.map((name) => ({ name, field: draft.fields[name] })),
    { name: 'objectiveStatus', field: draft.objectiveStatus },
  ];
  const columns = (table: BodyPlace, list: readonly Column[]): readonly PlacedValue[] =>
    list.filter(columnIsSent).map(({ name, type, text }) => ({ place: [...table, name], type, text }));
  const [objective, task, step] = PLAIN_TABLES.map((table) => columns([table], draft[table]));
  return [
    ...ids.flatMap((name) =>
      draft[name] === '' ? [] : [{ place: [name], type: 'text' as const, text: draft[name] }],
    ),
    ...fields.flatMap(({ name, field }) => (fieldIsSent(field) ? [{ place: [name], ...field }] : [])),
    ...(objective ?? []),
    ...(task ?? []),
    ...draft.tabc.flatMap((table) => columns(['tabc', table.name], table.columns)),
    ...(step ?? []),
  ];
}
