import type { CallChoice, HistoryFilter } from '../../shared/desk.history';
import type { ListCalls } from './call-list';

/** The calls of a choice by their numbers, newest first, so many at most; `before` is the last one seen. */
export function chosenIds(
  list: ListCalls,
  choice: CallChoice,
  before: number | null,
  limit: number,
): readonly number[] {
  return 'ids' in choice ? given(choice.ids, before, limit) : shown(list, choice.filter, before, limit);
}

function given(ids: readonly number[], before: number | null, limit: number): readonly number[] {
  return [...new Set(ids)]
    .filter((id) => before === null || id < before)
    .sort((one, other) => other - one)
    .slice(0, limit);
}

/** A page that is short is not the last one: a search looks at so many calls at a time. */
function shown(
  list: ListCalls,
  filter: HistoryFilter,
  before: number | null,
  limit: number,
): readonly number[] {
  const found: number[] = [];
  for (let at = before; found.length < limit; ) {
    const { ids, next } = list(filter, 'newest', at, limit - found.length);
    found.push(...ids);
    if (next === null) break;
    at = next;
  }
  return found;
}
