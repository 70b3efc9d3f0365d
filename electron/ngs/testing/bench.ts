import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, ConnectionSettings } from '../../../shared/contract/connection';
import type { Call } from '../../../shared/contract/endpoints';
import { maskedToken } from '../../../shared/contract/headers';
import { buildRequest } from '../../../shared/contract/request';
import type { CallDetail } from '../../../shared/desk.calls';
import type { VaultReading } from '../../connections/vault-reading';
import { createCallJournal } from '../../journal/call-journal';
import type { CallJournal } from '../../journal/call-record';
import { openDatabase } from '../../journal/database';
import { type Client, type ClientParts, createClient } from '../client';
import type { SendInput } from '../prepare';

/** A token with every character that needs escaping somewhere. */
export const TOKEN = 'tk-9f8e7d6c/5b4a+3210=="q&Zz77';
export const BODY =
  '{"oId":"C37F1819-8963-1CD4-E9C2-9DA64826DDD4","taskId":"BCDBBD33-BD6A-6168-63CE-4E55620D3CB4"}';

/** Time-outs that a busy machine does not reach. */
export const PATIENT = { connectMs: 10_000, headersMs: 10_000, totalMs: 15_000 } as const;
/** The shortest that a connection may have: for the fault that is to run into one. */
export const SHORT = { connectMs: 1000, headersMs: 1000, totalMs: 1500 } as const;

/** What a test changes about the usual bench. */
export interface BenchWish {
  readonly settings?: Partial<ConnectionSettings>;
  readonly reading?: VaultReading | Promise<never>;
  readonly proxyAnswer?: () => Promise<string>;
  readonly roots?: readonly string[];
  readonly lookup?: LookupFunction;
  readonly clock?: () => number;
  readonly onProgress?: ClientParts['onProgress'];
  /** Puts something between the client and the journal. */
  readonly calls?: (journal: CallJournal) => CallJournal;
}

/** The real client over the real transport and a real journal on disk. */
export interface Bench {
  readonly client: Client;
  readonly journal: CallJournal;
  readonly file: string;
  readonly connection: Connection;
  readonly progress: Parameters<ClientParts['onProgress']>[0][];
  execute(sql: string): void;
  /** What the page would send for the connection as it stands. */
  input(change?: Partial<SendInput> & { readonly call?: Call }): SendInput;
  send(change?: Partial<SendInput>): Promise<CallDetail>;
  /** Every byte that the journal left on disk. */
  onDisk(): string;
  close(): void;
}

/** Builds a bench for a service root. */
export async function createBench(origin: string, wish: BenchWish = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'ngs-bench-'));
  const file = join(folder, 'journal.sqlite');
  const database = await openDatabase(file);
  const journal = createCallJournal(database);
  const connection = connectionTo(origin, wish.settings);
  const progress: Bench['progress'] = [];
  const client = createClient({
    connections: { get: (id) => (id === connection.id ? connection : null) },
    vault: { read: async () => wish.reading ?? { kind: 'token', token: TOKEN } },
    calls: wish.calls?.(journal) ?? journal,
    resolveProxy: wish.proxyAnswer ?? (async () => 'DIRECT'),
    clock: wish.clock ?? Date.now,
    onProgress: wish.onProgress ?? ((step) => progress.push(step)),
    onChanged: () => undefined,
    roots: () => wish.roots ?? null,
    ...(wish.lookup === undefined ? {} : { lookup: wish.lookup }),
  });
  const input: Bench['input'] = (change = {}) => {
    const call = change.call ?? 'close';
    const body = change.body ?? BODY;
    const seen = buildRequest({ settings: connection, call, body, token: maskedToken(connection.token) });
    return {
      ticket: randomUUID(),
      connectionId: connection.id,
      call,
      body,
      seen: { address: seen.address, headers: seen.headers.map(([name, value]) => [name, value]) },
      typedName: null,
      ...change,
    };
  };
  return {
    client,
    journal,
    file,
    connection,
    progress,
    execute: (sql) => database.exec(sql),
    input,
    async send(change) {
      const sent = await client.send(input(change));
      if (sent.kind !== 'answered') throw new Error(sent.kind);
      return sent.call;
    },
    onDisk: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n'),
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection in token mode, not production, without a proxy. */
export function connectionTo(origin: string, change: Partial<ConnectionSettings> = {}): Connection {
  return {
    id: 'connection-1',
    name: 'Bench',
    kind: 'test',
    serviceRoot: `${origin}/ngs`,
    auth: { mode: 'token' },
    dbPool: '',
    extraHeaders: [],
    timeouts: PATIENT,
    proxy: { mode: 'none' },
    trustedFingerprint: null,
    ...change,
    builtIn: false,
    token: { set: true, last4: 'Zz77', setAt: 0, kept: 'session' },
  };
}
