import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { originOf } from '../../../shared/contract/address';
import type { Connection, ConnectionSettings } from '../../../shared/contract/connection';
import { connectionProblems, tokenProblems } from '../../../shared/contract/connection-problems';
import { saveConnection, setToken } from '../../queries/connections';
import { connectionProblemText, problemSentence } from '../../text/connection-problems';
import { useText } from '../../text/language';
import { NEW_CONNECTION, sameSettings, settingsOf } from './settings-form';

export type Keep = 'auto' | 'session' | 'plain';
interface FieldProblem {
  readonly kind: string;
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What is being edited. `id` null: a new connection. Nothing of it is saved before a person says so. */
interface Editing {
  readonly id: string | null;
  /** Another one for each connection that is opened; the form is built anew with it. */
  readonly session: number;
  /** Goes up with each save and discard: what was half-way inside the form starts over. */
  readonly version: number;
  /** Where the edits started. */
  readonly base: ConnectionSettings;
  readonly settings: ConnectionSettings;
  /** Typed and not yet given to main; gone from here the moment it is. */
  readonly token: string;
  readonly keep: Keep;
  /** Fields that were left once: only their problems are shown before the first try to save. */
  readonly left: ReadonlySet<string>;
  /** How often a person tried to save: from the first time on, every problem is shown. */
  readonly tries: number;
  readonly justSaved: boolean;
  /** What main alone could find, for the settings as they were then. */
  readonly fromMain: readonly FieldProblem[];
}

const begin = (before: Editing | null, id: string | null, base: ConnectionSettings): Editing => ({
  id,
  session: before?.session ?? 0,
  version: (before?.version ?? 0) + 1,
  base,
  settings: base,
  token: '',
  keep: 'auto',
  left: new Set(),
  tries: 0,
  justSaved: false,
  fromMain: [],
});
const beginAnother = (before: Editing | null, id: string | null, base: ConnectionSettings): Editing => ({
  ...begin(null, id, base),
  session: (before?.session ?? 0) + 1,
});

/** The form's state: one connection at a time, kept while other screens stand in front. */
export function useEditor(connections: readonly Connection[] | undefined) {
  const client = useQueryClient();
  const words = useText(connectionProblemText);
  const store = useMutation(saveConnection(client));
  const give = useMutation(setToken(client));
  const [editing, setEditing] = useState<Editing | null>(null);
  const [saveFailed, setSaveFailed] = useState(false);

  const connection = connections?.find((one) => one.id === editing?.id);
  const dirty = editing !== null && (editing.token !== '' || !sameSettings(editing.settings, editing.base));

  // Changed elsewhere (the practice server took a new address): taken over while nothing here would be lost.
  if (editing && connection && !sameSettings(settingsOf(connection), editing.base)) {
    const now = settingsOf(connection);
    const settings = sameSettings(editing.settings, editing.base)
      ? now
      : { ...editing.settings, ...pinnedOf(connection) };
    setEditing({ ...editing, base: now, settings });
  }

  const found = useMemo(() => {
    if (!editing) return [];
    const { settings, token, fromMain } = editing;
    return [...connectionProblems(settings), ...(token === '' ? [] : tokenProblems(token)), ...fromMain];
  }, [editing]);

  const save = async (its: Editing): Promise<boolean> => {
    const { settings, token, keep } = its;
    if (connectionProblems(settings).length > 0 || (token !== '' && tokenProblems(token).length > 0))
      return false;
    const answer = await store.mutateAsync({ id: connection ? its.id : null, settings });
    if (answer.kind !== 'saved') {
      setEditing((now) => now && { ...now, fromMain: answer.kind === 'invalid' ? answer.problems : [] });
      return false;
    }
    const { id, auth } = answer.connection;
    const saved = settingsOf(answer.connection);
    if (token === '' || auth.mode !== 'token') {
      setEditing((now) => ({ ...begin(now, id, saved), justSaved: true }));
      return true;
    }
    // The settings are saved; the token still stands in the form until it is kept too.
    setEditing((now) => now && { ...now, id, base: saved, settings: saved });
    const given = await give.mutateAsync({ id, token, keep });
    give.reset();
    if (given.kind === 'saved') setEditing((now) => ({ ...begin(now, id, saved), justSaved: true }));
    else setEditing((now) => now && { ...now, fromMain: given.kind === 'invalid' ? given.problems : [] });
    return given.kind === 'saved';
  };

  /** True if everything that stood in the form is now saved. */
  const submit = async (): Promise<boolean> => {
    if (!editing) return false;
    setSaveFailed(false);
    setEditing({ ...editing, tries: editing.tries + 1, fromMain: [] });
    try {
      return await save(editing);
    } catch (error) {
      console.error(error);
      setSaveFailed(true);
      return false;
    }
  };

  const start = (id: string | null, base: ConnectionSettings) => {
    setSaveFailed(false);
    setEditing((now) => beginAnother(now, id, base));
  };

  const saving = store.isPending || give.isPending;

  const problem = (field: string): string | null => {
    if (!editing?.tries && !editing?.left.has(field)) return null;
    const its = found.find((one) => one.field === field);
    return its ? problemSentence(words, its) : null;
  };

  return {
    editing,
    connection,
    dirty,
    saving,
    /** A new connection can always be tried: what is missing is then said. */
    canSave: !saving && editing !== null && (dirty || connection === undefined),
    saveFailed,
    /** How many fields need a change, once a person tried to save or left them. */
    problemCount: new Set(found.map(({ field }) => field).filter((field) => problem(field) !== null)).size,
    settingsValid: editing !== null && connectionProblems(editing.settings).length === 0,
    problem,
    originChanged:
      connection !== undefined &&
      editing !== null &&
      originOf(editing.settings.serviceRoot) !== originOf(connection.serviceRoot),
    open: (its: Connection) => start(its.id, settingsOf(its)),
    openNew: () => start(null, NEW_CONNECTION),
    close: () => setEditing(null),
    discard: () => setEditing((now) => now && begin(now, now.id, now.base)),
    change: (part: Partial<ConnectionSettings>) =>
      setEditing((now) => now && { ...now, settings: { ...now.settings, ...part }, fromMain: [] }),
    changeToken: (token: string) => setEditing((now) => now && { ...now, token, fromMain: [] }),
    changeKeep: (keep: Keep) => setEditing((now) => now && { ...now, keep }),
    leave: (field: string) =>
      setEditing(
        (now) => now && (now.left.has(field) ? now : { ...now, left: new Set([...now.left, field]) }),
      ),
    showProblems: () => setEditing((now) => now && { ...now, tries: now.tries + 1 }),
    submit,
  };
}

export type Editor = ReturnType<typeof useEditor>;
/** The editor while something is open in it. */
export type OpenEditor = Editor & { readonly editing: Editing };

/** Of the built-in connection the program itself decides these. */
function pinnedOf(connection: Connection): Partial<ConnectionSettings> {
  return connection.builtIn ? { serviceRoot: connection.serviceRoot } : {};
}
