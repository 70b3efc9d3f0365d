import { z } from 'zod';
import { CALLS } from './contract/endpoints';
import { OUTCOMES } from './contract/outcome';
import { callDetail, callSummary, historyCall, orderCall } from './desk.calls';
import { gone, id, nothing, verb } from './desk.verb';

const moment = z.number().min(0).max(8.64e15);
const milliseconds = z.number().min(0).max(1e9);
const some = <T extends z.ZodType>(one: T) => z.array(one).max(200);

/** Which calls are shown. What is absent or empty leaves every call in. */
export const historyFilter = z.strictObject({
  outcomes: z.array(z.enum([...OUTCOMES, 'in-flight'])),
  calls: z.array(z.enum(CALLS)),
  connectionIds: z.array(z.string().max(64)),
  /** What ids, the server's message, the request's body, the answer or the run's name hold, and a status; see `search-words.ts` and `status-words.ts`. */
  text: z.string().max(200),
  /** Begun at or after, in milliseconds since 1970. */
  from: moment.optional(),
  /** Begun before. */
  until: moment.optional(),
  /** HTTP status. */
  statuses: some(z.number().int().min(0).max(999)).optional(),
  /** Who acted, as the call has it. */
  identities: some(z.string().max(1000)).optional(),
  runIds: some(z.number().int()).optional(),
  /** Took so many milliseconds at least, and less than. */
  slowerThan: milliseconds.optional(),
  quickerThan: milliseconds.optional(),
});
export type HistoryFilter = z.infer<typeof historyFilter>;

/** Newest and oldest by the order in which the calls were made; slowest leaves out what is still in flight. */
export const HISTORY_SORTS = ['newest', 'oldest', 'slowest'] as const;
export const historySort = z.enum(HISTORY_SORTS);
export type HistorySort = z.infer<typeof historySort>;

/** Calls by their numbers, or all that a filter shows. */
export const callChoice = z.union([
  z.strictObject({ ids: z.array(z.number().int()).min(1).max(100_000) }),
  z.strictObject({ filter: historyFilter }),
]);
export type CallChoice = z.infer<typeof callChoice>;

/** What calls can be filtered by, from what is in the history; connections that are gone included. */
export const historyChoices = z.strictObject({
  connections: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  identities: z.array(z.string()),
  statuses: z.array(z.number().int()),
  /** The newest runs that made calls. */
  runs: z.array(z.strictObject({ id: z.number().int(), name: z.string() })),
});
export type HistoryChoices = z.infer<typeof historyChoices>;

/** What is told of a page of calls beside them. */
export const historyPage = z.strictObject({
  /** Calls under the filter; null behind the first page. */
  total: z.number().int().nullable(),
  /** There are more than `total`, and nobody counted them. */
  atLeast: z.boolean(),
  /** Where the next page begins; null where nothing is left. A page may be short, or empty, and yet not the last one. */
  next: z.number().int().nullable(),
  /** Only so many, the newest, were sorted; null: all. */
  within: z.number().int().nullable(),
  /** Calls that a search by text does not find yet; 0 where none was asked for. */
  waiting: z.number().int(),
});
export type HistoryPage = z.infer<typeof historyPage>;

/** One thing that the body of a call writes: a field of the order (`table` empty) or a column. */
export const writtenPlace = z.strictObject({ table: z.string(), name: z.string(), json: z.string() });

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

/** The verbs of the history. */
export const historyVerbs = {
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
  /** The call for this order that is on its way, else the last one that ended unknown, if no accepted one settled it since. */
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
};
