import type { Outcome, Reason } from '../contract/outcome';
import { messagePattern } from './message-pattern';
import { isSettled, type Row } from './row-machine';
import type { PauseReason } from './run-machine';

/** Automatic repeats between two acts of a person, of one row and of a whole run. */
export const REPEATS = { row: 3, run: 20 } as const;
/** Rows that must be answered after a 429 before more than one call is in the air again. */
export const CLEAN_ROWS = 20;
/** Refusals in a row with the same words that pause a run. */
export const SAME_REFUSALS = 10;
/** Unknown outcomes in a row that pause a run. */
export const UNKNOWNS = 2;
/** Bounds of a wait that the server asks for, in seconds; beyond the upper one the run pauses. */
const RETRY_AFTER = { least: 1, most: 300 } as const;
/** Wait before repeat 1, 2 and 3 when nobody says how long, in milliseconds: a throttled server needs longer than a lost network. */
const BACK_OFF = { 'not-sent': [1000, 4000, 15_000], throttled: [5000, 15_000, 60_000] } as const;

/** What a person chose for the run. */
export interface PulseSettings {
  /** Calls in the air at a time. */
  readonly concurrency: number;
  /** Rows to settle since it was resumed before it pauses to be looked at; null: it does not. */
  readonly firstRows: number | null;
}

/** How a run has been going since a person last resumed it: the state of its breaker. Kept in memory only. */
export interface Pulse {
  /** Rows that were settled. */
  readonly rows: number;
  /** Unknown outcomes since the last accepted or refused row. */
  readonly unknowns: number;
  /** The last refusal's words and how often they came since the last accepted row or other words. */
  readonly refusal: { readonly message: string | null; readonly times: number };
  /** Automatic repeats. */
  readonly repeats: number;
  /** Rows to be answered before it leaves the slow lane; 0: it is not in it. */
  readonly slowRows: number;
}

/** The pulse of a run that was just resumed. */
export const NEW_PULSE: Pulse = {
  rows: 0,
  unknowns: 0,
  refusal: { message: null, times: 0 },
  repeats: 0,
  slowRows: 0,
};

/** How one call of a row ended; `row` as the row machine left it. */
export interface EndFacts {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly status: number | null;
  readonly message: string | null;
  readonly retryAfterSeconds: number | null;
  readonly row: Row;
}

/** What follows from an end. */
export interface AfterEnd {
  readonly pulse: Pulse;
  /** Nothing new is sent. */
  readonly pause: PauseReason | null;
  /** Nothing new is sent for so many milliseconds. */
  readonly waitMs: number | null;
  /** The row goes again by itself, after the wait. */
  readonly repeatRow: boolean;
}

/** True if one more row may begin now, with so many calls in the air. */
export function mayStart(pulse: Pulse, settings: PulseSettings, inAir: number): boolean {
  const lanes = pulse.slowRows > 0 ? 1 : settings.concurrency;
  return inAir < lanes && (settings.firstRows === null || pulse.rows + inAir < settings.firstRows);
}

/** THE breaker: takes one end of a call and says whether the run goes on, waits or pauses. */
export function afterEnd(before: Pulse, facts: EndFacts, settings: PulseSettings): AfterEnd {
  const pulse = counted(before, facts);
  const halt = (pause: PauseReason): AfterEnd => ({ pulse, pause, waitMs: null, repeatRow: false });

  const atOnce = pauseAtOnce(facts.reason, facts.status);
  if (atOnce !== null) return halt(atOnce);
  switch (facts.outcome) {
    case 'unauthorized':
      return halt('unauthorized');
    case 'not-sent':
    case 'throttled': {
      const waitMs = waitBefore(facts.outcome, facts);
      // A row that may not go again by itself, sticky unknown among them, is a person's matter.
      const mayRepeat = facts.row.state === 'ready' && facts.row.repeats <= REPEATS.row;
      if (waitMs === null || !mayRepeat || before.repeats >= REPEATS.run)
        return halt(facts.outcome === 'throttled' ? 'throttled' : 'offline');
      return { pulse: { ...pulse, repeats: before.repeats + 1 }, pause: null, waitMs, repeatRow: true };
    }
    case 'unknown':
      if (pulse.unknowns >= UNKNOWNS) return halt('unknown-twice');
      break;
    case 'refused':
      if (pulse.refusal.times >= SAME_REFUSALS) return halt('same-refusal');
      break;
    case 'accepted':
      break;
  }
  if (settings.firstRows !== null && pulse.rows >= settings.firstRows) return halt('first-rows');
  return { pulse, pause: null, waitMs: null, repeatRow: false };
}

