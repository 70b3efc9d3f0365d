import type { ConnectionSettings, TokenState } from './connection';
import { CONTENT_TYPE } from './endpoints';

/** Header lines in the order in which they leave, names in the contract's own case. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

const UTF8 = new TextEncoder();
/** Where `requestHeaders` has the only header that depends on the body. */
const LENGTH_AT = 2;

/** Bytes of a text in UTF-8; half a surrogate pair counts as the U+FFFD that would leave for it. */
export function utf8Length(text: string): number {
  return UTF8.encode(text).length;
}

/** What stands for a token wherever one is shown: a mask of fixed length and the last 4 characters, or nothing. */
export function maskedToken(token: TokenState): string {
  return token.set ? `••••••••${token.last4}` : '';
}

/** Every header of a call, in order (contract, `工单接口头信息`; reading notes, 'Headers'), for an empty body. `host`: of the address, port if not the scheme's own. */
export function requestHeaders(settings: ConnectionSettings, host: string, token: string): HeaderLines {
  const { auth, dbPool, extraHeaders } = settings;
  const identity: HeaderLines =
    auth.mode === 'token'
      ? [['token', token]]
      : [
          ['ds', auth.ds],
          ...(auth.epid === '' ? [] : ([['epid', auth.epid]] as const)),
          ['staffId', auth.staffId],
          ['groupId', auth.groupId],
        ];
  return [
    ['Host', host],
    ['Content-Type', CONTENT_TYPE],
    ['Content-Length', '0'],
    ['Accept', CONTENT_TYPE],
    ['Accept-Encoding', 'identity'],
    ['Connection', 'close'],
    ...identity,
    ...(dbPool === '' ? [] : ([['dbPool', dbPool]] as const)),
    ...extraHeaders.map(({ name, value }) => [name, value] as const),
  ];
}

/** The headers that `requestHeaders` gave, for a body. */
export function withLengthOf(body: string, headers: HeaderLines): HeaderLines {
  return headers.with(LENGTH_AT, ['Content-Length', String(utf8Length(body))]);
}
