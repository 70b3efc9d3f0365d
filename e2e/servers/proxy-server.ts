import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { TestCertificate } from './certificates';

/** How the proxy answers a client: a tunnel or the forwarded request, or these bytes; `hang`: nothing. */
export type ProxyManners = 'serve' | 'hang' | 'reset' | Buffer;

/** A proxy with a ledger of the text that it could read: never what goes through a tunnel. */
export interface TestProxy {
  readonly port: number;
  readonly address: string;
  /** What each client said to the proxy itself. */
  readonly heard: readonly string[];
  /** Bytes that passed through tunnels, unread by the proxy. */
  readonly tunnelled: () => Buffer;
  close(): Promise<void>;
}

/**
 * Starts a proxy on loopback that speaks CONNECT and absolute-form; with `tls` it is itself reached over TLS. It alone
 * finds the names of `hosts`: they lead to loopback.
 */
export async function startProxy(
  manners: ProxyManners = 'serve',
  tls?: TestCertificate,
  hosts: readonly string[] = [],
): Promise<TestProxy> {
  const heard: string[] = [];
  const through: Buffer[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const secureContext = tls === undefined ? null : createSecureContext({ key: tls.key, cert: tls.cert });
  const server = createServer((raw) => {
    keep(raw);
    const client = secureContext === null ? raw : keep(new TLSSocket(raw, { isServer: true, secureContext }));
    client.once('data', (first: Buffer) => {
      const said = first.toString('latin1');
      heard.push(said);
      if (manners === 'hang') return;
      if (manners === 'reset') return raw.resetAndDestroy();
      if (typeof manners !== 'string') return client.end(manners);
      const [, method, target = ''] = /^(\S+) (\S+)/.exec(said) ?? [];
      const url = new URL(method === 'CONNECT' ? `http://${target}` : target);
      const server = keep(
        connect(
          Number(url.port === '' ? 80 : url.port),
          hosts.includes(url.hostname) ? '127.0.0.1' : url.hostname.replace(/^\[|\]$/g, ''),
        ),
      );
      server.on('connect', () => {
        if (method === 'CONNECT') {
          client.write('HTTP/1.1 200 Connection established\r\n\r\n');
          client.on('data', (chunk: Buffer) => through.push(chunk));
        } else {
          server.write(Buffer.from(said.replace(target, url.pathname + url.search), 'latin1'));
        }
        client.pipe(server);
        server.pipe(client);
      });
      server.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n'));
      return undefined;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    heard,
    tunnelled: () => Buffer.concat(through),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
