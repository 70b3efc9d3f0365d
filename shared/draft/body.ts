import { type Call, ENDPOINTS } from '../contract/endpoints';
import { type Json, type JsonMember, parseJson, printJson } from '../json';
import { type Column, type Draft, type Field, OPTIONAL_FIELDS } from './draft';
import { cleanId } from './ids';

/** Ids that are sent trimmed and without braces; every other text is sent as typed. */
const ID_FIELDS: ReadonlySet<string> = new Set(['operateTaskGuid']);

/** True if the column is in the body: it has a text, or was chosen empty or null. */
export function columnIsSent(column: Column): boolean {
  return column.type === 'empty' || column.type === 'null' || column.text !== '';
}

/** True if the field is in the body: it has a text, or was chosen empty or null. */
export function fieldIsSent(field: Field): boolean {
  return field.type !== 'text' || field.text !== '';
}

/**
 * The body of a call as text, laid out with 2 spaces: byte for byte what the preview shows and what leaves. Keys in
 * the order of the contract's example, then the person's own. Digits never pass through a number. What is no
 * number, yes/no or JSON stands as typed, so that the text is seen to be wrong; `draftProblems` keeps it here.
 */
export function bodyText(draft: Draft, call: Call): string {
  return printJson({ kind: 'object', members: bodyMembers(draft, call) }, 2);
}

/** The members of a call's body, in the order in which they are sent. */
export function bodyMembers(draft: Draft, call: Call): readonly JsonMember[] {
  return ENDPOINTS[call].body === 'order' ? orderMembers(draft) : closingMembers(draft, call);
}

function orderMembers(draft: Draft): readonly JsonMember[] {
  const tables = draft.tabc.flatMap((table) => tableMember(table.name, table.columns));
  return [
    ...(draft.mode === 'create'
      ? idMembers({ mapId: draft.mapId, customerGuid: draft.customerGuid })
      : orderIds(draft)),
    ...OPTIONAL_FIELDS.flatMap((name) => fieldMember(name, draft.fields[name])),
    ...tableMember('objective', draft.objective),
    ...tableMember('task', draft.task),
    ...(tables.length === 0 ? [] : [{ key: 'tabc', value: { kind: 'object', members: tables } } as const]),
    ...tableMember('step', draft.step),
  ];
}

function closingMembers(draft: Draft, call: Call): readonly JsonMember[] {
  const ids = draft.mode === 'load' ? orderIds(draft) : [];
  return ENDPOINTS[call].takesObjectiveStatus
    ? [...ids, ...fieldMember('objectiveStatus', draft.objectiveStatus)]
    : ids;
}

function orderIds({ oId, taskId }: Draft): readonly JsonMember[] {
  return idMembers({ oId, taskId });
}

/** An id that is not there yet is absent, never empty. */
function idMembers(ids: Readonly<Record<string, string>>): readonly JsonMember[] {
  return Object.entries(ids).flatMap(([key, typed]) => {
    const value = cleanId(typed);
    return value === '' ? [] : [{ key, value: { kind: 'string', value } as const }];
  });
}

function fieldMember(key: string, field: Field): readonly JsonMember[] {
  if (field.type === 'empty') return [{ key, value: { kind: 'string', value: '' } }];
  if (field.type === 'null') return [{ key, value: { kind: 'null' } }];
  const value = ID_FIELDS.has(key) ? cleanId(field.text) : field.text;
  return value === '' ? [] : [{ key, value: { kind: 'string', value } }];
}

/** A table without a column to send is absent. */
function tableMember(key: string, columns: readonly Column[]): readonly JsonMember[] {
  return columns.some(columnIsSent) ? [{ key, value: columnsAsJson(columns) }] : [];
}

/** The columns of a table that are sent, as the object that the body has for them. */
export function columnsAsJson(columns: readonly Column[]): Json {
  const members = columns
    .filter(columnIsSent)
    .map((column) => ({ key: column.name, value: columnValue(column) }));
  return { kind: 'object', members };
}

/** The value of a column as it is sent; what is no value of its type stands as typed. */
export function columnValue({ type, text }: Pick<Column, 'type' | 'text'>): Json {
  switch (type) {
    case 'text':
      return { kind: 'string', value: text };
    case 'empty':
      return { kind: 'string', value: '' };
    case 'null':
      return { kind: 'null' };
    case 'number':
    case 'boolean':
      return asTyped(text.trim());
    case 'json': {
      const parsed = parseJson(text);
      return parsed.ok ? parsed.json : asTyped(text);
    }
  }
}

/** Source text in place of a value: right for a number and for `true`, visibly wrong for what is neither. */
function asTyped(text: string): Json {
  return { kind: 'number', text };
}

/** How many optional fields and columns an order body of this draft holds beside the ids. */
export function sentParts({ fields, objective, task, tabc, step }: Draft): number {
  const columns = [objective, task, ...tabc.map((table) => table.columns), step].flat();
  return Object.values(fields).filter(fieldIsSent).length + columns.filter(columnIsSent).length;
}
