import type { CopiedCall } from './copied-call';
import { type SecretChoice, shownAnswerHeaders, shownHeaders } from './secret-headers';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/**
 * A Postman collection (v2.1) with the call as its one item, which Postman opens as it is. A secret is a variable,
 * `{{token}}`, that whoever opens it fills in.
 */
export function asPostman(call: CopiedCall, choice: SecretChoice): string {
  const name = `${call.method} ${addressParts(call.address).path.join('/')}`;
  const request = requestOf(call, choice);
  const answered = {
    name: `${call.status}`,
    originalRequest: request,
    status: '',
    code: call.status,
    header: keyed(shownAnswerHeaders(call.answerHeaders, choice, variable)),
    body: call.answerText ?? '',
  };
  const item = { name, request, response: call.status === null ? [] : [answered] };
  return JSON.stringify({ info: { name, schema: SCHEMA }, item: [item] }, null, 2);
}

function requestOf(call: CopiedCall, choice: SecretChoice): unknown {
  return {
    method: call.method,
    header: keyed(shownHeaders(call.requestHeaders, choice, variable)),
    body: { mode: 'raw', raw: call.requestBody, options: { raw: { language: 'json' } } },
    url: { raw: call.address, ...addressParts(call.address) },
  };
}

function keyed(headers: CopiedCall['requestHeaders']): readonly unknown[] {
  return headers.map(([key, value]) => ({ key, value }));
}

function variable(name: string): string {
  return `{{${name}}}`;
}

function addressParts(address: string) {
  if (!URL.canParse(address)) return { host: [], path: [] };
  const { protocol, hostname, port, pathname, searchParams } = new URL(address);
  const query = [...searchParams].map(([key, value]) => ({ key, value }));
  return {
    protocol: protocol.slice(0, -1),
    host: hostname.split('.'),
    ...(port === '' ? {} : { port }),
    path: pathname.slice(1).split('/'),
    ...(query.length === 0 ? {} : { query }),
  };
}
