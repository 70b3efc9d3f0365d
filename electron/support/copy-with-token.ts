import { originOf } from '../../shared/contract/address';
import type { Connection } from '../../shared/contract/connection';
import { maskedToken } from '../../shared/contract/headers';
import type { Input, Output, Verbs } from '../../shared/desk';
import type { CallDetail } from '../../shared/desk.calls';
import type { TokenRefusal } from '../../shared/desk.copying';
import { copyCall } from '../../shared/support/copy/copy-call';
import { NOTHING_REVEALED } from '../../shared/support/copy/secret-headers';
import type { VaultReading } from '../connections/vault-reading';
import { CLEARED_AFTER_MS, type SecretClipboard } from './secret-clipboard';

type Copying = Verbs['copying'];
type Made = Output<Copying['withToken']>;

/** What copying needs of the other rooms. */
export interface CopyingParts {
  readonly calls: { get(id: number): CallDetail | null };
  readonly connections: { get(id: string): Connection | null };
  readonly vault: { read(id: string, origin: string): Promise<VaultReading> };
  readonly clipboard: SecretClipboard;
  /** Of this program. */
  readonly version: string;
}

/** The header that a token leaves in, in lower case. */
const TOKEN_HEADER = 'token';

/** Copies of recorded calls with the token that their connection has now, from the vault to the clipboard and nowhere else. */
export function createCopying(parts: CopyingParts) {
  const { calls, connections, vault, clipboard, version } = parts;
  return {
    async withToken({ id, format, typedName, personal = false }: Input<Copying['withToken']>): Promise<Made> {
      const call = calls.get(id);
      if (call === null) return { kind: 'gone' };
      const left = call.requestHeaders.find(([name]) => name.toLowerCase() === TOKEN_HEADER)?.[1] ?? '';
      // Of the call's own address: a token goes back to where it was given for, wherever the connection leads now.
      const origin = originOf(call.address);
      if (left === '' || origin === null) return noToken('call-without-token');
      const connection = connections.get(call.connectionId);
      if (connection === null) return noToken('connection-gone');
      const production = connection.kind === 'production' || call.connectionKind === 'production';
      if (production && typedName !== connection.name) return noToken('confirmation-missing');
      if (connection.auth.mode !== 'token') return noToken('token-missing');
      if (originOf(connection.serviceRoot) !== origin) return noToken('token-other-address');
      const reading = await vault.read(connection.id, origin);
      if (reading.kind !== 'token') return noToken(refusalOf(reading));
      const real = new Map([[TOKEN_HEADER, reading.token]]);
      const made = copyCall(call, format, { ...NOTHING_REVEALED, real, personal }, version);
      if (made.kind === 'refused') return made;
      await clipboard.put(made.text);
      return {
        kind: 'copied',
        clearsAfter: CLEARED_AFTER_MS,
        sameToken: left === maskedToken(connection.token),
      };
    },
    async clear(): Promise<Output<Copying['clear']>> {
      await clipboard.clear();
      return { kind: 'done' };
    },
  };
}

function noToken(why: TokenRefusal): Made {
  return { kind: 'no-token', why };
}

function refusalOf(reading: Exclude<VaultReading, { kind: 'token' }>): TokenRefusal {
  switch (reading.kind) {
    case 'none':
      return 'token-missing';
    case 'other-address':
      return 'token-other-address';
    case 'unreadable':
      return 'token-unreadable';
  }
}
