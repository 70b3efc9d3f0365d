import { idsAnswered } from '../../shared/contract/answer-ids';
import type { Failure, RefusalHere, Verdict } from '../../shared/contract/outcome';
import type { CallDetail } from '../../shared/desk.calls';
import type { CallEnd, CallIntent } from '../journal/call-record';
import type { Redactor } from './redact';
import type { Exchange } from './transport/exchange';

const NOTHING_CAME = {
  durationMs: 0,
  status: null,
  message: null,
  phase: 'prepare',
  mayHaveSent: false,
  answerHeaders: [],
  answerText: null,
  notes: [],
  retryAfterSeconds: null,
  timings: [{ phase: 'prepare', ms: 0 }],
} as const satisfies Partial<CallEnd>;

/** The end of a call that was not tried. */
export function endOfRefusal(reason: RefusalHere | Failure, details: CallEnd['details']): CallEnd {
  return { ...NOTHING_CAME, outcome: 'not-sent', reason, details };
}

/** The end of a call that was tried, with the token out of every text that came back. */
export function endOfExchange(exchange: Exchange, verdict: Verdict, redactor: Redactor): CallEnd {
  const cut = exchange.failure !== null;
  const { failureCode, details } = exchange;
  return {
    durationMs: exchange.durationMs,
    outcome: verdict.outcome,
    reason: verdict.reason,
    status: exchange.status,
    message: verdict.message === null ? null : redactor.text(verdict.message),
    phase: exchange.phase,
    mayHaveSent: exchange.mayHaveSent,
    answerHeaders: redactor.headers(exchange.headers),
    answerText: verdict.answerText === null ? null : redactor.text(verdict.answerText, cut),
    notes: verdict.notes,
    retryAfterSeconds: verdict.retryAfterSeconds,
    details: redactor.record({ ...details, ...(failureCode === null ? {} : { code: failureCode }) }),
    timings: exchange.timings,
  };
}

/**
 * An end that could not be written. On disk the call is still in flight and will be found `unknown` at the next
 * start, so nothing better may be shown now; what the server said stands beside it as evidence.
 */
export function endUnwritten(end: CallEnd): CallEnd {
  return {
    ...end,
    outcome: 'unknown',
    reason: 'journal-failed',
    details: { ...end.details, unwritten: `${end.outcome}: ${end.reason}` },
  };
}

/** A call whole, as the journal would give it back. */
export function detailOf(id: number, intent: CallIntent, end: CallEnd): CallDetail {
  const { ticket: _, requestHeaders, ...asked } = intent;
  return {
    id,
    ...asked,
    ...end,
    requestHeaders: pairs(requestHeaders),
    answerHeaders: pairs(end.answerHeaders),
    notes: [...end.notes],
    details: { ...end.details },
    answered: idsAnswered(end),
    unknownBefore: null,
    timings: end.timings.map((timing) => ({ ...timing })),
    appVersion: intent.appVersion ?? '',
    fingerprint: intent.fingerprint ?? '',
    template: intent.template ?? '',
  };
}

function pairs(headers: readonly (readonly [string, string])[]): [string, string][] {
  return headers.map(([name, value]) => [name, value]);
}
