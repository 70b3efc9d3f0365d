import type { CopiedCall } from './copied-call';
import {
  anglePlaceholder,
  asMembers,
  type SecretChoice,
  shownAnswerHeaders,
  shownHeaders,
} from './secret-headers';

/** A recorded call as JSON: request, answer and times; bodies are texts, to the character. */
export function callAsJson(call: CopiedCall, choice: SecretChoice): string {
  const { method, address, requestBody, status, answerText, durationMs, timings } = call;
  const headers = asMembers(shownHeaders(call.requestHeaders, choice, anglePlaceholder));
  const answerHeaders = asMembers(shownAnswerHeaders(call.answerHeaders, choice, anglePlaceholder));
  const copied = {
    startedAt: isoTime(call.startedAt),
    durationMs,
    request: { method, address, headers, body: requestBody },
    answer: status === null ? null : { status, headers: answerHeaders, body: answerText },
    timings,
  };
  return JSON.stringify(copied, null, 2);
}

/** The request as HTTP writes it, line ends included. Null: there was no address to write it for. */
export function requestAsHttp(call: CopiedCall, choice: SecretChoice): string | null {
  if (!URL.canParse(call.address)) return null;
  const { pathname, search, host } = new URL(call.address);
  const headers = shownHeaders(call.requestHeaders, choice, anglePlaceholder);
  const named = headers.some(([name]) => name.toLowerCase() === 'host');
  return httpText(
    `${call.method} ${pathname}${search} HTTP/1.1`,
    named ? headers : [['Host', host], ...headers],
    call.requestBody,
  );
}

/** `2026-11-25T13:41:39.000Z`; a time that no calendar has is the beginning of all. */
export function isoTime(ms: number): string {
  return new Date(Math.abs(ms) <= 8.64e15 ? ms : 0).toISOString();
}

function httpText(
  first: string,
  headers: readonly (readonly [name: string, value: string])[],
  body: string,
): string {
  const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
  return [first, ...headers.map(([name, value]) => oneLine(`${name}: ${value}`)), '', body].join('\r\n');
}
