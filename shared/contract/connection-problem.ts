/** What can be wrong with a connection or a token; the renderer words each kind in both languages. */
export const CONNECTION_PROBLEMS = [
  'name-missing',
  'name-too-long', // params: limit
  'address-missing',
  'address-invalid', // no URL
  'address-not-http',
  'address-credentials',
  'address-query',
  'address-fragment',
  'address-white-space',
  'address-control-character', // or an invisible one
  'address-backslash',
  'address-is-call', // ends with the path of a call; params: root, what to give instead
  'header-missing', // a required header of the whitelist mode, or an extra header without a value
  'header-line-break', // params: position, from 1
  'header-nul', // params: position
  'header-control-character', // params: position
  'header-not-ascii', // params: position
  'header-outer-space',
  'extra-name-missing',
  'extra-name-invalid', // no RFC 9110 token
  'extra-name-reserved', // would replace a header of ours or of the connection itself
  'extra-name-credential', // credentials belong in the token
  'extra-name-duplicate',
  'timeout-range', // params: min, max, in seconds
  'timeout-total-too-short', // below the headers time-out; params: min, in seconds
  'proxy-missing',
  'proxy-invalid', // only http://host:port
  'proxy-credentials',
  'fingerprint-invalid',
  'token-missing',
  'token-space', // params: position
  'token-too-long', // params: limit
] as const;
export type ConnectionProblemKind = (typeof CONNECTION_PROBLEMS)[number];

/** What is wrong with one value, and the facts for the sentence. */
export interface ValueProblem {
  readonly kind: ConnectionProblemKind;
  readonly params: Readonly<Record<string, string>>;
}
