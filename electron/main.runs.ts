import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type App, powerMonitor, utilityProcess } from 'electron';
import { BULK_LIMITS } from '../shared/bulk/exchange';
import type { DeskEvent } from '../shared/desk';
import type { Language } from '../shared/desk.app';
import { refused } from '../shared/library/exchange';
import { createKeptMappings } from './bulk/kept-mappings';
import { newTicket } from './bulk/new-ticket';
import { createRuns, type RunsRoom } from './bulk/runs';
import { createSourceFiles } from './bulk/source-files';
import type { Connections } from './connections/connections';
import { openRegularFile, readRegularFile } from './files/regular-file';
import type { CallJournal } from './journal/call-record';
import type { RunJournal } from './journal/run-record';
import { hashOf } from './journal/run-rows';
import { shownName } from './library/source-facts';
import type { Log } from './log/log';
import { identityOf } from './ngs/call-texts';
import type { Client } from './ngs/client';
import { fingerprintOf } from './ngs/road';
import type { SettingsStore } from './settings/settings';
import { forkReader } from './tables/fork-utility';
import { createTableReader } from './tables/read-in-process';
import { sheetPart } from './tables/workbook/sheet-part';
import type { FileDialogs } from './window/file-dialogs';
import type { RunSigns } from './window/run-signs';
import { seldom } from './window/seldom';

/** Builds the room of runs from the others. */
export function buildRuns(rooms: {
  readonly app: App;
  readonly calls: CallJournal;
  readonly client: Client;
  readonly clock: () => number;
  readonly connections: Pick<Connections, 'get' | 'list'>;
  readonly language: () => Language;
  readonly dialogs: FileDialogs;
  readonly inDataFolder: (...names: string[]) => string;
  readonly log: Log;
  readonly runJournal: RunJournal;
  readonly settings: SettingsStore;
  readonly signs: RunSigns;
  readonly tell: (event: DeskEvent) => void;
}): RunsRoom {
  const {
    app,
    calls,
    client,
    clock,
    connections,
    dialogs,
    inDataFolder,
    log,
    runJournal,
    settings,
    signs,
    tell,
  } = rooms;
  const read = createTableReader({
    // One more than a run takes: the row of headers is none of its own.
    limits: { ...BULK_LIMITS, rows: BULK_LIMITS.rows + 1 },
    seeksOrders: true,
    fork: () => forkReader(utilityProcess, join(import.meta.dirname, 'table-reader.process.js')),
  });
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const room = createRuns({
    ...{ clock, dialogs, fingerprintOf, hashOf, identityOf, read, shownName },
    runs: runJournal,
    files: createSourceFiles(inDataFolder('runs')),
    mappings: createKeptMappings(inDataFolder('mappings.json')),
    send: client.send,
    newTicket,
    after,
    connectionOf: connections.get,
    connectionInUse: () => settings.read().connectionId ?? '',
    ordersOf: calls.orders,
    appVersion: app.getVersion(),
    async readFile(path, limit) {
      const file = await readRegularFile(path, limit);
      switch (file.kind) {
        case 'read':
          return file;
        case 'too-large':
          return refused('too-large', { limit: String(limit / 1_048_576) });
        case 'unreadable':
          return refused('unreadable', { code: file.code });
        case 'not-a-file':
          return refused('not-a-file');
      }
    },
    sheetPart,
    language: rooms.language,
    connections: connections.list,
    async openFile(path, limit) {
      const file = await openRegularFile(path, limit);
      if (file.kind === 'open') return file;
      const reason = file.kind === 'too-large' ? 'too-large' : 'unreadable';
      return { kind: 'refused', reason, code: file.kind === 'unreadable' ? file.code : file.kind };
    },
    tell: seldom(
      (id) => {
        tell({ event: 'run-changed', id });
        signs.show(room.share());
      },
      { every: 250, after, clock },
    ),
    ended: (name, run) => signs.tell(name, run.state === 'paused' ? 'paused' : 'finished'),
    failed: (error) => log.defect(randomUUID(), 'runs', error),
  });
  // What sleeps cannot tell what became of its calls.
  powerMonitor.on('suspend', () => void room.pauseAll('sleep'));
  return room;
}
