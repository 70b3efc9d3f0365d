import type { Column } from '../draft/draft';
import { typeAndText } from '../draft/from-body';
import { parseJson, placeOf } from '../json';
import { checkedColumns } from './check-columns';
import { unguarded } from './formula-guard';
import { oddCharacterAt } from './odd-characters';
import {
  COLUMN_LIMIT,
  type ColumnProblem,
  type ColumnProblemKind,
  type ColumnsRefusal,
  type Layout,
  type PastedColumns,
} from './pasted-columns';
import { type TsvRow, tsvRows } from './tsv';
import { booleanNamed, headerNamed, typeNamed } from './type-words';
import { PASTE_LIMIT, PASTED_JSON } from './understood';

/** A column with the line that it stands on, and what was noticed while reading it. */
interface Found {
  readonly line: number;
  readonly column: Omit<Column, 'id'>;
  readonly problems: readonly ColumnProblemKind[];
}

/**
 * The columns in a pasted text: a JSON object, or a table as spreadsheets copy it. `layout`: how to read what can be
 * read in more than one way; without it the likeliest one. Values stay as they are, `001` and `=1` too.
 */
export function columnsFromPaste(pasted: string, layout?: Layout): PastedColumns {
  if (pasted.length > PASTE_LIMIT) return refused('too-large', { limit: PASTE_LIMIT });
  if (pasted.trim() === '') return refused('empty');
  if (/^\s*\{/.test(pasted)) return fromJson(pasted);
  const rows = tsvRows(pasted);
  const [likeliest, ...others] = layoutsOf(rows);
  if (likeliest === undefined) return refused('not-a-table');
  const all = [likeliest, ...others];
  const chosen = layout !== undefined && all.includes(layout) ? layout : likeliest;
  const { found, header } = chosen === 'across' ? across(rows) : down(rows, chosen === 'typed');
  return columnsOf(
    found,
    header,
    chosen,
    all.filter((other) => other !== chosen),
  );
}

function fromJson(pasted: string): PastedColumns {
  const parsed = parseJson(pasted.replace(/^\ufeff/, ' '), { depth: PASTED_JSON.depth });
  if (!parsed.ok) {
    const { offset, odd } = oddCharacterAt(pasted, parsed.problem.offset);
    return refused('not-json', { json: parsed.problem.kind, place: placeOf(pasted, offset), odd });
  }
  const [duplicate] = parsed.duplicateKeys;
  if (duplicate !== undefined) return refused('duplicate-key', { place: placeOf(pasted, duplicate.offset) });
  const members = parsed.json.kind === 'object' ? parsed.json.members : [];
  if (members.length === 0) return refused('empty');
  if (members.length > COLUMN_LIMIT) return refused('too-many', { limit: COLUMN_LIMIT });
  const found = members.map(({ key, value }) => ({
    line: 1,
    column: { name: key, ...typeAndText(value) },
    problems: [],
  }));
  return columnsOf(found, [], 'json', []);
}

/** In which ways the rows make sense, the likeliest first. */
function layoutsOf(rows: readonly TsvRow[]): readonly Layout[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const two: readonly Layout[] = rows.length === 2 ? ['across'] : [];
  if (width === 2) return ['pairs', ...two];
  if (width === 3 && rows.some(({ cells }) => typeNamed(cells[1] ?? '') !== null)) return ['typed', ...two];
  return width > 2 ? two : [];
}

/** A row a column; a first row of header words is passed over. */
function down(rows: readonly TsvRow[], typed: boolean) {
  const words = typed ? ['name', 'type', 'value'] : ['name', 'value'];
  const [first] = rows;
  const isHeader = words.every((word, index) => headerNamed(first?.cells[index]) === word);
  const header = isHeader && first !== undefined && rows.length > 1 ? [first] : [];
  const found = rows.slice(header.length).map(({ line, cells }): Found => {
    const [name = '', middle = '', last = ''] = cells;
    const ragged = cells.length === words.length ? [] : (['ragged-row'] as const);
    const { type, text, problems } = typed
      ? typedValue(middle, unguarded(last, false))
      : typedValue('', unguarded(middle, false));
    return { line, column: { name: unguarded(name, true), type, text }, problems: [...ragged, ...problems] };
  });
  return { found, header };
}

function typedValue(word: string, cell: string): Pick<Column, 'type' | 'text'> & Pick<Found, 'problems'> {
  const type = word.trim() === '' ? 'text' : typeNamed(word);
  switch (type) {
    case null:
      return { type: 'text', text: cell, problems: ['type-unknown'] };
    case 'empty':
    case 'null':
      return { type, text: '', problems: cell === '' ? [] : ['value-dropped'] };
    case 'boolean': {
      const text = booleanNamed(cell) ?? cell;
      return { type, text, problems: text === cell ? [] : ['boolean-read'] };
    }
    default:
      return { type, text: cell, problems: [] };
  }
}

/** Names in the first row, values in the second. */
function across([names, values]: readonly TsvRow[]) {
  const width = Math.max(names?.cells.length ?? 0, values?.cells.length ?? 0);
  const ragged = names?.cells.length === values?.cells.length ? [] : (['ragged-row'] as const);
  const found = Array.from({ length: width }, (_, index): Found => {
    const [name = '', text = ''] = [names?.cells[index], values?.cells[index]];
    return {
      line: values?.line ?? 1,
      column: { name: unguarded(name, true), type: 'text', text: unguarded(text, false) },
      problems: index === 0 ? ragged : [],
    };
  });
  return { found, header: [] };
}

function columnsOf(
  found: readonly Found[],
  header: readonly TsvRow[],
  layout: Layout,
  others: readonly Layout[],
): PastedColumns {
  if (found.length > COLUMN_LIMIT) return refused('too-many', { limit: COLUMN_LIMIT });
  const passed = header.map(({ line }): ColumnProblem => ({ kind: 'header-passed', line, name: '' }));
  const noticed = found.flatMap(({ line, column: { name }, problems }) =>
    problems.map((kind): ColumnProblem => ({ kind, line, name })),
  );
  return {
    kind: 'columns',
    layout,
    others,
    columns: found.map(({ column }, index) => ({ id: `c${index + 1}`, ...column })),
    problems: [...passed, ...noticed, ...checkedColumns(found)],
  };
}

function refused(
  reason: ColumnsRefusal,
  more: Partial<Extract<PastedColumns, { kind: 'refused' }>> = {},
): PastedColumns {
  return { kind: 'refused', limit: 0, place: null, json: null, odd: null, ...more, reason };
}
