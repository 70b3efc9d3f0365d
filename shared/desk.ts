/**
 * THE contract between the page and the main process: every verb once, with the shape of what goes in and
 * what comes out. From it come `window.desk`, the preload's functions, the handlers' types and the checks at
 * run time. Values cross as JSON text and are checked on both sides.
 */
import { z } from 'zod';
import { connection, connectionSettings } from './contract/connection';
import { CALLS } from './contract/endpoints';
import { NOTES, OUTCOMES, PHASES, REASONS } from './contract/outcome';
import { BODY_LIMIT } from './contract/request';
import { bundleVerbs } from './desk.bundles';
import { careVerbs } from './desk.care';
import { copyingVerbs } from './desk.copying';
import { filterVerbs } from './desk.filters';
import { historyChoices, historyFilter, historyPage, historySort } from './desk.history';
import { insightVerbs, writtenPlace } from './desk.insight';
import { runVerbs } from './desk.runs';
import { orderTab, TAB_LIMITS } from './draft/order-tab';
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

// The page's policy forbids code made from text; zod must not try.
z.config({ jitless: true });

const nothing = z.null();
const id = z.string().max(64);
const done = z.strictObject({ kind: z.literal('done') });
const gone = z.strictObject({ kind: z.literal('gone') });
const headers = z.array(z.tuple([z.string(), z.string()]));

/** What one question for spellings may hold. */
export const SPELLED = { names: 1000, characters: 1000 } as const;

export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type Language = (typeof LANGUAGES)[number];

export const settings = z.strictObject({
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
  /** The connection that the next call goes through. */
  connectionId: z.string().nullable(),
  /** Share of the width that the form takes beside the preview, in percent. */
  split: z.number().min(20).max(80),
  /** Keys that a person chose for a command, by its id; empty: none. What is not named has its default. */
  keys: z.record(z.string().max(64), z.string().max(40)),
  /** How long calls are kept, in days, and how large their file may become, in MiB; null: no limit. */
  keepDays: z.number().int().min(1).max(36_500).nullable(),
  keepMegabytes: z.number().int().min(1).max(1_000_000).nullable(),
});
export type Settings = z.infer<typeof settings>;

/** The tabs as they were last typed, in their order, and those that were closed, the last one first. */
export const keptTabs = z.strictObject({
  tabs: z.array(orderTab),
  active: z.uuid().nullable(),
  closed: z.array(orderTab),
});
export type KeptTabs = z.infer<typeof keptTabs>;

/** An order that was worked on through a connection. */
export const recentOrder = z.strictObject({
  oId: z.string(),
  taskId: z.string(),
  call: z.enum(CALLS),
  outcome: z.enum(OUTCOMES).nullable(),
  at: z.number(),
  /** What it was created from; empty if no call from here made it. */
  mapId: z.string(),
  customerGuid: z.string(),
});
export type RecentOrder = z.infer<typeof recentOrder>;

/** A code that calls carried and no dictionary knows. */
export const learnedCode = entryKey.extend({ count: z.number().int(), lastAt: z.number() });
export type LearnedCode = z.infer<typeof learnedCode>;

/** Facts for the page's start and the 'about' part of the settings. */
export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  sqlite: z.string(),
  platform: z.enum(['win32', 'darwin', 'linux', 'other']),
  systemLanguage: z.enum(LANGUAGES),
  dataFolder: z.string(),
  /** How the system keeps secrets; `backend` is the system's own name for it. */
  protection: z.strictObject({
    kind: z.enum(['protected', 'unprotected', 'unavailable']),
    backend: z.string(),
  }),
  /** Files that could not be used at this start; each is kept under the name `as` beside a fresh one. */
  setAside: z.array(
    z.strictObject({
      what: z.enum([
        'journal',
        'settings',
        'connections',
        'tokens',
        'drafts',
        'practice',
        'library',
        'bundles',
      ]),
      why: z.enum(['damaged', 'unreadable', 'newer']),
      as: z.string(),
    }),
  ),
  /** Calls that were on their way when the program last ended; each is `unknown` now. */
  interruptedCalls: z.number().int(),
});
export type AppInfo = z.infer<typeof appInfo>;

