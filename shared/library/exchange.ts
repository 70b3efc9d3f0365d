import { z } from 'zod';
import { DICTIONARIES, entry } from './entry';

/**
 * What a person brings to the library must not be larger: bytes of a file, bytes it may inflate to, how many times
 * its own size that may be, rows and columns of a table.
 */
export const SOURCE_LIMITS = {
  bytes: 20_971_520,
  inflated: 209_715_200,
  ratio: 200,
  rows: 200_000,
  columns: 1000,
} as const;

/** Why a text or file was not taken; the renderer words each kind in both languages, with the `params` beside it. */
export const SOURCE_REFUSALS = [
  'too-large', // `limit` in MB
  'inflates-too-far', // a zip bomb; `limit` in MB
  'too-many-rows', // `limit`
  'too-many-columns', // `limit`, `line`
  'empty', // no byte, or no row with anything in it
  'is-html', // a web page saved as .xls or .csv
  'is-old-xls', // BIFF in a compound file: save as .xlsx or CSV
  'is-encrypted', // an .xlsx with a password
  'not-a-table', // neither a table nor a library; `found`: what it looks like, as `pdf`, `image`, `json`
  'damaged-zip', // an .xlsx cut short or changed
  'damaged-sheet', // XML inside an .xlsx makes no sense, or carries a DOCTYPE; `part`
  'not-this-encoding', // bytes that the chosen encoding cannot read; `encoding`, `line`
  'encoding-unclear', // its zero bytes look like UTF-16, and no mark says so; `encoding` that it looks like
  'unclosed-quote', // `line` of the quote that opens
  'not-json', // `line`, `column`, `reason` (a kind of JSON_PROBLEMS)
  'duplicate-key', // JSON with a key twice in one object: `key`, `line`, `column` of the second
  'not-a-library', // JSON of another kind
  'newer-library', // `version` that wrote it
  'bad-library', // `at`: the path inside where it stops making sense
  'bad-map', // getStruct() text without MAP_ID or nodes; `at`
  'unreadable', // the system does not give it; `code`
  'not-a-file', // a folder, a pipe, a device
  'cancelled', // something else was brought while it was read
  'reader-died', // the process that reads ran out of memory or time
] as const;

const params = z.record(z.string(), z.string());
export const refusal = z.strictObject({
  kind: z.literal('refused'),
  reason: z.enum(SOURCE_REFUSALS),
  params,
});
export type Refusal = z.infer<typeof refusal>;

