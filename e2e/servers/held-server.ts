import type { TestCertificate } from './certificates';
import { type RawServer, startRawServer } from './raw-server';
import { contractAnswer } from './recording-server';

/** A server that reads every request at once and answers none before it is told to. */
export interface HeldServer extends RawServer {
  /** Answers what waits and whatever comes later. */
  release(): void;
}

export async function startHeldServer(tls?: TestCertificate): Promise<HeldServer> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = await startRawServer(
    async (line) => {
      await line.request();
      await released;
      await line.send(contractAnswer(1));
      line.end();
    },
    tls === undefined ? {} : { tls },
  );
  // Its properties are read when they are asked for: a copy would stand still.
  return Object.assign(Object.create(server) as RawServer, { release });
}
