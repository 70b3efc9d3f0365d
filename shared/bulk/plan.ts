import { z } from 'zod';
import { CONNECTION_KINDS } from '../contract/connection';
import { CALLS } from '../contract/endpoints';

/** How fast a run goes. `perSecond` null: as fast as answers come. `firstRows` 0: without a stop to look. */
export const runPace = z.strictObject({
  concurrency: z.number().int().min(1).max(8),
  perSecond: z.number().min(0.1).max(1000).nullable(),
  firstRows: z.number().int().min(0).max(1000),
});
export type RunPace = z.infer<typeof runPace>;
export const CAUTIOUS_PACE: RunPace = { concurrency: 1, perSecond: null, firstRows: 3 };

/** What a person confirmed. `hash` names the exact bodies of all rows; `fingerprint` where they go and who acts. */
export const runPlan = z.strictObject({
  call: z.enum(CALLS),
  connectionId: z.string(),
  connectionName: z.string(),
  connectionKind: z.enum(CONNECTION_KINDS),
  identity: z.string(),
  address: z.string(),
  fingerprint: z.string(),
  rows: z.number().int(),
  hash: z.string(),
  sourceHash: z.string(),
  confirmedAt: z.number(),
  appVersion: z.string(),
});
export type RunPlan = z.infer<typeof runPlan>;

/** The first line of the text whose SHA-256 is a plan's hash; a line of `planLine` for each row follows. */
export function planHead(plan: Pick<RunPlan, 'call' | 'fingerprint' | 'rows' | 'sourceHash'>): string {
  return `${JSON.stringify(['workorder-desk plan 1', plan.call, plan.fingerprint, plan.rows, plan.sourceHash])}\n`;
}

/** The line of one row: its number and the SHA-256 of its body. */
export function planLine(row: number, bodyHash: string): string {
  return `${row}\t${bodyHash}\n`;
}
