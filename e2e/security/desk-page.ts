import { expect, type Page } from '@playwright/test';
import { ALL_ROWS } from '../../shared/bulk/exchange';
import { CAUTIOUS_PACE } from '../../shared/bulk/plan';
import type { Connection, ConnectionSettings } from '../../shared/contract/connection';
import { DEFAULT_TIMEOUTS } from '../../shared/contract/connection';
import type { Call } from '../../shared/contract/endpoints';
import { maskedToken } from '../../shared/contract/headers';
import { buildRequest } from '../../shared/contract/request';
import {
  type Envelope,
  envelope,
  type Input,
  type Noun,
  type Output,
  type VerbOf,
  type Verbs,
} from '../../shared/desk';
import type { CallDetail } from '../../shared/desk.calls';
import { EMPTY_DRAFT } from '../../shared/draft/draft';
import { NOTHING_PERSONAL } from '../../shared/support/leaving';
import type { DeskApp } from '../app/desk-app';

/** Ends the program, and what it kept with it. */
export async function end(app: DeskApp): Promise<void> {
  await app.close();
  app.removeFolder();
}

/** Opens a draft and waits until the page has put that down: after it the page says nothing to main by itself any more. */
export async function settled(app: DeskApp): Promise<void> {
  const tabs = app.page.getByRole('tab');
  const before = await tabs.count();
  await app.page.keyboard.press('Control+n');
  await expect(tabs).toHaveCount(before + 1);
  const id = await app.page.getByRole('tab', { selected: true }).getAttribute('id');
  await expect.poll(() => app.has(`"${id?.slice('order-tab-'.length)}"`)).toBe(true);
}

/** Every verb's name as `noun.verb`, by noun: the page's whole power, kept here so that a new one is noticed. */
export const COMMITTED_VERBS: Readonly<Record<Noun, readonly string[]>> = {
  app: ['info', 'showDataFolder'],
  settings: ['read', 'change'],
  care: ['state', 'diagnostics', 'showLogFolder', 'failed', 'due', 'purge'],
  drafts: ['read', 'keep', 'arrange'],
  connections: [
    'list',
    'create',
    'update',
    'duplicate',
    'remove',
    'order',
    'setToken',
    'forgetToken',
    'check',
  ],
  calls: ['send', 'cancel'],
  history: ['list', 'choices', 'openUnknown', 'get', 'around', 'recentOrders', 'orderLife'],
  filters: ['list', 'put', 'remove'],
  library: [
    'overview',
    'search',
    'known',
    'spell',
    'list',
    'put',
    'remove',
    'open',
    'openAgain',
    'compare',
    'apply',
    'undo',
    'exportFile',
    'chooseShared',
    'readSharedAgain',
    'forgetShared',
    'learn',
  ],
  templates: ['list', 'put', 'remove'],
  runs: [
    ...[
      'list',
      'standing',
      'get',
      'rename',
      'remove',
      'chooseFile',
      'giveFile',
      'givePaste',
      'fromRun',
      'fromCalls',
    ],
    ...[
      'readAgain',
      'cancelWork',
      'setUp',
      'rows',
      'stretch',
      'edit',
      'leaveOut',
      'sample',
      'confirm',
      'savePlan',
    ],
    ...[
      'openPlan',
      'resume',
      'pause',
      'stop',
      'setPace',
      'skip',
      'retry',
      'decide',
      'attempts',
      'exportFile',
    ],
    ...['mappings', 'saveMapping', 'arrangeMappings'],
  ],
  insight: ['figures', 'saveFigures', 'savePicture', 'exportCalls', 'cancel'],
  bundles: ['begin', 'preview', 'save', 'drop', 'open', 'list', 'calls', 'call', 'remove', 'replayed'],
  copying: ['withToken', 'clear'],
  practice: ['status', 'orders', 'order', 'reset', 'expireToken', 'renewToken'],
};

/** Every verb as a pair. */
export const ALL_VERBS: readonly (readonly [Noun, string])[] = (
  Object.entries(COMMITTED_VERBS) as [Noun, readonly string[]][]
).flatMap(([noun, names]) => names.map((name) => [noun, name] as const));

/** What the page's own function gives for these texts, raw; a refusal to take one is its error's text. */
export function knockMany(
  page: Page,
  noun: string,
  name: string,
  texts: readonly string[],
): Promise<string[]> {
  return page.evaluate(
    ([noun, name, texts]) => {
      const door = Reflect.get(Reflect.get(window.desk, noun), name) as (text: string) => Promise<string>;
      return Promise.all(texts.map((text) => door(text).catch((error: unknown) => `threw ${String(error)}`)));
    },
    [noun, name, texts] as const,
  );
}

/** One verb through the page, its answer opened. */
export async function askEnvelope(
  page: Page,
  noun: string,
  name: string,
  input: unknown = null,
): Promise<Envelope> {
  const [text = ''] = await knockMany(page, noun, name, [JSON.stringify(input)]);
  return envelope.parse(JSON.parse(text));
}