const fieldProblem = z.strictObject({
  kind: z.string(),
  field: z.string(),
  params: z.record(z.string(), z.string()),
});
const invalid = z.strictObject({ kind: z.literal('invalid'), problems: z.array(fieldProblem) });

const certificate = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string(),
  fingerprint: z.string(),
});
export type Certificate = z.infer<typeof certificate>;

/** What 'Check' found, step by step: it resolves, connects and completes TLS, and calls no endpoint. */
export const checkReport = z.strictObject({
  steps: z.array(
    z.strictObject({
      step: z.enum(['resolve', 'proxy', 'connect', 'tls']),
      result: z.enum(['ok', 'failed', 'skipped']),
      /** Addresses found, the proxy used, the TLS version; in grey beside the words. */
      detail: z.string(),
      ms: z.number(),
    }),
  ),
  failure: z.enum(REASONS).nullable(),
  details: z.record(z.string(), z.string()),
  certificate: certificate.nullable(),
  /** How the certificate was accepted: by the system's roots, or because a person trusted its fingerprint. */
  trust: z.enum(['system', 'fingerprint', 'none', 'plain-http']),
});
export type CheckReport = z.infer<typeof checkReport>;

/** One line of the history. Times in milliseconds since 1970; `outcome` null while in flight. */
export const callSummary = z.strictObject({
  id: z.number().int(),
  startedAt: z.number(),
  durationMs: z.number().nullable(),
  connectionId: z.string(),
  connectionName: z.string(),
  connectionKind: connectionSettings.shape.kind,
  identity: z.string(),
  call: z.enum(CALLS),
  oId: z.string(),
  taskId: z.string(),
  mapId: z.string(),
  customerGuid: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
  status: z.number().int().nullable(),
  message: z.string().nullable(),
  /** The order that an accepted answer named. */
  answered: z.strictObject({ oId: z.string(), taskId: z.string() }).nullable(),
  /** The row of a run that the call was an attempt of; rows count from 1. */
  run: z.strictObject({ id: z.number().int(), row: z.number().int() }).nullable(),
});
export type CallSummary = z.infer<typeof callSummary>;

/** What an order was created from. */
const orderSource = z.strictObject({ mapId: z.string(), customerGuid: z.string() });
export type OrderSource = z.infer<typeof orderSource>;

/** One line of the history with what its order was created from; null if no call from here made it. */
export const historyCall = callSummary.extend({ madeFrom: orderSource.nullable() });
export type HistoryCall = z.infer<typeof historyCall>;

/** One call whole. Request headers as they left, the token masked. */
export const callDetail = callSummary.extend({
  method: z.string(),
  address: z.string(),
  requestHeaders: headers,
  requestBody: z.string(),
  /** The last phase reached, and whether a byte may have left. */
  phase: z.enum(PHASES),
  mayHaveSent: z.boolean(),
  answerHeaders: headers,
  answerText: z.string().nullable(),
  notes: z.array(z.enum(NOTES)),
  retryAfterSeconds: z.number().nullable(),
  /** For the sentence and, in grey, for support: error code, host, proxy, dates of a certificate. */
  details: z.record(z.string(), z.string()),
  /**
   * An earlier call for the same order that ended unknown and was not settled by an accepted one since: it may be
   * the reason for what this call was told, so the order stays unknown. Null for an accepted or unknown call.
   */
  unknownBefore: z
    .strictObject({ id: z.number().int(), startedAt: z.number(), call: z.enum(CALLS) })
    .nullable(),
  /** Milliseconds from the start at which each phase was entered. */
  timings: z.array(z.strictObject({ phase: z.enum(PHASES), ms: z.number() })),
  /** The version of the program that made it, and where its connection led and who acted there; empty: not known. */
  appVersion: z.string(),
  fingerprint: z.string(),
  /** The template that its draft was begun from; empty: none. */
  template: z.string(),
});
export type CallDetail = z.infer<typeof callDetail>;

