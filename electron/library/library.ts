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
import { createSources, type JsonReader, type TableReader } from './sources';
import { spellingsOf } from './spelling';
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
  readonly readJson: JsonReader;
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
  const { clock, newId, dialogs } = parts;
  const { database, found } = await openLibraryDatabase(parts.file);
  const entries = createEntryRows(database);
  const templates = createTemplateRows(database);
  const shelves = createShelves(entries);
  const uses = createUses(database, parts.endedAfter);
  const own = createOwnLibrary({ database, entries, templates, shelves, clock });
  const sources = createSources(parts, newId);
  let open = true;
  const failed = (error: unknown): void => {
    if (open) parts.failed(error);
  };
  let counts: LibraryOverview['counts'] | null = null;
  /** The page asks at once for what changed: it is in memory before it is told. */
  const changed = async (): Promise<void> => {
    counts = null;
    await shelves.warm().catch(failed);
    if (open) parts.changed();
  };
  const thenTell = async <T>(value: T): Promise<T> => {
    await changed();
    return value;
  };
  const tellIfDone = <K extends string>(kind: K): Promise<{ kind: K }> | { kind: K } =>
    kind === 'done' ? thenTell({ kind }) : { kind };
  const shared = createSharedRoom({
    ...parts,
    ...{ database, entries, templates, shelves, failed },
    changed: () => void changed(),
  });
  const countUses = async (): Promise<void> => {
    if ((await uses.count()) && open) parts.changed();
  };
  let counting: NodeJS.Timeout | null = null;
  const callsChanged = (): void => {
    counting ??= setTimeout(() => {
      counting = null;
      countUses().catch(failed);
    }, COUNT_AFTER_MS).unref();
  };

  const overview = (): LibraryOverview => {
    counts ??= entries.counts();
    return { counts, templates: templates.visible().length, shared: shared.state(), undo: own.undoable() };
  };
  const library: Doing<'library'> = {
    overview,
    search: (wanted) =>
      search(shelves.soon(wanted.dictionary), uses.of(wanted.connectionId, wanted.dictionary), wanted),
    known: ({ codes }) =>
      codes.flatMap(({ dictionary, code }) =>
        shelves
          .soon(dictionary)
          .withCode(code)
          .map(({ entry }) => entry),
      ),
    spell: async ({ names }) => [...(await spellingsOf(names))],
    list: (wanted) => page(shelves.soon(wanted.dictionary), uses.of(null, wanted.dictionary), wanted),
    put: async ({ entry, replaces }) => tellIfDone(await own.put(entry, replaces)),
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
      if (kind === 'done') sources.drop(ticket);
      return tellIfDone(kind);
    },
    undo: () => (own.undo() ? thenTell(DONE) : GONE),
    async exportFile() {
      const target = await dialogs.chooseTarget(EXPORT_NAME);
      return target === null ? { kind: 'cancelled' } : exportFile(target, printLibrary(own.whole()));
    },
    async chooseShared() {
      const path = await dialogs.chooseFile();
      if (path === null) return { kind: 'cancelled' };
      return thenTell({ kind: 'chosen', shared: await shared.choose(path) });
    },
    readSharedAgain: async () => ((await shared.lookAgain()) ? thenTell(DONE) : GONE),
    forgetShared: () => {
      shared.forget();
      return thenTell(DONE);
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
      put: (template) => tellIfDone(own.putTemplate(template)),
      remove: ({ id }) => (own.removeTemplate(id) ? thenTell(DONE) : GONE),
    },
    found,
    countUses,
    callsChanged,
    warm() {
      shelves.warm().catch(failed);
      callsChanged();
    },
    close() {
      open = false;
      shared.stop();
      if (counting) clearTimeout(counting);
      database.close();
    },
  };
}
