import type { LookupFunction } from 'node:net';
import type { ConnectionSettings } from '../../../shared/contract/connection';
import type { ExchangeFacts, Failure, Phase } from '../../../shared/contract/outcome';
import { exchangeFailure } from './failure-words';
import { openConnection, type Proof } from './open';
import type { Route } from './proxy';
import { type Details, StepFailure } from './step';
import { type Answer, noAnswer, talk, type WireRequest } from './talk';
import { startTrack, type Timing, type Track } from './track';

/** Everything about one exchange; `failureCode` is for support and decides nothing. */
export interface Exchange extends ExchangeFacts {
  readonly failureCode: string | null;
  readonly details: Details;
  readonly timings: readonly Timing[];
  readonly durationMs: number;
}

/** What one exchange needs beside the request. */
export interface ExchangeOptions {
  readonly timeouts: ConnectionSettings['timeouts'];
  readonly routes: readonly Route[];
  readonly proof: Proof;
  readonly signal: AbortSignal;
  readonly onPhase?: (phase: Phase, mayHaveSent: boolean) => void;
  readonly lookup?: LookupFunction;
}

/**
 * One request on one fresh connection, at most once, with no try after it. Never rejects: what happened is in
 * the facts, and whether a byte may have left is told by how far the exchange came, not by an error's code.
 */
export async function exchange(sent: WireRequest, options: ExchangeOptions): Promise<Exchange> {
  const track = startTrack(options.onPhase);
  const answer = noAnswer();
  const limits = startLimits(track, options);
  try {
    const { lookup, proof, routes } = options;
    const way = { track, signal: limits.signal, ...(lookup === undefined ? {} : { lookup }) };
    const opened = await openConnection(new URL(sent.address), routes, proof, way);
    limits.connected();
    const about = aboutConnection(opened);
    try {
      await talk(opened, sent, { track, signal: limits.signal, answer, onWritten: limits.written });
      track.enter('done');
      return facts(track, answer, null, about);
    } catch (error) {
      return facts(track, answer, asFailure(error), about);
    } finally {
      opened.close();
    }
  } catch (error) {
    return facts(track, answer, asFailure(error), {});
  } finally {
    limits.clear();
  }
}

function asFailure(error: unknown): StepFailure {
  return error instanceof StepFailure ? error : exchangeFailure(error);
}

function aboutConnection(opened: {
  remote: string;
  proxy: string;
  tlsVersion: string;
  trust: string;
}): Details {
  const { remote, proxy, tlsVersion, trust } = opened;
  return {
    remote,
    trust,
    ...(proxy === '' ? {} : { proxy }),
    ...(tlsVersion === '' ? {} : { tls: tlsVersion }),
  };
}

function facts(track: Track, answer: Answer, failure: StepFailure | null, about: Details): Exchange {
  const { code } = failure?.details ?? {};
  return {
    mayHaveSent: track.mayHaveSent,
    phase: track.phase,
    failure: failure?.failure ?? null,
    status: answer.status,
    headers: answer.headers,
    body: Buffer.concat(answer.chunks),
    failureCode: code ?? null,
    details: { ...about, ...failure?.details },
    timings: track.timings,
    durationMs: track.elapsedMs(),
  };
}

/** The clocks of one exchange: one to connect, one for the answer's headers, one over all; and the person's cancel. */
function startLimits(track: Track, { timeouts, signal: asked }: ExchangeOptions) {
  const { connectMs, headersMs, totalMs } = timeouts;
  const controller = new AbortController();
  const stop = (failure: Failure, details: Details = {}): void =>
    controller.abort(new StepFailure(failure, details));
  const cancel = (): void => stop('cancelled');
  const running = [
    setTimeout(() => stop(connectWord(track.phase), { limitMs: String(connectMs) }), connectMs),
    setTimeout(() => stop('total-timeout', { limitMs: String(totalMs) }), totalMs),
  ];
  if (asked.aborted) cancel();
  asked.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    connected: () => clearTimeout(running[0]),
    /** The request is out: the wait for the answer's headers begins. */
    written: () => {
      const late = (): void => {
        if (track.phase === 'wait') stop('headers-timeout', { limitMs: String(headersMs) });
      };
      running.push(setTimeout(late, headersMs));
    },
    clear: () => {
      for (const timer of running) clearTimeout(timer);
      asked.removeEventListener('abort', cancel);
    },
  };
}

function connectWord(phase: Phase): Failure {
  return phase === 'resolve' ? 'name-lookup-failed' : 'connect-timeout';
}
