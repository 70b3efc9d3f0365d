import type { ConnectionSettings } from '../../shared/contract/connection';
import type {
  AppInfo,
  CheckReport,
  DeskEvent,
  Input,
  Output,
  PracticeOrder,
  PracticeOrderDetail,
  PracticeStatus,
  Settings,
  Verbs,
} from '../../shared/desk';
import type { TabStore } from '../drafts/kept-tabs';
import type { CallJournal } from '../journal/call-record';
import type { LibraryRoom } from '../library/library';
import type { Handlers } from './router';

type SendInput = Input<Verbs['calls']['send']>;
type Connections = Verbs['connections'];

/** What the verbs need of the rooms; `main.ts` hands them over. */
export interface Rooms {
  readonly app: { info(): AppInfo; showDataFolder(): void };
  readonly settings: { read(): Settings; change(change: Input<Verbs['settings']['change']>): Settings };
  readonly drafts: TabStore;
  readonly library: LibraryRoom;
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
  readonly calls: Pick<CallJournal, 'list' | 'get' | 'openUnknown' | 'unknownBefore' | 'recentOrders'>;
  readonly practice: {
    status(): PracticeStatus;
    orders(): PracticeOrder[];
    order(oId: string): PracticeOrderDetail | null;
    reset(): void;
    expireToken(): void;
  };
  /** Gives the practice server a new token and hands it to the practice connection. */
  readonly renewPracticeToken: () => Promise<void>;
  readonly tell: (event: DeskEvent) => void;
}

const DONE = { kind: 'done' } as const;
const GONE = { kind: 'gone' } as const;

/** What each verb does, told by the rooms. */
export function createHandlers(rooms: Rooms): Handlers {
  const { app, settings, drafts, library, connections, client, calls, practice, tell } = rooms;
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
      change: (change) => thenTell('settings-changed', settings.change(change)),
    },
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
      list: (input) => calls.list(input.filter, input.before, input.limit),
      openUnknown: (input) => calls.openUnknown(input),
      get: (input) => {
        const call = calls.get(input.id);
        return call ? { kind: 'found', call } : GONE;
      },
      recentOrders: (input) => calls.recentOrders(input.connectionId, input.limit),
    },
    library: library.library,
    templates: library.templates,
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
