import { type IncomingMessage, request } from 'node:http';
import { exchangeFailure } from './failure-words';
import type { Opened } from './open';
import { StepFailure, step } from './step';
import type { Track } from './track';
import { STRICT } from './tunnel';

/** The largest answer that is read: a contract's answer is a few hundred bytes. */
export const ANSWER_LIMIT = 1_048_576;

/** One request as it leaves: header lines in order, names in their case. */
export interface WireRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** What came back so far; it stays readable after a failure. */
export interface Answer {
  status: number | null;
  headers: readonly (readonly [string, string])[];
  chunks: Buffer[];
  size: number;
}

/** An answer of which nothing has been read. */
export const noAnswer = (): Answer => ({ status: null, headers: [], chunks: [], size: 0 });

/**
 * Writes one request, once, and reads its answer into `answer`. No redirect is followed, no cookie kept, nothing
 * unpacked, no protocol changed; Node adds no header of its own.
 */
export function talk(
  opened: Opened,
  sent: WireRequest,
  way: {
    readonly track: Track;
    readonly signal: AbortSignal;
    readonly answer: Answer;
    readonly onWritten: () => void;
  },
): Promise<void> {
  const { track, signal, answer, onWritten } = way;
  signal.throwIfAborted();
  track.markMayHaveSent();
  track.enter('send');
  return step(signal, opened.close, (resolve, reject) => {
    let isWhole = false;
    /** Every exchange closes, most of them after a whole answer: an error is made only where it is one. */
    const lost = (why: unknown): void => {
      if (isWhole) return;
      const error = typeof why === 'string' ? new Error(why) : why;
      reject(error instanceof StepFailure ? error : exchangeFailure(error));
    };
    const whole = (): void => {
      isWhole = true;
      resolve();
    };
    if (opened.socket.destroyed) return lost('closed before the request was written');
    const url = new URL(sent.address);
    const call = request({
      ...STRICT,
      createConnection: () => opened.socket,
      method: sent.method,
      path: opened.wholeAddress ? sent.address : url.pathname + url.search,
      headers: sent.headers.flat(),
    });
    call.on('error', lost);
    call.on('close', () => lost('closed before a whole answer'));
    call.on('finish', () => {
      if (answer.status === null) track.enter('wait');
      onWritten();
    });
    call.on('upgrade', (message) => another(message, answer, lost));
    call.on('response', (message) => {
      track.enter('receive');
      if (message.statusCode === 101) another(message, answer, lost);
      else read(message, answer, whole, lost);
    });
    call.end(Buffer.from(sent.body, 'utf8'));
  });
}

/** 101: the other end wants another protocol; nobody asked for one. */
function another(message: IncomingMessage, answer: Answer, lost: (why: unknown) => void): void {
  answer.status = message.statusCode ?? null;
  answer.headers = pairs(message.rawHeaders);
  lost(new StepFailure('not-http', { code: 'UPGRADE' }));
}

function read(
  message: IncomingMessage,
  answer: Answer,
  whole: () => void,
  lost: (why: unknown) => void,
): void {
  answer.status = message.statusCode ?? null;
  answer.headers = pairs(message.rawHeaders);
  message.on('data', (chunk: Buffer) => {
    const room = ANSWER_LIMIT - answer.size;
    answer.chunks.push(chunk.subarray(0, room));
    answer.size += Math.min(chunk.length, room);
    if (chunk.length > room) lost(new StepFailure('answer-too-large', { limit: String(ANSWER_LIMIT) }));
  });
  message.on('error', lost);
  message.on('end', () => (message.complete ? whole() : lost('answer cut short')));
  message.on('close', () => lost('answer cut short'));
}

function pairs(raw: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) found.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return found;
}
