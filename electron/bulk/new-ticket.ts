import { randomUUID } from 'node:crypto';

/**
 * A ticket for the attempt of a row, a UUID of version 7 (RFC 9562, 5.7): those of one run stand beside each other in the
 * index of tickets, so that a commit of many rows changes one page of it and not one for each. `now`: since 1970, in ms.
 */
export function newTicket(now = Date.now()): string {
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
