import type { HistoryFilter, HistoryPage, HistorySort } from '../../shared/desk.history';
import { type SearchedText, searchedText } from '../../shared/search-words';
import type { Database } from '../files/sqlite';
import { CALL_LIMITS, type ColumnsQuestion, checked, idsByColumns, type Road, roadOf } from './call-columns';
import { columnChoices, measureConditions } from './call-filter';
import type { CallIndex } from './call-index';
import { createCallSearch } from './call-search';
import { spanOf } from './call-span';

/** One page of calls by their numbers. */
export type IdPage = Omit<HistoryPage, 'waiting'> & { readonly ids: readonly number[] };

const NO_SPAN = { low: null, high: null };
const NO_FILTER: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };
const NO_CALLS: IdPage = { ids: [], total: 0, atLeast: false, next: null, within: null };

export type ListCalls = (
  filter: HistoryFilter,
  sort: HistorySort,
  before: number | null,
  limit: number,
) => IdPage;

/** No text: what columns hold, answered by the index of the search. */
const NO_TEXT: SearchedText = { terms: [], words: [], exact: true };

/** Which calls a filter shows, in an order; `before` is the `next` of the page before. */
export function createCallList(database: Database, index: CallIndex, limits = CALL_LIMITS): ListCalls {
  const search = createCallSearch(database, limits);
  const count = database.prepare('SELECT count(*) AS total FROM calls');
  const everything = (sort: HistorySort, before: number | null, limit: number): IdPage => {
    const road = roadOf(database, NO_FILTER, NO_SPAN, limits.few);
    const ids = idsByColumns(database, road, {
      filter: NO_FILTER,
      span: NO_SPAN,
      sort,
      before,
      limit: limit + 1,
    });
    return pageOf(ids, limit, before === null ? { total: Number(count.get()?.total), atLeast: false } : null);
  };
  /** In the order of their numbers: the index of the search answers where each choice alone leaves many calls. */
  const byNumber = (question: NumberedQuestion, road: Road): IdPage => {
    const { sort, before, limit } = question;
    if (road.isWide && index.waiting() === 0) return search({ ...question, text: NO_TEXT });
    const most = before === null ? Math.max(limit, limits.counted) : limit;
    const ids = idsByColumns(database, road, { ...question, sort, limit: most + 1 });
    const counted = { total: Math.min(ids.length, most), atLeast: ids.length > most };
    return pageOf(ids, limit, before === null ? counted : null);
  };
  /** Where few calls fit, they are sorted; else the slowest calls of all are walked until enough of them fit. */
  const bySlowness = (question: ColumnsQuestion, road: Road): IdPage => {
    const { filter, before, limit } = question;
    const all = byNumber({ ...question, sort: 'newest', before: null, limit: limits.counted }, road);
    const ids =
      all.atLeast || all.next !== null
        ? idsByColumns(database, road, { ...question, limit: limit + 1 })
        : checked(database, all.ids, { filter, sort: 'slowest', before, words: [], runIds: [] });
    return pageOf(ids, limit, before === null ? all : null);
  };
  return (filter, sort, before, limit) => {
    const text = searchedText(filter.text);
    if (!text && isEmpty(filter)) return everything(sort, before, limit);
    const span = spanOf(database, filter);
    if (!span) return NO_CALLS;
    if (text) return search({ filter, text, span, sort, before, limit });
    const road = roadOf(database, filter, span, limits.few);
    return sort === 'slowest'
      ? bySlowness({ filter, span, sort, before, limit }, road)
      : byNumber({ filter, span, sort, before, limit }, road);
  };
}

interface NumberedQuestion extends ColumnsQuestion {
  readonly sort: Exclude<HistorySort, 'slowest'>;
}

function pageOf(
  ids: readonly number[],
  limit: number,
  total: { readonly total: number | null; readonly atLeast: boolean } | null,
): IdPage {
  const shown = ids.slice(0, limit);
  return {
    ids: shown,
    total: total?.total ?? null,
    atLeast: total?.atLeast ?? false,
    next: ids.length > shown.length ? (shown.at(-1) ?? null) : null,
    within: null,
  };
}

function isEmpty(filter: HistoryFilter): boolean {
  return columnChoices(filter).length === 0 && measureConditions(filter).length === 0;
}
