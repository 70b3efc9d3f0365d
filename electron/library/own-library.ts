import { z } from 'zod';
import { type Brought, brought, type SourceContent } from '../../shared/library/brought';
import {
  type Change,
  type Library,
  type LibraryChange,
  libraryChange,
  touched,
} from '../../shared/library/change';
import {
  DICTIONARIES,
  type Dictionary,
  ENTRY_LIMIT,
  type Entry,
  type EntryKey,
  keyText,
  tidyEntry,
} from '../../shared/library/entry';
import type { ImportComparison, ImportPlan, LibraryOverview } from '../../shared/library/exchange';
import { hasIds, sameKey } from '../../shared/library/table-entries';
import { TEMPLATE_LIMIT, type Template } from '../../shared/library/template';
import type { Database } from '../files/sqlite';
import type { EntryRows, Staged } from './entry-rows';
import { createFact } from './facts';
import type { Shelves } from './shelves';
import { spelled } from './spelling';
import type { TemplateRows } from './template-rows';

type Undo = NonNullable<LibraryOverview['undo']>;

/** What this person's own library takes and gives. Every change is on disk, whole, when it is told. */
export interface OwnLibrary {
  whole(): Library;
  put(entry: Entry, replaces: EntryKey | null): Promise<'done' | 'taken' | 'full'>;
  remove(keys: readonly EntryKey[]): void;
  putTemplate(template: Template): 'done' | 'full';
  removeTemplate(id: string): boolean;
  /** What an import would do; changes nothing. */
  compare(content: SourceContent, plan: ImportPlan): ImportComparison;
  /** Does it; `name`: of the file, for the one who may undo it. */
  apply(content: SourceContent, plan: ImportPlan, name: string): Promise<'done' | 'full'>;
  /** The import that can be taken back: the last thing that changed the library. */
  undoable(): Undo | null;
  undo(): boolean;
}

export interface OwnLibraryParts {
  readonly database: Database;
  readonly entries: EntryRows;
  readonly templates: TemplateRows;
  readonly shelves: Shelves;
  readonly clock: () => number;
}

const undoShape: z.ZodType<Undo> = z.strictObject({ at: z.number(), name: z.string(), entries: z.number() });
/** How many examples of each kind of change, and how many rows that make no entry, are told. */
const SAMPLES = 50;
const PROBLEMS = 500;

export function createOwnLibrary(parts: OwnLibraryParts): OwnLibrary {
  const { database, entries, templates, shelves, clock } = parts;
  const undoFact = createFact(database, 'undo', undoShape);
  let revision = 0;

  /** A change of the own library; any but an import makes the last import final. */
  const change = (keys: readonly EntryKey[], work: () => void): void => {
    database.atomically(() => {
      entries.forget();
      templates.forget();
      undoFact.remove();
      work();
    });
    revision += 1;
    shelves.changed(keys);
  };
  const ownOf = (dictionaries: readonly Dictionary[]): Library => ({
    entries: dictionaries.flatMap((dictionary) =>
      shelves
        .of(dictionary)
        .all()
        .filter(({ source }) => source === 'own')
        .map(({ entry }) => entry),
    ),
    templates: templates.own(),
  });
  const isOwn = (key: EntryKey): boolean => shelves.of(key.dictionary).get(key)?.source === 'own';
  const planned = (
    content: SourceContent,
    plan: ImportPlan,
  ): Brought & { readonly change: LibraryChange } => {
    const found = brought(content, plan, knownBy(shelves));
    const before = ownOf(concerned(found));
    return { ...found, change: libraryChange(before, found.library, { ...found, mode: plan.mode }) };
  };
  const fits = ({ entries: changes, templates: others }: LibraryChange): boolean =>
    entries.countOwn() + growth(changes) <= ENTRY_LIMIT &&
    templates.own().length + growth(others) <= TEMPLATE_LIMIT;

  const bringIn = (found: LibraryChange, staged: Staged, name: string): void => {
    const keys = found.entries.map(touched);
    const gone = goneIn(found.entries);
    change(keys, () => {
      staged.remember();
      entries.remember(gone);
      templates.remember(found.templates.map((one) => touched(one).id));
      entries.remove('own', gone);
      staged.put('own');
      for (const { id } of goneIn(found.templates)) templates.remove('own', id);
      templates.put(
        'own',
        found.templates.flatMap(({ after }) => (after === null ? [] : [after])),
      );
      undoFact.write({ at: clock(), name, entries: keys.length });
    });
  };

  return {
    whole: () => ownOf(DICTIONARIES),
    async put(put, replaces) {
      const entry = tidyEntry(put);
      const ready = await spelled([entry]);
      const moves = replaces === null || keyText(replaces) !== keyText(entry);
      if (moves && shelves.of(entry.dictionary).get(entry)) return 'taken';
      const grows = !isOwn(entry) && !(replaces && isOwn(replaces));
      if (grows && entries.countOwn() >= ENTRY_LIMIT) return 'full';
      change(replaces ? [entry, replaces] : [entry], () => {
        if (replaces) entries.remove('own', [replaces]);
        entries.put('own', ready);
      });
      return 'done';
    },
    remove: (keys) => change(keys, () => entries.remove('own', keys)),
    putTemplate(template) {
      const own = templates.own();
      if (own.length >= TEMPLATE_LIMIT && !own.some(({ id }) => id === template.id)) return 'full';
      change([], () => templates.put('own', [template]));
      return 'done';
    },
    removeTemplate(id) {
      if (!templates.own().some((own) => own.id === id)) return false;
      change([], () => templates.remove('own', id));
      return true;
    },
    compare(content, plan) {
      const { change: found, problems, mends } = planned(content, plan);
      return comparisonOf(found, problems, mends);
    },
    async apply(content, plan, name) {
      for (;;) {
        const begun = revision;
        const { change: found } = planned(content, plan);
        if (!fits(found)) return 'full';
        // What changes nothing leaves the undo of the import before it as it was.
        if (found.entries.length + found.templates.length === 0) return 'done';
        const ready = await spelled(found.entries.flatMap(({ after }) => (after === null ? [] : [after])));
        const staged = await entries.stage(ready);
        try {
          // Meanwhile others had their turn: if one changed the library, the plan is made anew.
          if (revision !== begun) continue;
          bringIn(found, staged, name);
          return 'done';
        } finally {
          staged.drop();
        }
      }
    },
    undoable: () => undoFact.read(),
    undo() {
      if (undoFact.read() === null) return false;
      database.atomically(() => {
        entries.restore();
        templates.restore();
        undoFact.remove();
      });
      revision += 1;
      shelves.allChanged();
      return true;
    },
  };
}

