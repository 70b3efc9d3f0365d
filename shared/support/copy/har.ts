import { utf8Length } from '../../contract/headers';
import type { Phase } from '../../contract/outcome';
import type { CopiedCall } from './copied-call';
import {
  anglePlaceholder,
  asMembers,
  type SecretChoice,
  shownAnswerHeaders,
  shownHeaders,
} from './secret-headers';
import { isoTime } from './texts';

const HTTP = 'HTTP/1.1';
const NOT_KNOWN = -1;

/** Calls as an HTTP archive (HAR 1.2), in their order; `version`: of this program. */
export function asHar(calls: readonly CopiedCall[], choice: SecretChoice, version: string): string {
  const entries = calls.map((call) => entryOf(call, choice));
  return JSON.stringify(
    { log: { version: '1.2', creator: { name: 'WorkOrder Desk', version }, entries } },
    null,
    2,
  );
}

function entryOf(call: CopiedCall, choice: SecretChoice): unknown {
  const timings = harTimings(call);
  const { blocked, dns, connect, send, wait, receive } = timings;
  return {
    startedDateTime: isoTime(call.startedAt),
    // The secured part is within `connect` and is not counted twice.
    time: [blocked, dns, connect, send, wait, receive].reduce((sum, part) => sum + Math.max(part, 0), 0),
    request: {
      method: call.method,
      url: call.address,
      httpVersion: HTTP,
      cookies: [],
      headers: asMembers(shownHeaders(call.requestHeaders, choice, anglePlaceholder)),
      queryString: queryOf(call.address),
      postData: { mimeType: headerValue(call.requestHeaders, 'content-type'), text: call.requestBody },
      headersSize: NOT_KNOWN,
      bodySize: utf8Length(call.requestBody),
    },
    // Without an answer the status is 0, as the browsers write it.
    response: {
      status: call.status ?? 0,
      statusText: '',
      httpVersion: HTTP,
      cookies: [],
      headers: asMembers(shownAnswerHeaders(call.answerHeaders, choice, anglePlaceholder)),
      content: {
        size: utf8Length(call.answerText ?? ''),
        mimeType: headerValue(call.answerHeaders, 'content-type'),
        text: call.answerText ?? '',
      },
      redirectURL: headerValue(call.answerHeaders, 'location'),
      headersSize: NOT_KNOWN,
      bodySize: NOT_KNOWN,
    },
    cache: {},
    timings,
  };
}

/** Milliseconds in each phase; -1 where there was none, but 0 for the three that HAR asks for. */
function harTimings({ timings, durationMs }: CopiedCall) {
  const spent = new Map<Phase, number>();
  for (const [index, { phase, ms }] of timings.entries()) {
    const until = timings[index + 1]?.ms ?? durationMs ?? ms;
    spent.set(phase, (spent.get(phase) ?? 0) + Math.max(until - ms, 0));
  }
  const sumOf = (...phases: readonly Phase[]) => {
    const known = phases.flatMap((phase) => spent.get(phase) ?? []);
    return known.length === 0 ? NOT_KNOWN : known.reduce((sum, part) => sum + part, 0);
  };
  return {
    blocked: sumOf('prepare'),
    dns: sumOf('resolve'),
    connect: sumOf('connect', 'proxy', 'tls'),
    ssl: sumOf('tls'),
    send: Math.max(sumOf('send'), 0),
    wait: Math.max(sumOf('wait'), 0),
    receive: Math.max(sumOf('receive'), 0),
  };
}

function headerValue(headers: CopiedCall['requestHeaders'], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}

function queryOf(address: string): readonly unknown[] {
  if (!URL.canParse(address)) return [];
  return [...new URL(address).searchParams].map(([name, value]) => ({ name, value }));
}
