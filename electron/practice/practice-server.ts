import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { PracticeOrder, PracticeOrderDetail, PracticeStatus } from '../../shared/desk.practice';
import type { Database } from '../files/sqlite';
import { type Answer, answerTo, refused, SERVICE } from './answer';
import { LOOPBACK, listen } from './listen';
import { createPracticeStore } from './practice-store';
import { readBody } from './read-body';

/** The practice NGS server, running on this computer only. */
export interface PracticeServer {
  /** The service root: `http://127.0.0.1:PORT/ngs`. */
  readonly address: string;
  /** The token last made; the server takes it until it expires. */
  token(): string;
  status(): PracticeStatus;
  /** Newest first. */
  orders(): PracticeOrder[];
  order(oId: string): PracticeOrderDetail | null;
  reset(): void;
  expireToken(): void;
  /** Makes a new token and gives it. */
  renewToken(): string;
  stop(): Promise<void>;
}

/** What the practice server needs of the world. */
export interface PracticeParts {
  readonly clock: () => number;
  /** A new GUID. */
  readonly newId: () => string;
  /** A new token: `<uuid>$<dbPool>`. */
  readonly newToken: () => string;
  /** Tried before the port of the last start. */
  readonly preferredPort?: number;
  /** Called after a call, a reset or a change of the token. */
  readonly changed?: () => void;
}

/** Serves from a database that has taken the practice migrations; its orders and port are those of the last start where they can be. */
export async function serve(database: Database, parts: PracticeParts): Promise<PracticeServer> {
  const { clock, newId, newToken, preferredPort, changed } = parts;
  const store = createPracticeStore(database);
  let host = '';
  let running = false;

  // In memory alone, a new one each start: no token stands in a file.
  let token = newToken();
  let expired = false;

  const answer = (request: IncomingMessage, body: Uint8Array | null): Answer => {
    try {
      return answerTo(request, body, { host, token: expired ? null : token, store, newId, clock });
    } catch {
      return refused(500, '练习服务器内部错误');
    }
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A request that fails while it is read lets go of its socket, which would then stay open.
    const { socket } = request;
    try {
      const given = answer(request, await readBody(request));
      reply(response, given);
      if (given.code === 1 && changed) setImmediate(changed);
    } catch {
      socket.destroy();
    }
  };
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    (request, response) => void handle(request, response),
  );
  server.maxConnections = 256;

  const lastPort = Number(store.fact('port') ?? 0);
  const port = await listen(
    server,
    [preferredPort ?? 0, lastPort].filter((wished) => wished > 0 && wished < 65_536),
  );
  server.on('error', () => undefined);
  host = `${LOOPBACK}:${port}`;
  running = true;
  store.setFact('port', String(port));

  const address = `http://${host}${SERVICE}`;
  return {
    address,
    token: () => token,
    status: () => ({ running, address, tokenExpired: expired, orders: store.count() }),
    orders: () => store.orders(),
    order: (oId) => store.order(oId),
    reset() {
      store.clear();
      changed?.();
    },
    expireToken() {
      expired = true;
      changed?.();
    },
    renewToken() {
      token = newToken();
      expired = false;
      changed?.();
      return token;
    },
    stop: () =>
      new Promise((resolve) => {
        running = false;
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, { status, code, message, value }: Answer): void {
  const body = Buffer.from(JSON.stringify({ code, message, value }), 'utf8');
  response.writeHead(status, {
    'Content-Type': 'application/json;charset=UTF-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 ? { Allow: 'POST' } : {}),
  });
  response.end(body);
}
