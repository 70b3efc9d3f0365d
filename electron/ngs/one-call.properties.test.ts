import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawServer, type Script, startRawServer } from '../../e2e/servers/raw-server';
import { httpAnswer } from '../../e2e/servers/recording-server';
import { SEED } from '../../shared/bulk/testing/seed';
import type { CallDetail } from '../../shared/desk.calls';
import { type Bench, createBench, TOKEN } from './testing/bench';

/** I11 and I12 of a run (shared/bulk/invariants.properties.test.ts has the others): whatever a server does with one call. */
const RUNS = 1000;

let server: RawServer;
let foreign: RawServer;
let bench: Bench;
beforeAll(async () => {
  console.log(`seed: ${SEED} (electron/ngs/one-call.properties.test.ts)`);
  server = await startRawServer(() => undefined);
  foreign = await startRawServer(async (line) => {
    await line.headersRead();
    line.close();
  });
  bench = await createBench(server.origin);
});
afterAll(async () => {
  bench.close();
  await server.close();
  await foreign.close();
});

/** What the server does with a call: an answer of any status, where to it points, and how much of it comes. */
interface Play {
  readonly status: number;
  readonly code: number;
  readonly leadsTo: 'nowhere' | 'itself' | 'another server';
  readonly word: 'Location' | 'Refresh' | 'Alt-Svc' | 'Link';
  /** Of the answer's bytes; 1: all of them. */
  readonly share: number;
  readonly ending: 'end' | 'close' | 'reset';
  readonly reads: 'all' | 'headers' | 'nothing';
}
const play: fc.Arbitrary<Play> = fc.record({
  status: fc.constantFrom(
    200,
    200,
    201,
    204,
    300,
    301,
    302,
    303,
    307,
    308,
    400,
    401,
    403,
    408,
    409,
    421,
    425,
    429,
    500,
    502,
    503,
    504,
  ),
  code: fc.constantFrom(0, 1, 2),
  leadsTo: fc.constantFrom('nowhere', 'itself', 'another server'),
  word: fc.constantFrom('Location', 'Location', 'Refresh', 'Alt-Svc', 'Link'),
  share: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  ending: fc.constantFrom('end', 'close', 'reset'),
  reads: fc.constantFrom('all', 'all', 'all', 'headers', 'nothing'),
});

function scriptOf({ status, code, leadsTo, word, share, ending, reads }: Play): Script {
  const address = `${(leadsTo === 'itself' ? server : foreign).origin}/ngs/wo/close`;
  const value = {
    Location: address,
    Refresh: `0; url=${address}`,
    'Alt-Svc': `h2="${new URL(address).host}"`,
    Link: `<${address}>; rel=preload`,
  }[word];
  const answer = httpAnswer(status, `{"code":${code},"message":"said","value":null}`, {
    'Retry-After': '0',
    ...(leadsTo === 'nowhere' ? {} : { [word]: value }),
  });
  return async (line) => {
    if (reads === 'all') await line.request();
    if (reads === 'headers') await line.headersRead();
    await line.send(answer.subarray(0, Math.ceil(answer.length * share)));
    line[ending]();
  };
}

type Send = (played: Play) => Promise<CallDetail>;
/** Each call is of an order of its own. */
let orders = 0;
const sendOnce: Send = () => {
  orders += 1;
  return bench.send({ body: `{"oId":"order ${orders}","taskId":"1"}` });
};

/** Has one call sent and gives what every server saw of it. */
async function seen(send: Send, played: Play) {
  const [atServer, atForeign] = [server.connections.length, foreign.connections.length];
  server.play(scriptOf(played));
  const call = await send(played);
  await new Promise((resolve) => setImmediate(resolve));
  return {
    call,
    here: server.connections.slice(atServer),
    elsewhere: foreign.connections.slice(atForeign),
  };
}

const isSentOnce = async (send: Send, played: Play): Promise<boolean> =>
  (await seen(send, played)).here.length === 1;

/** True if the token stands once in the one request of its own server, and nowhere else. */
async function isAtHome(send: Send, played: Play): Promise<boolean> {
  const { call, here, elsewhere } = await seen(send, played);
  const bytes = here.map((line) => line.bytes.toString('latin1')).join('');
  return elsewhere.length === 0 && bytes.split(TOKEN).length <= 2 && !JSON.stringify(call).includes(TOKEN);
}

const holds = (is: typeof isAtHome, send: Send) => fc.asyncProperty(play, (played) => is(send, played));
const NUMBERS = { numRuns: RUNS, seed: SEED };

describe('one call, whatever the server does with it', { timeout: 300_000 }, () => {
  it('I11: is at most one connection and one request on the wire', async () => {
    await fc.assert(holds(isSentOnce, sendOnce), NUMBERS);
    expect(server.connections.every(({ requests }) => requests.length <= 1)).toBe(true);
  });

  it('I11 would be seen broken if a connection that breaks were opened anew', async () => {
    const resends: Send = async (played) => {
      const call = await sendOnce(played);
      return call.reason === 'connection-lost' ? sendOnce(played) : call;
    };
    expect((await fc.check(holds(isSentOnce, resends), NUMBERS)).failed).toBe(true);
  });

  it('I12: its token reaches the one address that it was saved for, and comes back in nothing that is shown', async () => {
    await fc.assert(holds(isAtHome, sendOnce), NUMBERS);
    expect(bench.onDisk()).not.toContain(TOKEN);
  });

  it('I12 would be seen broken if a redirect were followed with the headers of the call', async () => {
    const follows: Send = async (played) => {
      const { leadsTo, status, word } = played;
      const call = await sendOnce(played);
      if (status >= 300 && status < 400 && word === 'Location' && leadsTo === 'another server')
        await new Promise<void>((resolve) => {
          httpRequest(`${foreign.origin}/ngs/wo/close`, { method: 'POST', headers: { token: TOKEN } })
            .on('error', () => resolve())
            .end();
        });
      return call;
    };
    expect((await fc.check(holds(isAtHome, follows), NUMBERS)).failed).toBe(true);
  });
});