/** A refusal with what its words need. */
export function refused(reason: Refusal['reason'], params: Refusal['params'] = {}): Refusal {
  return { kind: 'refused', reason, params };
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What was noticed while a table was read; nothing of it is mended in silence. */
export const TABLE_NOTES = [
  'encoding-guessed', // no mark and no valid UTF-8: read as GB18030
  'mixed-line-ends',
  'stray-quotes', // `count`, `line` of the first; a cell that opens with a quote and goes on after the next: as it stands
  'blank-rows-dropped', // `count`
  'ragged-rows', // `count`, `line` of the first
  'hidden-rows', // `count`; read like the others
  'hidden-columns', // `count`; read like the others
  'hidden-sheet', // the sheet that was read is hidden
  'sheet-sought', // `sheet`: not the first of `count`; its headers name orders
  'merged-cells', // `count`, `columns`; covered by another cell, read as blank
  'formula-cells', // `count`, `columns`; the value that Excel kept was taken
  'formulas-without-value', // `count`, `columns`; read as blank
  'error-cells', // `count`, `columns`; read as blank
  'date-cells', // `count`, `columns`; written as ISO, without a time zone
  'digits-lost', // `count`, `columns`; numbers of 16 digits and more that Excel has rounded
  'zeros-lost', // `count`, `columns`; numbers that are shorter than the codes with leading zeros in their column
  'scientific', // `count`, `columns`; numbers that Excel shows as 1.00E+05: a code such as 1E5 becomes one
  'control-characters', // `count`, `line` of the first
] as const;

export const tableNote = z.strictObject({ kind: z.enum(TABLE_NOTES), params });
export type TableNote = z.infer<typeof tableNote>;

/** How a table is to be read where the file does not say; null: as found. `headerRow`: its line; 0: no header. */
export const tableReading = z.strictObject({
  encoding: z.enum(ENCODINGS).nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  sheet: z.number().int().min(0).nullable(),
  headerRow: z.number().int().min(0).max(1000).nullable(),
});
export type TableReading = z.infer<typeof tableReading>;
/** Nothing is said: as the file shows itself. */
export const AS_FOUND: TableReading = { encoding: null, separator: null, sheet: null, headerRow: null };

/** What a column of a brought table can be, by dictionary. */
export const ENTRY_FIELDS = [
  'scope',
  'code',
  'name',
  'type',
  'values',
  'format',
  'canClose',
  'canSendBack',
  'next',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
/** Which column of the table (from 0) fills which field; a field that is not named stays as it is known. */
export const mapping = z.partialRecord(z.enum(ENTRY_FIELDS), z.number().int().min(0));
export type Mapping = z.infer<typeof mapping>;

/** A text or file that was understood; kept in main under its ticket until it is applied or another is opened. */
export const openedSource = z.strictObject({
  kind: z.literal('opened'),
  ticket: z.string(),
  /** The file's name for people, cleaned of what could mislead; empty for pasted text. */
  name: z.string(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('table'),
      /** What was read, and as what. `separator` null: a workbook; `encoding` null: a workbook, or pasted text. */
      reading: z.strictObject({
        encoding: z.enum(ENCODINGS).nullable(),
        separator: z.enum(SEPARATORS).nullable(),
        sheet: z.number().int(),
        headerRow: z.number().int(),
      }),
      sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
      headers: z.array(z.string()),
      /** The first rows below the header, as text. */
      sample: z.array(z.array(z.string())),
      rows: z.number().int(),
      notes: z.array(tableNote),
      /** What it looks like. */
      guess: z.strictObject({ dictionary: z.enum(DICTIONARIES).nullable(), mapping }),
    }),
    z.strictObject({
      kind: z.literal('library'),
      counts: z.record(z.string(), z.number().int()),
      templates: z.number().int(),
    }),
    z.strictObject({
      kind: z.literal('map'),
      map: z.string(),
      name: z.string(),
      steps: z.number().int(),
      links: z.number().int(),
      /** Links from or to something that is no step of this map; they are left out. */
      strayLinks: z.number().int(),
    }),
  ]),
});
export type OpenedSource = z.infer<typeof openedSource>;

/** A text or file that may be understood if it is read otherwise; kept in main under its ticket as an opened one is. */
export const unreadSource = z.strictObject({
  kind: z.literal('unread'),
  ticket: z.string(),
  name: z.string(),
  refusal,
  /** What can be said otherwise of it. */
  choices: z.array(z.enum(['encoding', 'separator'])),
});
export type UnreadSource = z.infer<typeof unreadSource>;

/**
 * What is to be done with an opened source. `merge`: its entries come in, one of the same key is replaced, all
 * others stay. `replace`: besides, what the source lacks goes: of a table the dictionary (a map's steps, a table's
 * columns where one scope is named), of a whole library everything.
 */
export const importPlan = z.strictObject({
  mode: z.enum(['merge', 'replace']),
  /** Only for a table: what it holds, and the scope of all its rows where no column names it. */
  table: z.strictObject({ dictionary: z.enum(DICTIONARIES), scope: z.string().max(400), mapping }).nullable(),
});
export type ImportPlan = z.infer<typeof importPlan>;

