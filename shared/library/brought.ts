import type { TableRow } from '../table';
import type { Extent, Library } from './change';
import type { Entry, EntryKey } from './entry';
import type { ImportPlan } from './exchange';
import { type MapStruct, mapEntries } from './map-struct';
import type { RowMend, RowProblem, TablePlan } from './read-row';
import type { SourceText } from './source-text';
import { tableEntries } from './table-entries';

/** Rows that a reader of tables made, `columns` cells each. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  readonly columns: number;
}
/** What a person brought, understood. */
export type SourceContent = SourceTable | SourceText;

/** What a source holds for the library, as planned. */
export interface Brought {
  readonly library: Library;
  readonly extent: Extent;
  /** Keys that a replacement leaves alone: rows name them, and are refused. */
  readonly spared: ReadonlySet<string>;
  readonly problems: readonly RowProblem[];
  readonly mends: readonly RowMend[];
}

const NOTHING_SPARED: ReadonlySet<string> = new Set();

/** The entries and templates of a source; what it does not say of an entry stays as `known` has it, perhaps in another spelling of its id. Throws for a table without its plan. */
export function brought(
  content: SourceContent,
  plan: ImportPlan,
  known: (key: EntryKey) => Entry | undefined,
): Brought {
  switch (content.kind) {
    case 'library':
      return { ...WHOLE, library: content.library };
    case 'map':
      return broughtByMap(content.struct, known);
    case 'table':
      return broughtByTable(content, plan, known);
  }
}

const WHOLE = { extent: { kind: 'library' }, spared: NOTHING_SPARED, problems: [], mends: [] } as const;

function broughtByMap(struct: MapStruct, known: (key: EntryKey) => Entry | undefined): Brought {
  const library = { entries: mapEntries(struct, known), templates: [] };
  const extent = { kind: 'dictionary', dictionary: 'steps', scope: struct.map } as const;
  return { library, extent, spared: NOTHING_SPARED, problems: [], mends: [] };
}

function broughtByTable(
  table: SourceTable,
  { table: plan }: ImportPlan,
  known: (key: EntryKey) => Entry | undefined,
): Brought {
  if (plan === null) throw new Error('a table is not brought in without its plan');
  const { entries, ...rows } = tableEntries(table, plan, known);
  return { library: { entries, templates: [] }, extent: extentOf(plan, entries), ...rows };
}

/** One scope for all rows speaks for that scope, a column of scopes for the dictionary, no entry for nothing. */
function extentOf({ dictionary, mapping }: TablePlan, [first]: readonly Entry[]): Extent {
  if (first === undefined) return { kind: 'nothing' };
  return { kind: 'dictionary', dictionary, scope: mapping.scope === undefined ? first.scope : null };
}
