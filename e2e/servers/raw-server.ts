import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { TestCertificate } from './certificates';
import { type SeenRequest, splitRequests } from './seen-requests';

/** One accepted connection and everything a client wrote on it (inside TLS, where there is TLS). */
export interface SeenConnection {
  readonly bytes: Buffer;
  readonly requests: readonly SeenRequest[];
  readonly headersSeen: boolean;
}

/** What a script may do with one connection; it decides every byte that goes back. */
export interface Line {
  readonly number: number;
  /** Resolves when the headers of a request are in. */
  headersRead(): Promise<void>;
  /** Resolves when a whole request is in. */
  request(): Promise<SeenRequest>;
  send(...parts: (string | Buffer)[]): Promise<void>;
  pause(ms: number): Promise<void>;
  /** Stops reading: the client's bytes stay in the kernel. */
  deaf(): void;
  /** FIN after what was sent. */
  end(): void;
  /** Closes at once, read or unread. */
  close(): void;
  /** RST. */
  reset(): void;
  readonly gone: boolean;
}

/** What happens on each connection. A script that returns leaves its connection open. */
export type Script = (line: Line) => void | Promise<void>;

/** A server below HTTP, with a ledger of what really arrived: the truth that outcomes are held against. */
export interface RawServer {
  readonly port: number;
  readonly origin: string;
  readonly connections: readonly SeenConnection[];
  /** Over all connections. */
  readonly requests: readonly SeenRequest[];
  readonly bytesRead: number;
  /** The next connections follow another script. */
  play(script: Script): void;
  close(): Promise<void>;
}

/** Starts a server on loopback; `tls` makes it speak TLS with that certificate. */
export async function startRawServer(
  script: Script,
  options: { readonly tls?: TestCertificate; readonly host?: string } = {},
): Promise<RawServer> {
  const { tls, host = '127.0.0.1' } = options;
  const secureContext = tls === undefined ? null : createSecureContext({ key: tls.key, cert: tls.cert });
  const ledger: Ledger[] = [];
  const sockets = new Set<Socket>();
  let current = script;
  const server = createServer({ noDelay: true }, (raw) => {
    sockets.add(raw);
    raw.on('error', () => undefined).on('close', () => sockets.delete(raw));
    const socket = secureContext === null ? raw : new TLSSocket(raw, { isServer: true, secureContext });
    const entry = new Ledger(socket);
    ledger.push(entry);
    void Promise.resolve(current(lineOf(entry, raw, ledger.length))).catch(() => raw.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    connections: ledger,
    get requests() {
      return ledger.flatMap((entry) => entry.requests);
    },
    get bytesRead() {
      return ledger.reduce((sum, entry) => sum + entry.bytes.length, 0);
    },
    play(next) {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

class Ledger implements SeenConnection {
  private chunks: Buffer[] = [];
  private wakers: (() => void)[] = [];
  gone = false;

  constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.gone = true;
      this.wake();
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
  get requests(): readonly SeenRequest[] {
    return splitRequests(this.bytes).whole;
  }
  get headersSeen(): boolean {
    return splitRequests(this.bytes).headersSeen;
  }

  /** Resolves when `found` gives something; never, if the client leaves before. */
  async until<T>(found: () => T | undefined): Promise<T> {
    for (;;) {
      const value = found();
      if (value !== undefined) return value;
      if (this.gone) return new Promise<T>(() => undefined);
      await new Promise<void>((resolve) => this.wakers.push(resolve));
    }
  }

  private wake(): void {
    const wakers = this.wakers;
    this.wakers = [];
    for (const wake of wakers) wake();
  }
}

function lineOf(entry: Ledger, raw: Socket, number: number): Line {
  const { socket } = entry;
  return {
    number,
    headersRead: async () => {
      await entry.until(() => entry.headersSeen || undefined);
    },
    request: () => entry.until(() => entry.requests[0]),
    send: (...parts) =>
      new Promise((resolve) => {
        if (!socket.writable) return resolve();
        const bytes = Buffer.concat(
          parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
        );
        socket.write(bytes, () => resolve());
      }),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    deaf: () => {
      socket.pause();
    },
    end: () => {
      socket.end();
    },
    close: () => {
      raw.destroy();
    },
    reset: () => {
      raw.resetAndDestroy();
    },
    // Not `entry.gone`: writing to a socket that is being closed fails at once, and a loop would never let it close.
    get gone() {
      return !socket.writable;
    },
  };
}
