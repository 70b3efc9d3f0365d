/** What can be wrong with a draft; the renderer words each kind in both languages. */
export const DRAFT_PROBLEMS = [
  'missing', // a required id is missing
  'load-needed', // close and failedClose need a loaded order
  'control-character', // an id holds a control or invisible character inside
  'not-guid-shaped', // warning: an id that is not shaped like a GUID
  'lone-surrogate', // half of a character: UTF-8 cannot carry it
  'name-missing', // a value without a column or table name
  'name-duplicate', // two columns (or tabc tables) of one name
  'name-has-prefix', // warning: a tabc table typed with its prefix becomes tabctabc…
  'number-invalid',
  'number-not-finite', // 1e400: no server can hold it
  'boolean-invalid',
  'json-invalid',
  'json-duplicate-key',
  'json-too-deep', // 64 levels
  'json-too-large', // 256 KiB
  'no-task-on-send', // warning: a send without operateTaskGuid generates no elitetask (later-revisions.md)
] as const;
export type DraftProblemKind = (typeof DRAFT_PROBLEMS)[number];

/** Where a problem stands: a field of the draft by name, or a column or table by its id. */
export interface DraftProblem {
  readonly kind: DraftProblemKind;
  readonly severity: 'error' | 'warning';
  readonly at:
    | { readonly field: string }
    | { readonly table: string }
    | { readonly column: string; readonly part: 'name' | 'value' };
  /** For the sentence: the name of the field or column as the person knows it, a position, a limit. */
  readonly params: Readonly<Record<string, string>>;
}
