import type { Connection } from '../../shared/contract/connection';
import { maskedToken } from '../../shared/contract/headers';
import { type Json, membersNamed } from '../../shared/json';

/** Who acts, as the frame and the history show it. */
export function identityOf({ auth, token }: Connection): string {
  return auth.mode === 'whitelist' ? `${auth.staffId} · ${auth.groupId}` : maskedToken(token);
}

/** The ids by which an order is found in the history; empty where the body names none. */
export function idsIn(body: Json | null): Record<'oId' | 'taskId' | 'mapId' | 'customerGuid', string> {
  const text = (name: string): string => {
    const value = body === null ? undefined : membersNamed(body, name).at(-1);
    return value?.kind === 'string' ? value.value : '';
  };
  return {
    oId: text('oId'),
    taskId: text('taskId'),
    mapId: text('mapId'),
    customerGuid: text('customerGuid'),
  };
}

/** True if any text of a JSON value, key or value, holds the token, however it was escaped. */
export function holdsToken(json: Json, finds: (text: string) => boolean): boolean {
  switch (json.kind) {
    case 'string':
      return finds(json.value);
    case 'number':
      return finds(json.text);
    case 'array':
      return json.items.some((item) => holdsToken(item, finds));
    case 'object':
      return json.members.some(({ key, value }) => finds(key) || holdsToken(value, finds));
    case 'boolean':
    case 'null':
      return false;
  }
}
