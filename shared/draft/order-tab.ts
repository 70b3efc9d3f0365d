import { z } from 'zod';
import { CALLS } from '../contract/endpoints';
import { draftShape } from './draft-shape';

/** A draft as a server accepted it, and where: what is in the form now is compared with it. */
export const acceptedDraft = z.strictObject({
  draft: draftShape,
  call: z.enum(CALLS),
  connectionId: z.string().max(64),
  at: z.number(),
});
export type AcceptedDraft = z.infer<typeof acceptedDraft>;

/** The body of a call as it was typed: JSON that is wrong, or not laid out as it is sent. */
export const typedBody = z.strictObject({ call: z.enum(CALLS), text: z.string() });

/** One tab of the order screen: a draft, whose it is, and what of it was accepted last. */
export const orderTab = z.strictObject({
  id: z.uuid(),
  /** The connection that it was begun for and belongs to; null while nothing is written. */
  connectionId: z.string().max(64).nullable(),
  draft: draftShape,
  accepted: acceptedDraft.nullable(),
  /** The name of the template that it was begun from, and the call that this one ends with; empty and null: none. */
  template: z.string().max(200),
  call: z.enum(CALLS).nullable(),
  /** Only while it differs from what the draft sends. */
  typed: typedBody.optional(),
  /** The call of an opened bundle that it repeats: its answer is compared with that one's. */
  replays: z.strictObject({ bundle: z.uuid(), index: z.number().int().min(0) }).optional(),
});
export type OrderTab = z.infer<typeof orderTab>;

/** Tabs that may be open at once, and closed ones that can be brought back. */
export const TAB_LIMITS = { open: 200, closed: 20 } as const;