function refusedAlike({ message, times }: Pulse['refusal'], next: string | null): Pulse['refusal'] {
  return { message: next, times: next === message ? times + 1 : 1 };
}

/** The counters after an end. Calls that were not answered end no series: an outage is one outage. */
function counted(pulse: Pulse, { outcome, message, row }: EndFacts): Pulse {
  const answered = outcome === 'accepted' || outcome === 'refused';
  const refusal =
    outcome === 'accepted'
      ? NEW_PULSE.refusal
      : outcome !== 'refused'
        ? pulse.refusal
        : refusedAlike(pulse.refusal, message === null ? null : messagePattern(message));
  return {
    ...pulse,
    rows: pulse.rows + (isSettled(row.state) ? 1 : 0),
    unknowns: answered ? 0 : pulse.unknowns + (outcome === 'unknown' ? 1 : 0),
    refusal,
    slowRows: outcome === 'throttled' ? CLEAN_ROWS : Math.max(0, pulse.slowRows - (answered ? 1 : 0)),
  };
}

/** Milliseconds before the row goes again; null: longer than anyone should wait without being told. */
function waitBefore(outcome: 'not-sent' | 'throttled', { retryAfterSeconds, row }: EndFacts): number | null {
  if (outcome === 'throttled' && retryAfterSeconds !== null && retryAfterSeconds >= 0) {
    if (retryAfterSeconds > RETRY_AFTER.most) return null;
    return Math.max(RETRY_AFTER.least, retryAfterSeconds) * 1000;
  }
  const [first, second, third] = BACK_OFF[outcome];
  return row.repeats <= 1 ? first : row.repeats === 2 ? second : third;
}

/** Reasons that the next row would meet as well, and that waiting does not mend (research B.2, C). */
function pauseAtOnce(reason: Reason, status: number | null): PauseReason | null {
  switch (reason) {
    case 'http-unauthorized':
      return 'unauthorized';
    case 'token-missing':
    case 'token-unreadable':
    case 'token-other-address':
      return 'credentials';
    case 'http-moved':
    case 'http-moved-kept':
      return 'redirect';
    case 'http-refused':
      return status === 404 || status === 405 ? 'address' : null;
    case 'not-http':
    case 'http-no-content':
    case 'http-unexpected':
    case 'answer-empty':
    case 'answer-encoded':
    case 'answer-undecodable':
    case 'answer-html':
    case 'answer-not-json':
    case 'answer-not-an-object':
    case 'answer-duplicate-code':
    case 'answer-no-code':
    case 'answer-other-code':
      return 'foreign-answer';
    // The plan was checked against its connection: what does not fit now has changed since.
    case 'connection-changed':
    case 'connection-invalid':
    case 'confirmation-missing':
    case 'token-in-body':
      return 'connection-changed';
    case 'certificate-untrusted':
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
    case 'certificate-wrong-name':
    case 'not-tls':
    case 'proxy-needs-login':
      return 'offline';
    case 'journal-failed':
    case 'body-invalid': // The confirmed body was valid: it is not what was read back.
      return 'disk';
    case 'cancelled':
      return 'user';
    case 'name-not-found':
    case 'name-lookup-failed':
    case 'connection-refused':
    case 'unreachable':
    case 'connect-timeout':
    case 'tls-failed':
    case 'proxy-unreachable':
    case 'proxy-refused':
    case 'connection-lost':
    case 'headers-timeout':
    case 'total-timeout':
    case 'answer-too-large':
    case 'code-1':
    case 'code-0':
    case 'http-throttled':
    case 'http-conflict':
    case 'http-timeout':
    case 'http-server-error':
    case 'http-gateway':
    case 'interrupted':
    case 'record-damaged':
      return null;
  }
}
