import type { Connection } from './connection';

/**
 * All of a connection that decides where a call goes and who acts, as one text; two connections with the same text
 * do the same. Neither its name nor a token is in it, and nothing that only says how long to wait. The practice
 * server's address is another at each start, and it is the same server all the same.
 */
export function fingerprintText(connection: Connection): string {
  const { auth, builtIn, dbPool, extraHeaders, kind } = connection;
  const root = builtIn ? 'practice' : plainRoot(connection.serviceRoot);
  const who =
    auth.mode === 'token' ? ['token'] : ['whitelist', auth.ds, auth.epid, auth.staffId, auth.groupId];
  return JSON.stringify([kind, root, who, dbPool, extraHeaders.map(({ name, value }) => [name, value])]);
}

function plainRoot(serviceRoot: string): string {
  return URL.canParse(serviceRoot) ? new URL(serviceRoot).href.replace(/\/+$/, '') : serviceRoot;
}
