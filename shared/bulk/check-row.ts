import type { Call } from '../contract/endpoints';
import { BODY_LIMIT } from '../contract/request';
import { bodyText } from '../draft/body';
import { draftProblems } from '../draft/check';
import {
  type Column,
  type Draft,
  EMPTY_DRAFT,
  type Field,
  OPTIONAL_FIELDS,
  type TabcTable,
} from '../draft/draft';
import type { DraftProblem } from '../draft/problems';
import { isJsonNumber } from '../json';
import { type CellFlaw, isRagged, type TableRow } from '../table';
import type { CellKind } from './cell-doubts';
import { CellReader, type Findings, note, type Place } from './check-cell';
import { idsOfMode, mappingProblems, modeOf, takes } from './check-mapping';
import {
  type BulkMapping,
  type Constant,
  ORDER_IDS,
  type OrderId,
  type Target,
  targetLabel,
} from './columns';
import { mended, repairThat } from './repairs';
import type { Repaired, RepairKind, RowProblem, RowProblemKind } from './row-problems';

/** The ids of an order as they are sent; empty where there is none. */
export type RowIds = Readonly<Record<OrderId, string>>;

/** A row as it would be sent. `body` null: something keeps it here, and `problems` says what. */
export interface CheckedRow {
  readonly draft: Draft;
  readonly body: string | null;
  readonly ids: RowIds;
  readonly problems: readonly RowProblem[];
  readonly repaired: readonly Repaired[];
}

/** What one column or constant brings into a row: how it reads, or what it always is. */
interface Part {
  readonly id: string;
  readonly target: Target;
  readonly place: Place;
  readonly blank: Field;
  readonly fixed: { readonly value: Field; readonly found: Findings } | null;
}
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const NO_FLAWS: readonly CellFlaw[] = [];
const UNTOUCHED: Field = { type: 'text', text: '' };
const GUIDS: ReadonlySet<string> = new Set(['oId', 'taskId', 'operateTaskGuid']);
const NO_IDS: RowIds = { oId: '', taskId: '', mapId: '', customerGuid: '' };
/** Told once for the mapping, or impossible here: the mode is the mapping's. */
type OfMapping = 'load-needed' | 'name-missing' | 'name-duplicate' | 'name-has-prefix';
const OF_MAPPING: ReadonlySet<string> = new Set<OfMapping>([
  'load-needed',
  'name-missing',
  'name-duplicate',
  'name-has-prefix',
]);

/** The check of the rows of one file for one call. `asked`: the repairs that a person asked for. */
export function createRowChecker(
  mapping: BulkMapping,
  call: Call,
  asked: ReadonlySet<RepairKind>,
): (row: TableRow) => CheckedRow {
  const ofMapping = mappingProblems(mapping, call).filter(({ severity }) => severity === 'block');
  const mode = modeOf(mapping, call) ?? 'load';
  const reader = new CellReader(asked);
  const parts = partsOf(mapping, idsOfMode(mode), reader).filter(({ target }) => takes(call, target));
  const places = new Map(
    parts.flatMap(({ id, place }) => [[id, place] as const, [place.label, place] as const]),
  );
  const width = mapping.columns.length;

  return (row) => {
    if (isRagged(row.cells, width)) return ragged(row.cells.length, width, ofMapping);
    const found: Findings = { problems: [...ofMapping], repaired: [], blocked: [] };
    const draft = draftOf(row, parts, mode, reader, found);
    for (const problem of draftProblems(draft, call)) takeOver(problem, draft, places, found);
    const { oId, taskId, mapId, customerGuid } = draft;
    const ids = { oId, taskId, mapId, customerGuid };
    const blocked = ofMapping.length > 0 || found.blocked.length > 0;
    const body = blocked ? null : bodyText(draft, call);
    const { problems, repaired } = found;
    if (body === null || body.length <= BODY_LIMIT) return { draft, body, ids, problems, repaired };
    problems.push(ofRow('too-large', { limit: String(BODY_LIMIT / 1024) }));
    return { draft, body: null, ids, problems, repaired };
  };
}

function partsOf(
  { columns, constants }: BulkMapping,
  required: readonly string[],
  reader: CellReader,
): readonly Part[] {
  const placeOf = (target: Target, type: CellKind, column: number | null): Place => {
    const label = targetLabel(target);
    return { label, kind: kindOf(target, type), required: required.includes(label), column };
  };
  return [
    ...columns.map(({ target, type, blank }, column): Part => {
      const place = placeOf(target, type, column);
      return { id: `c${column + 1}`, target, place, blank: blankField(blank), fixed: null };
    }),
    ...constants.map((constant, index): Part => {
      const { target, type } = constant.use;
      const place = placeOf(target, type, null);
      const fixed = fixedValue(constant, place, reader);
      return { id: `k${index + 1}`, target, place, blank: UNTOUCHED, fixed };
    }),
  ];
}

function kindOf(target: Target, type: CellKind): CellKind {
  if (target.kind === 'column' || target.kind === 'tabc') return type;
  if (GUIDS.has(targetLabel(target))) return 'guid';
  return target.kind === 'id' ? 'id' : 'code';
}

function blankField(blank: 'absent' | 'empty' | 'null'): Field {
  return blank === 'absent' ? UNTOUCHED : { type: blank, text: '' };
}

function fixedValue({ state, text }: Constant, place: Place, reader: CellReader): Part['fixed'] {
  const found: Findings = { problems: [], repaired: [], blocked: [] };
  if (state !== 'text') return { value: { type: state, text: '' }, found };
  const read = reader.read(place, text, NO_FLAWS, found);
  return { value: read === '' ? UNTOUCHED : { type: 'text', text: read }, found };
}

