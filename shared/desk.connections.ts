import { z } from 'zod';
import { connection, connectionSettings } from './contract/connection';
import { REASONS } from './contract/outcome';
import { done, gone, id, nothing, verb } from './desk.verb';

const fieldProblem = z.strictObject({
  kind: z.string(),
  field: z.string(),
  params: z.record(z.string(), z.string()),
});
const invalid = z.strictObject({ kind: z.literal('invalid'), problems: z.array(fieldProblem) });

const certificate = z.strictObject({
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string(),
  fingerprint: z.string(),
});
export type Certificate = z.infer<typeof certificate>;

/** What 'Check' found, step by step: it resolves, connects and completes TLS, and calls no endpoint. */
export const checkReport = z.strictObject({
  steps: z.array(
    z.strictObject({
      step: z.enum(['resolve', 'proxy', 'connect', 'tls']),
      result: z.enum(['ok', 'failed', 'skipped']),
      /** Addresses found, the proxy used, the TLS version; in grey beside the words. */
      detail: z.string(),
      ms: z.number(),
    }),
  ),
  failure: z.enum(REASONS).nullable(),
  details: z.record(z.string(), z.string()),
  certificate: certificate.nullable(),
  /** How the certificate was accepted: by the system's roots, or because a person trusted its fingerprint. */
  trust: z.enum(['system', 'fingerprint', 'none', 'plain-http']),
});
export type CheckReport = z.infer<typeof checkReport>;

/** The verbs of connections. */
export const connectionVerbs = {
  list: verb(nothing, z.array(connection)),
  create: verb(
    connectionSettings,
    z.union([z.strictObject({ kind: z.literal('saved'), connection }), invalid]),
  ),
  update: verb(
    z.strictObject({ id, settings: connectionSettings }),
    z.union([z.strictObject({ kind: z.literal('saved'), connection }), invalid, gone]),
  ),
  /** The copy has no token: a token is given to one connection. */
  duplicate: verb(
    z.strictObject({ id, name: z.string().max(240) }),
    z.union([z.strictObject({ kind: z.literal('saved'), connection }), gone]),
  ),
  remove: verb(z.strictObject({ id }), z.union([done, gone])),
  order: verb(z.strictObject({ ids: z.array(id).max(1000) }), done),
  /**
   * Write-only: no verb gives a token back. `auto` keeps it protected where the system can and for the session
   * otherwise; `plain` writes it to disk unprotected, which a person chose in words.
   */
  setToken: verb(
    z.strictObject({ id, token: z.string().max(8192), keep: z.enum(['auto', 'session', 'plain']) }),
    z.union([z.strictObject({ kind: z.literal('saved'), connection }), invalid, gone]),
  ),
  forgetToken: verb(z.strictObject({ id }), z.union([done, gone])),
  /** Checks what the form holds, saved or not. */
  check: verb(
    z.strictObject({ settings: connectionSettings }),
    z.union([z.strictObject({ kind: z.literal('checked'), report: checkReport }), invalid]),
  ),
};
