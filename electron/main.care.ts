import { join } from 'node:path';
import { type App, session, shell, utilityProcess } from 'electron';
import { type CareParts, type CareRoom, createCare } from './care/care';
import { backupsIn } from './files/database-backup';
import { checkInProcess } from './journal/check-in-process';
import type { OpenJournal } from './journal/open-journal';

/** Builds the room that cares for the data from the others, and listens for what nothing else answers for. */
export function buildCare(
  rooms: {
    readonly app: App;
    readonly journal: OpenJournal;
    readonly inDataFolder: (...names: string[]) => string;
  } & Omit<CareParts, 'database' | 'journal' | 'check' | 'isWhole' | 'backups' | 'proxyOf' | 'showFolder'>,
): CareRoom {
  const { journal, inDataFolder } = rooms;
  const file = inDataFolder('desk.db');
  const entry = join(import.meta.dirname, 'check-journal.process.js');
  const care = createCare({
    ...rooms,
    ...{ database: journal.database, journal },
    isWhole: (id) => journal.calls.get(id)?.reason !== 'record-damaged',
    check: () => checkInProcess(utilityProcess, entry, file),
    backups: () => backupsIn(inDataFolder('backups'), file),
    proxyOf: (address) => session.fromPartition('system-proxy').resolveProxy(address),
    showFolder: (logFolder) => void shell.openPath(logFolder),
  });
  // The program goes on: what it was doing is in the journal, and the page says that something went wrong.
  process.on('uncaughtException', (error) => care.happened('main-failed', error));
  process.on('unhandledRejection', (error) => care.happened('main-failed', error));
  return care;
}
