import type { Call } from '../../shared/contract/endpoints';
import type { Outcome, Reason } from '../../shared/contract/outcome';
import type { CallDetail, CallSummary } from '../../shared/desk.calls';
import { whenText } from './when';

/** What the sentences about one call may speak of. Empty text and null: not known. */
export interface OutcomeFacts {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly call: Call;
  /** The call made a new order instead of loading one. */
  readonly creates: boolean;
  readonly mayHaveSent: boolean;
  readonly usesToken: boolean;
  /** Through a practice connection, whose token the program itself hands out. */
  readonly practice: boolean;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly host: string;
  readonly port: string;
  readonly proxy: string;
  /** The address begins with http://: whoever stands between can read, and answer. */
  readonly plainHttp: boolean;
  /** Why a proxy could not be used, in the transport's words: `kind-not-supported`, `no-answer-from-system`. */
  readonly problem: string;
  readonly seconds: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly certificateNames: string;
  /** This computer's clock when the call began. */
  readonly clock: string;
}

type FactsOfPlace = Pick<
  OutcomeFacts,
  | 'host'
  | 'port'
  | 'proxy'
  | 'plainHttp'
  | 'problem'
  | 'seconds'
  | 'validFrom'
  | 'validTo'
  | 'certificateNames'
  | 'clock'
>;

/** Facts for the sentence of a finished call; null while it is on its way. */
export function factsOfCall(call: CallDetail): OutcomeFacts | null {
  if (call.outcome === null || call.reason === null) return null;
  return {
    outcome: call.outcome,
    reason: call.reason,
    call: call.call,
    creates: call.oId === '' && call.taskId === '',
    mayHaveSent: call.mayHaveSent,
    practice: call.connectionKind === 'practice',
    usesToken: call.requestHeaders.some(([name]) => name.toLowerCase() === 'token'),
    status: call.status ?? numberIn(call.details.status),
    retryAfterSeconds: call.retryAfterSeconds,
    ...factsOfDetails(call.details, call.address, call.startedAt),
  };
}

/** Facts for the title of a line of the history: no place, no times. */
export function factsOfSummary(call: CallSummary): OutcomeFacts | null {
  if (call.outcome === null || call.reason === null) return null;
  return {
    outcome: call.outcome,
    reason: call.reason,
    call: call.call,
    creates: call.oId === '' && call.taskId === '',
    mayHaveSent: call.outcome !== 'not-sent',
    practice: call.connectionKind === 'practice',
    usesToken: true,
    status: call.status,
    retryAfterSeconds: null,
    ...factsOfDetails({}, '', call.startedAt),
  };
}

/** Facts for what a connection check found: nothing of an order is involved. */
export function factsOfCheck(
  reason: Reason,
  details: Readonly<Record<string, string>>,
  address: string,
  at: number,
): OutcomeFacts {
  return {
    outcome: 'not-sent',
    reason,
    call: 'save',
    creates: false,
    mayHaveSent: false,
    practice: false,
    usesToken: false,
    status: numberIn(details.status),
    retryAfterSeconds: null,
    ...factsOfDetails(details, address, at),
  };
}

function factsOfDetails(
  details: Readonly<Record<string, string>>,
  address: string,
  at: number,
): FactsOfPlace {
  const place = placeOf(address);
  return {
    host: isolated(details.host ?? place.host),
    port: details.port ?? place.port,
    proxy: isolated(details.proxy ?? ''),
    plainHttp: /^http:/i.test(address),
    problem: details.problem ?? '',
    seconds: details.seconds ?? secondsOf(details.limitMs),
    validFrom: dateText(details.validFrom ?? ''),
    validTo: dateText(details.validTo ?? ''),
    certificateNames: isolated((details.names ?? details.certificateNames ?? '').replaceAll('DNS:', '')),
    clock: dateText(details.clock ?? new Date(at).toISOString()),
  };
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function secondsOf(limitMs: string | undefined): string {
  return limitMs !== undefined && /^\d{1,9}$/.test(limitMs) ? String(Number(limitMs) / 1000) : '';
}

function placeOf(address: string): { readonly host: string; readonly port: string } {
  const url = URL.parse(address);
  if (!url) return { host: '', port: '' };
  const usual = url.protocol === 'https:' ? '443' : '80';
  return { host: url.hostname, port: url.port || usual };
}

/** A date to the minute, in this computer's time; text that is no date stays as it came. */
function dateText(source: string): string {
  const time = Date.parse(source);
  if (Number.isNaN(time)) return isolated(source);
  return whenText(time).slice(0, -3);
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const OUTSIDE_LATIN = /[^\u0020-\u024F]/u;

/** Text from outside inside a sentence of ours: nothing invisible, not endless, its direction its own. */
function isolated(text: string): string {
  const clean = text.replace(INVISIBLE, '\uFFFD');
  const short = clean.length > 160 ? `${clean.slice(0, 160)}…` : clean;
  return OUTSIDE_LATIN.test(short) ? `\u2068${short}\u2069` : short;
}
