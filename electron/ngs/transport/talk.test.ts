import { once } from 'node:events';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import type { Opened } from './open';
import { noAnswer, talk } from './talk';
import { startTrack } from './track';

test('a connection that was lost before anything was written ends at once, as possibly sent', async () => {
  const socket = new Socket();
  socket.destroy();
  await once(socket, 'close');
  const opened: Opened = {
    socket,
    wholeAddress: false,
    certificate: null,
    trust: 'plain-http',
    remote: '',
    tlsVersion: '',
    proxy: '',
    close: () => socket.destroy(),
  };
  const track = startTrack();
  const sent = {
    method: 'POST',
    address: 'http://ngs.test/',
    headers: [['Host', 'ngs.test']],
    body: '',
  } as const;
  const way = {
    track,
    signal: new AbortController().signal,
    answer: noAnswer(),
    onWritten: () => undefined,
  };
  await expect(talk(opened, sent, way)).rejects.toMatchObject({ failure: 'connection-lost' });
  expect(track.mayHaveSent).toBe(true);
});
