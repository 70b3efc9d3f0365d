import { originOf } from '../../../shared/contract/address';
import type { Connection } from '../../../shared/contract/connection';
import type { CallDetail } from '../../../shared/desk.calls';
import type { TokenRefusal } from '../../../shared/desk.copying';

/** Why a copy of this call can hold no real token, as far as the page knows; null: it can. Main judges once more. */
export function whyNoToken(call: CallDetail, connection: Connection | undefined): TokenRefusal | null {
  const left = call.requestHeaders.some(([name, value]) => name.toLowerCase() === 'token' && value !== '');
  const origin = originOf(call.address);
  if (!left || origin === null) return 'call-without-token';
  if (!connection) return 'connection-gone';
  if (connection.auth.mode !== 'token') return 'token-missing';
  if (originOf(connection.serviceRoot) !== origin) return 'token-other-address';
  if (connection.token.set) return null;
  const reasons = {
    none: 'token-missing',
    'other-address': 'token-other-address',
    unreadable: 'token-unreadable',
  } as const;
  return reasons[connection.token.reason];
}
