import type { Column } from '../draft/draft';
import type { JsonProblemKind, Place } from '../json';
import type { OddCharacter } from './understood';

/** Columns that one paste may bring (research D-49). */
export const COLUMN_LIMIT = 1000;

/** How columns lie in a paste. */
export const LAYOUTS = [
  'json', // one JSON object
  'pairs', // a row each: name, value
  'typed', // a row each: name, type, value
  'across', // a row of names and a row of values
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What is wrong with a pasted column, or was changed in it. */
export const COLUMN_PROBLEMS = [
  'name-missing',
  'name-duplicate',
  'name-outer-space', // white space or something invisible around the name; it stays
  'control-character', // in a name, or any but tab and line end in a value; it stays
  'lone-surrogate', // half of a character; it stays
  'ragged-row', // fewer cells than the table is wide, or more
  'type-unknown', // read as text
  'value-dropped', // a value beside the type null or empty
  'boolean-read', // 是, TRUE and the like became true or false
  'header-passed', // a row of header words was passed over
] as const;
export type ColumnProblemKind = (typeof COLUMN_PROBLEMS)[number];
/** `line` of the pasted text, from 1; `name` of the column, as it stands. */
export interface ColumnProblem {
  readonly kind: ColumnProblemKind;
  readonly line: number;
  readonly name: string;
}

export const COLUMNS_REFUSALS = [
  'empty',
  'too-large', // `limit` characters
  'too-many', // `limit` columns
  'not-a-table', // one cell a row, or cells of which nobody can say what they are
  'not-json', // `json` says why, `place` where
  'duplicate-key', // `place` says where
] as const;
export type ColumnsRefusal = (typeof COLUMNS_REFUSALS)[number];

/** The columns of a paste, numbered `c1`, `c2`, …; `others`: layouts in which the same text makes sense too. */
export type PastedColumns =
  | {
      readonly kind: 'columns';
      readonly layout: Layout;
      readonly others: readonly Layout[];
      readonly columns: readonly Column[];
      readonly problems: readonly ColumnProblem[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: ColumnsRefusal;
      readonly limit: number;
      readonly place: Place | null;
      readonly json: JsonProblemKind | null;
      readonly odd: OddCharacter | null;
    };
