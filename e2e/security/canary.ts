import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that must hear nothing. */
export interface Canary {
  readonly port: number;
  readonly address: string;
  /** The first bytes of each connection. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** Listens on every address of this machine and writes down who came. */
export async function startCanary(): Promise<Canary> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const place = heard.push('(nothing said)') - 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.once('data', (chunk: Buffer) => {
      heard[place] = chunk.toString('latin1').slice(0, 200);
      socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
