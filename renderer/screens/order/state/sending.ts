import type { Connection } from '../../../../shared/contract/connection';
import type { Call } from '../../../../shared/contract/endpoints';
import { maskedToken } from '../../../../shared/contract/headers';
import { type BuiltRequest, buildRequest } from '../../../../shared/contract/request';
import type { CallDetail, CallSummary } from '../../../../shared/desk';
import { bodyText } from '../../../../shared/draft/body';
import type { Draft } from '../../../../shared/draft/draft';
import { DeskError } from '../../../app/desk';
import type { SendInput } from '../../../queries/calls';

/** One call as a person asked for it: the request is fixed here, whatever the form does meanwhile. */
export interface Intent {
  readonly ticket: string;
  readonly call: Call;
  readonly draft: Draft;
  readonly connection: Connection;
  readonly request: BuiltRequest;
  readonly startedAt: number;
}

/** What has to be asked before it leaves; `unknownBefore`: the same call, its outcome still open. */
export interface Question {
  readonly intent: Intent;
  readonly unknownBefore: CallSummary | null;
}

/** How a call ended. `not-left` and `unsure`: the door to the main process failed, before or after it may have left. */
export type Ending =
  | { readonly kind: 'answered'; readonly call: CallDetail }
  | { readonly kind: 'already-sent' | 'not-left' }
  | { readonly kind: 'unsure'; readonly defect: string | null };

export function requestOf(connection: Connection, call: Call, draft: Draft): BuiltRequest {
  return buildRequest({
    settings: connection,
    call,
    body: bodyText(draft, call),
    token: maskedToken(connection.token),
  });
}

export function intentOf(connection: Connection, call: Call, draft: Draft): Intent {
  const request = requestOf(connection, call, draft);
  return { ticket: crypto.randomUUID(), call, draft, connection, request, startedAt: Date.now() };
}

/** Ending an order is always asked about; anything on production, and any repeat of what may have gone through. */
export function mustAsk({ intent, unknownBefore }: Question): boolean {
  return (
    intent.call === 'close' ||
    intent.call === 'failedClose' ||
    intent.connection.kind === 'production' ||
    unknownBefore !== null
  );
}

export function inputOf({ ticket, call, connection, request }: Intent, typedName: string | null): SendInput {
  const { address, headers, body } = request;
  const seen = { address, headers: headers.map(([name, value]): [string, string] => [name, value]) };
  return { ticket, connectionId: connection.id, call, body, seen, typedName };
}

/** A door that did not open let nothing through; any other failure leaves it open whether the request left. */
export function endingOfError(error: unknown): Ending {
  if (!(error instanceof DeskError)) return { kind: 'unsure', defect: null };
  return error.failure.kind === 'defect'
    ? { kind: 'unsure', defect: error.failure.id }
    : { kind: 'not-left' };
}
