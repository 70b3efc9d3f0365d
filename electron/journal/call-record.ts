import type { ConnectionSettings } from '../../shared/contract/connection';
import type { Call } from '../../shared/contract/endpoints';
import type { Note, Outcome, Phase, Reason } from '../../shared/contract/outcome';
import type { CallDetail, CallSummary, HistoryCall, OrderCall } from '../../shared/desk.calls';
import type {
  CallChoice,
  HistoryChoices,
  HistoryFilter,
  HistoryPage,
  HistorySort,
  RecentOrder,
} from '../../shared/desk.history';
import type { CallIndex } from './call-index';
import type { ListCalls } from './call-list';
import type { CallsAround } from './calls-around';

/** What is written down, durably, before a call may open a socket. Headers hold the masked token, never a credential. */
export interface CallIntent {
  readonly startedAt: number;
  readonly ticket: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly connectionKind: ConnectionSettings['kind'];
  /** Who acts, as the frame shows it: `SELITE · SYSTEM`, or the token's mask. */
  readonly identity: string;
  readonly call: Call;
  readonly oId: string;
  readonly taskId: string;
  readonly mapId: string;
  readonly customerGuid: string;
  readonly method: string;
  readonly address: string;
  readonly requestHeaders: readonly (readonly [string, string])[];
  readonly requestBody: string;
  /** Of this program; absent where it does not say. */
  readonly appVersion?: string;
  /** Where the connection leads and who acts there (`fingerprintOf`); absent where there is none. */
  readonly fingerprint?: string;
  /** The template that its draft was begun from; absent: none. */
  readonly template?: string;
  /** The row of a run that this is an attempt of; it is in flight from here on. */
  readonly run: { readonly id: number; readonly row: number } | null;
}

/** What is written down, durably, before an outcome may be shown. */
export interface CallEnd {
  readonly durationMs: number;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly status: number | null;
  readonly message: string | null;
  readonly phase: Phase;
  readonly mayHaveSent: boolean;
  readonly answerHeaders: readonly (readonly [string, string])[];
  readonly answerText: string | null;
  readonly notes: readonly Note[];
  readonly retryAfterSeconds: number | null;
  readonly details: Readonly<Record<string, string>>;
  readonly timings: readonly { readonly phase: Phase; readonly ms: number }[];
}

/** What a call that has ended carried. */
export interface EndedBody {
  readonly id: number;
  readonly connectionId: string;
  readonly startedAt: number;
  readonly outcome: Outcome;
  readonly body: string;
}

/** The order that a call was about, or that its answer named; both ids empty where neither did. */
export interface CalledOrder {
  readonly id: number;
  readonly call: Call;
  readonly oId: string;
  readonly taskId: string;
}

/** The calls ever made. Each method that writes has written durably (WAL, synchronous=FULL) when it returns, or throws. */
export interface CallJournal {
  /** Writes the intent and gives the call's id. Throws when it cannot be written, or when the ticket was used before. */
  begin(intent: CallIntent): number;
  end(id: number, end: CallEnd): void;
  /** At start: what was in flight becomes `unknown` (reason `interrupted`). Gives the number of such calls. */
  endInterrupted(): number;
  hasTicket(ticket: string): boolean;
  /** Calls under a filter; `before` is the `next` of the page before. */
  list(
    filter: HistoryFilter,
    before: number | null,
    limit: number,
    sort?: HistorySort,
  ): HistoryPage & { calls: HistoryCall[] };
  /** What a search looks through. */
  readonly index: CallIndex;
  /** What calls can be filtered by. */
  choices(): HistoryChoices;
  get(id: number): CallDetail | null;
  /** Which calls a filter shows, page by page, by their numbers. */
  readonly pages: ListCalls;
  /** A few calls of the same order, or the same row of a run, on either side of it. */
  around(id: number): CallsAround;
  /** What calls were about, newest first, so many at most; `before` is the id of the last one seen. */
  orders(choice: CallChoice, before: number | null, limit: number): CalledOrder[];
  /**
   * The last call for this order that ended `unknown`, unless one was accepted since: a refusal settles nothing. One that is
   * still on its way comes first: its outcome is null.
   * Close and failedClose both end the order, so each may be the reason for what the other is told.
   */
  openUnknown(order: OrderCall): CallSummary | null;
  /** The same for the order of a call, as it stood when that call was made. */
  unknownBefore(id: number): CallDetail['unknownBefore'];
  /** The orders last worked on through a connection, newest first; an accepted answer's ids stand for its order. */
  recentOrders(connectionId: string, limit: number): RecentOrder[];
  /** What the calls after `id` carried, oldest first, and none behind one that is still in flight. */
  endedAfter(id: number, limit: number): EndedBody[];
}
