import { z } from 'zod';
import { ROW_STATES } from '../../bulk/row-machine';
import { RUN_STATES } from '../../bulk/run-machine';
import { CONNECTION_KINDS } from '../../contract/connection';
import { CALLS } from '../../contract/endpoints';
import { NOTES, OUTCOMES, PHASES, REASONS } from '../../contract/outcome';
import { SECRET_KINDS } from '../redact/secret-kinds';

export const BUNDLE_FORMAT = 'workorder-desk bundle';
export const BUNDLE_VERSION = 1;

/** What a bundle may hold; a larger one is refused, going out and coming in. `text` and `name` in characters. */
export const BUNDLE_LIMITS = {
  bytes: 16 * 1_048_576,
  calls: 1000,
  rows: 1000,
  text: 4 * 1_048_576,
  name: 4096,
  headers: 1000,
  depth: 16,
  keys: 400_000,
} as const;

const name = z.string().max(BUNDLE_LIMITS.name);
const long = z.string().max(BUNDLE_LIMITS.text);
const count = z.number().int().min(0);
const ms = z.number();
const pairs = z.array(z.tuple([name, long])).max(BUNDLE_LIMITS.headers);

/** A connection by what it leads to, without a secret; `fingerprint` is the same for two that do the same. */
const bundledConnection = z.strictObject({
  name,
  kind: z.enum(CONNECTION_KINDS),
  /** Null: it was gone when the bundle was made. */
  facts: z
    .strictObject({
      serviceRoot: name,
      mode: z.enum(['token', 'whitelist']),
      proxy: z.enum(['system', 'none', 'manual']),
      trusted: z.boolean(),
      headerNames: z.array(name).max(BUNDLE_LIMITS.headers),
      fingerprint: name,
    })
    .nullable(),
});

/** One call as the journal has it. Times in milliseconds; `outcome` null: it was in flight. */
export const bundledCall = z.strictObject({
  /** Its number on the desk that it was made on. */
  number: count,
  /** Place in `connections`. */
  connection: count,
  startedAt: ms,
  durationMs: ms.nullable(),
  call: z.enum(CALLS),
  oId: long,
  taskId: long,
  mapId: long,
  customerGuid: long,
  identity: name,
  method: name,
  address: long,
  requestHeaders: pairs,
  requestBody: long,
  outcome: z.enum(OUTCOMES).nullable(),
  /** The rule that decided the outcome. */
  reason: z.enum(REASONS).nullable(),
  status: z.number().int().nullable(),
  message: long.nullable(),
  answered: z.strictObject({ oId: long, taskId: long }).nullable(),
  phase: z.enum(PHASES),
  mayHaveSent: z.boolean(),
  answerHeaders: pairs,
  answerText: long.nullable(),
  notes: z.array(z.enum(NOTES)).max(100),
  retryAfterSeconds: z.number().nullable(),
  details: pairs,
  timings: z.array(z.strictObject({ phase: z.enum(PHASES), ms })).max(100),
  /** The version of the program that made it; empty: not known. */
  appVersion: name,
  /** The template that its draft was begun from; empty: none. */
  template: name,
  /** The row of the run, and which of its attempts this is. Null: it was sent by itself. */
  attempt: z.strictObject({ row: count, number: count, of: count }).nullable(),
});
export type BundledCall = Readonly<z.infer<typeof bundledCall>>;

const bundledRun = z.strictObject({
  name: long,
  state: z.enum(RUN_STATES),
  createdAt: ms,
  source: long,
  /** The hash of what a person confirmed; null: nothing was. */
  planHash: name.nullable(),
  rows: z
    .array(
      z.strictObject({
        number: count,
        line: count,
        state: z.enum(ROW_STATES),
        hadUnknown: z.boolean(),
        attempts: count,
      }),
    )
    .max(BUNDLE_LIMITS.rows),
  /** Rows and calls of the run that are not in the bundle. */
  leftOut: z.strictObject({ rows: count, calls: count }),
});

/** Calls of one desk, for another: data and nothing else. What was secret are placeholders. */
export const bundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  made: z.strictObject({
    at: ms,
    app: name,
    electron: name,
    chrome: name,
    node: name,
    sqlite: name,
    platform: name,
    release: name,
    arch: name,
    language: name,
  }),
  connections: z.array(bundledConnection).max(BUNDLE_LIMITS.calls),
  run: bundledRun.nullable(),
  calls: z.array(bundledCall).min(1).max(BUNDLE_LIMITS.calls),
  placeholders: z
    .array(z.strictObject({ placeholder: name, kind: z.enum(SECRET_KINDS), count }))
    .max(BUNDLE_LIMITS.keys),
});
export type Bundle = Readonly<z.infer<typeof bundle>>;

/** A bundle as the text of its file, keys in the order of the format. Throws for what is none. */
export function printBundle(made: Bundle): string {
  return `${JSON.stringify(bundle.parse(made), null, 1)}\n`;
}
