import { z } from 'zod';
import { historyFilter, historySort } from './desk.history';
import { done, nothing, verb } from './desk.verb';

/** So many filters are kept. */
export const KEPT_FILTERS = 100;
/** The longest name, in characters. */
export const FILTER_NAME = 60;

/** What a filter of time says of days that move on with the calendar. */
export const SPANS = ['today', 'yesterday', 'week', 'month'] as const;
export const historySpan = z.enum(SPANS);
export type HistorySpan = z.infer<typeof historySpan>;

/** A filter of the history that a person kept by name. With a `span` its time is that of the day on which it is chosen. */
export const keptFilter = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(FILTER_NAME),
  filter: historyFilter,
  sort: historySort,
  span: historySpan.nullable(),
});
export type KeptFilter = z.infer<typeof keptFilter>;

/** The verbs of kept filters, in the order in which they were kept first. */
export const filterVerbs = {
  list: verb(nothing, z.array(keptFilter)),
  /** Keeps a new one, or puts it in the place of the one with its id. */
  put: verb(keptFilter, z.union([done, z.strictObject({ kind: z.literal('full') })])),
  remove: verb(z.strictObject({ id: z.uuid() }), done),
};
