import type { Input, Output, Verbs } from '../../shared/desk';
import { DICTIONARIES } from '../../shared/library/entry';
import type { LibraryOverview } from '../../shared/library/exchange';
import { printLibrary } from '../../shared/library/library-file';
import type { FileFound } from '../files/set-aside';
import { createEntryRows } from './entry-rows';
import { exportFile } from './export-file';
import { openLibraryDatabase } from './open-store';
import { createOwnLibrary } from './own-library';
import { page, search, usageOf } from './search';
import type { SharedReach } from './shared-file';
import { createSharedRoom } from './shared-room';
import { createShelves } from './shelves';
import { createSources, type TableReader } from './sources';
import { createTemplateRows } from './template-rows';
import { createUses, type EndedAfter } from './uses';

/** What a room does for the verbs of a noun. */
type Doing<N extends keyof Verbs> = {
  readonly [V in keyof Verbs[N]]: (
    input: Input<Verbs[N][V]>,
  ) => Output<Verbs[N][V]> | Promise<Output<Verbs[N][V]>>;
};

export interface LibraryRoom {
  readonly library: Doing<'library'>;
  readonly templates: Doing<'templates'>;
  /** What was found on disk at the start. */
  readonly found: FileFound;
  /** Counts what the calls that have ended carried. */
  countUses(): Promise<void>;
  /** A call began or ended: its uses are counted before long. */
  callsChanged(): void;
  /** Reads the dictionaries into memory and counts what is not counted yet, a little at a time; nobody waits for it. */
  warm(): void;
  close(): void;
}

export interface LibraryParts {
  readonly file: string;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly readTable: TableReader;
  readonly endedAfter: EndedAfter;
  /** The system's dialogs; null: cancelled. */
  readonly dialogs: {
    chooseFile(): Promise<string | null>;
    chooseTarget(name: string): Promise<string | null>;
  };
  readonly reach?: SharedReach;
  /** Entries, templates, uses or the shared library changed. */
  readonly changed: () => void;
  /** Hears of an error that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

const DONE = { kind: 'done' } as const;
const GONE = { kind: 'gone' } as const;
/** The name of an exported library, unless a person gives another. */
const EXPORT_NAME = 'workorder-library.json';
/** Calls come in bursts; their uses are counted together. */
const COUNT_AFTER_MS = 2000;
/** Codes offered for naming at once. */
const LEARNED = 1000;

/** Opens the library: entries and templates, own and shared, and what calls used of them. */
export async function createLibrary(parts: LibraryParts): Promise<LibraryRoom> {
  const { clock, newId, dialogs, failed } = parts;
  const { database, found } = await openLibraryDatabase(parts.file);
  const entries = createEntryRows(database);
  const templates = createTemplateRows(database);
  const shelves = createShelves(entries);
  const uses = createUses(database, parts.endedAfter);
  const own = createOwnLibrary({ database, entries, templates, shelves, clock });
  const sources = createSources(parts.readTable, newId);
  const warm = (): void => {
    shelves.warm().catch(failed);
  };
  let counts: LibraryOverview['counts'] | null = null;
  const changed = (): void => {
    counts = null;
    parts.changed();
    warm();
  };
  const shared = createSharedRoom({ ...parts, database, entries, templates, shelves, changed });
  const countUses = async (): Promise<void> => {
    if (await uses.count()) parts.changed();
  };
  let counting: NodeJS.Timeout | null = null;
  const callsChanged = (): void => {
    counting ??= setTimeout(() => {
      counting = null;
      countUses().catch(failed);
    }, COUNT_AFTER_MS).unref();
  };
  const thenTell = <T>(value: T): T => {
    changed();
    return value;
  };

  const overview = (): LibraryOverview => {
    counts ??= entries.counts();
    return { counts, templates: templates.visible().length, shared: shared.state(), undo: own.undoable() };
  };
  const library: Doing<'library'> = {
    overview,
    search: (wanted) =>
      search(shelves.of(wanted.dictionary), uses.of(wanted.connectionId, wanted.dictionary), wanted),
    known: ({ codes }) =>
      codes.flatMap(({ dictionary, code }) =>
        shelves
          .of(dictionary)
          .withCode(code)
          .map(({ entry }) => entry),
      ),
    list: (wanted) => page(shelves.of(wanted.dictionary), uses.of(null, wanted.dictionary), wanted),
    put: async ({ entry, replaces }) => thenTell({ kind: await own.put(entry, replaces) }),
    remove: ({ keys }) => {
      own.remove(keys);
      return thenTell(DONE);
    },
    open: (brought) => sources.open(brought),
    openAgain: async ({ ticket, reading }) => (await sources.openAgain(ticket, reading)) ?? GONE,
    compare({ ticket, plan }) {
      const source = sources.find(ticket);
      return source ? own.compare(source.content, plan) : GONE;
    },
    async apply({ ticket, plan }) {
      const source = sources.find(ticket);
      if (!source) return GONE;
      const kind = await own.apply(source.content, plan, source.name);
      if (kind !== 'done') return { kind };
      sources.drop(ticket);
      return thenTell({ kind });
    },
    undo: () => (own.undo() ? thenTell(DONE) : GONE),
    async exportFile() {
      const target = await dialogs.chooseTarget(EXPORT_NAME);
      return target === null ? { kind: 'cancelled' } : exportFile(target, printLibrary(own.whole()));
    },
    async chooseShared() {
      const path = await dialogs.chooseFile();
      return path === null ? { kind: 'cancelled' } : { kind: 'chosen', shared: await shared.choose(path) };
    },
    readSharedAgain: async () => ((await shared.lookAgain()) ? DONE : GONE),
    forgetShared: () => {
      shared.forget();
      return DONE;
    },
    async learn() {
      await uses.count();
      return DICTIONARIES.flatMap(
        (dictionary) => usageOf(shelves.of(dictionary), uses.of(null, dictionary)).unknown,
      )
        .map(({ use: { scope, code, dictionary, uses: count, lastAt } }) => ({
          dictionary,
          scope,
          code,
          count,
          lastAt,
        }))
        .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)
        .slice(0, LEARNED);
    },
  };
  return {
    library,
    templates: {
      list: () => [...templates.visible()],
      put: (template) => thenTell({ kind: own.putTemplate(template) }),
      remove: ({ id }) => (own.removeTemplate(id) ? thenTell(DONE) : GONE),
    },
    found,
    countUses,
    callsChanged,
    warm() {
      warm();
      callsChanged();
    },
    close() {
      shared.stop();
      if (counting) clearTimeout(counting);
      database.close();
    },
  };
}
