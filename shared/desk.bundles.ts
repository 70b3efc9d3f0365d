import { z } from 'zod';
import { RUN_STATES } from './bulk/run-machine';
import { CONNECTION_KINDS } from './contract/connection';
import { CALLS } from './contract/endpoints';
import { OUTCOMES, REASONS } from './contract/outcome';
import { done, gone, nothing, verb } from './desk.verb';
import { BUNDLE_LIMITS, bundledCall } from './support/bundle/bundle';
import { BUNDLE_REFUSALS } from './support/bundle/read-bundle';
import { PATTERN_LIMITS } from './support/redact/own-pattern';
import { SECRET_KINDS } from './support/redact/secret-kinds';

const failed = z.strictObject({ kind: z.literal('failed'), code: z.string() });
const cancelled = z.strictObject({ kind: z.literal('cancelled') });
const count = z.number().int().min(0);

/** What a bundle is made of: calls by their numbers, or all calls of a run. */
export const bundleChoice = z.union([
  z.strictObject({ calls: z.array(z.number().int().min(1)).min(1).max(BUNDLE_LIMITS.calls) }),
  z.strictObject({ run: z.number().int().min(1) }),
]);
export type BundleChoice = z.infer<typeof bundleChoice>;

/** What a person chose to leave in (by placeholder), and further patterns to take out. */
const choice = {
  ticket: z.uuid(),
  keep: z.array(z.string().max(40)).max(100_000),
  patterns: z.array(z.string().max(PATTERN_LIMITS.characters * 2)).max(PATTERN_LIMITS.patterns),
};

/** A secret that was found; `tickable`: a person may leave it in. */
export const foundSecret = z.strictObject({
  placeholder: z.string(),
  kind: z.enum(SECRET_KINDS),
  sample: z.string(),
  count,
  tickable: z.boolean(),
});

/** What would leave now: the secrets, the size, and the text itself, its beginning where it is long. */
export const bundlePreview = z.strictObject({
  kind: z.literal('preview'),
  calls: count,
  /** Calls of a run that do not fit. */
  leftOut: count,
  found: z.array(foundSecret),
  /** Secrets that are not listed, since there are too many; all of them are taken out. */
  unlisted: count,
  /** The patterns that took nothing out, as they were typed. */
  idle: z.array(z.string()),
  bytes: count,
  text: z.string(),
  cut: z.boolean(),
});
export type BundlePreview = z.infer<typeof bundlePreview>;

/** An opened bundle in the list. */
export const bundleLine = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  openedAt: z.number(),
  madeAt: z.number(),
  app: z.string(),
  platform: z.string(),
  calls: count,
  run: z.strictObject({ name: z.string(), state: z.enum(RUN_STATES) }).nullable(),
});
export type BundleLine = z.infer<typeof bundleLine>;

/** One call of an opened bundle in its list; `index`: its place in the bundle. */
export const bundleCallLine = z.strictObject({
  index: count,
  startedAt: z.number(),
  durationMs: z.number().nullable(),
  connectionName: z.string(),
  connectionKind: z.enum(CONNECTION_KINDS),
  call: z.enum(CALLS),
  oId: z.string(),
  taskId: z.string(),
  mapId: z.string(),
  customerGuid: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
  status: z.number().int().nullable(),
  message: z.string().nullable(),
  /** The call of this desk that repeated it last. */
  replayedBy: count.nullable(),
});
export type BundleCallLine = z.infer<typeof bundleCallLine>;

const place = { id: z.uuid(), index: count };

/** The verbs of bundles: files with calls for another desk. Main reads and writes them; the page names no path. */
export const bundleVerbs = {
  /** Takes a copy of the calls as they stand now, to be looked at before it leaves; the one before is dropped. */
  begin: verb(bundleChoice, z.union([z.strictObject({ kind: z.literal('begun'), ticket: z.uuid() }), gone])),
  preview: verb(z.strictObject(choice), z.union([bundlePreview, gone])),
  /** Writes it where a person says in the system's dialog; redacted in main, whatever the page showed. */
  save: verb(
    z.strictObject(choice),
    z.union([
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
      z.strictObject({
        kind: z.literal('refused'),
        reason: z.enum(['bad-pattern', 'too-large', 'secret-left']),
      }),
      cancelled,
      failed,
      gone,
    ]),
  ),
  drop: verb(z.strictObject({ ticket: z.uuid() }), done),
  /** Opens a bundle that a person chooses in the system's dialog, and keeps a copy of it apart from the history. */
  open: verb(
    nothing,
    z.union([
      z.strictObject({ kind: z.literal('opened'), id: z.uuid() }),
      z.strictObject({
        kind: z.literal('refused'),
        reason: z.enum([...BUNDLE_REFUSALS, 'not-a-file', 'too-many-bundles']),
        params: z.record(z.string(), z.string()),
      }),
      cancelled,
      failed,
    ]),
  ),
  list: verb(nothing, z.array(bundleLine)),
  calls: verb(
    z.strictObject({ id: z.uuid() }),
    z.union([z.strictObject({ kind: z.literal('found'), calls: z.array(bundleCallLine) }), gone]),
  ),
  call: verb(
    z.strictObject(place),
    z.union([
      z.strictObject({
        kind: z.literal('found'),
        call: bundledCall,
        connection: z.strictObject({
          name: z.string(),
          kind: z.enum(CONNECTION_KINDS),
          fingerprint: z.string(),
        }),
        replayedBy: count.nullable(),
      }),
      gone,
    ]),
  ),
  remove: verb(z.strictObject({ id: z.uuid() }), done),
  /** A call of this desk was made from this one, and can be compared with it. */
  replayed: verb(z.strictObject({ ...place, sent: z.number().int().min(1) }), z.union([done, gone])),
} as const;