/** One call for one order; ids as they are sent, empty where the call has none. */
export const orderCall = z.strictObject({
  connectionId: id,
  call: z.enum(CALLS),
  oId: z.string(),
  taskId: z.string(),
  mapId: z.string(),
  customerGuid: z.string(),
});
export type OrderCall = z.infer<typeof orderCall>;

const practiceColumns = z.array(z.strictObject({ table: z.string(), name: z.string(), value: z.string() }));
export const practiceStep = z.strictObject({
  at: z.number(),
  call: z.enum(CALLS),
  /** `staffId·groupId`; null: whoever holds the token. */
  by: z.string().nullable(),
  toStep: z.string().nullable(),
  toGrp: z.string().nullable(),
  toBy: z.string().nullable(),
  toRole: z.string().nullable(),
});
export const practiceOrder = z.strictObject({
  oId: z.string(),
  taskId: z.string(),
  mapId: z.string(),
  customerGuid: z.string(),
  status: z.enum(['open', 'closed', 'failed']),
  /** The objectiveStatus of a failed order. */
  objectiveStatus: z.string().nullable(),
  createdAt: z.number(),
  changedAt: z.number(),
  stepCount: z.number().int(),
});
export type PracticeOrder = z.infer<typeof practiceOrder>;
/** `value` of a column is JSON source text: `"aaa"`, `1.10`, `null`. */
export const practiceOrderDetail = practiceOrder.extend({
  steps: z.array(practiceStep),
  columns: practiceColumns,
});
export type PracticeOrderDetail = z.infer<typeof practiceOrderDetail>;

export const practiceStatus = z.strictObject({
  running: z.boolean(),
  address: z.string(),
  tokenExpired: z.boolean(),
  orders: z.number().int(),
});
export type PracticeStatus = z.infer<typeof practiceStatus>;

