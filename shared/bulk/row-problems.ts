import { z } from 'zod';

/** What can be mended in a cell; nothing of it is done without being listed. `repairs.ts` has what each does. */
export const REPAIR_KINDS = [
  // By itself: it changes nothing that anybody means.
  'edges', // white space and invisible characters at the ends of an id or a number
  'braces', // a GUID in braces
  'boolean-word', // TRUE, 是, no in a yes/no column
  // Only when a person asks for it.
  'full-width', // ＡＢＣ１２３ in an id, a code or a number
  'guid-hyphens', // 32 hexadecimal digits as a GUID
  'quotes', // quotes around an id, or the apostrophe that Excel puts before text
  'code-edges', // white space and invisible characters at the ends of a code, as `toStep`
  'yes-no', // 1, 0, Y, √ and their like in a yes/no column
  'thousands', // 1,234.50 in a number column
  'spaces-as-blank', // a cell of nothing but white space is a blank one
  'word-as-blank', // so is one with a word for nothing: null, N/A, -
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** What can be wrong with a row of a bulk run, or with what its columns are used for; the page words each kind. */
export const ROW_PROBLEM_KINDS = [
  // What the columns are used for; the same in every row.
  'target-twice', // two columns or constants fill one place
  'both-pairs', // mapId or customerGuid beside oId or taskId: create and load exclude each other
  'ids-unmapped', // `body` of the call: neither pair of ids has a column
  'id-unmapped', // one id of the pair has none
  'not-taken', // warning: this call does not send it
  'no-task-on-send', // warning: a send without operateTaskGuid generates no elitetask (later-revisions.md)
  'name-missing', // a table's column, or a tabc table, without a name
  'name-has-prefix', // warning: a tabc table named with its prefix becomes tabctabc…; `table`
  // The row.
  'ragged', // `found`, `expected`: more or fewer cells than the header has
  'record-damaged', // the disk changed its record: what came is not known any more
  'too-large', // the body; `limit` in KiB
  // A cell.
  'missing', // a required id is blank
  'placeholder', // `value`: a word for nothing (null, N/A, -)
  'only-spaces', // white space alone, where a blank cell looks the same
  'control-character', // `position` from 1, `code`: what nobody sees, where it matters
  'lone-surrogate', // half of a character: UTF-8 cannot carry it
  'garbled', // warning: U+FFFD, a character that an earlier program has lost
  'outer-space', // warning: white space at the ends of a code
  'quoted', // quotes around an id
  'full-width', // in an id (blocks) or a code
  'look-alike', // `character`, `code`: a Cyrillic or Greek letter among Latin ones, in an id (blocks) or a code
  'not-ascii', // `character`, `code`: in an id that is a GUID
  'not-guid-shaped', // warning
  'guid-without-hyphens', // warning: 32 hexadecimal digits
  'too-long', // `limit`: characters of an id or a code
  // A cell that a spreadsheet has damaged.
  'digits-lost', // a number of 16 digits and more: Excel has rounded it
  'digits-doubtful', // warning: text of 16 digits and more that ends in zeros as if it had been rounded
  'zeros-lost', // leading zeros are gone that others of the column have
  'scientific', // Excel has made a number of a code such as 1E5
  'date-cell', // Excel keeps a date; `value`: as ISO text
  'error-cell', // #N/A and its like
  'formula', // the value that Excel kept
  'formula-without-value',
  'merged-cell', // blank, since it belongs to a merged area
  // A value that is none of its type.
  'number-invalid',
  'number-not-finite', // 1e400: no server can hold it
  'boolean-invalid',
  'json-invalid', // `reason` (a kind of JSON_PROBLEMS), `line`, `column`
  'json-duplicate-key', // `key`, `line`, `column`
  'json-too-deep', // `limit` levels, `line`, `column`
  'json-too-large', // `limit` in KiB
  // Rows beside other rows.
  'duplicate', // `line`: of the first row that is the same
  'duplicate-differs', // `line`: of the first row for the same order and task, with other values
  'order-twice', // warning: `line`: of the first row that ends the same order, by another task
  'done-before', // `at`, ms, and `run`, a name, may be empty: accepted before on this connection
  'unknown-before', // `at`, `run`: unknown since an earlier call on this connection
  'made-alike', // warning: `at`, `run`: an order of the same customer and map was made before, with other values
  'done-in-file', // warning: a result that was brought again says that it was accepted
  'unknown-in-file', // warning: or that it is unknown
] as const;
export type RowProblemKind = (typeof ROW_PROBLEM_KINDS)[number];

/** What says of a row that its order was done before, or may have been: it is left out unless a person takes it in. */
export const DONE_BEFORE = [
  'done-before',
  'unknown-before',
  'done-in-file',
  'unknown-in-file',
] as const satisfies readonly RowProblemKind[];

/**
 * One thing wrong with a row. `column`: of the source, from 0; null: the row, or a constant. `params.name`: what the cell
 * fills, as `targetLabel` writes it. `repair`: what would mend it, if a person asks for it.
 */
export const rowProblem = z.strictObject({
  kind: z.enum(ROW_PROBLEM_KINDS),
  severity: z.enum(['block', 'warn']),
  column: z.number().int().min(0).nullable(),
  params: z.record(z.string(), z.string()).readonly(),
  repair: z.enum(REPAIR_KINDS).nullable(),
});
export type RowProblem = Readonly<z.infer<typeof rowProblem>>;

/** One step from what stands in a cell to what is sent. `column` null: a constant. */
export const repairedCell = z.strictObject({
  kind: z.enum(REPAIR_KINDS),
  column: z.number().int().min(0).nullable(),
  from: z.string(),
  to: z.string(),
});
export type Repaired = Readonly<z.infer<typeof repairedCell>>;

/** What is said of a row whose record the disk changed. */
export const damagedRow = {
  kind: 'record-damaged',
  severity: 'block',
  column: null,
  params: {},
  repair: null,
} as const satisfies RowProblem;
