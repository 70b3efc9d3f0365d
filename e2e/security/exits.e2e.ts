import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeDataFolder } from '../../tools/electron-runtime.mjs';
import { DeskApp } from '../app/desk-app';
import { type Canary, startCanary } from './canary';
import { countViolations, takeViolations } from './violations';

/** A name that nothing else asks for; `.example` is never given to anyone. */
const LEAK = 'secret-leak.example';
const CONTROL = 'control-of-the-log.example';
const folder = makeDataFolder('desk-e2e-exits-');
const netLog = join(folder, 'net-log.json');

let app: DeskApp;
let page: Page;
let canary: Canary;

test.beforeAll(async () => {
  canary = await startCanary();
  app = await DeskApp.launch({
    folder,
    args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
  });
  page = app.page;
  await countViolations(page);
});
test.afterAll(async () => {
  app.removeFolder();
  await canary.close();
});

/** Each way out of a page, as code in it, and the part of the policy that must refuse it. */
const EXITS: readonly (readonly [directive: string, code: string])[] = [
  [
    'require-trusted-types-for',
    `const s = document.createElement('script'); s.textContent = 'window.got = 1'; document.head.append(s)`,
  ],
  ['require-trusted-types-for', `setTimeout('window.got = 1')`],
  ['connect-src', `await fetch(to + '/fetch', { mode: 'no-cors' })`],
  ['connect-src', `await fetch('app://desk/index.html')`],
  ['connect-src', `const x = new XMLHttpRequest(); x.open('POST', to + '/xhr'); x.send('x')`],
  ['connect-src', `navigator.sendBeacon(to + '/beacon', 'x')`],
  ['connect-src', `new WebSocket(to.replace('http', 'ws'))`],
  ['connect-src', `new EventSource(to + '/events')`],
  [
    'connect-src',
    `const a = document.createElement('a'); a.href = '#x'; a.ping = to + '/ping'; document.body.append(a); a.click(); a.remove()`,
  ],
  ['img-src', `new Image().src = to + '/image'`],
  [
    'img-src',
    `const l = document.createElement('div'); l.style.backgroundImage = 'url(' + to + '/css)'; l.textContent = 'x'; document.body.append(l); setTimeout(() => l.remove(), 100)`,
  ],
  [
    'media-src',
    `new Audio().src = to + '/audio'; document.body.append(Object.assign(document.createElement('video'), { src: to + '/video' }))`,
  ],
  ['font-src', `await new FontFace('leak', 'url(' + to + '/font)').load()`],
  [
    'style-src-elem',
    `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = to + '/style'; document.head.append(l)`,
  ],
  [
    'style-src-elem',
    `const l = document.createElement('style'); l.textContent = 'body{background:url(' + to + '/inline)}'; document.head.append(l)`,
  ],
  ['style-src-attr', `document.body.setAttribute('style', 'background:url(' + to + '/attribute)')`],
  ['script-src-elem', `await import(to + '/module.js')`],
  ['script-src-elem', `await import('data:text/javascript,window.got=1')`],
  [
    'script-src-elem',
    `await import(URL.createObjectURL(new Blob(['window.got=1'], { type: 'text/javascript' })))`,
  ],
  [
    'prefetch-src|default-src',
    `const l = document.createElement('link'); l.rel = 'prefetch'; l.href = to + '/prefetch'; document.head.append(l)`,
  ],
  [
    'script-src-elem|default-src',
    `const l = document.createElement('link'); l.rel = 'preload'; l.as = 'script'; l.href = to + '/module.js'; document.head.append(l)`,
  ],
  [
    'frame-src',
    `const f = document.createElement('iframe'); f.src = to + '/frame'; document.body.append(f); setTimeout(() => f.remove(), 100)`,
  ],
  [
    'require-trusted-types-for',
    `const f = document.createElement('object'); f.data = to + '/object'; document.body.append(f); setTimeout(() => f.remove(), 100)`,
  ],
  [
    'form-action',
    `const f = document.createElement('form'); f.action = to + '/form'; f.method = 'post'; document.body.append(f); f.submit(); f.remove()`,
  ],
  ['base-uri', `const b = document.createElement('base'); b.href = to; document.head.append(b); b.remove()`],
];

for (const [index, [directive, code]] of EXITS.entries()) {
  test(`SEC-10 way out ${index + 1} is shut by ${directive}: ${code.slice(0, 60)}`, async () => {
    // As a script that is already running in the page: the policy is not put aside for what follows a wait.
    await page
      .evaluate(
        async ([code, to]) => {
          const run = Object.getPrototypeOf(async () => undefined).constructor('to', code) as (
            to: string,
          ) => unknown;
          await new Promise((resolve) => setTimeout(resolve));
          await Promise.resolve(run(to)).catch(() => undefined);
        },
        [code, canary.address] as const,
      )
      .catch(() => undefined);
    await expect
      .poll(async () => (await takeViolations(page)).map((line) => line.split(' ')[0]))
      .toContainEqual(expect.stringMatching(new RegExp(`^(?:${directive})$`)));
    expect(canary.heard).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, 'got'))).toBeUndefined();
  });
}

