import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A port that stays the same while what stands behind it changes: a server that gets a new certificate. */
export interface Forwarder {
  readonly port: number;
  /** The next connections lead to this port. */
  lead(port: number): void;
  close(): Promise<void>;
}

export async function startForwarder(first: number): Promise<Forwarder> {
  let behind = first;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    const its = keep(connect(behind, '127.0.0.1'));
    keep(client).on('close', () => its.destroy());
    its.on('close', () => client.destroy());
    client.pipe(its).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => {
      behind = port;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
