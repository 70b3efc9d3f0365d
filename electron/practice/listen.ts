import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';

/** The one address that the practice server listens on. */
export const LOOPBACK = '127.0.0.1';
/** Below the ports that systems hand out to outgoing connections, so that the port is free at the next start too. */
const PORTS = { from: 20_000, to: 32_000 } as const;
const RANDOM_TRIES = 20;

/** Listens on the first free port: those wished for, then random ones. Gives the port. */
export async function listen(server: Server, wished: readonly number[]): Promise<number> {
  const random = Array.from({ length: RANDOM_TRIES }, () => randomInt(PORTS.from, PORTS.to));
  for (const port of [...wished, ...random, 0]) {
    const taken = await listenOn(server, port);
    if (taken !== null) return taken;
  }
  throw new Error('no port is free on 127.0.0.1');
}

/** The port, or null if it is not to be had. */
function listenOn(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : null);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen({ host: LOOPBACK, port, exclusive: true });
  });
}
