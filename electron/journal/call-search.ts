import type { HistoryFilter, HistoryPage, HistorySort } from '../../shared/desk.history';
import type { SearchedText } from '../../shared/search-words';
import { statusOfText, statusOfWord } from '../../shared/status-words';
import type { Database } from '../files/sqlite';
import { type CallLimits, checked } from './call-columns';
import { all, bound, choiceCondition, columnChoices, containing, measureConditions } from './call-filter';
import { facetTerm } from './call-index';
import type { IdSpan } from './call-span';
import { likePattern } from './exact-text';

/** Runs whose name is searched for, the newest. */
const NAMED_RUNS = 200;

interface SearchQuestion {
  readonly filter: HistoryFilter;
  readonly text: SearchedText;
  readonly span: IdSpan;
  readonly sort: HistorySort;
  readonly before: number | null;
  readonly limit: number;
}

/** Calls of one kind, in the order of the search; `more`: there are others behind the last one. */
interface Found {
  readonly ids: readonly number[];
  readonly more: boolean;
}

/**
 * Searches calls by text, with whatever else their filter asks for. The index names the calls whose terms fit; where that
 * alone does not decide, so many of them are looked at, and the next page goes on behind them.
 */
export function createCallSearch(
  database: Database,
  limits: CallLimits,
): (question: SearchQuestion) => Omit<HistoryPage, 'waiting'> & { readonly ids: readonly number[] } {
  const runs = database.prepare(
    `SELECT id FROM runs WHERE name LIKE ? ESCAPE '\\' ORDER BY id DESC LIMIT ${NAMED_RUNS}`,
  );
  return (question) => {
    const { filter, text, sort, before, limit } = question;
    const runIds =
      text.words.length === 0 ? [] : runs.all(likePattern(filter.text.trim())).map(({ id }) => Number(id));
    const measured = measureConditions(filter).length > 0 || sort === 'slowest';
    const plain = before === null ? Math.max(limit, limits.counted) : limit;
    const looked = text.exact ? (measured ? limits.lines : plain) : limits.carried;
    const candidates = candidatesOf(database, question, runIds, looked);
    const ids =
      text.exact && !measured
        ? candidates.ids
        : checked(database, candidates.ids, {
            ...{ filter, runIds, sort, before },
            words: text.exact ? [] : text.words,
          });
    const shown = ids.slice(0, limit);
    const further = ids.length > shown.length ? shown.at(-1) : undefined;
    const behind = sort !== 'slowest' && candidates.more ? candidates.ids.at(-1) : undefined;
    return {
      ids: shown,
      total: before === null ? ids.length : null,
      atLeast: before === null && candidates.more,
      next: further ?? behind ?? null,
      within: sort === 'slowest' && candidates.more ? candidates.ids.length : null,
    };
  };
}

/** The calls that may fit: by the index, or on their way and not yet in it. */
function candidatesOf(
  database: Database,
  { filter, text, span, sort, before }: SearchQuestion,
  runIds: readonly number[],
  limit: number,
): Found {
  const oldest = sort === 'oldest';
  const start = sort === 'slowest' ? null : before;
  const question = { filter, text, span, oldest, start };
  const found = [
    byTerms(database, { ...question, runIds, limit: limit + 1 }),
    flying(database, question),
  ].map((ids) => ({ ids: ids.slice(0, limit), more: ids.length > limit }));
  return joined(found, oldest ? 1 : -1);
}

/** Calls of several kinds as one list, as far as all of them were read. */
function joined(found: readonly Found[], direction: 1 | -1): Found {
  const ends = found.flatMap(({ ids, more }) => (more ? [ids.at(-1) ?? 0] : []));
  const end = direction === 1 ? Math.min(...ends) : Math.max(...ends);
  const ids = [...new Set(found.flatMap((one) => one.ids))]
    .filter((id) => ends.length === 0 || (id - end) * direction <= 0)
    .sort((one, other) => (one - other) * direction);
  return { ids, more: ends.length > 0 };
}

interface TermsQuestion {
  readonly filter: HistoryFilter;
  readonly text: SearchedText;
  readonly span: IdSpan;
  readonly oldest: boolean;
  readonly start: number | null;
}

function byTerms(
  database: Database,
  question: TermsQuestion & { readonly runIds: readonly number[]; readonly limit: number },
): number[] {
  const { filter, text, runIds, span, oldest, start, limit } = question;
  const match = expressionOf(filter, text, runIds);
  if (match === null) return [];
  const bounds = all([
    ...bound('rowid >= ?', span.low),
    ...bound('rowid <= ?', span.high),
    ...bound(oldest ? 'rowid > ?' : 'rowid < ?', start),
  ]);
  return database
    .prepare(
      `SELECT rowid AS id FROM calls_search WHERE calls_search MATCH ? AND ${bounds.sql}
       ORDER BY rowid ${oldest ? '' : 'DESC'} LIMIT ?`,
    )
    .all(match, ...bounds.values, limit)
    .map(({ id }) => Number(id));
}

/** The question in the index's own language; null where only calls in flight are asked for, which are not in it. */
function expressionOf(filter: HistoryFilter, text: SearchedText, runIds: readonly number[]): string | null {
  const choices = columnChoices(filter).map(({ column, among }) =>
    among.filter((value) => value !== null).map((value) => `"${facetTerm(column, value)}"`),
  );
  if (choices.some((given) => given.length === 0)) return null;
  const words = text.terms.map((group) =>
    group.flatMap(({ term, begins }) => [
      `"${term}"${begins ? ' *' : ''}`,
      ...statusTerms(statusOfWord(term)),
    ]),
  );
  const runs = runIds.map((id) => `"${facetTerm('run_id', id)}"`);
  const texts =
    words.length === 0 ? [] : [[allOf(words), ...runs, ...statusTerms(statusOfText(filter.text))]];
  return allOf([...texts, ...choices]);
}

/** A status is in the index as what a filter asks for: also of calls that were taken in long ago. */
const statusTerms = (status: number | null): readonly string[] =>
  status === null ? [] : [`"${facetTerm('status', status)}"`];

function allOf(groups: readonly (readonly string[])[]): string {
  return `(${groups.map((group) => `(${group.join(' OR ')})`).join(' AND ')})`;
}

/** Calls on their way that hold the words. */
function flying(database: Database, { filter, text, span, start, oldest }: TermsQuestion): number[] {
  const choices = columnChoices(filter).filter(({ column }) => column !== 'outcome');
  if (filter.outcomes.length > 0 && !filter.outcomes.includes('in-flight')) return [];
  const wanted = all([
    { sql: 'outcome IS NULL', values: [] },
    ...choices.map((choice) => choiceCondition(choice, true)),
    ...containing(text.words),
    ...bound('id >= ?', span.low),
    ...bound('id <= ?', span.high),
    ...bound(oldest ? 'id > ?' : 'id < ?', start),
  ]);
  return database
    .prepare(`SELECT id FROM calls JOIN call_details ON call_id = id WHERE ${wanted.sql}`)
    .all(...wanted.values)
    .map(({ id }) => Number(id));
}
