import type { Connection } from '../../../../shared/contract/connection';
import type { Call } from '../../../../shared/contract/endpoints';
import { maskedToken } from '../../../../shared/contract/headers';
import { type BuiltRequest, buildRequest } from '../../../../shared/contract/request';
import type { CallDetail, CallSummary } from '../../../../shared/desk.calls';
import { bodyText } from '../../../../shared/draft/body';
import type { Draft } from '../../../../shared/draft/draft';
import { DeskError } from '../../../app/desk';
import type { SendInput } from '../../../queries/calls';
import type { Ended } from '../../../queries/ended';
import type { RepeatedCall } from './repeated-call';

/** One call as a person asked for it: the request is fixed here, whatever the form does meanwhile. */
export interface Intent {
  readonly ticket: string;
  readonly call: Call;
  readonly draft: Draft;
  readonly connection: Connection;
  readonly request: BuiltRequest;
  readonly startedAt: number;
  /** The template that the draft was begun from; empty: none. */
  readonly template: string;
}

/** What has to be asked before it leaves. */
export interface Question {
  readonly intent: Intent;
  /** A call for the same order whose outcome is still open. */
  readonly unknownBefore: CallSummary | null;
  /** When this very request was accepted, if the last call was just that: once more makes another order, or another step. */
  readonly acceptedAt: number | null;
  /** When an order was created from this draft: whatever its calls say by now, each makes another one. */
  readonly createdAt: number | null;
  /** The order was ended from here: a server refuses what follows. */
  readonly ended: Ended | null;
  /** The recorded call that this one is once more. */
  readonly repeats: RepeatedCall | null;
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

export function intentOf(connection: Connection, call: Call, draft: Draft, template = ''): Intent {
  const request = requestOf(connection, call, draft);
  return { ticket: crypto.randomUUID(), call, draft, connection, request, template, startedAt: Date.now() };
}

/** Ending an order is always asked about; anything on production, and any repeat of what may have gone through. */
export function mustAsk(question: Question): boolean {
  const { intent, unknownBefore, acceptedAt, createdAt, ended, repeats } = question;
  return (
    acceptedAt !== null ||
    createdAt !== null ||
    ended !== null ||
    repeats !== null ||
    intent.call === 'close' ||
    intent.call === 'failedClose' ||
    intent.connection.kind === 'production' ||
    unknownBefore !== null
  );
}

/** When the request that is about to leave was accepted as the last one was; null for one that may be repeated freely. */
export function acceptedAt(
  intent: Intent,
  last: { readonly intent: Intent; readonly ending: Ending } | null,
): number | null {
  const adds = intent.call === 'send' || intent.draft.mode === 'create';
  const same =
    last?.intent.call === intent.call &&
    last.intent.request.address === intent.request.address &&
    last.intent.request.body === intent.request.body;
  const call = last?.ending.kind === 'answered' ? last.ending.call : null;
  return adds && same && call?.outcome === 'accepted' ? call.startedAt : null;
}

export function inputOf(
  { ticket, call, connection, request, template }: Intent,
  typedName: string | null,
): SendInput {
  const { address, headers, body } = request;
  const seen = { address, headers: headers.map(([name, value]): [string, string] => [name, value]) };
  return {
    ticket,
    connectionId: connection.id,
    call,
    body,
    seen,
    typedName,
    ...(template === '' ? {} : { template }),
  };
}

/** A door that did not open let nothing through; any other failure leaves it open whether the request left. */
export function endingOfError(error: unknown): Ending {
  if (!(error instanceof DeskError)) return { kind: 'unsure', defect: null };
  return error.failure.kind === 'defect'
    ? { kind: 'unsure', defect: error.failure.id }
    : { kind: 'not-left' };
}
