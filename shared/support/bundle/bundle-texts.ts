import { MASK } from '../../paste/secrets';
import { headerSecrecy } from '../copy/secret-headers';
import type { TextUse } from '../redact/redaction';
import type { Bundle, BundledCall } from './bundle';

type Put = (text: string, as: TextUse) => string;

/** A bundle with every text in it that came from a person, a server or a file put anew, always in the same order. */
export function withTexts(made: Bundle, put: Put): Bundle {
  const text = (given: string) => put(given, 'text');
  return {
    ...made,
    connections: made.connections.map(({ name, kind, facts }) => ({
      name: text(name),
      kind,
      facts: facts && {
        ...facts,
        serviceRoot: text(facts.serviceRoot),
        headerNames: facts.headerNames.map(text),
      },
    })),
    run: made.run && { ...made.run, name: text(made.run.name), source: text(made.run.source) },
    calls: made.calls.map((call) => callWithTexts(call, put)),
  };
}

/** The same of one call. */
export function callWithTexts(call: BundledCall, put: Put): BundledCall {
  const text = (given: string) => put(given, 'text');
  const headers = (pairs: BundledCall['requestHeaders']) =>
    pairs.map(([name, value]): [string, string] => [text(name), put(value, headerSecrecy(name) ?? 'text')]);
  return {
    ...call,
    requestHeaders: headers(call.requestHeaders),
    // Who acts is a name, or the mask of the token that does.
    identity: put(call.identity, call.identity.includes(MASK) ? 'text' : 'identity'),
    address: text(call.address),
    oId: text(call.oId),
    taskId: text(call.taskId),
    mapId: text(call.mapId),
    customerGuid: text(call.customerGuid),
    requestBody: put(call.requestBody, 'body'),
    message: call.message === null ? null : text(call.message),
    answered: call.answered && { oId: text(call.answered.oId), taskId: text(call.answered.taskId) },
    answerHeaders: headers(call.answerHeaders),
    answerText: call.answerText === null ? null : put(call.answerText, 'body'),
    details: call.details.map(([name, value]): [string, string] => [text(name), text(value)]),
  };
}
