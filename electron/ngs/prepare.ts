import type { Connection } from '../../shared/contract/connection';
import { METHOD } from '../../shared/contract/endpoints';
import type { Failure, RefusalHere } from '../../shared/contract/outcome';
import type { BuiltRequest } from '../../shared/contract/request';
import type { Input, Verbs } from '../../shared/desk';
import { type Json, parseJson } from '../../shared/json';
import type { VaultReading } from '../connections/vault-reading';
import type { CallEnd, CallIntent } from '../journal/call-record';
import { bodyProblem } from './body-problem';
import { holdsToken, idsIn } from './call-texts';
import { createRedactor, REDACTED, type Redactor } from './redact';
import { createRoad, type Road } from './road';
import type { Details } from './transport/step';

/** What the page asks for: verb `calls.send`. */
export type SendInput = Input<Verbs['calls']['send']>;

/** A row of a run whose plan a person confirmed for a connection of this fingerprint. */
export type RowInput = Pick<SendInput, 'ticket' | 'connectionId' | 'call' | 'body'> & {
  readonly run: { readonly id: number; readonly row: number };
  readonly fingerprint: string;
  /** Asked last before the intent is written: false where the run pauses meanwhile, and nothing is tried. */
  readonly mayBegin?: () => boolean;
  /** Hears of the end before it is written; what a person is shown waits for that. */
  readonly onEnd?: (end: CallEnd) => void;
};

/** A call, checked: what may be written down of it, and what would leave, or why nothing may. */
export interface Prepared {
  readonly intent: Omit<CallIntent, 'startedAt'>;
  readonly redactor: Redactor;
  readonly ready:
    | { readonly connection: Connection; readonly request: BuiltRequest }
    | { readonly refusal: RefusalHere | Failure; readonly details: Details };
}

/** Checks a call once more, in main, as if the page had checked nothing. `reading` is the vault's answer, null in whitelist mode. */
export function prepare(
  input: SendInput | RowInput,
  connection: Connection,
  reading: VaultReading | null,
  roadOf = createRoad,
): Prepared {
  const token = reading?.kind === 'token' ? reading.token : null;
  const road = roadOf(connection, input.call, token);
  const { redactor } = road;
  const parsed = parseJson(input.body);
  const body = parsed.ok ? parsed.json : null;
  const refuse = (refusal: RefusalHere, details: Details = {}): Prepared['ready'] => ({ refusal, details });
  const judge = (): Prepared['ready'] => {
    if (road.problems !== '') return refuse('connection-invalid', { problems: road.problems });
    if (reading !== null && reading.kind !== 'token') return refuse(refusalOf(reading));
    if (!road.tokenIsValid) return refuse('token-unreadable');
    // Half a surrogate pair has no bytes: something else than what was seen would leave.
    if (body?.kind !== 'object' || !input.body.isWellFormed()) return refuse('body-invalid');
    if (isTokenIn(input.body, body, redactor)) return refuse('token-in-body');
    const wrong = bodyProblem(input.body, input.call);
    if (wrong !== null) return refuse('body-invalid', { problem: wrong });
    const differs =
      'run' in input ? differenceFromPlan(input, road) : differenceFrom(input.seen, road.masked(input.body));
    if ('typedName' in input && connection.kind === 'production' && input.typedName !== connection.name)
      return refuse('confirmation-missing');
    if (differs !== null) return refuse('connection-changed', { differs });
    return { connection, request: road.request(input.body) };
  };
  const ready = judge();
  return { intent: intentOf(input, connection, road, body), redactor, ready };
}

/** The record of a call whose connection is gone: what the person saw, and nothing that was built. */
export function prepareGone(input: SendInput | RowInput): Prepared {
  const { ticket, connectionId, call, body } = input;
  const seen = 'run' in input ? { address: '', headers: [] } : input.seen;
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
        method: METHOD,
      },
      ...idsIn(parsed.ok ? parsed.json : null),
      ...{ address: seen.address, requestHeaders: seen.headers, requestBody: body },
      run: 'run' in input ? input.run : null,
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

function differenceFromPlan({ fingerprint }: RowInput, road: Road): string | null {
  return road.fingerprint === fingerprint ? null : 'plan';
}

function intentOf(
  input: SendInput | RowInput,
  connection: Connection,
  { fingerprint, identity, recorded, redactor }: Road,
  body: Json | null,
): Prepared['intent'] {
  // A token that hides behind escapes cannot be taken out of the text, so the whole text goes.
  const hidden = body !== null && holdsToken(body, redactor.finds) && !redactor.finds(input.body);
  const ids = redactor.record(idsIn(body)) as ReturnType<typeof idsIn>;
  const { address, headers } = recorded(input.body);
  return {
    ticket: input.ticket,
    connectionId: connection.id,
    connectionName: connection.name,
    connectionKind: connection.kind,
    identity,
    call: input.call,
    ...ids,
    method: METHOD,
    address,
    requestHeaders: headers,
    requestBody: hidden ? REDACTED : redactor.text(input.body),
    fingerprint: 'run' in input ? input.fingerprint : fingerprint,
    ...('template' in input && input.template ? { template: redactor.text(input.template) } : {}),
    run: 'run' in input ? input.run : null,
  };
}
