import type { HistorySpan } from '../../../shared/desk.filters';
import type { HistoryFilter } from '../../../shared/desk.history';
import { dayText } from '../../text/when';

type Range = Pick<HistoryFilter, 'from' | 'until'>;

/** The days of a span as they stand on the day of `now`, in this computer's time; today and the days before are whole. */
export function rangeOf(span: HistorySpan, now: number): Range {
  const at = new Date(now);
  const day = (offset: number) => new Date(at.getFullYear(), at.getMonth(), at.getDate() + offset).getTime();
  switch (span) {
    case 'today':
      return { from: day(0) };
    case 'yesterday':
      return { from: day(-1), until: day(0) };
    case 'week':
      return { from: day(-6) };
    case 'month':
      return { from: new Date(at.getFullYear(), at.getMonth(), 1).getTime() };
  }
}

/** Days as a person writes them, `2026-11-24`, the last one included; null: they are none, or the wrong way round. */
export function writtenRange(first: string, last: string): Range | null {
  const [from, until] = [dayStart(first, 0), dayStart(last, 1)];
  if (from === null || until === null) return null;
  if (from === undefined && until === undefined) return null;
  if (from !== undefined && until !== undefined && until <= from) return null;
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** The first and the last day of a range as they are written; empty where it has no end on that side. */
export function writtenDays({ from, until }: Range): { readonly first: string; readonly last: string } {
  return {
    first: from === undefined ? '' : dayText(from),
    last: until === undefined ? '' : dayText(until - 1),
  };
}

/** Undefined: nothing is written; null: no day. */
function dayStart(text: string, offset: number): number | null | undefined {
  if (text.trim() === '') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day));
  if (at.getMonth() !== Number(month) - 1 || at.getDate() !== Number(day)) return null;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + offset).getTime();
}
