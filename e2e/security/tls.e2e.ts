import type { AddressInfo } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { expect, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { testCertificates } from '../servers/certificates';
import { startRecordingServer } from '../servers/recording-server';
import { ask, connect, connectionOf, end, send, settingsFor } from './desk-page';

test('SEC-23 no server that cannot prove itself hears a byte of a call, whatever the environment says', async () => {
  const certificates = await testCertificates();
  // Node would believe it: the program must not.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const app = await DeskApp.launch().finally(() => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  });
  const { page } = app;
  try {
    const wrong = {
      selfSigned: 'certificate-untrusted',
      unknownRoot: 'certificate-untrusted',
      expired: /^certificate-(?:untrusted|expired)$/,
      notYetValid: /^certificate-(?:untrusted|not-yet-valid)$/,
      wrongName: /^certificate-(?:untrusted|wrong-name)$/,
      good: 'certificate-untrusted', // Of a root that this machine does not know.
    } as const;
    for (const [name, reason] of Object.entries(wrong)) {
      const tls = certificates[name as keyof typeof wrong];
      const server = await startRecordingServer({ tls });
      const settings = settingsFor(`${server.origin}/ngs`);
      const { id } = await connect(page, settings, 'a-token-for-the-right-one');
      const call = await send(page, id);
      expect(call, name).toMatchObject({
        outcome: 'not-sent',
        mayHaveSent: false,
        reason: expect.stringMatching(reason),
      });
      const checked = await ask(page, 'connections', 'check', { settings });
      expect(checked, name).toMatchObject({
        kind: 'checked',
        report: { trust: 'none', failure: call.reason },
      });

      // Another certificate than the pinned one is no better.
      const other = {
        ...settings,
        trustedFingerprint: certificates.root === tls.cert ? null : Array(32).fill('AB').join(':'),
      };
      await ask(page, 'connections', 'update', { id, settings: other });
      expect(await send(page, id), name).toMatchObject({ outcome: 'not-sent', mayHaveSent: false });
      expect(server.bytesRead, name).toBe(0);

      // The one a person saw and pinned is: so it was the certificate that stopped it.
      await ask(page, 'connections', 'update', {
        id,
        settings: { ...settings, trustedFingerprint: tls.fingerprint },
      });
      expect((await connectionOf(page, id)).token.set).toBe(true);
      expect((await send(page, id)).outcome, name).toBe('accepted');
      await server.close();
    }
  } finally {
    await end(app);
  }
});

test('SEC-23 TLS older than 1.2 is not spoken', async () => {
  const { good } = await testCertificates();
  const app = await DeskApp.launch();
  try {
    for (const version of ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const) {
      const options: TlsOptions = {
        cert: good.cert,
        key: good.key,
        minVersion: version,
        maxVersion: version,
      };
      let heard = 0;
      const server = createServer({ ...options, ciphers: 'DEFAULT@SECLEVEL=0' }, (socket) => {
        socket
          .on('error', () => undefined)
          .on('data', (chunk) => {
            heard += chunk.length;
            socket.end('HTTP/1.1 200 OK\r\nContent-Length: 34\r\n\r\n{"code":1,"message":"","value":{}}');
          });
      });
      server.on('tlsClientError', () => undefined);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const pinned = settingsFor(`https://127.0.0.1:${port}/ngs`, { trustedFingerprint: good.fingerprint });
      const { id } = await connect(app.page, pinned, 'a-token-for-new-tls');
      const { outcome, reason } = await send(app.page, id);
      if (version < 'TLSv1.2')
        expect([version, outcome, reason, heard]).toEqual([version, 'not-sent', 'tls-failed', 0]);
      else expect([version, outcome]).toEqual([version, 'accepted']);
      server.close();
    }
  } finally {
    await end(app);
  }
});
