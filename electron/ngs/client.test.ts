import { afterEach, expect, test } from 'vitest';
import { startRecordingServer } from '../../e2e/servers/recording-server';
import { BODY, createBench, TOKEN } from './testing/bench';

const toClose: { close(): unknown }[] = [];
const kept = <T extends { close(): unknown }>(thing: T): T => {
  toClose.push(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of toClose.splice(0)) await thing.close();
});

test('what leaves is byte for byte what was seen, but for the token', async () => {
  const server = kept(await startRecordingServer());
  const bench = kept(
    await createBench(server.origin, {
      settings: { extraHeaders: [{ name: 'X-Trace', value: 'a b' }], dbPool: 'p1' },
    }),
  );
  const input = bench.input();
  const sent = await bench.client.send(input);
  expect(sent).toMatchObject({
    kind: 'answered',
    call: { outcome: 'accepted', reason: 'code-1', mayHaveSent: true, phase: 'done' },
  });
  const [request] = server.requests;
  const seen = input.seen.headers.map(([name, value]) => `${name}: ${name === 'token' ? TOKEN : value}`);
  expect(request?.headerText).toBe(['POST /ngs/wo/close HTTP/1.1', ...seen].join('\r\n'));
  expect(request?.body.toString()).toBe(BODY);
  expect(server.connections).toHaveLength(1);
});
