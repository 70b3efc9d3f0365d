import type { Connection } from '../../shared/contract/connection';
import { connectionProblems } from '../../shared/contract/connection-problems';
import type { PracticeStatus } from '../../shared/desk.practice';

/** Why a call cannot leave (or cannot succeed) through the connection as it stands. */
export type NotReady =
  | 'no-connection'
  | 'settings-invalid'
  | 'token-none'
  | 'token-other-address'
  | 'token-unreadable'
  | 'practice-stopped'
  | 'practice-token-expired';

/** Null: ready. Judged from what is known here; nothing is sent to find out. */
export function notReady(
  connection: Connection | undefined,
  practice: PracticeStatus | undefined,
): NotReady | null {
  if (!connection) return 'no-connection';
  if (connection.builtIn && practice && !practice.running) return 'practice-stopped';
  if (connectionProblems(connection).length > 0) return 'settings-invalid';
  if (connection.auth.mode === 'whitelist') return null;
  if (!connection.token.set) return `token-${connection.token.reason}`;
  if (connection.builtIn && practice?.tokenExpired) return 'practice-token-expired';
  return null;
}
