import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type TestCertificates, testCertificates } from '../../../e2e/servers/certificates';
import { type RawServer, type Script, startRawServer } from '../../../e2e/servers/raw-server';
import type { ConnectionSettings } from '../../../shared/contract/connection';
import type { Outcome, Reason } from '../../../shared/contract/outcome';
import type { CallDetail } from '../../../shared/desk.calls';
import type { SendInput } from '../prepare';
import { type Bench, type BenchWish, createBench, PATIENT, SHORT, TOKEN } from './bench';
import { expectWords } from './golden-words';

/** One row of the research's catalogue, as it is played and what must come of it. */
export interface Fault {
  readonly server: Script;
  /** The server speaks TLS with this certificate; the client trusts the test root. */
  readonly tls?: Exclude<keyof TestCertificates, 'root'>;
  /** The client uses this address in place of the server's own. */
  readonly origin?: (server: RawServer) => string;
  readonly wish?: BenchWish | ((server: RawServer) => BenchWish);
  readonly input?: Partial<SendInput>;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly status?: number | null;
  /** Whole requests that the server had: the ground truth. `any`: the race is real, never more than one. */
  readonly full: 0 | 1 | 'any';
  readonly also?: (call: CallDetail, server: RawServer, bench: Bench) => void | Promise<void>;
}

/** Everything that a file of faults opened; closed and counted once more at its end. */
export const opened: { readonly servers: RawServer[]; readonly benches: Bench[] } = {
  servers: [],
  benches: [],
};

/** A test named by its id in `research/reliability.md`, section C. */
export function fault(id: `C-${string}`, title: string, one: Fault): void {
  const name = `${id} ${title}`;
  test.concurrent(name, { timeout: 20_000 }, async () => {
    const certificates = await testCertificates();
    const server = await startRawServer(
      one.server,
      one.tls === undefined ? {} : { tls: certificates[one.tls] },
    );
    opened.servers.push(server);
    const wish = typeof one.wish === 'function' ? one.wish(server) : one.wish;
    const bench = await createBench(one.origin?.(server) ?? server.origin, {
      roots: [certificates.root],
      ...wish,
      settings: { timeouts: timeoutsFor(one.reason), ...wish?.settings },
    });
    opened.benches.push(bench);
    const call = await bench.send(one.input);
    expectHonest(call, server, bench);
    expectWords(name, call);
    expect({ outcome: call.outcome, reason: call.reason }).toEqual({
      outcome: one.outcome,
      reason: one.reason,
    });
    if (one.status !== undefined) expect(call.status).toBe(one.status);
    if (one.full !== 'any') expect(server.requests).toHaveLength(one.full);
    await one.also?.(call, server, bench);
  });
}

/** Short only where the fault is that time runs out: whatever else comes too late on a busy machine is no fault. */
function timeoutsFor(reason: Reason): ConnectionSettings['timeouts'] {
  const { connectMs, headersMs, totalMs } = SHORT;
  if (reason === 'connect-timeout') return { ...PATIENT, connectMs };
  if (reason === 'headers-timeout') return { ...PATIENT, headersMs };
  // None of the three may be longer than the whole.
  if (reason === 'total-timeout') return { connectMs: totalMs, headersMs: totalMs, totalMs };
  return PATIENT;
}

/** What holds for a call, whatever the fault: at most one request, and a `not-sent` that is true, beside `expectKept`. */
export function expectHonest(call: CallDetail, server: RawServer, bench: Bench): void {
  expectKept(call, bench);
  expect(server.requests.length).toBeLessThanOrEqual(1);
  if (call.outcome === 'not-sent') expectNoRequestByte(server);
}

/** The journal has the call as it was told, and no token stands in it. */
export function expectKept(call: CallDetail, bench: Bench): void {
  expect(bench.journal.get(call.id)).toEqual(call);
  expect(call.mayHaveSent).toBe(call.outcome !== 'not-sent');
  expect(JSON.stringify(call)).not.toContain(TOKEN);
}

/** The server saw no byte of a request: nothing at all, or nothing but the beginning of a TLS handshake. */
export function expectNoRequestByte(server: RawServer): void {
  for (const { bytes } of server.connections) {
    if (bytes.length === 0) continue;
    expect(bytes[0]).toBe(0x16);
    expect(bytes.includes('POST')).toBe(false);
    expect(bytes.includes(TOKEN)).toBe(false);
  }
}

/** At the end of a file: no request came late or twice, and no journal kept a token. */
export async function countOnceMore(): Promise<void> {
  await pause(200);
  for (const server of opened.servers) {
    expect(server.requests.length).toBeLessThanOrEqual(1);
    await server.close();
  }
  for (const bench of opened.benches) {
    expect(bench.onDisk()).not.toContain(TOKEN);
    bench.close();
  }
}
