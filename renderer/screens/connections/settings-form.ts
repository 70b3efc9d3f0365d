import {
  type Connection,
  type ConnectionSettings,
  DEFAULT_TIMEOUTS,
} from '../../../shared/contract/connection';

/** What a new connection starts with: a test one, so that nothing begins as production. */
export const NEW_CONNECTION: ConnectionSettings = {
  name: '',
  kind: 'test',
  serviceRoot: '',
  auth: { mode: 'token' },
  dbPool: '',
  extraHeaders: [],
  timeouts: { ...DEFAULT_TIMEOUTS },
  proxy: { mode: 'system' },
  trustedFingerprint: null,
};

/** The part of a connection that the form edits. */
export function settingsOf(connection: Connection): ConnectionSettings {
  const { name, kind, serviceRoot, auth, dbPool, extraHeaders, timeouts, proxy, trustedFingerprint } =
    connection;
  return { name, kind, serviceRoot, auth, dbPool, extraHeaders, timeouts, proxy, trustedFingerprint };
}

/** The text, cut between characters to at most `limit` UTF-16 units. */
export function cutTo(text: string, limit: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > limit) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** True if the two would be saved alike. */
export function sameSettings(one: ConnectionSettings, other: ConnectionSettings): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, its]) => [key, inOrder(its)]);
}
