import type { ConnectionSettings } from '../../shared/contract/connection';
import type { DeskEvent, Input, Output, Verbs } from '../../shared/desk';
import type { AppInfo, Settings } from '../../shared/desk.app';
import type { CheckReport } from '../../shared/desk.connections';
import type { PracticeOrder, PracticeOrderDetail, PracticeStatus } from '../../shared/desk.practice';
import type { RunsRoom } from '../bulk/runs';
import type { CareRoom } from '../care/care';
import type { TabStore } from '../drafts/kept-tabs';
import type { Insight } from '../insight/insight';
import type { CallJournal } from '../journal/call-record';
import type { KeptFilters } from '../journal/kept-filters';
import type { LibraryRoom } from '../library/library';
import type { createCopying } from '../support/copy-with-token';
import type { Handlers } from './router';

type SendInput = Input<Verbs['calls']['send']>;
type Connections = Verbs['connections'];

/** What the verbs need of the rooms; `main.ts` hands them over. */
export interface Rooms {
  readonly app: { info(): AppInfo; showDataFolder(): void };
  readonly settings: { read(): Settings; change(change: Input<Verbs['settings']['change']>): Settings };
  readonly care: CareRoom['care'];
  readonly drafts: TabStore;
  readonly filters: KeptFilters;
  readonly library: LibraryRoom;
  readonly runs: RunsRoom['runs'];
  readonly insight: Insight;
  readonly bundles: Handlers['bundles'];
  readonly copying: ReturnType<typeof createCopying>;
  readonly connections: {
    list(): Output<Connections['list']>;
    create(settings: ConnectionSettings): Output<Connections['create']>;
    update(
      id: string,
      settings: ConnectionSettings,
    ): Promise<Output<Connections['update']>> | Output<Connections['update']>;
    duplicate(id: string, name: string): Output<Connections['duplicate']>;
    remove(id: string): Promise<Output<Connections['remove']>> | Output<Connections['remove']>;
    order(ids: readonly string[]): void;
    setToken(
      id: string,
      token: string,
      keep: 'auto' | 'session' | 'plain',
    ): Promise<Output<Connections['setToken']>>;
    forgetToken(id: string): Output<Connections['forgetToken']>;
  };
  readonly client: {
    send(input: SendInput): Promise<Output<Verbs['calls']['send']>>;
    cancel(ticket: string): boolean;
    check(settings: ConnectionSettings): Promise<CheckReport>;
  };
  readonly problemsOf: (
    settings: ConnectionSettings,
  ) => Extract<Output<Connections['check']>, { kind: 'invalid' }>['problems'];
  readonly calls: Pick<
    CallJournal,
    'list' | 'choices' | 'get' | 'around' | 'openUnknown' | 'unknownBefore' | 'recentOrders'
  >;
  readonly practice: {
    status(): PracticeStatus;
    orders(): PracticeOrder[];
    order(oId: string): PracticeOrderDetail | null;
    reset(): void;
    expireToken(): void;
  };
  /** What bears a name in the program's language is called anew. */
  readonly languageChosen: () => void;
  /** Gives the practice server a new token and hands it to the practice connection. */
  readonly renewPracticeToken: () => Promise<void>;
  readonly tell: (event: DeskEvent) => void;
}

const DONE = { kind: 'done' } as const;
const GONE = { kind: 'gone' } as const;

/** What each verb does, told by the rooms. */
export function createHandlers(rooms: Rooms): Handlers {
  const { app, settings, care, drafts, library, runs, copying, connections, client, calls, practice, tell } =
    rooms;
  const thenTell = <T>(
    event: 'connections-changed' | 'practice-changed' | 'settings-changed',
    value: T,
  ): T => {
    tell({ event });
    return value;
  };
  return {
    app: {
      info: () => app.info(),
      showDataFolder: () => {
        app.showDataFolder();
        return DONE;
      },
    },
    settings: {
      read: () => settings.read(),
      change: (change) => {
        const now = settings.change(change);
        if (change.language !== undefined) rooms.languageChosen();
        return thenTell('settings-changed', now);
      },
    },
    care,
    drafts: {
      read: () => drafts.read(),
      keep: (input) => {
        drafts.keep(input);
        return DONE;
      },
      arrange: (input) => {
        drafts.arrange(input);
        return DONE;
      },
    },
    connections: {
      list: () => connections.list(),
      create: (input) => thenTell('connections-changed', connections.create(input)),
      update: async (input) =>
        thenTell('connections-changed', await connections.update(input.id, input.settings)),
      duplicate: (input) => thenTell('connections-changed', connections.duplicate(input.id, input.name)),
      remove: async (input) => {
        const removed = await connections.remove(input.id);
        if (settings.read().connectionId === input.id)
          thenTell('settings-changed', settings.change({ connectionId: null }));
        return thenTell('connections-changed', removed);
      },
      order: (input) => {
        connections.order(input.ids);
        return thenTell('connections-changed', DONE);
      },
      setToken: async (input) =>
        thenTell('connections-changed', await connections.setToken(input.id, input.token, input.keep)),
      forgetToken: (input) => thenTell('connections-changed', connections.forgetToken(input.id)),
      check: async (input) => {
        const problems = rooms.problemsOf(input.settings);
        return problems.length > 0
          ? { kind: 'invalid', problems }
          : { kind: 'checked', report: await client.check(input.settings) };
      },
    },
    calls: {
      send: async (input) => {
        const sent = await client.send(input);
        // The call found out that the token is gone; the frame and the form must say so.
        if (sent.kind === 'answered' && sent.call.reason === 'token-unreadable')
          tell({ event: 'connections-changed' });
        return sent.kind === 'answered'
          ? { ...sent, call: { ...sent.call, unknownBefore: calls.unknownBefore(sent.call.id) } }
          : sent;
      },
      cancel: (input) => (client.cancel(input.ticket) ? DONE : GONE),
    },
    history: {
      list: (input) => calls.list(input.filter, input.before, input.limit, input.sort),
      choices: () => calls.choices(),
      openUnknown: (input) => calls.openUnknown(input),
      get: (input) => {
        const call = calls.get(input.id);
        return call ? { kind: 'found', call } : GONE;
      },
      around: (input) => calls.around(input.id),
      recentOrders: (input) => calls.recentOrders(input.connectionId, input.limit),
      orderLife: (input) => rooms.insight.orderLife(input.oId),
    },
    filters: {
      list: () => rooms.filters.list(),
      put: (input) => rooms.filters.put(input),
      remove: (input) => rooms.filters.remove(input.id),
    },
    library: library.library,
    templates: library.templates,
    runs,
    insight: rooms.insight.verbs,
    bundles: rooms.bundles,
    copying: {
      withToken: (input) => copying.withToken(input),
      clear: () => copying.clear(),
    },
    practice: {
      status: () => practice.status(),
      orders: () => practice.orders(),
      order: (input) => {
        const order = practice.order(input.oId);
        return order ? { kind: 'found', order } : GONE;
      },
      reset: () => {
        practice.reset();
        return thenTell('practice-changed', DONE);
      },
      expireToken: () => {
        practice.expireToken();
        return thenTell('practice-changed', DONE);
      },
      renewToken: async () => {
        await rooms.renewPracticeToken();
        return thenTell('practice-changed', DONE);
      },
    },
  };
}
