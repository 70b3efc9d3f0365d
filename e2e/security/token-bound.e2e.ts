import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronRuntime, type Keyring } from '../../tools/electron-runtime.mjs';
import { DeskApp } from '../app/desk-app';
import { testCertificates } from '../servers/certificates';
import type { RawServer } from '../servers/raw-server';
import { startRecordingServer } from '../servers/recording-server';
import { ask, connect, connectionOf, end, send, sendExactly, sendInput, settingsFor } from './desk-page';

let keyring: Keyring;
let first: RawServer;
let second: RawServer;

test.beforeAll(async () => {
  keyring = await electronRuntime().keyring();
  first = await startRecordingServer();
  second = await startRecordingServer();
});
test.afterAll(async () => {
  await Promise.all([first.close(), second.close(), keyring.stop()]);
});

test('SEC-19 a token that cannot be read any more is asked for again, and nothing is sent', async () => {
  const app = await DeskApp.launch({ keyring });
  const one = await connect(app.page, settingsFor(`${first.origin}/ngs`), 'a-token-to-lose-1', 'auto');
  const two = await connect(app.page, settingsFor(`${first.origin}/ngs`), 'a-token-to-lose-2', 'auto');
  expect(one.token).toMatchObject({ kept: 'protected' });
  await app.close();

  const file = join(app.folder, 'tokens.json');
  const spoil = (blob: string) => {
    const bytes = Buffer.from(blob, 'base64');
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    return bytes.toString('base64');
  };
  let times = 0;
  const spoilt = readFileSync(file, 'utf8').replace(
    /("ciphertext"\s*:\s*")([^"]+)"/g,
    (_, before: string, blob: string) => {
      times += 1;
      return `${before}${times === 1 ? spoil(blob) : Buffer.from('v11nonsense').toString('base64')}"`;
    },
  );
  expect(times).toBe(2);
  writeFileSync(file, spoilt);

  const requests = first.requests.length;
  const again = await app.restart();
  for (const { id } of [one, two]) {
    expect(await send(again.page, id)).toMatchObject({
      outcome: 'not-sent',
      reason: 'token-unreadable',
      mayHaveSent: false,
    });
    expect((await connectionOf(again.page, id)).token).toEqual({ set: false, reason: 'unreadable' });
  }
  // Given again, it works again.
  await ask(again.page, 'connections', 'setToken', { id: one.id, token: 'a-token-to-lose-3', keep: 'auto' });
  expect(first.connections.length).toBe(requests);
  expect((await send(again.page, one.id)).outcome).toBe('accepted');
  await again.close();

  // The same data where the keyring is gone: what was kept in it cannot be read.
  const before = first.connections.length;
  const elsewhere = await DeskApp.launch({ folder: app.folder });
  expect(await send(elsewhere.page, one.id)).toMatchObject({
    outcome: 'not-sent',
    reason: 'token-unreadable',
  });
  expect(first.connections.length).toBe(before);
  await end(elsewhere);
});

test('SEC-20 a token belongs to one scheme, host and port, and to nothing else', async () => {
  const { good } = await testCertificates();
  const secure = await startRecordingServer({ tls: good });
  const app = await DeskApp.launch();
  const { page } = app;
  try {
    const port = new URL(first.origin).port;
    const elsewhere = [
      ['another port', `${second.origin}/ngs`],
      ['another host', `http://localhost:${port}/ngs`],
      ['another host in other letters', `http://127.0.0.2:${port}/ngs`],
      ['another scheme', `https://127.0.0.1:${port}/ngs`],
      ['another scheme and port', `${secure.origin}/ngs`],
    ] as const;
    for (const [name, serviceRoot] of elsewhere) {
      const settings = settingsFor(`${first.origin}/ngs`, { trustedFingerprint: good.fingerprint });
      const { id } = await connect(page, settings, 'a-token-for-the-first');
      expect((await send(page, id)).outcome, name).toBe('accepted');
      const seen = [first, second, secure].map((server) => server.connections.length);
      const moved = await ask(page, 'connections', 'update', { id, settings: { ...settings, serviceRoot } });
      expect(moved, name).toMatchObject({
        kind: 'saved',
        connection: { token: { set: false, reason: 'other-address' } },
      });
      expect(await send(page, id), name).toMatchObject({
        outcome: 'not-sent',
        reason: 'token-other-address',
      });
      // Back again: what was forgotten stays forgotten.
      await ask(page, 'connections', 'update', { id, settings });
      expect(await send(page, id), name).toMatchObject({ outcome: 'not-sent' });
      expect(
        [first, second, secure].map((server) => server.connections.length),
        name,
      ).toEqual(seen);
    }
    // Another path of the same address keeps it; a copy has none.
    const settings = settingsFor(`${first.origin}/ngs`);
    const { id } = await connect(page, settings, 'a-token-for-the-first');
    const moved = { ...settings, serviceRoot: `${first.origin}/other/path` };
    expect(await ask(page, 'connections', 'update', { id, settings: moved })).toMatchObject({
      connection: { token: { set: true } },
    });
    expect((await send(page, id)).outcome).toBe('accepted');
    const copy = await ask(page, 'connections', 'duplicate', { id, name: 'copy' });
    expect(copy).toMatchObject({ kind: 'saved', connection: { token: { set: false, reason: 'none' } } });
  } finally {
    await end(app);
    await secure.close();
  }
});

test('SEC-20 what the page says it saw cannot lead a token elsewhere', async () => {
  const app = await DeskApp.launch();
  const { page } = app;
  const { id } = await connect(page, settingsFor(`${first.origin}/ngs`), 'a-token-for-the-first');
  const honest = sendInput(await connectionOf(page, id));
  const seen = [first.connections.length, second.connections.length];
  const lies = [
    { ...honest.seen, address: `${second.origin}/ngs/wo/close` },
    {
      ...honest.seen,
      headers: honest.seen.headers.map(([name, value]): [string, string] => [
        name,
        name === 'Host' ? 'evil' : value,
      ]),
    },
    { ...honest.seen, headers: [...honest.seen.headers, ['X-More', '1'] as [string, string]] },
    {
      ...honest.seen,
      headers: honest.seen.headers.map(([name, value]): [string, string] => [
        name,
        name === 'token' ? '' : value,
      ]),
    },
    { address: '', headers: [] },
  ];
  for (const lie of lies) {
    const call = await sendExactly(page, { ...honest, ticket: crypto.randomUUID(), seen: lie });
    expect(call).toMatchObject({ outcome: 'not-sent', reason: 'connection-changed' });
  }
  expect([first.connections.length, second.connections.length]).toEqual(seen);
  await end(app);
});
