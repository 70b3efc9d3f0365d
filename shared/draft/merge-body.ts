import { type Call, ENDPOINTS } from '../contract/endpoints';
import { type Place, placeOf, printJson } from '../json';
import { keysIn } from '../json-keys';
import { columnIsSent, columnsAsJson, columnValue, fieldIsSent } from './body';
import { type Column, type Draft, type Field, OPTIONAL_FIELDS, type TabcTable } from './draft';
import { freshId, idsOf } from './fresh-ids';
import { type BodyProblem, draftFromBody } from './from-body';
import { cleanId } from './ids';
import { mergeRows, type RowKind } from './merge-rows';

/** Why a text is not the body of a call, and where; a path alone is given a place, too. */
export type PlacedBodyProblem = BodyProblem & { readonly place: Place };

/** `changed`: paths of what the draft will not send as it stands in the text (see `draftFromBody`). */
export type DraftWithBody =
  | { readonly ok: true; readonly draft: Draft; readonly changed: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: PlacedBodyProblem };

const CREATES = ['mapId', 'customerGuid'] as const;
const LOADS = ['oId', 'taskId'] as const;

/**
 * The draft after its body in one call was edited as text. What the text cannot show stays: ids of rows, rows that
 * are not sent, texts put aside under empty and null, the other pair of ids, what this call does not send, and how a
 * value was typed that is sent the same. The very draft if the text says nothing new.
 */
export function draftWithBody(draft: Draft, text: string, call: Call): DraftWithBody {
  const read = draftFromBody(text, call);
  if (!read.ok) return { ok: false, problem: { ...read.problem, place: placeOfProblem(text, read.problem) } };
  const { draft: typed, changed } = read;
  const next = withoutSameParts(draft, {
    ...draft,
    ...(ENDPOINTS[call].body === 'order'
      ? orderParts(draft, typed, changed)
      : closingParts(draft, typed, call)),
  });
  return { ok: true, draft: next, changed };
}

function orderParts(draft: Draft, typed: Draft, changed: readonly (readonly string[])[]): Partial<Draft> {
  const used = idsOf(draft);
  const columns = (old: readonly Column[], now: readonly Column[]) => mergeRows(old, now, columnKind(used));
  const emptied = new Set(
    changed.flatMap(([first, name]) => (first === 'tabc' && name !== undefined ? [name] : [])),
  );
  const fields = { ...draft.fields };
  for (const name of OPTIONAL_FIELDS) fields[name] = fieldAfter(draft.fields[name], typed.fields[name], name);
  return {
    ...idParts(draft, typed),
    fields: withoutSameParts(draft.fields, fields),
    objective: columns(draft.objective, typed.objective),
    task: columns(draft.task, typed.task),
    tabc: mergeRows(draft.tabc, typed.tabc, tableKind(used, emptied)),
    step: columns(draft.step, typed.step),
  };
}

function closingParts(draft: Draft, typed: Draft, call: Call): Partial<Draft> {
  const names = LOADS.some((name) => typed[name] !== '') || draft.mode === 'load';
  return {
    ...(names ? { mode: 'load', ...cleanSame(draft, typed, LOADS) } : {}),
    ...(ENDPOINTS[call].takesObjectiveStatus
      ? { objectiveStatus: fieldAfter(draft.objectiveStatus, typed.objectiveStatus, 'objectiveStatus') }
      : {}),
  };
}

/** The pair of ids that the text has; where it has none, create or load stays as it was chosen. */
function idParts(draft: Draft, typed: Draft): Partial<Draft> {
  const names = (pair: typeof CREATES | typeof LOADS) => pair.some((name) => typed[name] !== '');
  const mode = names(LOADS) ? 'load' : names(CREATES) ? 'create' : draft.mode;
  return { mode, ...cleanSame(draft, typed, mode === 'load' ? LOADS : CREATES) };
}

/** An id as it was typed, where that is sent as the text has it. */
function cleanSame(draft: Draft, typed: Draft, pair: typeof CREATES | typeof LOADS): Partial<Draft> {
  return Object.fromEntries(
    pair.map((name) => [name, cleanId(draft[name]) === typed[name] ? draft[name] : typed[name]]),
  );
}

function fieldAfter(old: Field, typed: Field, name: string): Field {
  const sent = ({ text }: Field) => (name === 'operateTaskGuid' ? cleanId(text) : text);
  if (old.type === typed.type && (old.type !== 'text' || sent(old) === sent(typed))) return old;
  return fieldIsSent(typed) && typed.type !== 'text' ? { type: typed.type, text: old.text } : typed;
}

function columnKind(used: Set<string>): RowKind<Column> {
  const valueText = (column: Column) => printJson(columnValue(column), 0);
  return {
    isSent: columnIsSent,
    valueText,
    taken(old, typed) {
      if (old === undefined) return { ...typed, id: freshId(used, 'c') };
      const { name } = typed;
      if (columnIsSent(old) && valueText(old) === valueText(typed))
        return old.name === name ? old : { ...old, name };
      return { id: old.id, name, ...valueAfter(old, typed) };
    },
    rest: () => null,
  };
}

function valueAfter(old: Column, typed: Column): Pick<Column, 'type' | 'text'> {
  if (typed.type === 'empty' || typed.type === 'null') return { type: typed.type, text: old.text };
  // A column that was chosen to be JSON may hold any value.
  if (old.type === 'json') return { type: 'json', text: printJson(columnValue(typed), 2) };
  return { type: typed.type, text: typed.text };
}

/** `emptied`: names that stand in the text with no columns. */
function tableKind(used: Set<string>, emptied: ReadonlySet<string>): RowKind<TabcTable> {
  const kind = columnKind(used);
  return {
    isSent: ({ columns }) => columns.some(columnIsSent),
    valueText: ({ columns }) => printJson(columnsAsJson(columns), 0),
    taken(old, typed) {
      const columns = mergeRows(old?.columns ?? [], typed.columns, kind);
      if (old === undefined) return { id: freshId(used, 't'), name: typed.name, columns };
      return old.name === typed.name && old.columns === columns ? old : { ...old, name: typed.name, columns };
    },
    rest(old) {
      const columns = old.columns.filter((column) => !columnIsSent(column));
      return emptied.has(old.name) || columns.some(({ name }) => name !== '') ? { ...old, columns } : null;
    },
  };
}

/** `next`, or `old` itself if every part of it is the same. */
function withoutSameParts<T extends object>(old: T, next: T): T {
  const keys = Object.keys(next) as (keyof T)[];
  return keys.every((key) => old[key] === next[key]) ? old : next;
}

/** Where the problem of a body stands in its text: what is known only by its names is found by them. */
export function placeOfProblem(text: string, { kind, path, place }: BodyProblem): Place {
  if (place !== null) return place;
  const find = keysIn(text);
  // Ids that exclude each other are all named; the last of them is where it became wrong.
  const found = kind === 'both-pairs' ? path.map((name) => find([name])) : [find(path)];
  const at = Math.max(...found.map((span) => span?.from ?? 0));
  return placeOf(text, at > 0 ? at : text.length - text.trimStart().length);
}