/** What the library knows of a key, also where it writes a GUID otherwise. */
function knownBy(shelves: Shelves): (key: EntryKey) => Entry | undefined {
  const spellings = new Map<Dictionary, ReadonlyMap<string, Entry>>();
  const otherwise = (dictionary: Dictionary): ReadonlyMap<string, Entry> => {
    const known =
      spellings.get(dictionary) ??
      new Map(
        shelves
          .of(dictionary)
          .all()
          .map(({ entry }) => [sameKey(entry), entry] as const),
      );
    spellings.set(dictionary, known);
    return known;
  };
  return (key) => {
    const exact = shelves.of(key.dictionary).get(key)?.entry;
    return exact ?? (hasIds(key.dictionary) ? otherwise(key.dictionary).get(sameKey(key)) : undefined);
  };
}

function goneIn<T>(changes: readonly Change<T>[]): readonly T[] {
  return changes.flatMap((change) => (change.what === 'gone' ? [change.before] : []));
}

/** The dictionaries that a source can change. */
function concerned({ library, extent }: Brought): readonly Dictionary[] {
  if (extent.kind === 'library') return DICTIONARIES;
  const named = new Set(library.entries.map(({ dictionary }) => dictionary));
  return DICTIONARIES.filter(
    (dictionary) =>
      named.has(dictionary) || (extent.kind === 'dictionary' && extent.dictionary === dictionary),
  );
}

function growth(changes: readonly { readonly what: 'added' | 'changed' | 'gone' }[]): number {
  return count(changes, 'added') - count(changes, 'gone');
}

function count(changes: readonly { readonly what: string }[], what: string): number {
  return changes.filter((change) => change.what === what).length;
}

function comparisonOf(
  { entries, same, templates }: LibraryChange,
  problems: Brought['problems'],
  mends: Brought['mends'],
): ImportComparison {
  const kinds = ['added', 'changed', 'gone'] as const;
  return {
    kind: 'compared',
    added: count(entries, 'added'),
    changed: count(entries, 'changed'),
    gone: count(entries, 'gone'),
    same,
    templates: {
      added: count(templates, 'added'),
      changed: count(templates, 'changed'),
      gone: count(templates, 'gone'),
    },
    samples: kinds.flatMap((what) => entries.filter((change) => change.what === what).slice(0, SAMPLES)),
    refused: problems.length,
    problems: problems.slice(0, PROBLEMS),
    mended: mends.length,
    mends: mends.slice(0, PROBLEMS),
  };
}