/** Why a row makes no entry. */
export const ROW_PROBLEMS = [
  'ragged', // `found`, `expected`: more or fewer cells than the header has; what stands where is not sure
  'code-missing',
  'scope-missing', // a column without its table, a step without its map
  'placeholder', // `field`, `value`: a word for nothing (`null`, `N/A`, `-`) where a code should be
  'table-unknown', // `value`: neither objective, task, step nor a name that begins with `tabc`
  'too-long', // `field`, `limit`: characters, or parts of a list
  'code-repeated', // `line` of the first with the same code, which says the same
  'code-disputed', // `line` of another with the same code, which says otherwise
  'full-width', // `field`, `value`: a code with full-width letters or digits
  'look-alike', // `field`, `found`, `point`, `like`: a letter of another script that looks like a Latin one
  'format-unclear', // `value`: a date's format that is not made of YYYY MM DD HH mm ss
  'date-unclear', // `value`: a date that is not in its column's format, or not in ISO where it has none
  'type-unknown', // `value`
  'yes-no-unknown', // `field`, `value`
  'control-character', // `field`; in a code also what nobody sees: zero-width characters, odd spaces
  'lone-surrogate', // `field`
  'digits-lost', // `field`: Excel has rounded this number
  'zeros-lost', // `field`: Excel has dropped leading zeros, which others of the column have
  'scientific', // `field`: Excel has made a number of a code such as 1E5
  'date-cell', // `field`: Excel has made a date of a code
  'error-cell', // `field`: #N/A and its like, or a formula without its value
  'merged-cell', // `field`: blank, since it belongs to a merged area
] as const;

export const importComparison = z.strictObject({
  kind: z.literal('compared'),
  added: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int(),
  same: z.number().int(),
  templates: z.strictObject({ added: z.number().int(), changed: z.number().int(), gone: z.number().int() }),
  /** The first of each kind, for the eye. */
  samples: z.array(
    z.strictObject({
      what: z.enum(['added', 'changed', 'gone']),
      before: entry.nullable(),
      after: entry.nullable(),
    }),
  ),
  /** Rows that make no entry, and the first of them in detail; `line` as the file counts. */
  refused: z.number().int(),
  problems: z.array(z.strictObject({ line: z.number().int(), kind: z.enum(ROW_PROBLEMS), params })),
  /** Codes that are taken otherwise than their cells have them, and the first of them. */
  mended: z.number().int(),
  mends: z.array(
    z.strictObject({ line: z.number().int(), field: z.enum(ENTRY_FIELDS), from: z.string(), to: z.string() }),
  ),
});
export type ImportComparison = z.infer<typeof importComparison>;

/** An entry as a search found it. */
export const suggestion = entry.safeExtend({
  /** How often this connection used it, and when last (milliseconds since 1970). */
  uses: z.number().int(),
  lastUsedAt: z.number().nullable(),
  /** False for a code that was used and stands in no dictionary. */
  known: z.boolean(),
  /** `shared`: it comes from the library file that others keep. */
  source: z.enum(['own', 'shared']),
});
export type Suggestion = z.infer<typeof suggestion>;

/** The library file that others keep, read at the start and when it changes. */
export const sharedLibrary = z.strictObject({
  path: z.string(),
  /** `kept`: it could not be read this time, and the last good copy serves. */
  state: z.enum(['fresh', 'kept', 'never-read']),
  readAt: z.number().nullable(),
  /** Why the last reading failed: a system's code as `ENOENT`, or one of the refusals. */
  problem: z.strictObject({ reason: z.string(), params }).nullable(),
});
export type SharedLibrary = z.infer<typeof sharedLibrary>;

export const libraryOverview = z.strictObject({
  counts: z.array(
    z.strictObject({ dictionary: z.enum(DICTIONARIES), own: z.number().int(), shared: z.number().int() }),
  ),
  templates: z.number().int(),
  shared: sharedLibrary.nullable(),
  /** The import that can be undone, if nothing changed the library since. */
  undo: z.strictObject({ at: z.number(), name: z.string(), entries: z.number().int() }).nullable(),
});
export type LibraryOverview = z.infer<typeof libraryOverview>;
