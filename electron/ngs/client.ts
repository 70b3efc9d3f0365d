import type { LookupFunction } from 'node:net';
import { originOf } from '../../shared/contract/address';
import type { Connection, ConnectionSettings } from '../../shared/contract/connection';
import type { Phase } from '../../shared/contract/outcome';
import { readVerdict } from '../../shared/contract/verdict';
import type { Output, Verbs } from '../../shared/desk';
import type { CheckReport } from '../../shared/desk.connections';
import type { VaultReading } from '../connections/vault-reading';
import type { CallEnd, CallIntent, CallJournal } from '../journal/call-record';
import { checkConnection } from './check';
import { type Prepared, prepare, prepareGone, type RowInput, type SendInput } from './prepare';
import { detailOf, endOfExchange, endOfRefusal, endUnwritten } from './record';
import { keptRoad } from './road';
import { exchange } from './transport/exchange';
import { unlessStopped } from './transport/patience';
import { type ResolveProxy, type Route, routesFor } from './transport/proxy';
import { StepFailure } from './transport/step';
import { contextOf, type Roots, systemRoots } from './transport/trust';

/** What the client needs of the other rooms. */
export interface ClientParts {
  readonly connections: { get(id: string): Connection | null };
  readonly vault: { read(id: string, origin: string): Promise<VaultReading> };
  /** Both are over only when what they wrote is on disk. */
  readonly calls: {
    readonly begin: (intent: CallIntent, mayBegin?: () => boolean) => number | null | Promise<number | null>;
    readonly end: (id: number, end: CallEnd) => void | Promise<void>;
    readonly hasTicket: CallJournal['hasTicket'];
  };
  readonly resolveProxy: ResolveProxy;
  readonly clock: () => number;
  /** Of this program, for the record of a call. */
  readonly appVersion?: string;
  readonly onProgress: (progress: {
    ticket: string;
    phase: Phase;
    mayHaveSent: boolean;
    isRow: boolean;
  }) => void;
  /** The history has a new line, or a line of it changed. */
  readonly onChanged: () => void;
  /** Stand-ins for the world in tests. */
  readonly roots?: Roots;
  readonly lookup?: LookupFunction;
}

type Sent = Output<Verbs['calls']['send']>;

/** The one road by which a work-order call leaves the house. */
export interface Client {
  /** Sends one call, once; never rejects for anything that the world does. An answer with id 0 is not in the journal. */
  send(input: SendInput | RowInput): Promise<Sent>;
  /** True if the call was under way; what it came to is in the answer of `send`. */
  cancel(ticket: string): boolean;
  check(settings: ConnectionSettings): Promise<CheckReport>;
  underWay(): number;
}

/** Builds the client. */
export function createClient(parts: ClientParts): Client {
  const context = contextOf(parts.roots ?? systemRoots);
  const used = new Set<string>();
  const running = new Map<string, AbortController>();
  const roads = keptRoad();
  const lookup = parts.lookup === undefined ? {} : { lookup: parts.lookup };
  return {
    async send(input) {
      // A row's ticket is made for the attempt, here in main, and the journal takes none twice.
      if (!('run' in input)) {
        if (used.has(input.ticket)) return { kind: 'already-sent' };
        used.add(input.ticket);
      }
      const controller = new AbortController();
      running.set(input.ticket, controller);
      try {
        return await sendOnce(input, controller.signal);
      } finally {
        running.delete(input.ticket);
        if (running.size === 0) roads.forget();
      }
    },
    cancel(ticket) {
      running.get(ticket)?.abort();
      return running.has(ticket);
    },
    check: (settings) => checkConnection(settings, { context, resolveProxy: parts.resolveProxy, ...lookup }),
    underWay: () => running.size,
  };

  async function sendOnce(input: SendInput | RowInput, signal: AbortSignal): Promise<Sent> {
    if (!('run' in input) && isKnown(input.ticket)) return { kind: 'already-sent' };
    const prepared = await prepareCall(input, signal);
    const intent: CallIntent = {
      ...prepared.intent,
      startedAt: parts.clock(),
      appVersion: parts.appVersion ?? '',
    };
    const { ready } = prepared;
    if ('refusal' in ready)
      return refused(intent, endOfRefusal(ready.refusal, prepared.redactor.record(ready.details)));

    const { connection, request } = ready;
    let routes: readonly Route[];
    try {
      const asked = routesFor(connection.proxy, request.address, parts.resolveProxy);
      routes =
        asked instanceof Promise ? await unlessStopped(signal, asked, connection.timeouts.connectMs) : asked;
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      return refused(intent, endOfRefusal(error.failure, prepared.redactor.record(error.details)));
    }

    let id: number | null;
    try {
      // Durable before the socket opens: a crash from here on must be visible.
      id = await parts.calls.begin(intent, 'run' in input ? input.mayBegin : undefined);
    } catch {
      return { kind: 'answered', call: detailOf(0, intent, endOfRefusal('journal-failed', {})) };
    }
    if (id === null) return { kind: 'answered', call: detailOf(0, intent, endOfRefusal('cancelled', {})) };
    quietly(parts.onChanged);
    const happened = await exchange(request, {
      timeouts: connection.timeouts,
      routes,
      proof: { context, pin: connection.trustedFingerprint },
      signal,
      onPhase: (phase, mayHaveSent) =>
        quietly(() => parts.onProgress({ ticket: input.ticket, phase, mayHaveSent, isRow: 'run' in input })),
      ...lookup,
    });
    const end = endOfExchange(happened, readVerdict(happened), prepared.redactor);
    if ('run' in input) quietly(() => input.onEnd?.(end));
    return answered(id, intent, end);
  }

  function isKnown(ticket: string): boolean {
    try {
      return parts.calls.hasTicket(ticket);
    } catch {
      return false; // The journal is asked again for the intent, and there its failure is told.
    }
  }

  async function prepareCall(input: SendInput | RowInput, signal: AbortSignal): Promise<Prepared> {
    const connection = parts.connections.get(input.connectionId);
    if (connection === null) return prepareGone(input);
    const origin = originOf(connection.serviceRoot);
    if (connection.auth.mode === 'whitelist') return prepare(input, connection, null, roads.of);
    if (origin === null) return prepare(input, connection, { kind: 'none' });
    try {
      return prepare(
        input,
        connection,
        await unlessStopped(signal, parts.vault.read(connection.id, origin), null),
        roads.of,
      );
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      return {
        ...prepare(input, connection, { kind: 'none' }),
        ready: { refusal: error.failure, details: {} },
      };
    }
  }

  /** Nothing was tried. It is written down if it can be; if not, what is told stays true. */
  async function refused(intent: CallIntent, end: CallEnd): Promise<Sent> {
    try {
      const id = await parts.calls.begin(intent);
      if (id !== null) return await answered(id, intent, end);
      return { kind: 'answered', call: detailOf(0, intent, end) };
    } catch {
      return { kind: 'answered', call: detailOf(0, intent, end) };
    }
  }

  async function answered(id: number, intent: CallIntent, end: CallEnd): Promise<Sent> {
    try {
      // Durable before it is shown: what a person was told must still be so after a crash.
      await parts.calls.end(id, end);
      return { kind: 'answered', call: detailOf(id, intent, end) };
    } catch {
      return { kind: 'answered', call: detailOf(id, intent, endUnwritten(end)) };
    } finally {
      quietly(parts.onChanged);
    }
  }
}

/** Telling somebody must not change what happens to a call. */
function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // Whoever listens may be gone: a closed window.
  }
}
