import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { Certificate } from '../../../shared/desk.connections';
import { nameOf, type Route } from './proxy';
import { secureSocket } from './secure-socket';
import { StepFailure } from './step';
import { connectTcp, targetOf, type Way } from './tcp';
import { openTunnel } from './tunnel';

/** A connection on which the request may be written next, and not a byte of it has been. */
export interface Opened {
  readonly socket: Duplex;
  /** The request names the whole address, since the other end is a proxy (plain http only). */
  readonly wholeAddress: boolean;
  readonly certificate: Certificate | null;
  readonly trust: 'system' | 'fingerprint' | 'plain-http';
  readonly remote: string;
  readonly tlsVersion: string;
  readonly proxy: string;
  close(): void;
}

/** How a connection proves the server: usual roots, and the one certificate that a person pinned. */
export interface Proof {
  readonly context: () => SecureContext;
  readonly pin: string | null;
}

/** Opens one fresh connection: the first of `routes` on which the server can be reached. */
export async function openConnection(
  url: URL,
  routes: readonly Route[],
  proof: Proof,
  way: Way,
): Promise<Opened> {
  let failure: unknown = null;
  for (const route of routes) {
    try {
      return await openRoute(url, route, proof, way);
    } catch (error) {
      failure = error;
      // A proxy that is not there hands over to the next way, as the system's setting asks; all else is final.
      const next =
        error instanceof StepFailure && error.failure === 'proxy-unreachable' && !way.signal.aborted;
      if (!next) break;
    }
  }
  throw failure ?? new StepFailure('proxy-unreachable', { problem: 'no-route' });
}

async function openRoute(url: URL, route: Route, proof: Proof, way: Way): Promise<Opened> {
  const server = targetOf(url);
  if (route.kind === 'unsupported') {
    throw new StepFailure('proxy-unreachable', { problem: 'kind-not-supported', proxy: route.text });
  }
  const tcp = route.kind === 'direct' ? await connectTcp(server, way) : await connectProxy(route, way);
  const proxy = route.kind === 'proxy' ? nameOf(route) : '';
  const toClose: Duplex[] = [tcp];
  const plain = {
    wholeAddress: proxy !== '',
    certificate: null,
    trust: 'plain-http',
    remote: addressText(tcp.remoteAddress ?? '', tcp.remotePort ?? 0),
    tlsVersion: '',
    proxy,
    close: () => {
      for (const socket of toClose) socket.destroy();
    },
  } as const;
  try {
    let under = tcp;
    if (route.kind === 'proxy' && route.secure) {
      way.track.enter('proxy');
      under = (
        await secureSocket(tcp, route.host, { pin: null, context: proof.context(), signal: way.signal })
      ).socket;
      toClose.unshift(under);
    }
    if (url.protocol === 'http:') return { ...plain, socket: under };
    if (route.kind === 'proxy') {
      way.track.enter('proxy');
      await openTunnel(under, server, route, way.signal);
    }
    way.track.enter('tls');
    const secured = await secureSocket(under, server.host, {
      pin: proof.pin,
      context: proof.context(),
      signal: way.signal,
    });
    toClose.unshift(secured.socket);
    const { socket, certificate, trust } = secured;
    return {
      ...plain,
      wholeAddress: false,
      socket,
      certificate,
      trust,
      tlsVersion: socket.getProtocol() ?? '',
    };
  } catch (error) {
    plain.close();
    throw proxy !== '' && error instanceof StepFailure ? error.with({ proxy }) : error;
  }
}

async function connectProxy(
  route: Route & { readonly kind: 'proxy' },
  way: Way,
): ReturnType<typeof connectTcp> {
  try {
    return await connectTcp(route, way);
  } catch (error) {
    if (!(error instanceof StepFailure) || error.failure === 'cancelled' || error.failure === 'total-timeout')
      throw error;
    throw new StepFailure('proxy-unreachable', {
      ...error.details,
      problem: error.failure,
      proxy: nameOf(route),
    });
  }
}

/** `127.0.0.1:8080`, `[::1]:8080`. */
function addressText(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}
