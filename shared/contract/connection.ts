import { z } from 'zod';

/** What a connection is for; decides the colour of the frame and how much is asked before a call. */
export const CONNECTION_KINDS = ['practice', 'test', 'production'] as const;

const header = z.strictObject({ name: z.string(), value: z.string() });

/** How the server learns who acts: the two modes of the contract exclude each other. */
const auth = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('token') }),
  z.strictObject({
    mode: z.literal('whitelist'),
    ds: z.string(),
    epid: z.string(),
    staffId: z.string(),
    groupId: z.string(),
  }),
]);

const proxy = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('system') }),
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({ mode: z.literal('manual'), address: z.string() }),
]);

/** Milliseconds; `design/reliability.md` has the defaults. */
const timeouts = z.strictObject({
  connectMs: z.number().int(),
  headersMs: z.number().int(),
  totalMs: z.number().int(),
});

/** What a person edits. Shapes only: `connection-problems.ts` says in words what is wrong with the values. */
export const connectionSettings = z.strictObject({
  name: z.string(),
  kind: z.enum(CONNECTION_KINDS),
  serviceRoot: z.string(),
  auth,
  /** Optional `dbPool` header; empty: not sent. */
  dbPool: z.string(),
  extraHeaders: z.array(header),
  timeouts,
  proxy,
  /** SHA-256 of a certificate that a person trusted for this connection after seeing it: `AA:BB:…`. */
  trustedFingerprint: z.string().nullable(),
});
export type ConnectionSettings = z.infer<typeof connectionSettings>;

/**
 * What the page may know of a token. `reason` says why there is none to use: never given, given for another
 * scheme, host or port, or kept in a form that can no longer be read.
 */
export const tokenState = z.discriminatedUnion('set', [
  z.strictObject({
    set: z.literal(true),
    last4: z.string(),
    setAt: z.number(),
    /** `protected`: the system keeps it; `session`: until the program ends; `plain`: on disk unprotected, by choice. */
    kept: z.enum(['protected', 'session', 'plain']),
  }),
  z.strictObject({ set: z.literal(false), reason: z.enum(['none', 'other-address', 'unreadable']) }),
]);
export type TokenState = z.infer<typeof tokenState>;

export const connection = connectionSettings.extend({
  id: z.string(),
  /** The practice server's own connection: its address and token are kept up to date by the program. */
  builtIn: z.boolean(),
  token: tokenState,
});
export type Connection = z.infer<typeof connection>;

/** Time-outs of a new connection, in milliseconds. */
export const DEFAULT_TIMEOUTS = { connectMs: 10_000, headersMs: 60_000, totalMs: 120_000 } as const;