/** One verb through the page; throws unless the door opened. */
export async function ask<N extends Noun, V extends VerbOf<N>>(
  page: Page,
  noun: N,
  name: V,
  input: Input<Verbs[N][V]>,
): Promise<Output<Verbs[N][V]>> {
  const answer = await askEnvelope(page, noun, name, input);
  if (!answer.ok) throw new Error(`${noun}.${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<Verbs[N][V]>;
}

let made = 0;

/** A connection's settings with nothing wrong in them. */
export function settingsFor(
  serviceRoot: string,
  change: Partial<ConnectionSettings> = {},
): ConnectionSettings {
  made += 1;
  return {
    name: `server ${made}`,
    kind: 'test',
    serviceRoot,
    auth: { mode: 'token' },
    dbPool: '',
    extraHeaders: [],
    timeouts: { ...DEFAULT_TIMEOUTS, connectMs: 2000, headersMs: 5000, totalMs: 8000 },
    proxy: { mode: 'none' },
    trustedFingerprint: null,
    ...change,
  };
}

/** Saves a connection and, if one is given, its token, as the page does. */
export async function connect(
  page: Page,
  settings: ConnectionSettings,
  token: string | null,
  keep: 'auto' | 'session' | 'plain' = 'session',
): Promise<Connection> {
  const created = await ask(page, 'connections', 'create', settings);
  if (created.kind !== 'saved') throw new Error(JSON.stringify(created));
  if (token === null) return created.connection;
  const kept = await ask(page, 'connections', 'setToken', { id: created.connection.id, token, keep });
  if (kept.kind !== 'saved') throw new Error(kept.kind);
  return kept.connection;
}

/** The connection as the page sees it now. */
export async function connectionOf(page: Page, id: string): Promise<Connection> {
  const found = (await ask(page, 'connections', 'list', null)).find((one) => one.id === id);
  if (!found) throw new Error(`no connection ${id}`);
  return found;
}

export const CLOSE_BODY = '{"oId":"A1","taskId":"B2"}';

/** The input of `calls.send` as an honest page makes it. */
export function sendInput(
  connection: Connection,
  body = CLOSE_BODY,
  call: Call = 'close',
): Input<Verbs['calls']['send']> {
  const { address, headers } = buildRequest({
    settings: connection,
    call,
    body,
    token: maskedToken(connection.token),
  });
  return {
    ticket: crypto.randomUUID(),
    connectionId: connection.id,
    call,
    body,
    seen: { address, headers: headers.map(([name, value]) => [name, value]) },
    typedName: connection.kind === 'production' ? connection.name : null,
  };
}

/** Sends a call through the connection as it is now. */
export async function send(
  page: Page,
  id: string,
  body = CLOSE_BODY,
  call: Call = 'close',
): Promise<CallDetail> {
  return sendExactly(page, sendInput(await connectionOf(page, id), body, call));
}

/** Sends exactly this, honest or not. */
export async function sendExactly(page: Page, input: Input<Verbs['calls']['send']>): Promise<CallDetail> {
  const sent = await ask(page, 'calls', 'send', input);
  if (sent.kind !== 'answered') throw new Error(sent.kind);
  return sent.call;
}

/** The same for the verbs of runs; there is no run of that number. */
function runInputs(connectionId: string, ticket: string): Record<string, unknown> {
  const id = 1;
  const filter = ALL_ROWS;
  const choice = { filter };
  const mapping = { columns: [], constants: [] };
  const pace = CAUTIOUS_PACE;
  const call = 'close';
  const inputs = {
    get: { id },
    rename: { id, name: 'x' },
    remove: { id },
    giveFile: { ticket, name: 'a.csv', base64: '', last: true },
    givePaste: { text: '' },
    fromRun: { id, choice },
    fromCalls: { choice: { ids: [1] } },
    readAgain: { id, reading: { encoding: null, separator: null, sheet: null, headerRow: null } },
    cancelWork: { id },
    setUp: {
      id,
      setup: { call, connectionId, mapping, repairs: [], hidden: 'in', doneBefore: 'out', pace },
    },
    rows: { id, filter, order: 'number', offset: 0, limit: 10 },
    stretch: { id, filter, from: 1, to: 10 },
    edit: { id, row: 1, column: 0, text: null },
    leaveOut: { id, choice, out: true },
    sample: { id },
    confirm: { id, rows: 1, fingerprint: '', typedName: null, typedRows: null, typedAgain: null },
    savePlan: { id },
    resume: { id },
    pause: { id },
    stop: { id },
    setPace: { id, pace },
    skip: { id, choice, skip: true, typedAgain: null },
    retry: { id, choice },
    decide: { id, choice, decision: 'done', typedRows: null },
    attempts: { id, row: 1 },
    exportFile: { id, format: 'csv', choice },
    saveMapping: { name: 'x', headers: [], mapping },
    arrangeMappings: { changes: [{ name: 'x', to: null }] },
  } satisfies Partial<Record<VerbOf<'runs'>, unknown>>;
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [`runs.${name}`, input]));
}

/** A good input for every verb, as text; it is about the first connection where it is about one. */
export async function goodInputs(page: Page): Promise<[noun: Noun, name: string, text: string][]> {
  const [first] = await ask(page, 'connections', 'list', null);
  const id = first?.id ?? '';
  const settings = settingsFor('http://127.0.0.1:9/ngs');
  const ticket = crypto.randomUUID();
  const figuresWish = {
    filter: { outcomes: [], calls: [], connectionIds: [], text: '' },
    ...{ from: 0, until: 1 },
  };
  const tab = { id: ticket, draft: EMPTY_DRAFT, accepted: null, template: '', call: null };
  const inputs: Record<string, unknown> = {
    'settings.change': { theme: 'dark' },
    'connections.create': settings,
    'connections.update': { id, settings },
    'connections.duplicate': { id, name: 'copy' },
    'connections.remove': { id },
    'connections.order': { ids: [id] },
    'connections.setToken': { id, token: 'another', keep: 'plain' },
    'connections.forgetToken': { id },
    'connections.check': { settings },
    'calls.send': {
      ...{ ticket, connectionId: id, call: 'close', body: '{}', typedName: null },
      seen: { address: '', headers: [] },
    },
    'calls.cancel': { ticket },
    'history.list': {
      filter: { outcomes: [], calls: [], connectionIds: [], text: '' },
      before: null,
      limit: 5,
    },
    'filters.put': {
      ...{ id: '5f0c1d2e-0000-4000-8000-000000000000', name: 'x', sort: 'newest', span: null },
      filter: { outcomes: [], calls: [], connectionIds: [], text: '' },
    },
    'filters.remove': { id: '5f0c1d2e-0000-4000-8000-000000000001' },
    'history.get': { id: 1 },
    'history.around': { id: 1 },
    'history.openUnknown': {
      connectionId: id,
      call: 'close',
      oId: '1',
      taskId: '2',
      mapId: '',
      customerGuid: '',
    },
    'history.recentOrders': { connectionId: id, limit: 5 },
    'drafts.keep': { ...tab, connectionId: id },
    'drafts.arrange': { open: [tab.id], active: tab.id, closed: [] },
    'library.search': {
      ...{ dictionary: 'steps', scopes: null, first: '', text: 'x', connectionId: id, limit: 5 },
    },
    'library.known': { codes: [{ dictionary: 'steps', code: 'x' }] },
    'library.list': { dictionary: 'steps', scope: null, text: '', offset: 0, limit: 5 },
    'library.put': {
      entry: { dictionary: 'steps', scope: '', code: 'x', name: 'x', facts: null },
      replaces: null,
    },
    'library.remove': { keys: [{ dictionary: 'steps', scope: '', code: 'x' }] },
    'library.open': { kind: 'text', text: 'a\tb' },
    'library.openAgain': {
      ticket,
      reading: { encoding: null, separator: null, sheet: null, headerRow: null },
    },
    'library.compare': { ticket, plan: { mode: 'merge', table: null } },
    'library.apply': { ticket, plan: { mode: 'merge', table: null } },
    'templates.put': { id, name: 'x', folder: '', call: null, draft: EMPTY_DRAFT, asks: [] },
    'templates.remove': { id },
    'library.spell': { names: ['x'] },
    ...runInputs(id, ticket),
    'history.orderLife': { oId: 'x' },
    'insight.figures': { ...figuresWish, work: ticket },
    'insight.saveFigures': { ...figuresWish, chart: 'calls', leaving: NOTHING_PERSONAL, work: ticket },
    'insight.savePicture': { chart: 'calls', x: 0, y: 0, width: 10, height: 10 },
    'insight.exportCalls': {
      choice: { filter: figuresWish.filter },
      format: 'csv',
      leaving: NOTHING_PERSONAL,
      work: ticket,
    },
    'insight.cancel': { work: ticket },
    'practice.order': { oId: 'x' },
    'care.failed': { where: 'script', what: 'x' },
    'care.purge': { upTo: 1, calls: 1 },
    'bundles.begin': { calls: [1] },
    'bundles.preview': { ticket, keep: [], patterns: [] },
    'bundles.save': { ticket, keep: [], patterns: [] },
    'bundles.drop': { ticket },
    'bundles.calls': { id: ticket },
    'bundles.call': { id: ticket, index: 0 },
    'bundles.remove': { id: ticket },
    'bundles.replayed': { id: ticket, index: 0, sent: 1 },
    'copying.withToken': { id: 1, format: 'http', typedName: null },
  };
  return ALL_VERBS.map(([noun, name]) => [noun, name, JSON.stringify(inputs[`${noun}.${name}`] ?? null)]);
}
