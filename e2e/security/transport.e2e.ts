import { expect, type Page, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { givenLoad } from '../app/given';
import { Desk } from '../pages/desk';
import { testCertificates } from '../servers/certificates';
import { httpAnswer, startRecordingServer } from '../servers/recording-server';
import { type Canary, startCanary } from './canary';
import {
  ask,
  CLOSE_BODY,
  connect,
  connectionOf,
  end,
  send,
  sendExactly,
  sendInput,
  settingsFor,
} from './desk-page';

const TOKEN = 'a-token-that-stays-here';

let app: DeskApp;
let page: Page;
let canary: Canary;

test.beforeAll(async () => {
  canary = await startCanary();
  app = await DeskApp.launch();
  page = app.page;
});
test.afterAll(async () => {
  await end(app);
  await canary.close();
});

const REDIRECTS = [
  ['C-70 301 to another host', 301, 'there', 'unknown'],
  ['C-70 302 to another host', 302, 'there', 'unknown'],
  ['C-71 302 to a login page of the same host', 302, '/login', 'unknown'],
  ['C-72 303 to another host', 303, 'there', 'unknown'],
  ['C-73 307 to another host', 307, 'there', 'refused'],
  ['C-74 308 to another host', 308, 'there', 'refused'],
  ['C-74 308 to a file', 308, 'file:///etc/passwd', 'refused'],
] as const;

for (const [name, status, to, outcome] of REDIRECTS) {
  test(`SEC-21 ${name} is not followed`, async () => {
    const location = to === 'there' ? `http://localhost:${canary.port}/ngs/wo/close` : to;
    const server = await startRecordingServer({
      answer: () => httpAnswer(status, '', { Location: location }),
    });
    const { id } = await connect(page, settingsFor(`${server.origin}/ngs`), TOKEN);
    const call = await send(page, id);
    expect(call).toMatchObject({ outcome, status });
    expect(server.connections).toHaveLength(1);
    expect(canary.heard).toEqual([]);
    await server.close();
  });
}

test('SEC-21 C-75 nothing in an answer leads to another request', async () => {
  const { good } = await testCertificates();
  const headers = {
    Refresh: `0; url=http://localhost:${canary.port}/`,
    'Alt-Svc': `http/1.1="localhost:${canary.port}"`,
    Link: `<http://localhost:${canary.port}/>; rel=preconnect`,
    'Content-Location': `http://localhost:${canary.port}/`,
    'Report-To': `{"max_age":9,"endpoints":[{"url":"http://localhost:${canary.port}/"}]}`,
  };
  const accepted = '{"code":1,"message":"","value":null}';
  const plain = await startRecordingServer({ answer: () => httpAnswer(200, accepted, headers) });
  const secure = await startRecordingServer({
    tls: good,
    answer: () => httpAnswer(301, '', { ...headers, Location: `http://localhost:${canary.port}/` }),
  });
  const one = await connect(page, settingsFor(`${plain.origin}/ngs`), TOKEN);
  const pin = { trustedFingerprint: good.fingerprint };
  const two = await connect(page, settingsFor(`${secure.origin}/ngs`, pin), TOKEN);
  expect(await send(page, one.id)).toMatchObject({ outcome: 'accepted' });
  expect(await send(page, one.id)).toMatchObject({ outcome: 'accepted' });
  expect(await send(page, two.id)).toMatchObject({ outcome: 'unknown', status: 301 });
  expect([plain.connections.length, secure.connections.length]).toEqual([2, 1]);
  expect(canary.heard).toEqual([]);
  await Promise.all([plain.close(), secure.close()]);
});

test('SEC-24 a token or a header with more than a header may hold is refused when it is saved', async () => {
  const { id } = await connect(page, settingsFor('http://127.0.0.1:9/ngs'), null);
  for (const token of [
    'a\r\nX: y',
    'a\nb',
    'a\u0000b',
    'a\tb',
    'ключ',
    'é',
    'a b',
    '',
    'x'.repeat(4097),
    '\u2028',
    '\ud800',
  ]) {
    const answer = await ask(page, 'connections', 'setToken', { id, token, keep: 'session' });
    expect(answer, JSON.stringify(token)).toMatchObject({ kind: 'invalid', problems: [{ field: 'token' }] });
  }
  expect((await connectionOf(page, id)).token).toEqual({ set: false, reason: 'none' });
  const whitelist = {
    mode: 'whitelist',
    ds: 'gl2019',
    epid: '',
    staffId: 'SELITE',
    groupId: 'SYSTEM',
  } as const;
  const spoilt = ['a\r\nX-Evil: 1', 'a\nb', 'a\u0000', '组', 'a\u007f'];
  for (const value of spoilt) {
    for (const change of [
      { dbPool: value },
      { extraHeaders: [{ name: 'X-A', value }] },
      { extraHeaders: [{ name: `X-${value}`, value: '1' }] },
      { auth: { ...whitelist, ds: value } },
      { auth: { ...whitelist, epid: value } },
      { auth: { ...whitelist, staffId: value } },
      { auth: { ...whitelist, groupId: value } },
    ]) {
      const answer = await ask(page, 'connections', 'create', settingsFor('http://127.0.0.1:9/ngs', change));
      expect(answer.kind, JSON.stringify(change)).toBe('invalid');
    }
  }
  for (const name of [
    'token',
    'Host',
    'Content-Length',
    'Transfer-Encoding',
    'Authorization',
    'Cookie',
    'staffId',
  ]) {
    const extra = { extraHeaders: [{ name, value: '1' }] };
    expect(
      (await ask(page, 'connections', 'create', settingsFor('http://127.0.0.1:9/ngs', extra))).kind,
      name,
    ).toBe('invalid');
  }
});

test('SEC-24 nothing in an order reaches a header', async () => {
  const server = await startRecordingServer();
  const { id } = await connect(page, settingsFor(`${server.origin}/ngs`), TOKEN);
  const order = (text: string) =>
    `{"mapId":"M","customerGuid":"C","objective":{"a":"${text}","token":"x","Host":"evil"}}`;
  const bodies = [
    order('1\\r\\nX-Evil: 1'),
    order('1\\u0000\\u0007'),
    order('长'.repeat(3000)),
    `${order('x')}\r\n\r\nPOST /evil HTTP/1.1\r\nX-Evil: 1\r\n\r\n`,
    '{"headers":{"X-Evil":"1"},"__proto__":{"headers":{"X-Evil":"1"}}}',
    '{"mapId":"M\r\nX-Evil: 1","customerGuid":"C"}',
  ];
  for (const body of bodies) {
    const before = server.requests.length;
    const call = await send(page, id, body, 'save');
    const sent = server.requests.slice(before);
    expect(sent.length).toBeLessThanOrEqual(1);
    if (call.outcome === 'not-sent') expect(sent).toEqual([]);
    for (const request of sent) {
      expect(request.headers.map(([name]) => name)).toEqual([
        ...['Host', 'Content-Type', 'Content-Length', 'Accept', 'Accept-Encoding', 'Connection', 'token'],
      ]);
      expect(request.body.toString('utf8')).toBe(body);
      expect(request.headers).toContainEqual(['Content-Length', String(Buffer.byteLength(body))]);
    }
  }
  expect(server.requests.length).toBeGreaterThanOrEqual(2);
  expect(
    server.requests.some((request) => /evil/i.test(request.target) || /X-Evil/.test(request.headerText)),
  ).toBe(false);
  await server.close();
});

test('SEC-25 who acts comes from the saved connection alone, is shown, and is written down', async () => {
  const server = await startRecordingServer();
  const auth = {
    mode: 'whitelist',
    ds: 'gl2019',
    epid: 'E00008',
    staffId: 'SELITE',
    groupId: 'SYSTEM',
  } as const;
  const { id } = await connect(page, settingsFor(`${server.origin}/ngs`, { auth }), null);
  const identity = [
    ['ds', 'gl2019'],
    ['epid', 'E00008'],
    ['staffId', 'SELITE'],
    ['groupId', 'SYSTEM'],
  ];
  const isIdentity = ([name]: readonly string[]) =>
    ['ds', 'epid', 'staffId', 'groupId', 'token'].includes(name ?? '');

  const honest = sendInput(await connectionOf(page, id));
  const asAdmin = honest.seen.headers.map(([name, value]): [string, string] => [
    name,
    name === 'staffId' ? 'ADMIN' : value,
  ]);
  const lie = await sendExactly(page, { ...honest, seen: { ...honest.seen, headers: asAdmin } });
  expect(lie).toMatchObject({ outcome: 'not-sent', reason: 'connection-changed' });
  expect(server.connections).toHaveLength(0);

  const order = '{"mapId":"M","customerGuid":"C","objective":{"staffId":"ADMIN","ds":"other","groupId":"x"}}';
  const call = await send(page, id, order, 'save');
  expect(call.outcome).toBe('accepted');
  expect(server.requests[0]?.headers.filter(isIdentity)).toEqual(identity);
  expect(call.identity).toContain('SELITE');
  expect(call.requestHeaders.filter(isIdentity)).toEqual(identity);
  const kept = await ask(page, 'history', 'get', { id: call.id });
  expect(kept).toMatchObject({
    kind: 'found',
    call: { identity: call.identity, requestHeaders: call.requestHeaders },
  });

  await ask(page, 'settings', 'change', { connectionId: id });
  const shown = page.getByTestId('title-bar').getByTestId('acting-identity');
  await expect(shown).toContainText('SELITE');
  await expect(shown).toContainText('SYSTEM');
  const desk = new Desk(app, 'zh-CN');
  await desk.open('order');
  await givenLoad(desk);
  for (const ending of ['close', 'failedClose'] as const) {
    await desk.order.press(ending);
    for (const part of ['SELITE', 'SYSTEM']) await expect(desk.dialog.root).toContainText(part);
    await desk.dialog.cancel();
  }
  // A call through another connection while the page still believes in this one goes nowhere.
  await ask(page, 'connections', 'update', {
    id,
    settings: { ...settingsFor(`${server.origin}/ngs`), auth: { ...auth, staffId: 'OTHER' } },
  });
  const stale = await sendExactly(page, { ...honest, ticket: crypto.randomUUID(), body: CLOSE_BODY });
  expect(stale).toMatchObject({ outcome: 'not-sent', reason: 'connection-changed' });
  expect(server.connections).toHaveLength(1);
  await server.close();
});
