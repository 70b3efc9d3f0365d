import { z } from 'zod';
import { CALLS } from './contract/endpoints';
import { OUTCOMES } from './contract/outcome';

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
