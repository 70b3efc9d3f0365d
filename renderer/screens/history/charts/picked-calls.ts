import type { HistoryFilter } from '../../../../shared/desk.history';

/** What of a chart leads to its calls: one day, one message of refused calls, one connection. */
export type Picked =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'refusal'; readonly pattern: string | null }
  | { readonly kind: 'connection'; readonly id: string };

/** The filter that leaves the calls behind a part of a chart. A message is looked for by the longest part that never varies. */
export function pickedCalls(filter: HistoryFilter, picked: Picked): HistoryFilter {
  switch (picked.kind) {
    case 'day': {
      const [year = 0, month = 1, date = 1] = picked.day.split('-').map(Number);
      const at = (day: number) => new Date(year, month - 1, day).getTime();
      return { ...filter, from: at(date), until: at(date + 1) };
    }
    case 'refusal': {
      const parts = (picked.pattern ?? '').split('…').map((part) => part.trim());
      const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
      return { ...filter, outcomes: ['refused'], text: longest === '' ? filter.text : longest.slice(0, 200) };
    }
    case 'connection':
      return { ...filter, connectionIds: [picked.id] };
  }
}
