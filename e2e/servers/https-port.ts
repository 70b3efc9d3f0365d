import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A port that tells TLS from plain text by its first byte, as nginx does. */
export interface HttpsPort {
  readonly port: number;
  close(): Promise<void>;
}

/** Who speaks TLS is led to the one port, who does not to the other. */
export async function startHttpsPort(lead: {
  readonly tls: number;
  readonly plain: number;
}): Promise<HttpsPort> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    keep(client).once('data', (first) => {
      const behind = keep(connect(first[0] === TLS_HANDSHAKE ? lead.tls : lead.plain, '127.0.0.1'));
      behind.write(first);
      behind.on('error', () => client.resetAndDestroy());
      client.pipe(behind).pipe(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
const TLS_HANDSHAKE = 0x16;
