/** The six outcomes of one call (`design/product.md`). */
export const OUTCOMES = ['accepted', 'refused', 'unauthorized', 'throttled', 'not-sent', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How far one exchange came; each phase begins when the one before it is over. */
export const PHASES = [
  'prepare',
  'resolve',
  'connect',
  'proxy',
  'tls',
  'send',
  'wait',
  'receive',
  'done',
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Why an exchange ended before a whole answer was there. It words the outcome and never decides it:
 * whether a byte may have left does (`research/reliability.md`, B.2).
 */
export const FAILURES = [
  'name-not-found',
  'name-lookup-failed',
  'connection-refused',
  'unreachable',
  'connect-timeout',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-wrong-name',
  'not-tls',
  'tls-failed',
  'proxy-unreachable',
  'proxy-refused',
  'proxy-needs-login',
  'connection-lost',
  'headers-timeout',
  'total-timeout',
  'not-http',
  'answer-too-large',
  'cancelled',
] as const;
export type Failure = (typeof FAILURES)[number];

/** Reasons found before anything was tried; each means that nothing left. */
export const REFUSALS_HERE = [
  'journal-failed',
  'token-missing',
  'token-other-address',
  'token-unreadable',
  'token-in-body',
  'connection-changed',
  'connection-invalid',
  'body-invalid',
  'confirmation-missing',
] as const;
export type RefusalHere = (typeof REFUSALS_HERE)[number];

/** What the answer itself said. */
export const READINGS = [
  'code-1',
  'code-0',
  'http-refused',
  'http-unauthorized',
  'http-throttled',
  'http-conflict',
  'http-timeout',
  'http-server-error',
  'http-gateway',
  'http-moved-kept',
  'http-moved',
  'http-no-content',
  'http-unexpected',
  'answer-empty',
  'answer-encoded',
  'answer-undecodable',
  'answer-html',
  'answer-not-json',
  'answer-not-an-object',
  'answer-duplicate-code',
  'answer-no-code',
  'answer-other-code',
] as const;
export type Reading = (typeof READINGS)[number];

/** `interrupted`: found in flight when the program started again. `record-damaged`: the disk changed what was kept of it. */
export const REASONS = [...FAILURES, ...REFUSALS_HERE, ...READINGS, 'interrupted', 'record-damaged'] as const;
export type Reason = (typeof REASONS)[number];

/** What did not change the outcome and is noted in the call's record: mostly deviations from the contract. */
export const NOTES = [
  'code-as-text',
  'not-declared-json',
  'byte-order-mark',
  'other-charset',
  'message-not-text',
  'shown-by-guess',
  'record-damaged', // a part of what was kept is not as it was written, and is not shown
] as const;
export type Note = (typeof NOTES)[number];

/** Facts of one exchange as the transport saw them; no judgement. */
export interface ExchangeFacts {
  /** True from the first moment a byte of the request could leave: TCP connected (http), TLS secured (https). */
  readonly mayHaveSent: boolean;
  readonly phase: Phase;
  readonly failure: Failure | null;
  /** Status and headers once they were read, also when the body was not. */
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Bytes of the body read so far; whole only if `failure` is null. */
  readonly body: Uint8Array;
}

/** What an exchange means. `message` is the server's own text, whole; `answerText` the decoded body, as received. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly notes: readonly Note[];
  readonly message: string | null;
  readonly answerText: string | null;
  /** Seconds to wait as the server asked (429), if it said so readably. */
  readonly retryAfterSeconds: number | null;
}
