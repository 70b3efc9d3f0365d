import { originOf } from '../../shared/contract/address';
import type { Connection, ConnectionSettings } from '../../shared/contract/connection';
import { connectionProblems, tokenProblems } from '../../shared/contract/connection-problems';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';
import { connectionsFile, type StoredConnection } from './connections-file';
import { freeName, sameName } from './names';
import { newPracticeConnection, PRACTICE_ID, practiceSettings } from './practice-connection';
import type { Keep, Vault } from './vault';

interface Problem {
  kind: ReturnType<typeof connectionProblems | typeof tokenProblems>[number]['kind'] | 'name-taken';
  field: string;
  params: Record<string, string>;
}
interface Saved {
  kind: 'saved';
  connection: Connection;
}
interface Invalid {
  kind: 'invalid';
  problems: Problem[];
}
interface Gone {
  kind: 'gone';
}

/** The connections of this person, in their order. What a method changed is on disk, durably, when it returns. */
export interface Connections {
  /** What was found on disk at the start. */
  readonly found: FileFound;
  list(): Connection[];
  get(id: string): Connection | null;
  create(settings: ConnectionSettings): Saved | Invalid;
  /** A change of scheme, host or port, or another manual proxy, forgets the token. */
  update(id: string, settings: ConnectionSettings): Saved | Invalid | Gone;
  /** The copy has no token and stands behind its original; a name that is taken is numbered. */
  duplicate(id: string, name: string): Saved | Gone;
  /** Forgets the token first. Throws for the built-in connection. */
  remove(id: string): { kind: 'done' } | Gone;
  /** Those not named keep their order, behind the others. */
  order(ids: readonly string[]): void;
  setToken(id: string, token: string, keep: Keep): Promise<Saved | Invalid | Gone>;
  forgetToken(id: string): { kind: 'done' } | Gone;
  /** What a save of these settings would be refused for; `id` is the connection itself, if it has one. */
  problems(settings: ConnectionSettings, id: string | null): Problem[];
  /** The practice connection is called so while nobody gave it a name of their own; true if it was called otherwise before. */
  namePractice(name: string, given: readonly string[]): boolean;
  /** At each start: where the practice server listens. Like any new address it forgets the token. */
  setPracticeAddress(address: string): void;
}

/** Opens the file of connections; the first start makes the practice connection. */
export function createConnections(parts: {
  readonly file: string;
  readonly vault: Vault;
  readonly newId: () => string;
  readonly practice?: { readonly name: string };
}): Connections {
  const { vault, newId, practice } = parts;
  const json = connectionsFile(parts.file);
  const { found, content } = readJsonFile(json);
  let stored: readonly StoredConnection[] = content ?? [];

  const write = (next: readonly StoredConnection[]): void => {
    writeJsonFile(json, [...next]);
    stored = next;
  };
  const shown = (connection: StoredConnection): Connection => ({
    ...structuredClone(connection),
    token: vault.state(connection.id, originOf(connection.serviceRoot) ?? ''),
  });
  const find = (id: string): StoredConnection | undefined =>
    stored.find((connection) => connection.id === id);
  const replace = (connection: StoredConnection): Saved => {
    const before = find(connection.id);
    write(stored.map((other) => (other.id === connection.id ? connection : other)));
    if (
      before &&
      (originOf(before.serviceRoot) !== originOf(connection.serviceRoot) || hasNewProxy(before, connection))
    )
      vault.forget(connection.id, 'other-address');
    return { kind: 'saved', connection: shown(connection) };
  };
  const problems: Connections['problems'] = (settings, id) => {
    const taken = stored.some((other) => other.id !== id && sameName(other.name, settings.name));
    const nameTaken: Problem = { kind: 'name-taken', field: 'name', params: { name: settings.name } };
    return [
      ...(taken ? [nameTaken] : []),
      ...connectionProblems(settings).map((problem) => ({ ...problem, params: { ...problem.params } })),
    ];
  };

  if (practice && !find(PRACTICE_ID)) {
    write([
      newPracticeConnection(
        freeName(
          practice.name,
          stored.map(({ name }) => name),
        ),
      ),
      ...stored,
    ]);
  }

  return {
    found,
    list: () => stored.map(shown),
    get(id) {
      const connection = find(id);
      return connection ? shown(connection) : null;
    },
    create(settings) {
      const wrong = problems(settings, null);
      if (wrong.length > 0) return { kind: 'invalid', problems: wrong };
      const connection = {
        ...structuredClone(settings),
        name: settings.name.trim(),
        id: newId(),
        builtIn: false,
      };
      write([...stored, connection]);
      return { kind: 'saved', connection: shown(connection) };
    },
    update(id, settings) {
      const before = find(id);
      if (!before) return { kind: 'gone' };
      const allowed = before.builtIn ? practiceSettings(before, settings) : settings;
      const wrong = problems(allowed, id);
      if (wrong.length > 0) return { kind: 'invalid', problems: wrong };
      return replace({ ...structuredClone(allowed), name: allowed.name.trim(), id, builtIn: before.builtIn });
    },
    duplicate(id, name) {
      const original = find(id);
      if (!original) return { kind: 'gone' };
      const free = freeName(
        name.trim() === '' ? original.name : name,
        stored.map((other) => other.name),
      );
      const copy = { ...structuredClone(original), id: newId(), name: free, builtIn: false };
      write(stored.flatMap((other) => (other.id === id ? [other, copy] : [other])));
      return { kind: 'saved', connection: shown(copy) };
    },
    remove(id) {
      const connection = find(id);
      if (!connection) return { kind: 'gone' };
      if (connection.builtIn) throw new Error('the built-in connection cannot be removed');
      vault.forget(id);
      write(stored.filter((other) => other.id !== id));
      return { kind: 'done' };
    },
    order(ids) {
      const named = [...new Set(ids)].flatMap((id) => find(id) ?? []);
      write([...named, ...stored.filter((other) => !named.includes(other))]);
    },
    async setToken(id, token, keep) {
      const connection = find(id);
      const origin = connection ? originOf(connection.serviceRoot) : null;
      if (!connection || origin === null) return { kind: 'gone' };
      const trimmed = token.trim();
      const wrong = tokenProblems(trimmed);
      if (wrong.length > 0)
        return {
          kind: 'invalid',
          problems: wrong.map((problem) => ({ ...problem, params: { ...problem.params } })),
        };
      await vault.set(id, origin, trimmed, keep);
      const now = find(id);
      return now ? { kind: 'saved', connection: shown(now) } : { kind: 'gone' };
    },
    forgetToken(id) {
      if (!find(id)) return { kind: 'gone' };
      vault.forget(id);
      return { kind: 'done' };
    },
    problems,
    namePractice(name, given) {
      const connection = find(PRACTICE_ID);
      const taken = stored.some((other) => other.id !== PRACTICE_ID && sameName(other.name, name));
      if (!connection || taken || connection.name === name || !given.includes(connection.name)) return false;
      replace({ ...connection, name });
      return true;
    },
    setPracticeAddress(address) {
      const connection = find(PRACTICE_ID);
      if (connection && connection.serviceRoot !== address) replace({ ...connection, serviceRoot: address });
    },
  };
}

/** Over plain http a proxy reads the token: one that a person names anew must be trusted with it anew. */
function hasNewProxy({ proxy: before }: ConnectionSettings, { proxy: now }: ConnectionSettings): boolean {
  return now.mode === 'manual' && (before.mode !== 'manual' || before.address !== now.address);
}
