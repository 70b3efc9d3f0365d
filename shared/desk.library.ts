import { z } from 'zod';
import { done, gone, id, nothing, verb } from './desk.verb';
import { DICTIONARIES, ENTRY_TEXT_LIMIT, entry, entryKey } from './library/entry';
import {
  importComparison,
  importPlan,
  libraryOverview,
  openedSource,
  refusal,
  SOURCE_LIMITS,
  sharedLibrary,
  suggestion,
  tableReading,
  unreadSource,
} from './library/exchange';
import { template } from './library/template';

/** What one question for spellings may hold. */
export const SPELLED = { names: 1000, characters: 1000 } as const;

/** A code that calls carried and no dictionary knows. */
export const learnedCode = entryKey.extend({ count: z.number().int(), lastAt: z.number() });
export type LearnedCode = z.infer<typeof learnedCode>;

/** The verbs of the library. */
export const libraryVerbs = {
  overview: verb(nothing, libraryOverview),
  /** Entries by code, name, pinyin and its initials; what this connection used stands first. `first`: the scope preferred. */
  search: verb(
    z.strictObject({
      dictionary: z.enum(DICTIONARIES),
      /** Only these scopes; null: all. */
      scopes: z.array(z.string().max(ENTRY_TEXT_LIMIT)).max(200).nullable(),
      first: z.string().max(ENTRY_TEXT_LIMIT),
      text: z.string().max(200),
      connectionId: id.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ found: z.array(suggestion), more: z.boolean() }),
  ),
  /** What is known of codes: every entry with one of them, in any scope. */
  known: verb(
    z.strictObject({
      codes: z
        .array(z.strictObject({ dictionary: z.enum(DICTIONARIES), code: z.string().max(ENTRY_TEXT_LIMIT) }))
        .max(1000),
    }),
    z.array(entry),
  ),
  /** How names are spoken, in their order, as `matchSpelling` reads it: for what the page alone knows by name. */
  spell: verb(
    z.strictObject({ names: z.array(z.string().max(SPELLED.characters)).max(SPELLED.names) }),
    z.array(z.string()),
  ),
  /** One page of a dictionary in the order of scope and code, for the library screen. */
  list: verb(
    z.strictObject({
      dictionary: z.enum(DICTIONARIES),
      scope: z.string().max(ENTRY_TEXT_LIMIT).nullable(),
      text: z.string().max(200),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.strictObject({
      entries: z.array(suggestion),
      total: z.number().int(),
      scopes: z.array(z.string()),
    }),
  ),
  /** Adds an entry, or puts it in the place of another. */
  put: verb(
    z.strictObject({ entry, replaces: entryKey.nullable() }),
    z.union([
      done,
      z.strictObject({ kind: z.literal('taken') }),
      z.strictObject({ kind: z.literal('full') }),
    ]),
  ),
  remove: verb(z.strictObject({ keys: z.array(entryKey).max(10_000) }), done),
  /** A file's bytes as base64, or a pasted text: read in a process of its own, and kept under a ticket. */
  open: verb(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('file'),
        name: z.string().max(400),
        base64: z.string().max(Math.ceil(SOURCE_LIMITS.bytes / 3) * 4),
      }),
      z.strictObject({ kind: z.literal('text'), text: z.string().max(SOURCE_LIMITS.bytes) }),
    ]),
    z.union([openedSource, unreadSource, refusal]),
  ),
  /** Reads what is kept under a ticket otherwise; where that is refused, an opened one stays as it was opened. */
  openAgain: verb(
    z.strictObject({ ticket: z.string().max(64), reading: tableReading }),
    z.union([openedSource, unreadSource, refusal, gone]),
  ),
  /** What an import would do; changes nothing. */
  compare: verb(
    z.strictObject({ ticket: z.string().max(64), plan: importPlan }),
    z.union([importComparison, gone]),
  ),
  /** Does it, whole or not at all. */
  apply: verb(
    z.strictObject({ ticket: z.string().max(64), plan: importPlan }),
    z.union([done, gone, z.strictObject({ kind: z.literal('full') })]),
  ),
  /** Takes the last import back. */
  undo: verb(nothing, z.union([done, gone])),
  /** Own entries and templates as one file, where a person says in the system's dialog; without secrets. */
  exportFile: verb(
    nothing,
    z.union([
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('failed'), code: z.string() }),
    ]),
  ),
  /** A library file that others keep, chosen in the system's dialog; the page names no path. */
  chooseShared: verb(
    nothing,
    z.union([
      z.strictObject({ kind: z.literal('chosen'), shared: sharedLibrary }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  ),
  readSharedAgain: verb(nothing, z.union([done, gone])),
  forgetShared: verb(nothing, done),
  /** Codes in the calls of the history that no dictionary knows, most used first. */
  learn: verb(nothing, z.array(learnedCode)),
};

/** The verbs of templates. */
export const templateVerbs = {
  /** Own ones, and those of the shared library (which cannot be changed here). */
  list: verb(nothing, z.array(z.strictObject({ template, source: z.enum(['own', 'shared']) }))),
  put: verb(template, z.union([done, z.strictObject({ kind: z.literal('full') })])),
  remove: verb(z.strictObject({ id }), z.union([done, gone])),
};
