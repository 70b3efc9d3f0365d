/**
 * THE contract between the page and the main process: every verb once, with the shape of what goes in and
 * what comes out. From it come `window.desk`, the preload's functions, the handlers' types and the checks at
 * run time. Values cross as JSON text and are checked on both sides.
 */
import { z } from 'zod';
import { PHASES } from './contract/outcome';
import { appVerbs, settingsVerbs } from './desk.app';
import { bundleVerbs } from './desk.bundles';
import { callVerbs } from './desk.calls';
import { careVerbs } from './desk.care';
import { connectionVerbs } from './desk.connections';
import { copyingVerbs } from './desk.copying';
import { draftVerbs } from './desk.drafts';
import { filterVerbs } from './desk.filters';
import { historyVerbs } from './desk.history';
import { insightVerbs } from './desk.insight';
import { libraryVerbs, templateVerbs } from './desk.library';
import { practiceVerbs } from './desk.practice';
import { runVerbs } from './desk.runs';

// The page's policy forbids code made from text; zod must not try.
z.config({ jitless: true });

/** Every verb by noun. The page calls `window.desk.<noun>.<verb>`; main answers it in `electron/`. */
export const verbs = {
  app: appVerbs,
  settings: settingsVerbs,
  care: careVerbs,
  drafts: draftVerbs,
  connections: connectionVerbs,
  calls: callVerbs,
  history: historyVerbs,
  filters: filterVerbs,
  library: libraryVerbs,
  templates: templateVerbs,
  insight: insightVerbs,
  runs: runVerbs,
  bundles: bundleVerbs,
  copying: copyingVerbs,
  practice: practiceVerbs,
} as const;

export type Verbs = typeof verbs;
export type Noun = keyof Verbs;
export type VerbOf<N extends Noun> = keyof Verbs[N] & string;
/** Anything with a schema for what goes in and what comes out. */
export type AnyVerb = { readonly input: z.ZodType; readonly output: z.ZodType };
export type Input<V> = V extends { readonly input: z.ZodType<infer I> } ? I : never;
export type Output<V> = V extends { readonly output: z.ZodType<infer O> } ? O : never;

/** What main tells the page unasked. */
export const events = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('settings-changed') }),
  z.strictObject({ event: z.literal('connections-changed') }),
  z.strictObject({ event: z.literal('calls-changed') }),
  z.strictObject({ event: z.literal('practice-changed') }),
  /** Entries, templates, uses or the shared library changed. */
  z.strictObject({ event: z.literal('library-changed') }),
  /** A run, its rows or how far it has come; at most a few times a second for each. */
  z.strictObject({ event: z.literal('run-changed'), id: z.number().int() }),
  /** What is known of the journal's state: its check, damage, calls that were removed. */
  z.strictObject({ event: z.literal('care-changed') }),
  /** How far figures or a list that were asked for under this name are; a share of 1. */
  z.strictObject({ event: z.literal('insight-progress'), work: z.string(), share: z.number() }),
  /** How far a call on its way has come. */
  z.strictObject({
    event: z.literal('call-progress'),
    ticket: z.string(),
    phase: z.enum(PHASES),
    mayHaveSent: z.boolean(),
  }),
]);
export type DeskEvent = z.infer<typeof events>;

/** What a verb's text answer holds: the value, or why the door did not open. A `defect` is named in main's log by its id. */
export const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('bad-input'), where: z.string() }),
      z.strictObject({ kind: z.literal('forbidden') }),
      z.strictObject({ kind: z.literal('defect'), id: z.string() }),
    ]),
  }),
]);
export type Envelope = z.infer<typeof envelope>;

/** The channel of a verb, and the one of main's events; only the router and the preload use them. */
export const channelOf = (noun: string, name: string): string => `desk:${noun}.${name}`;
export const EVENT_CHANNEL = 'desk:event';

/** `window.desk` as the preload makes it: text in, text out, nothing else. */
export type TextDesk = {
  readonly [N in Noun]: { readonly [V in VerbOf<N>]: (input: string) => Promise<string> };
} & {
  readonly listen: (listener: (event: string) => void) => () => void;
};
