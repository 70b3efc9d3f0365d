import { randomUUID } from 'node:crypto';
import type { Connection } from '../../shared/contract/connection';
import type { Input, Output, Verbs } from '../../shared/desk';
import type { AppInfo, Settings } from '../../shared/desk.app';
import type { CareState, Incident } from '../../shared/desk.care';
import type { Backup } from '../files/database-backup';
import type { Database } from '../files/sqlite';
import type { JournalCheck } from '../journal/check-journal';
import type { KeptLog } from '../log/log';
import { diagnosticsText } from './diagnostics';
import { createPurging } from './purge';

/** What a room does for the verbs of a noun. */
type Doing<N extends keyof Verbs> = {
  readonly [V in keyof Verbs[N]]: (
    input: Input<Verbs[N][V]>,
  ) => Output<Verbs[N][V]> | Promise<Output<Verbs[N][V]>>;
};

export interface CareRoom {
  readonly care: Doing<'care'>;
  /** Checks the journal in a process of its own; what it finds is told to the page. Nobody waits for it. */
  checkJournal(): Promise<void>;
  /** Something failed that no verb and no screen answers for. */
  happened(kind: Incident['kind'], error: unknown): void;
}

export interface CareParts {
  readonly database: Database;
  readonly journal: { isDamaged(): boolean; foundDamaged(what: string): void };
  readonly check: () => Promise<JournalCheck>;
  /** Whether the record of a call is as it was written. */
  readonly isWhole: (id: number) => boolean;
  readonly backups: () => readonly Backup[];
  readonly info: () => AppInfo;
  readonly settings: { read(): Settings };
  readonly connection: () => Pick<Connection, 'kind' | 'serviceRoot' | 'proxy'> | null;
  readonly proxyOf: (address: string) => Promise<string>;
  readonly calls: () => number;
  readonly runs: () => number;
  readonly log: KeptLog;
  readonly showFolder: (folder: string) => void;
  readonly clock: () => number;
  readonly changed: () => void;
}

const ERRORS_TOLD = 20;
const MEGABYTE = 1_048_576;

/** The care of the data and of the program: its state, its diagnostics, its retention. */
export function createCare(parts: CareParts): CareRoom {
  const { database, journal, log, clock, changed } = parts;
  const purging = createPurging(database, parts.isWhole);
  const incidents: Incident[] = [];
  let check: CareState['check'] = 'under-way';
  let damagedRecords = 0;
  /** Null: it cannot be read. The facts for support are wanted most where something does not work. */
  const count = (table: 'calls' | 'runs'): number | null => {
    try {
      return Number(database.prepare(`SELECT count(*) AS found FROM ${table}`).get()?.found ?? 0);
    } catch {
      return null;
    }
  };
  const version = (): number => Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  const underWay = () => ({ calls: parts.calls(), runs: parts.runs() });
  const state = (): CareState => ({
    ...{ bytes: purging.bytes(), version: version() },
    backup: parts.backups()[0] ?? null,
    check: journal.isDamaged() ? 'damaged' : check,
    ...{ damagedRecords, incidents },
  });
  const retention = () => {
    const { keepDays, keepMegabytes } = parts.settings.read();
    return { days: keepDays, bytes: keepMegabytes === null ? null : keepMegabytes * MEGABYTE };
  };
  const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const proxy = async (): Promise<string> => {
    const connection = parts.connection();
    if (connection === null) return 'no connection chosen';
    if (connection.proxy.mode === 'none') return 'none, as the connection says';
    if (connection.proxy.mode === 'manual') return connection.proxy.address;
    return parts.proxyOf(connection.serviceRoot).catch(() => 'could not be told');
  };

  return {
    care: {
      state,
      diagnostics: async () => ({
        text: diagnosticsText({
          info: parts.info(),
          ...{ state: state(), calls: count('calls'), runs: count('runs') },
          connectionKind: parts.connection()?.kind ?? 'none',
          proxy: await proxy(),
          errors: log.lastErrors(ERRORS_TOLD),
          at: clock(),
        }),
      }),
      showLogFolder: () => {
        parts.showFolder(log.folder);
        return { kind: 'done' };
      },
      failed: ({ where, what }) => {
        const id = randomUUID();
        log.defect(id, `page ${where}`, what);
        return { id, ...underWay() };
      },
      due: () => purging.plan(retention(), clock(), breathe),
      purge: async ({ upTo, calls }) => {
        const plan = await purging.plan(retention(), clock(), breathe);
        if (plan.upTo !== upTo || plan.calls !== calls) return { kind: 'changed' };
        const gone = await purging.purge(plan, breathe);
        log.note(`${gone.calls} calls were removed as the retention says, up to ${upTo}`);
        changed();
        return { kind: 'purged', ...gone };
      },
    },
    async checkJournal() {
      try {
        const found = await parts.check();
        damagedRecords = found.damagedRecords;
        check = damagedRecords > 0 ? 'damaged-records' : 'sound';
        if (found.structure !== null) journal.foundDamaged(found.structure);
        if (found.structure !== null || damagedRecords > 0)
          log.note(`the journal is damaged: ${found.structure ?? `${damagedRecords} records`}`);
      } catch (error) {
        check = 'not-done';
        log.defect(randomUUID(), 'check of the journal', error);
      }
      changed();
    },
    happened(kind, error) {
      const id = randomUUID();
      log.defect(id, kind, error);
      incidents.push({ id, kind, at: clock(), ...underWay() });
      changed();
    },
  };
}
