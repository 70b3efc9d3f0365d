import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal';

/** Who acts: `staffId·groupId`; null: whoever holds the token. */
export interface Actor {
  readonly by: string | null;
}

/** Who acts, by one of the contract's two modes; null: nobody that this server knows. Both at once is a `Refusal`. */
export function whoActs(headers: IncomingHttpHeaders, token: string | null): Actor | null {
  const given = headerIn(headers, 'token');
  const [ds, epid, staffId, groupId] = ['ds', 'epid', 'staffid', 'groupid'].map((name) =>
    headerIn(headers, name),
  );
  const names = [ds, epid, staffId, groupId].some((value) => value !== undefined);
  if (given !== undefined && names) throw new Refusal('token 方式与白名单方式不能同时使用');
  if (given !== undefined) return token !== null && same(given, token) ? { by: null } : null;
  return ds && staffId && groupId ? { by: `${staffId}·${groupId}` } : null;
}

function headerIn(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value?.trim();
}

function same(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
