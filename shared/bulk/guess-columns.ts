import { z } from 'zod';
import { cleanId, isGuid, trimEdges } from '../draft/ids';
import { tableNamed } from '../library/cell-words';
import { headerWord, spellings } from '../library/header-words';
import {
  type BulkMapping,
  type CellType,
  type ColumnUse,
  columnFor,
  IGNORED,
  nameOrders,
  sameTarget,
  type Target,
  targetKey,
  targetLabel,
  targetShape,
} from './columns';
import { doubtfulTarget, knownTarget } from './known-columns';

/** Why a column was taken for something, or why it was not. */
export const GUESS_REASONS = [
  // Taken.
  'known-name', // a name of the contract, the vendor, or a plain word for it
  'path', // `objective.a`, `tabc.xxx.a`, `tabcxxx.a`
  'guid-values', // a doubtful name, and every cell of it that was seen is a GUID
  // Not taken: a person decides.
  'doubtful', // the name may mean something else, as 工单号 does
  'contradiction', // the header names two things: 任务ID（oId）
  'odd-name', // a path whose table or column has a strange name
  'same-target', // another header means the same
  'same-header', // another column has the same header
  'blank-with-data', // no header, and something below it
  // Nothing to decide.
  'blank',
  'unknown',
] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];

/** What a column looks like. `suggested`: what it may be, where it was not taken. */
export const columnGuess = z.strictObject({ why: z.enum(GUESS_REASONS), suggested: targetShape.nullable() });
export type ColumnGuess = Readonly<z.infer<typeof columnGuess>>;

/** A mapping as found, and why, column by column. */
export interface GuessedMapping {
  readonly mapping: BulkMapping;
  readonly guesses: readonly ColumnGuess[];
}

type Path = { readonly target: Target; readonly odd: boolean };
type Reading = { readonly target: Target | null; readonly why: GuessReason };

/** Targets whose values are GUIDs, so that cells can tell what a doubtful name means. */
const GUIDS: ReadonlySet<string> = new Set(['oId', 'taskId', 'customerGuid']);
const PLAIN_NAME = /^[\p{L}\p{N}_$#-]+$/u;

/**
 * What the columns of a list are for, told by their headers, and by the first rows where a header alone does not say it.
 * What is doubtful is left out and said. `typeOf`: how a table's column is written, where a dictionary knows it.
 */
export function guessMapping(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
  typeOf: (table: string, name: string) => CellType | null = () => null,
): GuessedMapping {
  const readings = headers.map((header, column) =>
    weighed(
      targetOfHeader(header),
      samples.map((cells) => cells[column] ?? ''),
    ),
  );
  const counts = countOf(headers.map(sameHeader).filter((header) => header !== ''));
  const taken = countOf(readings.flatMap(({ why, target }) => (isTaken(why) ? [key(target)] : [])));
  const guesses = readings.map(({ why, target }, column): ColumnGuess => {
    if ((counts.get(sameHeader(headers[column] ?? '')) ?? 0) > 1)
      return { why: 'same-header', suggested: target };
    if (isTaken(why) && (taken.get(key(target)) ?? 0) > 1) return { why: 'same-target', suggested: target };
    return { why, suggested: isTaken(why) ? null : target };
  });
  const columns = guesses.map(({ why }, column): ColumnUse => {
    const target = isTaken(why) ? readings[column]?.target : null;
    return target ? columnFor(target, typeIn(target, typeOf)) : IGNORED;
  });
  return { mapping: { columns, constants: [] }, guesses };
}

/** What a header says on its own: sure where `why` is `known-name` or `path`. */
export function targetOfHeader(header: string): Reading {
  if (headerWord(header) === '') return { target: null, why: 'blank' };
  const parts = spellings(header);
  const words = parts.map(headerWord);
  const paths = pathsIn(parts);
  const named = words.flatMap((word) => knownTarget(word) ?? []);
  const sure = distinct([...paths.map(({ target }) => target), ...named]);
  const [only, other] = sure;
  if (other !== undefined) return { target: null, why: 'contradiction' };
  if (paths.some(({ odd }) => odd)) return { target: only ?? null, why: 'odd-name' };
  if (only !== undefined) return { target: only, why: paths.length > 0 ? 'path' : 'known-name' };
  const [first, ...others] = distinct(words.flatMap((word) => doubtfulTarget(word) ?? []));
  if (first === undefined) return { target: null, why: 'unknown' };
  return { target: others.length === 0 ? first : null, why: 'doubtful' };
}

/** True if headers may name orders: both ids of one that is there, or both of what one is made from; doubtful names count. */
export function headersNameOrders(headers: readonly string[]): boolean {
  return nameOrders(headers.flatMap((header) => targetOfHeader(header).target ?? []));
}

/** Strange names count only where there is no other: `objective.a（备注）` is no column of that name. */
function pathsIn(parts: readonly string[]): readonly Path[] {
  const paths = parts.flatMap((part) => pathIn(part) ?? []);
  const plain = paths.filter(({ odd }) => !odd);
  return plain.length > 0 ? plain : paths.slice(-1);
}

/** `objective.a`, `elitetask.a`, `tabc.xxx.a`, `tabcxxx.a`, 工单.备注: a table and its column, the column's name as written. */
function pathIn(text: string): Path | null {
  const [first = '', ...rest] = text.split(/[.．]/).map(trimEdges);
  const head = first.normalize('NFKC');
  const inTabc = head.toLowerCase() === 'tabc' && rest.length > 1;
  const named = inTabc ? `tabc${rest.shift()}` : tableNamed(head);
  const name = rest.join('.');
  if (named === undefined || rest.length === 0 || name === '') return null;
  if (named === 'objective' || named === 'task' || named === 'step')
    return { target: { kind: 'column', table: named, name }, odd: !isPlainName(name) };
  const table = named.slice('tabc'.length);
  const bare = table.replace(/^tabc(?=.)/i, '');
  const odd = bare !== table || !isPlainName(table) || !isPlainName(name);
  return { target: { kind: 'tabc', table: bare, name }, odd };
}

/** True for a name that databases have: no white space, no marks, nothing wide. */
function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name) && name.normalize('NFKC') === name;
}

function weighed({ target, why }: Reading, cells: readonly string[]): Reading {
  const values = cells.map(trimEdges).filter((cell) => cell !== '');
  if (why === 'blank') return { target, why: values.length > 0 ? 'blank-with-data' : 'blank' };
  if (why !== 'doubtful' || target === null || !GUIDS.has(targetLabel(target))) return { target, why };
  const areGuids = values.length > 0 && values.every((value) => isGuid(cleanId(value)));
  return { target, why: areGuids ? 'guid-values' : why };
}

/** True if a column was taken for what it looks like; else a person decides, or there is nothing to decide. */
export function isTaken(why: GuessReason): boolean {
  return why === 'known-name' || why === 'path' || why === 'guid-values';
}

function typeIn(target: Target, typeOf: (table: string, name: string) => CellType | null): CellType {
  if (target.kind === 'column') return typeOf(target.table, target.name) ?? 'text';
  return target.kind === 'tabc' ? (typeOf(`tabc${target.table}`, target.name) ?? 'text') : 'text';
}

/** A header as it is compared with another: width, case and the spaces around tell nothing apart. */
function sameHeader(header: string): string {
  return trimEdges(header).normalize('NFKC').toLowerCase();
}

function key(target: Target | null): string {
  return target === null ? '' : (targetKey(target) ?? '');
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return targets.filter(
    (target, index) => targets.findIndex((earlier) => sameTarget(earlier, target)) === index,
  );
}
