import type { NumberFormat } from './number-format';

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars that a workbook can count in, as milliseconds since 1970. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel's calendar ends with 9999. */
const LAST_MS = Date.UTC(10_000, 0, 1);

/**
 * A day number as ISO text without a time zone: `2026-03-04`, `2026-03-04T10:30:00`, `10:30:00`; hours beyond 24 as
 * `30:15:00` where the format counts them. What the number holds is never left out, even if the format hides it.
 * Null for a number that is no date in the workbook's calendar: Excel shows `#####`.
 */
export function serialText(
  serial: number,
  format: Extract<NumberFormat, { readonly kind: 'date' }>,
  from1904: boolean,
): string | null {
  if (!(serial >= 0)) return null;
  const total = Math.round(serial * DAY_MS);
  if (format.elapsed && !format.day) return clock(total);
  const days = Math.floor(total / DAY_MS);
  const time = total - days * DAY_MS;
  const midnight = dayStart(days, from1904);
  if (midnight >= LAST_MS) return null;
  if (days === 0 && (!format.day || (time > 0 && !from1904))) return clock(time);
  if (days === 0 && !from1904) return null;
  const day = !from1904 && days === 60 ? '1900-02-29' : new Date(midnight).toISOString().slice(0, 10);
  return time > 0 || format.time ? `${day}T${clock(time)}` : day;
}

/** Excel takes 1900 for a leap year: before its 29 February, day 60, all numbers are one behind. */
function dayStart(days: number, from1904: boolean): number {
  if (from1904) return EPOCH_1904 + days * DAY_MS;
  return EPOCH_1900 + (days < 60 ? days + 1 : days) * DAY_MS;
}

function clock(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}
