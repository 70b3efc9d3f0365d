import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Dictionary, ENTRY_LIMIT } from '../../../../shared/library/entry';
import type { Suggestion } from '../../../../shared/library/exchange';
import { putEntry } from '../../../queries/library';
import {
  type EntryForm,
  type EntryProblem,
  emptyForm,
  entryOf,
  entryProblems,
  formOf,
  sameForm,
} from './entry-form';
import { entryId } from './entry-id';
import { plain } from './use-chosen';

/** What stands open in the panel. */
interface Editing {
  readonly dictionary: Dictionary;
  /** Null: an entry that is in no dictionary yet. */
  readonly of: Suggestion | null;
  /** Another one for each entry that is opened; the panel is built anew with it. */
  readonly session: number;
  /** Where the edits started. */
  readonly base: EntryForm;
  readonly form: EntryForm;
  /** How often a person tried to save: from the first time on, every problem is shown. */
  readonly tries: number;
  readonly left: ReadonlySet<EntryProblem['field']>;
  readonly justSaved: boolean;
  /** What main alone could find. */
  readonly fromMain: EntryProblem | null;
}

/** The one entry that is open, kept while other screens stand in front; leaving it unsaved is asked about. */
export function useEntryEditor() {
  const { mutateAsync, isPending, isError, reset } = useMutation(putEntry());
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Waits for the answer of the dialog: what the person wanted to do instead. */
  const [wanted, setWanted] = useState<{ readonly go: () => void } | null>(null);

  const isShared = editing?.of?.source === 'shared';
  const dirty = editing !== null && !isShared && !sameForm(editing.form, editing.base);
  const problems = useMemo(() => {
    if (!editing) return [];
    const own = entryProblems(editing.dictionary, editing.form);
    return editing.fromMain ? [...own, editing.fromMain] : own;
  }, [editing]);

  const begin = (dictionary: Dictionary, of: Suggestion | null, form: EntryForm): void => {
    reset();
    setEditing((now) => ({
      dictionary,
      of,
      session: (now?.session ?? 0) + 1,
      base: form,
      form,
      tries: 0,
      left: new Set(),
      justSaved: false,
      fromMain: null,
    }));
  };
  const patch = (part: Partial<Editing>): void => setEditing((now) => now && { ...now, ...part });
  /** Does it now, or after the person said what becomes of unsaved changes. */
  const leaveThen = (go: () => void): void => {
    if (dirty) setWanted({ go });
    else go();
  };

  /** The dialog goes first: behind it nothing could take the focus. */
  const endLeaving = (): void => flushSync(() => setWanted(null));

  const store = async (its: Editing, replaces: Suggestion | null): Promise<Suggestion | null> => {
    const entry = entryOf(its.dictionary, its.form);
    const { kind } = await mutateAsync({ entry, replaces: replaces && plain(replaces) });
    if (kind !== 'done') {
      const params: EntryProblem['params'] =
        kind === 'full' ? { limit: ENTRY_LIMIT.toLocaleString('en-US') } : {};
      patch({ fromMain: { field: 'code', kind, params }, tries: its.tries + 1 });
      return null;
    }
    const form = formOf(entry);
    const of: Suggestion = {
      ...entry,
      uses: its.of?.uses ?? 0,
      lastUsedAt: its.of?.lastUsedAt ?? null,
      known: true,
      source: 'own',
    };
    setEditing((now) => {
      if (now?.session !== its.session) return now;
      // What was typed while it was saved stays.
      const typed = sameForm(now.form, its.form) ? form : now.form;
      return { ...now, of, base: form, form: typed, tries: 0, justSaved: true, fromMain: null };
    });
    return of;
  };
  /** The entry as it was saved; null if it was not. */
  const save = async (): Promise<Suggestion | null> => {
    if (!editing || isPending) return null;
    if (problems.length > 0) {
      patch({ tries: editing.tries + 1 });
      return null;
    }
    return store(editing, editing.of).catch(() => null);
  };

  return {
    editing,
    dirty,
    isShared,
    saving: isPending,
    saveFailed: isError,
    /** Of fields that were left or tried to be saved. */
    problems: problems.filter(
      ({ field }) => editing !== null && (editing.tries > 0 || editing.left.has(field)),
    ),
    openedId: editing?.of ? entryId(editing.of) : null,
    open: (entry: Suggestion) => leaveThen(() => begin(entry.dictionary, entry, formOf(entry))),
    openNew: (dictionary: Dictionary, scope: string) =>
      leaveThen(() => begin(dictionary, null, emptyForm(scope))),
    /** The same entry as the library has it now; nothing typed is lost. */
    refresh: (entry: Suggestion) => {
      if (!dirty) patch({ of: entry, base: formOf(entry), form: formOf(entry) });
    },
    close: () => setEditing(null),
    leaveThen,
    change: (part: Partial<EntryForm>) =>
      setEditing(
        (now) => now && { ...now, form: { ...now.form, ...part }, fromMain: null, justSaved: false },
      ),
    leave: (field: EntryProblem['field']) =>
      setEditing(
        (now) => now && (now.left.has(field) ? now : { ...now, left: new Set([...now.left, field]) }),
      ),
    discard: () => patch({ form: editing?.base ?? emptyForm(''), tries: 0, left: new Set(), fromMain: null }),
    save,
    /** Puts an own entry in front of a shared one. */
    override: async (): Promise<void> => {
      if (editing?.of) await store(editing, editing.of).catch(() => null);
    },
    leaving: {
      open: wanted !== null,
      save: async () => {
        const saved = await save();
        endLeaving();
        if (saved) wanted?.go();
      },
      discard: () => {
        endLeaving();
        wanted?.go();
      },
      stay: () => setWanted(null),
    },
  };
}

export type EntryEditor = ReturnType<typeof useEntryEditor>;
/** The editor while something is open in it. */
export type OpenEditor = EntryEditor & { readonly editing: Editing };
