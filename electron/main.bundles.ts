import { createHash, randomUUID } from 'node:crypto';
import { arch, release } from 'node:os';
import type { App } from 'electron';
import { originOf } from '../shared/contract/address';
import type { Language } from '../shared/desk.app';
import type { Connections } from './connections/connections';
import type { Vault } from './connections/vault';
import { readRegularFile } from './files/regular-file';
import type { FileFound } from './files/set-aside';
import type { Handlers } from './ipc/router';
import type { CallJournal } from './journal/call-record';
import type { RunJournal } from './journal/run-record';
import { exportFile } from './library/export-file';
import { shownName } from './library/source-facts';
import { createRedactor } from './ngs/redact';
import { createBundleExport } from './support/bundle-export';
import { createOpenedBundles } from './support/opened-bundles';
import type { FileDialogs } from './window/file-dialogs';

/** Characters of a connection's mark: enough to tell connections apart. */
const MARK = 16;

/** Builds the room of bundles from the others. */
export function buildBundles(rooms: {
  readonly app: App;
  readonly calls: CallJournal;
  readonly clock: () => number;
  readonly connections: Pick<Connections, 'list'>;
  readonly dialogs: FileDialogs;
  readonly inDataFolder: (...names: string[]) => string;
  readonly language: () => Language;
  readonly runJournal: RunJournal;
  readonly sqlite: string;
  readonly vault: Vault;
}): { readonly found: FileFound; readonly bundles: Handlers['bundles'] } {
  const { app, calls, clock, connections, dialogs, language, sqlite, vault } = rooms;
  const leaving = createBundleExport({
    calls,
    connections,
    runs: rooms.runJournal,
    newTicket: randomUUID,
    async tokenOf(connection) {
      const origin = originOf(connection.serviceRoot);
      if (origin === null) return null;
      const reading = await vault.read(connection.id, origin);
      return reading.kind === 'token' ? reading.token : null;
    },
    markOf: (text) => createHash('sha256').update(text).digest('hex').slice(0, MARK),
    made: () => ({
      at: clock(),
      app: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      sqlite,
      platform: process.platform,
      release: release(),
      arch: arch(),
      language: language(),
    }),
    chooseTarget: dialogs.chooseBundleTarget,
    write: exportFile,
    holdsToken: (token, text) => createRedactor(token).finds(text),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    today: () => new Date(clock()).toISOString().slice(0, 10).replaceAll('-', ''),
  });
  const opened = createOpenedBundles({
    folder: rooms.inDataFolder('bundles'),
    clock,
    newId: randomUUID,
    choose: dialogs.chooseBundle,
    read: readRegularFile,
    shownName,
  });
  const { begin, preview, save, drop } = leaving;
  const { open, list, remove, replayed } = opened;
  return {
    found: opened.found,
    bundles: {
      ...{ begin, preview, save, drop, open, remove, replayed },
      list,
      calls: opened.calls,
      call: opened.call,
    },
  };
}
