import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { channelOf, envelope, type Noun, verbs } from '../../shared/desk';
import { DeskApp } from '../app/desk-app';
import type { RawServer } from '../servers/raw-server';
import { startRecordingServer } from '../servers/recording-server';
import { shapeOf, sourceOf, valuesOf } from './arbitrary';
import { ALL_VERBS, ask, connect, end, settingsFor, settled } from './desk-page';
import { forgetSeen, mainSeen, watchMain } from './main-process';
import { type RawIpc, rawIpc } from './raw-ipc';

const SEED = 20_261_124;
let app: DeskApp;
let page: Page;
let raw: RawIpc;
let server: RawServer;

const inputOf = (noun: Noun, name: string) => {
  const verb = (
    verbs[noun] as Readonly<Record<string, { readonly input: (typeof verbs.app.info)['input'] }>>
  )[name];
  if (!verb) throw new Error(`no verb ${noun}.${name}`);
  return verb.input;
};
const sample = <T>(values: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(values, { numRuns: count, seed: SEED });

test.beforeAll(async () => {
  server = await startRecordingServer();
  app = await DeskApp.launch();
  page = app.page;
  await watchMain(app.electron);
  await connect(page, settingsFor(`${server.origin}/ngs`), 'a-token-of-somebody');
  raw = await rawIpc(app.electron, page);
  await settled(app);
});
test.afterAll(async () => {
  await end(app);
  await server.close();
});

/** The content of every file of ours; Chromium's own caches are not the program's doing. */
function ownFiles(): string {
  const own = /(?:desk|practice)\.db|\.json|main\.log$/;
  return app
    .files()
    .filter(
      ({ path }) =>
        own.test(path.slice(app.folder.length)) && !/Local State|Preferences|Network|shm$/.test(path),
    )
    .map(({ path, bytes }) => `${path} ${bytes.toString('base64')}`)
    .join('\n');
}

/** Files outside the data folder and the program itself that main touched. */
async function strangePaths(): Promise<string[]> {
  const { paths } = await mainSeen(app.electron);
  const home = await app.electron.evaluate(({ app: electron }) => electron.getAppPath());
  return paths.filter((path) => !path.startsWith(`${app.folder}`) && !path.startsWith(join(home, 'dist')));
}

/** Wrong inputs as texts, each refused by the verb's own schema. */
function wrongTexts(noun: Noun, name: string, count: number): string[] {
  const schema = inputOf(noun, name);
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const keys = ['__proto__', 'constructor', 'toString', 'then'];
  const good = valuesOf(shapeOf(schema), () => fc.string()).map((value) => JSON.stringify(value));
  const spoilt = fc
    .tuple(
      good,
      fc.nat(400),
      fc.constantFrom('"', '{', '\\u0000', '1e999', '"__proto__":{"a":1},', ',', 'null'),
    )
    .map(([text, at, put]) => text.slice(0, at % text.length) + put + text.slice(at % text.length));
  const extra = fc
    .tuple(good, fc.constantFrom(...keys), fc.jsonValue())
    .map(([text, key, value]) =>
      text.startsWith('{')
        ? `{${JSON.stringify(key)}:${JSON.stringify(value)},${text.slice(1)}`
        : `[${text}]`,
    );
  const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value));
  const texts = fc.oneof(
    json,
    spoilt,
    extra,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(deep, '', ' ', 'undefined', 'NaN'),
  );
  const passes = (text: string) => {
    try {
      return schema.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  };
  return sample(
    texts.filter((text) => !passes(text)),
    count,
  );
}

const STRANGE: readonly string[] = [
  ...[
    '',
    'undefined',
    'Symbol("x")',
    '() => 1',
    'new Proxy({}, {})',
    '(() => { const a = {}; a.a = a; return a; })()',
  ],
  ...[
    '{ get id() { throw new Error("x") } }',
    '{ toJSON() { return "null" } }',
    'new Array(1e6)',
    '"x".repeat(9e6)',
  ],
  ...[
    'new ArrayBuffer(1e6)',
    'new Blob(["x"])',
    'new Error("x")',
    '/x/',
    'document',
    'window',
    'new Promise(() => 0)',
  ],
  ...[
    'JSON.parse("[".repeat(5000) + "]".repeat(5000))',
    '"{", "null"',
    '["null"]',
    'Object("null")',
    'new Uint8Array(9)',
  ],
];

/** Not even sent, because it cannot be; or sent, and refused as what it is: never a defect, never an answer. */
function isRefusal(answer: string): boolean {
  if (answer.startsWith('threw ')) return /could not be cloned|Error: x$|call stack/.test(answer);
  const opened = envelope.safeParse(JSON.parse(answer)).data;
  return opened?.ok === false && opened.error.kind === 'bad-input';
}

test('SEC-13 no value on any channel throws in main, leaves the machine or touches a file', async () => {
  test.setTimeout(300_000);
  await ask(page, 'settings', 'change', {});
  await forgetSeen(app.electron);
  const files = ownFiles();
  const connections = server.connections.length;
  for (const [noun, name] of ALL_VERBS) {
    const texts = wrongTexts(noun, name, 600);
    const anything = fc.anything({
      ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
      ...{ withNullPrototype: true, withObjectString: false, withBoxedValues: true, withSparseArray: true },
    });
    // A text could be a good input; everything else is none by its kind alone.
    const values = sample(
      anything.filter((value) => typeof value !== 'string'),
      400 - STRANGE.length,
    ).map(sourceOf);
    const lists = [...texts.map((text) => JSON.stringify(text)), ...values, ...STRANGE];
    expect(lists).toHaveLength(1000);
    const answers = await raw.invoke(channelOf(noun, name), lists);
    // One assertion a channel: Playwright notes the place of each, and 25,000 of them take minutes.
    const open = answers.flatMap((answer, at) =>
      isRefusal(answer) ? [] : [`${lists[at]?.slice(0, 200)} gave ${answer.slice(0, 200)}`],
    );
    expect(open, `${noun}.${name}`).toEqual([]);
  }
  expect(await raw.invoke('desk:nothing.nothing', ['"null"'])).toEqual([
    expect.stringContaining('No handler registered'),
  ]);
  const seen = await mainSeen(app.electron);
  expect(seen.uncaught).toEqual([]);
  expect(await strangePaths()).toEqual([]);
  expect(server.connections.length).toBe(connections);
  expect(seen.shell).toEqual([]);
  expect(ownFiles()).toBe(files);
});
