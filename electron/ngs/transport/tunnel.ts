import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { coded } from './failure-words';
import { nameOf } from './proxy';
import { StepFailure, step } from './step';
import type { Target } from './tcp';

/** How Node speaks HTTP here: strictly, whatever flags the process was started with, and with no header of its own. */
export const STRICT = { insecureHTTPParser: false, maxHeaderSize: 16_384, setDefaultHeaders: false } as const;

/**
 * Asks a proxy for a tunnel (CONNECT). It is told the server's host and port and nothing else: no header of
 * the connection, so no token, goes to it.
 */
export function openTunnel(
  socket: Duplex,
  server: Target,
  proxy: Target,
  signal: AbortSignal,
): Promise<void> {
  const authority = nameOf(server);
  const about = { proxy: nameOf(proxy) };
  return step(
    signal,
    () => socket.destroy(),
    (resolve, reject) => {
      const asked = request({
        ...STRICT,
        createConnection: () => socket,
        method: 'CONNECT',
        path: authority,
        headers: ['Host', authority, 'Connection', 'keep-alive'],
      });
      const refuse = (error: unknown): void => {
        const { code, message } = coded(error);
        reject(new StepFailure('proxy-refused', { ...about, code, message }));
      };
      asked.on('error', refuse);
      asked.on('close', () => refuse(new Error('closed before an answer')));
      asked.on('upgrade', () => refuse(new Error('upgraded')));
      asked.on('connect', (answer, _socket, early: Buffer) => {
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) {
          if (early.length > 0) socket.unshift(early);
          return resolve();
        }
        const needsLogin = status === 407;
        const wanted = answer.headers['proxy-authenticate'] ?? [];
        const details = {
          ...about,
          status: String(status),
          ...(needsLogin ? { wanted: [...wanted].join(', ') } : {}),
        };
        reject(new StepFailure(needsLogin ? 'proxy-needs-login' : 'proxy-refused', details));
      });
      asked.end();
    },
  );
}
