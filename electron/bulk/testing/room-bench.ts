import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BULK_LIMITS } from '../../../shared/bulk/exchange';
import type { Connection } from '../../../shared/contract/connection';
import { openRegularFile } from '../../files/regular-file';
import { createCallJournal } from '../../journal/call-journal';
import type { CallJournal } from '../../journal/call-record';
import { openDatabase } from '../../journal/database';
import { groupedCalls } from '../../journal/grouped-calls';
import { createRunJournal } from '../../journal/run-journal';
import { hashOf } from '../../journal/run-rows';
import { identityOf } from '../../ngs/call-texts';
import { createClient } from '../../ngs/client';
import { fingerprintOf } from '../../ngs/road';
import { connectionTo, TOKEN } from '../../ngs/testing/bench';
import { readTable } from '../../tables/read-table';
import { sheetPart } from '../../tables/workbook/sheet-part';
import { createKeptMappings } from '../kept-mappings';
import type { RowReader } from '../load-rows';
import { createRuns, type RunsRoom } from '../runs';
import { createSourceFiles } from '../source-files';

/** The room of runs over a real journal, client and transport; tables are read in this process. */
export interface RoomBench {
  readonly room: RunsRoom;
  readonly runs: RunsRoom['runs'];
  readonly calls: CallJournal;
  connection: Connection;
  readonly folder: string;
  /** What the dialog for plans gives. */
  planFile: string | null;
  /** Resolves when nothing is done for the run any more: read, checked, sent. */
  quiet(id: number): Promise<void>;
  close(): void;
}

const readHere: RowReader = async (source, reading, { take, onProgress }) => {
  const table = await readTable(source, reading, BULK_LIMITS, onProgress, true);
  if (table.kind === 'table') take(table.rows, table);
  return table;
};

export async function createRoomBench(origin: string, change: Partial<Connection> = {}): Promise<RoomBench> {
  const folder = mkdtempSync(join(tmpdir(), 'room-bench-'));
  const database = await openDatabase(join(folder, 'desk.db'));
  const calls = createCallJournal(database);
  const journal = createRunJournal(database, Date.now);
  const failures: unknown[] = [];
  const bench = {
    planFile: null as string | null,
    folder,
    connection: { ...connectionTo(origin), ...change },
  };
  const connectionOf = (id: string): Connection | null =>
    id === bench.connection.id ? bench.connection : null;
  const client = createClient({
    connections: { get: connectionOf },
    vault: { read: async () => ({ kind: 'token', token: TOKEN }) },
    calls: groupedCalls(database, calls),
    resolveProxy: async () => 'DIRECT',
    clock: Date.now,
    onProgress: () => undefined,
    onChanged: () => undefined,
    roots: () => null,
  });
  const room = createRuns({
    ...{ connectionOf, fingerprintOf, hashOf, identityOf },
    runs: journal,
    files: createSourceFiles(join(folder, 'runs')),
    mappings: createKeptMappings(join(folder, 'mappings.json')),
    read: readHere,
    send: client.send,
    clock: Date.now,
    newTicket: randomUUID,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    connectionInUse: () => bench.connection.id,
    ordersOf: calls.orders,
    appVersion: '0',
    dialogs: {
      chooseTable: async () => null,
      chooseResult: async (name) => join(folder, name),
      choosePlan: async () => bench.planFile,
    },
    sheetPart,
    language: () => 'en-US',
    connections: () => [bench.connection],
    async openFile(path, limit) {
      const file = await openRegularFile(path, limit);
      return file.kind === 'open' ? file : { kind: 'refused', reason: 'unreadable', code: file.kind };
    },
    readFile: async () => ({ kind: 'refused', reason: 'empty', params: {} }),
    shownName: (name) => name,
    tell: () => undefined,
    ended: () => undefined,
    failed: (error) => failures.push(error),
  });
  return Object.assign(bench, {
    room,
    runs: room.runs,
    calls,
    async quiet(id: number) {
      for (;;) {
        const got = await room.runs.get({ id });
        if (failures.length > 0) throw failures[0];
        if (got.kind !== 'found' || (got.run.busy === null && got.run.state !== 'running')) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close() {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
