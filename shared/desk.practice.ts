import { z } from 'zod';
import { CALLS } from './contract/endpoints';
import { done, gone, nothing, verb } from './desk.verb';

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

/** The verbs of the practice server. */
export const practiceVerbs = {
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
};