test('SEC-10 code is not made from text', async () => {
  const made = await page.evaluate(async () => {
    // DevTools lets its own expression make code; after a wait the page's rule holds again.
    await new Promise((resolve) => setTimeout(resolve));
    const tries: (() => unknown)[] = [
      () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)('1'),
      () => Reflect.construct(Function, ['return 1'])(),
      () =>
        (
          Reflect.construct(Object.getPrototypeOf(async () => undefined).constructor, ['1']) as () => unknown
        )(),
      () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    ];
    return tries.map((attempt) => {
      try {
        return `made ${String(attempt())}`;
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(
    made.every((name) => /^(?:EvalError|TypeError|CompileError)$/.test(name)),
    made.join(),
  ).toBe(true);
  expect((await takeViolations(page)).length).toBeGreaterThan(0);
});

test('SEC-10 behind the policy stands a second lock, and behind that a third', async () => {
  const held = await app.electron.evaluate(async ({ session }, address) => {
    const { defaultSession } = session;
    const asked = await defaultSession.fetch(`${address}/main`).then(
      (answer) => `answered ${answer.status}`,
      (error: unknown) => String(error),
    );
    return [
      asked,
      await defaultSession.resolveProxy(`${address}/`),
      await defaultSession.resolveProxy('https://example.com/'),
    ];
  }, canary.address);
  expect(held[0]).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(held.slice(1)).toEqual(['PROXY 127.0.0.1:1', 'PROXY 127.0.0.1:1']);
  expect(canary.heard).toEqual([]);
});

test('SEC-10 hints and WebRTC carry nothing out, and no name is looked up', async () => {
  const udp = createSocket('udp4');
  const packets: string[] = [];
  udp.on('message', (_bytes, from) => packets.push(from.address));
  await new Promise<void>((resolve) => udp.bind(0, '0.0.0.0', resolve));
  const outer = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal);
  const ips = ['127.0.0.1', ...(outer ? [outer.address] : [])];
  await page.evaluate(
    async ({ ips, udpPort, tcpPort, leak }) => {
      for (const rel of [
        'dns-prefetch',
        'preconnect',
        'prefetch',
        'preload',
        'icon',
        'prerender',
        'manifest',
        'modulepreload',
      ]) {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = `http://${rel}.${leak}:${tcpPort}/x`;
        if (rel === 'preload') link.as = 'image';
        document.head.append(link);
      }
      const rules = document.createElement('link');
      rules.rel = 'preconnect';
      rules.href = `http://${ips[0]}:${tcpPort}/`;
      document.head.append(rules);
      const iceServers = ips.flatMap((ip) => [
        { urls: `stun:${ip}:${udpPort}` },
        { urls: `turn:${ip}:${udpPort}`, username: 'a', credential: 'b' },
        { urls: `turn:${ip}:${tcpPort}?transport=tcp`, username: 'a', credential: 'b' },
        { urls: `turns:${ip}:${tcpPort}?transport=tcp`, username: 'a', credential: 'b' },
      ]);
      const connection = new RTCPeerConnection({
        iceServers: [...iceServers, { urls: `stun:rtc.${leak}:${udpPort}` }],
      });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 2500));
      connection.close();
    },
    { ips, udpPort: udp.address().port, tcpPort: canary.port, leak: LEAK },
  );
  udp.close();
  expect(packets).toEqual([]);
  expect(canary.heard).toEqual([]);
  // A look-up that main asks for: what the log must have, so that what it has not means something.
  await app.electron.evaluate(
    ({ session }, name) =>
      session
        .fromPartition('control of the log')
        .resolveHost(name)
        .catch(() => undefined),
    CONTROL,
  );

  await app.close();
  const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as {
    events: { params?: Record<string, unknown> }[];
  };
  const texts = events.map((event) => JSON.stringify(event.params ?? {}));
  // `host` is what Chromium's resolver was asked for. Only the proxy that leads nowhere may be there.
  const hosts = texts.flatMap((text) => /"host":"([^"]*)"/.exec(text)?.[1] ?? []);
  expect(hosts.some((host) => host.includes(CONTROL))).toBe(true);
  expect(new Set(hosts.filter((host) => host !== '127.0.0.1:1' && !host.includes(CONTROL)))).toEqual(
    new Set(),
  );
  expect(texts.filter((text) => text.includes('gvt1.com') || text.includes('googleapis.com'))).toEqual([]);
});
