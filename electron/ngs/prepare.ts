import type { Connection } from '../../shared/contract/connection';
import { connectionProblems, tokenProblems } from '../../shared/contract/connection-problems';
import { maskedToken } from '../../shared/contract/headers';
import type { Failure, RefusalHere } from '../../shared/contract/outcome';
import { type BuiltRequest, buildRequest } from '../../shared/contract/request';
import type { Input, Verbs } from '../../shared/desk';
import { type Json, parseJson } from '../../shared/json';
import type { VaultReading } from '../connections/vault-reading';
import type { CallIntent } from '../journal/call-record';
import { bodyProblem } from './body-problem';
import { holdsToken, identityOf, idsIn } from './call-texts';
import { createRedactor, REDACTED, type Redactor } from './redact';
import type { Details } from './transport/step';

/** What the page asks for: verb `calls.send`. */
export type SendInput = Input<Verbs['calls']['send']>;

/** A call, checked: what may be written down of it, and what would leave, or why nothing may. */
export interface Prepared {
  readonly intent: Omit<CallIntent, 'startedAt'>;
  readonly redactor: Redactor;
  readonly ready:
    | { readonly connection: Connection; readonly request: BuiltRequest }
    | { readonly refusal: RefusalHere | Failure; readonly details: Details };
}

/** Checks a call once more, in main, as if the page had checked nothing. `reading` is the vault's answer, null in whitelist mode. */
export function prepare(input: SendInput, connection: Connection, reading: VaultReading | null): Prepared {
  const token = reading?.kind === 'token' ? reading.token : null;
  const redactor = createRedactor(token);
  const parsed = parseJson(input.body);
  const body = parsed.ok ? parsed.json : null;
  const masked = buildRequest({
    settings: connection,
    call: input.call,
    body: input.body,
    token: maskedToken(connection.token),
  });
  const refuse = (refusal: RefusalHere, details: Details = {}): Prepared['ready'] => ({ refusal, details });
  const judge = (): Prepared['ready'] => {
    const problems = connectionProblems(connection);
    if (problems.length > 0) {
      return refuse('connection-invalid', {
        problems: problems.map(({ field, kind }) => `${field}: ${kind}`).join(', '),
      });
    }
    if (reading !== null && reading.kind !== 'token') return refuse(refusalOf(reading));
    if (token !== null && tokenProblems(token).length > 0) return refuse('token-unreadable');
    // Half a surrogate pair has no bytes: something else than what was seen would leave.
    if (body?.kind !== 'object' || !input.body.isWellFormed()) return refuse('body-invalid');
    if (isTokenIn(input.body, body, redactor)) return refuse('token-in-body');
    const wrong = bodyProblem(input.body, input.call);
    if (wrong !== null) return refuse('body-invalid', { problem: wrong });
    if (connection.kind === 'production' && input.typedName !== connection.name)
      return refuse('confirmation-missing');
    const differs = differenceFrom(input.seen, masked);
    if (differs !== null) return refuse('connection-changed', { differs });
    const request = buildRequest({
      settings: connection,
      call: input.call,
      body: input.body,
      token: token ?? '',
    });
    return { connection, request };
  };
  const ready = judge();
  return { intent: intentOf(input, connection, masked, body, redactor), redactor, ready };
}

/** The record of a call whose connection is gone: what the person saw, and nothing that was built. */
export function prepareGone(input: SendInput): Prepared {
  const { ticket, connectionId, call, seen, body } = input;
  const parsed = parseJson(body);
  return {
    intent: {
      ...{
        ticket,
        connectionId,
        connectionName: '',
        connectionKind: 'test',
        identity: '',
        call,
        method: 'POST',
      },
      ...idsIn(parsed.ok ? parsed.json : null),
      ...{ address: seen.address, requestHeaders: seen.headers, requestBody: body },
    },
    redactor: createRedactor(null),
    ready: { refusal: 'connection-changed', details: { differs: 'gone' } },
  };
}

function refusalOf(reading: Exclude<VaultReading, { kind: 'token' }>): RefusalHere {
  switch (reading.kind) {
    case 'none':
      return 'token-missing';
    case 'other-address':
      return 'token-other-address';
    case 'unreadable':
      return 'token-unreadable';
  }
}

function isTokenIn(text: string, body: Json, { finds }: Redactor): boolean {
  return finds(text) || holdsToken(body, finds);
}

function differenceFrom(seen: SendInput['seen'], built: BuiltRequest): string | null {
  if (seen.address !== built.address) return 'address';
  return JSON.stringify(seen.headers) === JSON.stringify(built.headers) ? null : 'headers';
}

function intentOf(
  input: SendInput,
  connection: Connection,
  masked: BuiltRequest,
  body: Json | null,
  redactor: Redactor,
): Prepared['intent'] {
  // A token that hides behind escapes cannot be taken out of the text, so the whole text goes.
  const hidden = body !== null && holdsToken(body, redactor.finds) && !redactor.finds(input.body);
  const ids = redactor.record(idsIn(body)) as ReturnType<typeof idsIn>;
  return {
    ticket: input.ticket,
    connectionId: connection.id,
    connectionName: connection.name,
    connectionKind: connection.kind,
    identity: redactor.text(identityOf(connection)),
    call: input.call,
    ...ids,
    method: masked.method,
    address: redactor.text(masked.address),
    requestHeaders: redactor.headers(masked.headers),
    requestBody: hidden ? REDACTED : redactor.text(input.body),
  };
}