function draftOf(
  { cells, flaws }: TableRow,
  parts: readonly Part[],
  mode: Draft['mode'],
  reader: CellReader,
  found: Findings,
): Draft {
  const draft: Mutable<Draft> = { ...EMPTY_DRAFT, mode };
  for (const part of parts) {
    const value = part.fixed === null ? ofCell(part, cells, flaws, reader, found) : ofAll(part.fixed, found);
    put(draft, part, value);
  }
  return draft;
}

function ofCell(
  { place, blank }: Part,
  cells: readonly string[],
  flaws: TableRow['flaws'],
  reader: CellReader,
  found: Findings,
): Field {
  const at = place.column ?? -1;
  const own =
    flaws.length === 0 ? NO_FLAWS : flaws.flatMap(({ column, flaw }) => (column === at ? [flaw] : []));
  const text = reader.read(place, cells[at] ?? '', own, found);
  return text === '' ? blank : { type: 'text', text };
}

function ofAll({ value, found: once }: NonNullable<Part['fixed']>, found: Findings): Field {
  found.problems.push(...once.problems);
  found.repaired.push(...once.repaired);
  found.blocked.push(...once.blocked);
  return value;
}

/** Puts a value where its target is. A draft holds the text of a column in the type that the mapping gives it. */
function put(draft: Mutable<Draft>, { id, target, place }: Part, value: Field): void {
  switch (target.kind) {
    case 'ignored':
      return;
    case 'id':
      draft[target.name] = value.text;
      return;
    case 'field':
      if (target.name === 'objectiveStatus') draft.objectiveStatus = value;
      else if (value !== UNTOUCHED) draft.fields = { ...draft.fields, [target.name]: value };
      return;
    case 'column':
      if (value !== UNTOUCHED)
        draft[target.table] = [...draft[target.table], columnOf(id, target.name, place, value)];
      return;
    case 'tabc':
      if (value !== UNTOUCHED)
        draft.tabc = withColumn(draft.tabc, target.table, columnOf(id, target.name, place, value));
  }
}

function columnOf(id: string, name: string, { kind }: Place, { type, text }: Field): Column {
  const typed = kind === 'number' || kind === 'boolean' || kind === 'json' ? kind : 'text';
  return { id, name, type: type === 'text' ? typed : type, text };
}

function withColumn(tables: Draft['tabc'], name: string, column: Column): readonly TabcTable[] {
  const at = tables.findIndex((table) => table.name === name);
  const table = tables[at];
  if (table === undefined) return [...tables, { id: `t-${column.id}`, name, columns: [column] }];
  return tables.with(at, { ...table, columns: [...table.columns, column] });
}

/** What the form would say of the draft, where nothing keeps the row here that was seen before. */
function takeOver(
  { kind, severity, at, params }: DraftProblem,
  draft: Draft,
  places: ReadonlyMap<string, Place>,
  found: Findings,
): void {
  if (isOfMapping(kind) || 'table' in at || ('part' in at && at.part === 'name')) return;
  const place = places.get('field' in at ? at.field : at.column);
  if (place === undefined || found.blocked.includes(place.label)) return;
  const known = repairable(kind, textAt(draft, at));
  note(found, place, [{ ...known, severity: severity === 'error' ? 'block' : 'warn', params }]);
}

function isOfMapping(kind: DraftProblem['kind']): kind is OfMapping {
  return OF_MAPPING.has(kind);
}

/** What a person could ask for to mend it. */
function repairable(
  kind: Exclude<DraftProblem['kind'], OfMapping>,
  text: string,
): { readonly kind: RowProblemKind; readonly repair: RepairKind | null } {
  switch (kind) {
    case 'not-guid-shaped':
      return mended('guid-hyphens', text) === text
        ? { kind, repair: null }
        : { kind: 'guid-without-hyphens', repair: 'guid-hyphens' };
    case 'number-invalid': {
      const isNumber = (to: string) => isJsonNumber(mended('thousands', to));
      return { kind, repair: repairThat(['full-width', 'thousands'], text, isNumber) };
    }
    case 'boolean-invalid':
      return {
        kind,
        repair: repairThat(['yes-no'], text, (to) => to === 'true' || to === 'false'),
      };
    default:
      return { kind, repair: null };
  }
}

/** The text that a problem of a draft stands at. */
function textAt(draft: Draft, at: { readonly field: string } | { readonly column: string }): string {
  if ('field' in at)
    return (
      ORDER_IDS.filter((id) => id === at.field).map((id) => draft[id])[0] ??
      OPTIONAL_FIELDS.filter((name) => name === at.field).map((name) => draft.fields[name].text)[0] ??
      draft.objectiveStatus.text
    );
  const columns = [draft.objective, draft.task, draft.step, ...draft.tabc.map((table) => table.columns)];
  return columns.flat().find(({ id }) => id === at.column)?.text ?? '';
}

function ragged(cells: number, width: number, ofMapping: readonly RowProblem[]): CheckedRow {
  const problem = ofRow('ragged', { found: String(cells), expected: String(width) });
  return { draft: EMPTY_DRAFT, body: null, ids: NO_IDS, problems: [...ofMapping, problem], repaired: [] };
}

function ofRow(kind: RowProblemKind, params: RowProblem['params']): RowProblem {
  return { kind, severity: 'block', column: null, params, repair: null };
}
