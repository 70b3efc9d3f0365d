import { z } from 'zod';
import { connectionSettings } from './contract/connection';
import { CALLS } from './contract/endpoints';
import { NOTES, OUTCOMES, PHASES, REASONS } from './contract/outcome';
import { BODY_LIMIT } from './contract/request';
import { done, gone, id, verb } from './desk.verb';

const headers = z.array(z.tuple([z.string(), z.string()]));

/** One line of the history. Times in milliseconds since 1970; `outcome` null while in flight. */
export const callSummary = z.strictObject({
  id: z.number().int(),
  startedAt: z.number(),
  durationMs: z.number().nullable(),
  connectionId: z.string(),
  connectionName: z.string(),
  connectionKind: connectionSettings.shape.kind,
  identity: z.string(),
  call: z.enum(CALLS),
  oId: z.string(),
  taskId: z.string(),
  mapId: z.string(),
  customerGuid: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
  status: z.number().int().nullable(),
  message: z.string().nullable(),
  /** The order that an accepted answer named. */
  answered: z.strictObject({ oId: z.string(), taskId: z.string() }).nullable(),
  /** The row of a run that the call was an attempt of; rows count from 1. */
  run: z.strictObject({ id: z.number().int(), row: z.number().int() }).nullable(),
});
export type CallSummary = z.infer<typeof callSummary>;

/** What an order was created from. */
const orderSource = z.strictObject({ mapId: z.string(), customerGuid: z.string() });
export type OrderSource = z.infer<typeof orderSource>;

/** One line of the history with what its order was created from; null if no call from here made it. */
export const historyCall = callSummary.extend({ madeFrom: orderSource.nullable() });
export type HistoryCall = z.infer<typeof historyCall>;

/** One call whole. Request headers as they left, the token masked. */
export const callDetail = callSummary.extend({
  method: z.string(),
  address: z.string(),
  requestHeaders: headers,
  requestBody: z.string(),
  /** The last phase reached, and whether a byte may have left. */
  phase: z.enum(PHASES),
  mayHaveSent: z.boolean(),
  answerHeaders: headers,
  answerText: z.string().nullable(),
  notes: z.array(z.enum(NOTES)),
  retryAfterSeconds: z.number().nullable(),
  /** For the sentence and, in grey, for support: error code, host, proxy, dates of a certificate. */
  details: z.record(z.string(), z.string()),
  /**
   * An earlier call for the same order that ended unknown and was not settled by an accepted one since: it may be
   * the reason for what this call was told, so the order stays unknown. Null for an accepted or unknown call.
   */
  unknownBefore: z
    .strictObject({ id: z.number().int(), startedAt: z.number(), call: z.enum(CALLS) })
    .nullable(),
  /** Milliseconds from the start at which each phase was entered. */
  timings: z.array(z.strictObject({ phase: z.enum(PHASES), ms: z.number() })),
  /** The version of the program that made it, and where its connection led and who acted there; empty: not known. */
  appVersion: z.string(),
  fingerprint: z.string(),
  /** The template that its draft was begun from; empty: none. */
  template: z.string(),
});
export type CallDetail = z.infer<typeof callDetail>;

/** One call for one order; ids as they are sent, empty where the call has none. */
export const orderCall = z.strictObject({
  connectionId: id,
  call: z.enum(CALLS),
  oId: z.string(),
  taskId: z.string(),
  mapId: z.string(),
  customerGuid: z.string(),
});
export type OrderCall = z.infer<typeof orderCall>;

/** The verbs that send a call and end one that is on its way. */
export const callVerbs = {
  /**
   * Sends one call, once. `ticket` names the attempt (a second use is refused); `seen` is the request that the
   * person saw: if main would build another one, nothing is sent. `typedName` is the connection's name, typed
   * by a person, for production.
   */
  send: verb(
    z.strictObject({
      ticket: z.uuid(),
      connectionId: id,
      call: z.enum(CALLS),
      body: z.string().max(BODY_LIMIT),
      seen: z.strictObject({ address: z.string(), headers }),
      typedName: z.string().max(200).nullable(),
      /** The template that the draft was begun from, for the record. */
      template: z.string().max(200).optional(),
    }),
    z
      .strictObject({ kind: z.literal('answered'), call: callDetail })
      .or(z.strictObject({ kind: z.literal('already-sent') })),
  ),
  cancel: verb(z.strictObject({ ticket: z.uuid() }), z.union([done, gone])),
};
