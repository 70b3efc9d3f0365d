import { z } from 'zod';
import { done, nothing, verb } from './desk.verb';

/** What the care of the data is about: the journal's state, errors of the program, and calls that are kept long enough. */

/** What went wrong since the start and was not a person's doing; `calls` and `runs` were under way at that moment. */
const incident = z.strictObject({
  id: z.string(),
  kind: z.enum(['page-crashed', 'main-failed']),
  at: z.number(),
  calls: z.number().int(),
  runs: z.number().int(),
});
export type Incident = z.infer<typeof incident>;

/** The journal and what happened to the program. Sizes in bytes, times in milliseconds since 1970. */
export const careState = z.strictObject({
  bytes: z.number().int(),
  version: z.number().int(),
  /** The last copy that was made before the journal went to a newer version. */
  backup: z.strictObject({ name: z.string(), at: z.number(), bytes: z.number().int() }).nullable(),
  /** What the check after this start came to; `damaged`: nothing more is sent until the next start sets the file aside. */
  check: z.enum(['under-way', 'sound', 'damaged-records', 'damaged', 'not-done']),
  damagedRecords: z.number().int(),
  incidents: z.array(incident),
});
export type CareState = z.infer<typeof careState>;

/** What a removal would take and what it would leave; times of the calls in milliseconds since 1970. */
export const purgePlan = z.strictObject({
  calls: z.number().int(),
  oldest: z.number().nullable(),
  newest: z.number().nullable(),
  /** The last call that it looks at; all that are to go stand before it or are it. */
  upTo: z.number().int(),
  /** Calls as old that stay, and why. */
  kept: z.strictObject({
    /** Of unknown outcome, and others about the same orders. */
    unknown: z.number().int(),
    /** Of runs that are kept. */
    runs: z.number().int(),
  }),
});
export type PurgePlan = z.infer<typeof purgePlan>;

export const careVerbs = {
  state: verb(nothing, careState),
  /** Facts for support as text: versions, places, states, the last errors. No secret and nothing of a call. */
  diagnostics: verb(nothing, z.strictObject({ text: z.string() })),
  /** Opens the folder of the log in the system's file manager; the page names no path. */
  showLogFolder: verb(nothing, done),
  /** An error of the page goes to the log; gives its name there and what was under way. */
  failed: verb(
    z.strictObject({
      where: z.enum(['screen', 'frame', 'script', 'promise', 'start']),
      what: z.string().max(8000),
    }),
    z.strictObject({ id: z.string(), calls: z.number().int(), runs: z.number().int() }),
  ),
  /** What the retention of the settings would remove now. */
  due: verb(nothing, purgePlan),
  /** Removes what was listed, in slices; nothing, where the list has changed since. */
  purge: verb(
    z.strictObject({ upTo: z.number().int(), calls: z.number().int().min(1) }),
    z.union([
      z.strictObject({ kind: z.literal('purged'), calls: z.number().int(), bytes: z.number().int() }),
      z.strictObject({ kind: z.literal('changed') }),
    ]),
  ),
} as const;