const verb = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** Every verb by noun. The page calls `window.desk.<noun>.<verb>`; main answers it in `electron/`. */
export const verbs = {
  app: {
    info: verb(nothing, appInfo),
    /** Opens the data folder in the system's file manager; the page names no path. */
    showDataFolder: verb(nothing, done),
  },
  settings: {
    read: verb(nothing, settings),
    change: verb(settings.partial(), settings),
  },
  care: careVerbs,
  drafts: {
    read: verb(nothing, keptTabs),
    /** Writes one tab as it stands now, durably. */
    keep: verb(orderTab, done),
    /** Which tabs are open, in which order, and which were closed; what is named nowhere is removed from disk. */
    arrange: verb(
      z.strictObject({
        open: z.array(z.uuid()).max(TAB_LIMITS.open),
        active: z.uuid().nullable(),
        closed: z.array(z.uuid()).max(TAB_LIMITS.closed),
      }),
      done,
    ),
  },
  connections: {
    list: verb(nothing, z.array(connection)),
    create: verb(
      connectionSettings,
      z.union([z.strictObject({ kind: z.literal('saved'), connection }), invalid]),
    ),
    update: verb(
      z.strictObject({ id, settings: connectionSettings }),
      z.union([z.strictObject({ kind: z.literal('saved'), connection }), invalid, gone]),
    ),
    /** The copy has no token: a token is given to one connection. */
    duplicate: verb(
      z.strictObject({ id, name: z.string().max(240) }),
      z.union([z.strictObject({ kind: z.literal('saved'), connection }), gone]),
    ),
    remove: verb(z.strictObject({ id }), z.union([done, gone])),
    order: verb(z.strictObject({ ids: z.array(id).max(1000) }), done),
    /**
     * Write-only: no verb gives a token back. `auto` keeps it protected where the system can and for the session
     * otherwise; `plain` writes it to disk unprotected, which a person chose in words.
     */
    setToken: verb(
      z.strictObject({ id, token: z.string().max(8192), keep: z.enum(['auto', 'session', 'plain']) }),
      z.union([z.strictObject({ kind: z.literal('saved'), connection }), invalid, gone]),
    ),
    forgetToken: verb(z.strictObject({ id }), z.union([done, gone])),
    /** Checks what the form holds, saved or not. */
    check: verb(
      z.strictObject({ settings: connectionSettings }),
      z.union([z.strictObject({ kind: z.literal('checked'), report: checkReport }), invalid]),
    ),
  },
  calls: {
    /**
     * Sends one call, once. `ticket` names the attempt (a second use is refused); `seen` is the request that the
     * person saw: if main would build another one, nothing is sent. `typedName` is the connection's name, typed
     * by a person, for production.
     */
    send: verb(
      z.strictObject({
        ticket: z.uuid(),
        connectionId: id,
        call: z.enum(CALLS),
        body: z.string().max(BODY_LIMIT),
        seen: z.strictObject({ address: z.string(), headers }),
        typedName: z.string().max(200).nullable(),
        /** The template that the draft was begun from, for the record. */
        template: z.string().max(200).optional(),
      }),
      z
        .strictObject({ kind: z.literal('answered'), call: callDetail })
        .or(z.strictObject({ kind: z.literal('already-sent') })),
    ),
    cancel: verb(z.strictObject({ ticket: z.uuid() }), z.union([done, gone])),
  },
  history: {
    /** In the order asked for, the newest first where none is; `before` is the `next` of the page before. */
    list: verb(
      z.strictObject({
        filter: historyFilter,
        before: z.number().int().nullable(),
        limit: z.number().int().min(1).max(500),
        sort: historySort.optional(),
      }),
      historyPage.extend({ calls: z.array(historyCall) }),
    ),
    /** What the calls of the history can be filtered by. */
    choices: verb(nothing, historyChoices),
    /** The last call for this order that ended unknown, if no accepted one settled it since. */
    openUnknown: verb(orderCall, callSummary.nullable()),
    get: verb(
      z.strictObject({ id: z.number().int() }),
      z.union([z.strictObject({ kind: z.literal('found'), call: callDetail }), gone]),
    ),
    /** A few calls of the same order or the same row of a run, before a call (newest first) and after it (oldest first). */
    around: verb(
      z.strictObject({ id: z.number().int() }),
      z.strictObject({ before: z.array(callSummary), after: z.array(callSummary) }),
    ),
    /** The orders last worked on through a connection, newest first: loaded ones, and those that an answer named. */
    recentOrders: verb(
      z.strictObject({ connectionId: id, limit: z.number().int().min(1).max(100) }),
      z.array(recentOrder),
    ),
    /**
     * Everything done here to an order: calls by its oId, and those whose answer named it; on every connection, the
     * newest ones, oldest first. `writes`: how many places the body of a call writes; null: that cannot be told.
     */
    orderLife: verb(
      z.strictObject({ oId: z.string().min(1).max(200) }),
      z.strictObject({
        calls: z.array(
          z.strictObject({
            call: callSummary,
            places: z.array(writtenPlace),
            writes: z.number().int().nullable(),
          }),
        ),
        total: z.number().int(),
      }),
    ),
  },
  filters: filterVerbs,
  library: {
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
  },
  templates: {
    /** Own ones, and those of the shared library (which cannot be changed here). */
    list: verb(nothing, z.array(z.strictObject({ template, source: z.enum(['own', 'shared']) }))),
    put: verb(template, z.union([done, z.strictObject({ kind: z.literal('full') })])),
    remove: verb(z.strictObject({ id }), z.union([done, gone])),
  },
  insight: insightVerbs,
  runs: runVerbs,
  bundles: bundleVerbs,
  copying: copyingVerbs,
  practice: {
    status: verb(nothing, practiceStatus),
    orders: verb(nothing, z.array(practiceOrder)),
    order: verb(
      z.strictObject({ oId: z.string().max(200) }),
      z.union([z.strictObject({ kind: z.literal('found'), order: practiceOrderDetail }), gone]),
    ),
    reset: verb(nothing, done),
    /** The server forgets its token, as a real one does when a login ends. */
    expireToken: verb(nothing, done),
    /** The server makes a new token and hands it to the practice connection, past the page. */
    renewToken: verb(nothing, done),
  },
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
