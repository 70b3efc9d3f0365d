import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../shared/contract/connection';
import { connectionProblems, tokenProblems } from '../../shared/contract/connection-problems';
import type { Call } from '../../shared/contract/endpoints';
import { fingerprintText } from '../../shared/contract/fingerprint';
import { type HeaderLines, maskedToken, withLengthOf } from '../../shared/contract/headers';
import { type BuiltRequest, requestOf } from '../../shared/contract/request';
import { identityOf } from './call-texts';
import { createRedactor, type Redactor } from './redact';

/** What all calls of one kind have in common on a connection as it stands, with one token. It holds that token. */
export interface Road {
  readonly redactor: Redactor;
  /** `field: kind` of each problem of the connection; empty: it may be used. */
  readonly problems: string;
  readonly tokenIsValid: boolean;
  readonly fingerprint: string;
  /** Who acts, for the record. */
  readonly identity: string;
  /** As the preview shows it. */
  masked(body: string): BuiltRequest;
  /** As the record keeps it: the mask, and the token nowhere else. */
  recorded(body: string): Pick<BuiltRequest, 'address' | 'headers'>;
  /** As it leaves. */
  request(body: string): BuiltRequest;
}

/** Where a connection leads and who acts there, in hexadecimal digits. */
export function fingerprintOf(connection: Connection): string {
  return createHash('sha256').update(fingerprintText(connection)).digest('hex');
}

/** The road of calls; `token` null: there is none. */
export function createRoad(connection: Connection, call: Call, token: string | null): Road {
  const redactor = createRedactor(token);
  const masked = requestOf(connection, call, maskedToken(connection.token));
  const { address, headers } = masked('');
  const kept: { readonly address: string; readonly headers: HeaderLines } = {
    address: redactor.text(address),
    headers: redactor.headers(headers),
  };
  return {
    redactor,
    problems: connectionProblems(connection)
      .map(({ field, kind }) => `${field}: ${kind}`)
      .join(', '),
    tokenIsValid: token === null || tokenProblems(token).length === 0,
    fingerprint: fingerprintOf(connection),
    identity: redactor.text(identityOf(connection)),
    masked,
    recorded: (body) => ({ address: kept.address, headers: withLengthOf(body, kept.headers) }),
    request: requestOf(connection, call, token ?? ''),
  };
}

/**
 * The road of the last call, for the next row of a run: as long as the connection and the token are the same. Whoever
 * keeps it forgets it when no call is under way.
 */
export function keptRoad() {
  let kept: {
    readonly connection: Connection;
    readonly call: Call;
    readonly token: string | null;
    readonly road: Road;
  } | null = null;
  return {
    of(connection: Connection, call: Call, token: string | null): Road {
      if (kept?.call !== call || kept.token !== token || !isDeepStrictEqual(kept.connection, connection))
        kept = { connection, call, token, road: createRoad(connection, call, token) };
      return kept.road;
    },
    forget: (): void => {
      kept = null;
    },
  };
}
