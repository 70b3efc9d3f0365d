import { z } from 'zod';
import { connectionSettings } from './contract/connection';
import { CALLS } from './contract/endpoints';
import { OUTCOMES, REASONS } from './contract/outcome';
import { callChoice, historyFilter } from './desk.history';
import { verb } from './desk.verb';
import { type Leaving, leaving, withoutPersonalIn } from './support/leaving';

/** What the history may be asked for at once. */
export const INSIGHT_LIMITS = {
  /** Calls in the life of one order. */
  life: 500,
  /** Places that one call of a life tells of. */
  writes: 12,
  /** Calls in one exported file. */
  exported: 200_000,
  /** Days that figures are counted for. */
  days: 400,
  /** Messages and connections that figures name. */
  groups: 20,
} as const;

export const LIST_FORMATS = ['xlsx', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The charts, in the order in which they stand. */
export const CHARTS = ['calls', 'durations', 'refusals', 'connections'] as const;
export type Chart = (typeof CHARTS)[number];

/** Calls by outcome; `in-flight`: no outcome yet. */
export const TALLIED = [...OUTCOMES, 'in-flight'] as const;
const tally = z.record(z.enum(TALLIED), z.number().int());
export type Tally = z.infer<typeof tally>;

/** Milliseconds below which so many of a hundred calls stay, of calls that left and ended; null: there is none. */
const durations = z
  .strictObject({ count: z.number().int(), p50: z.number(), p90: z.number(), p99: z.number() })
  .nullable();
export type Durations = z.infer<typeof durations>;

export const figures = z.strictObject({
  total: z.number().int(),
  /** Every day of the range, in this computer's time: `2026-11-24`. */
  days: z.array(z.strictObject({ day: z.string(), tally, durations })),
  calls: z.array(z.strictObject({ call: z.enum(CALLS), tally, durations })),
  /** Refused calls by what the server said but for ids and numbers, most first; `pattern` null: it said nothing. */
  refusals: z.array(
    z.strictObject({ pattern: z.string().nullable(), reason: z.enum(REASONS), calls: z.number().int() }),
  ),
  /** Refused calls whose message is not among these. */
  otherRefusals: z.number().int(),
  /** Most calls first. */
  connections: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: connectionSettings.shape.kind,
      tally,
      durations,
    }),
  ),
  otherConnections: z.number().int(),
});
export type Figures = z.infer<typeof figures>;

/** Figures as they leave: what the server said and how connections are called are the only texts in them. */
export function figuresThatLeave(its: Figures, choice: Leaving): Figures {
  const takeOut = withoutPersonalIn(choice);
  return {
    ...its,
    refusals: its.refusals.map((one) => ({ ...one, pattern: one.pattern && takeOut(one.pattern) })),
    connections: its.connections.map((one) => ({ ...one, name: takeOut(one.name) })),
  };
}

/** Figures of the calls under a filter that began at `from` or later, and before `until`. */
export const figuresWish = z.strictObject({ filter: historyFilter, from: z.number(), until: z.number() });
export type FiguresWish = z.infer<typeof figuresWish>;

const cancelled = z.strictObject({ kind: z.literal('cancelled') });
const written = z.union([
  z.strictObject({ kind: z.literal('saved'), name: z.string() }),
  cancelled,
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
]);
export type InsightWritten = z.infer<typeof written>;

const pixels = z.number().int().min(0).max(20_000);

/** The page's name for what may take long: to hear by `insight-progress` how far it is, and to end it. */
const work = { work: z.uuid() };

/** Figures of the history, and files of it. */
export const insightVerbs = {
  figures: verb(
    figuresWish.extend(work),
    z.union([z.strictObject({ kind: z.literal('counted'), figures }), cancelled]),
  ),
  /** The figures of one chart as a CSV, where a person says in the system's dialog. */
  saveFigures: verb(figuresWish.extend({ chart: z.enum(CHARTS), leaving, ...work }), written),
  /** A part of the window as it is seen, as a PNG, where a person says; the page has put placeholders there. */
  savePicture: verb(
    z.strictObject({ chart: z.enum(CHARTS), x: pixels, y: pixels, width: pixels, height: pixels }),
    written,
  ),
  /** Calls as a file, where a person says: the newest ones where they are too many. */
  exportCalls: verb(
    z.strictObject({ choice: callChoice, format: z.enum(LIST_FORMATS), leaving, ...work }),
    written,
  ),
  /** Ends what is under way under this name: it is answered with `cancelled`, and no file is left. */
  cancel: verb(z.strictObject(work), z.strictObject({ kind: z.literal('done') })),
} as const;
