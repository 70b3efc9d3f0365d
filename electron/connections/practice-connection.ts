import { type ConnectionSettings, DEFAULT_TIMEOUTS } from '../../shared/contract/connection';
import type { StoredConnection } from './connections-file';

/** The id of the built-in connection to the practice server. */
export const PRACTICE_ID = 'practice';
/** Nothing listens there: what stands in a new connection until the practice server has told its address. */
const NOWHERE = 'http://127.0.0.1:9/ngs';

/** The built-in connection as the first start makes it. */
export function newPracticeConnection(name: string): StoredConnection {
  return {
    id: PRACTICE_ID,
    builtIn: true,
    name,
    kind: 'practice',
    serviceRoot: NOWHERE,
    auth: { mode: 'token' },
    dbPool: '',
    extraHeaders: [],
    timeouts: { ...DEFAULT_TIMEOUTS },
    proxy: { mode: 'none' },
    trustedFingerprint: null,
  };
}

/** What a person may change of it: not what it is for, and not the way to it. */
export function practiceSettings(now: StoredConnection, wanted: ConnectionSettings): ConnectionSettings {
  const { kind, serviceRoot, proxy, trustedFingerprint } = now;
  return { ...wanted, kind, serviceRoot, proxy, trustedFingerprint };
}
