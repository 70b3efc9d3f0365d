import { expect, it } from 'vitest';
import { z } from 'zod';
import { newTicket } from './new-ticket';

it('is a UUID, never the same, and later ones stand behind earlier ones', () => {
  const tickets = Array.from({ length: 1000 }, (_, at) => newTicket(1_795_000_000_000 + at));
  expect(tickets.filter((ticket) => !z.uuidv7().safeParse(ticket).success)).toEqual([]);
  expect(tickets.toSorted()).toEqual(tickets);
  expect(newTicket(5)).not.toBe(newTicket(5));
});
