import { z } from 'zod';
import { done, nothing, verb } from './desk.verb';
import { orderTab, TAB_LIMITS } from './draft/order-tab';

/** The tabs as they were last typed, in their order, and those that were closed, the last one first. */
export const keptTabs = z.strictObject({
  tabs: z.array(orderTab),
  active: z.uuid().nullable(),
  closed: z.array(orderTab),
});
export type KeptTabs = z.infer<typeof keptTabs>;

/** The verbs of drafts, each in its tab. */
export const draftVerbs = {
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
};
