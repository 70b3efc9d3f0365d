import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import { reachFailure } from './failure-words';
import { step } from './step';
import type { Track } from './track';

/** Host without brackets, and port. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** What each step of one exchange is given. `lookup` stands in for the system's name lookup in tests. */
export interface Way {
  readonly track: Track;
  readonly signal: AbortSignal;
  readonly lookup?: LookupFunction;
}

/** Resolves a name and connects, to whichever of its addresses answers first (happy eyeballs). */
export async function connectTcp(target: Target, { track, signal, lookup }: Way): Promise<Socket> {
  signal.throwIfAborted();
  track.enter(isIP(target.host) === 0 ? 'resolve' : 'connect');
  const socket = connect({
    ...target,
    autoSelectFamily: true,
    noDelay: true,
    ...(lookup === undefined ? {} : { lookup }),
  });
  // Stays for the socket's life: a connection that breaks while nobody waits for it must not end the program.
  socket.on('error', () => undefined);
  return step(
    signal,
    () => socket.destroy(),
    (resolve, reject) => {
      socket.on('lookup', (error) => {
        if (error === null) track.enter('connect');
      });
      socket.once('error', (error) => reject(reachFailure(track.phase, error)));
      socket.once('connect', () => resolve(socket));
    },
  );
}

/** Host and port of an address, the scheme's own port if none is written. */
export function targetOf(url: URL): Target {
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  return { host, port: Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port) };
}
