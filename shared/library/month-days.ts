import { lastDay, type Moment } from './date-format';

/** A day of a calendar; months and days from 1. */
export type Day = Pick<Moment, 'year' | 'month' | 'day'>;

/** Weeks from Monday on that a month touches: six of them, so that no page is higher than another. */
export function monthPage(year: number, month: number): readonly (readonly Day[])[] {
  const first = daysLater({ year, month, day: 1 }, -weekday({ year, month, day: 1 }));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => daysLater(first, week * 7 + day)),
  );
}

/** The day so many days later, or earlier; years from 1 to 9999. */
export function daysLater(day: Day, days: number): Day {
  return dayAt(Math.min(Math.max(numberOf(day) + days, FIRST), LAST));
}

/** The same day so many months later, or the last of a month that is shorter. */
export function monthsLater({ year, month, day }: Day, months: number): Day {
  const count = Math.min(Math.max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11);
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...target, day: Math.min(day, lastDay(target.year, target.month)) };
}

/** Days since Monday, from 0 to 6. */
export function weekday(day: Day): number {
  return (((numberOf(day) + 3) % 7) + 7) % 7;
}

export function sameDay(a: Day, b: Day): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Days since 1970-01-01; `Date` only counts here, in no time zone. */
function numberOf({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}

function dayAt(days: number): Day {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const FIRST = numberOf({ year: 1, month: 1, day: 1 });
const LAST = numberOf({ year: 9999, month: 12, day: 31 });
