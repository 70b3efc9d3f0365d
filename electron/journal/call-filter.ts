import type { HistoryFilter } from '../../shared/desk.history';
import { statusOfWord } from '../../shared/status-words';
import type { SqlValue } from '../files/sqlite';
import type { Facet } from './call-index';
import { likePattern, toStored } from './exact-text';

/** A condition in SQL with the values of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What one column may hold; null stands for a call in flight. */
export interface ColumnChoice {
  readonly column: Facet;
  readonly among: readonly (string | number | null)[];
}

/** The columns that a filter looks at, each with what it may hold, as it is stored. */
export function columnChoices(filter: HistoryFilter): ColumnChoice[] {
  const choices: ColumnChoice[] = [
    { column: 'outcome', among: filter.outcomes.map((one) => (one === 'in-flight' ? null : one)) },
    { column: 'call', among: filter.calls },
    { column: 'connection_id', among: filter.connectionIds.map(toStored) },
    { column: 'identity', among: (filter.identities ?? []).map(toStored) },
    { column: 'status', among: filter.statuses ?? [] },
    { column: 'run_id', among: filter.runIds ?? [] },
  ];
  return choices.filter(({ among }) => among.length > 0);
}

/** Every condition at once; none: always true. */
export function all(conditions: readonly Condition[]): Condition {
  const given = conditions.filter(({ sql }) => sql !== '');
  return {
    sql: given.map(({ sql }) => `(${sql})`).join(' AND ') || 'TRUE',
    values: given.flatMap(({ values }) => values),
  };
}

/** The condition of a choice; `walked`: it only checks, and another index is walked. */
export function choiceCondition({ column, among }: ColumnChoice, walked = false): Condition {
  const given = among.filter((value) => value !== null);
  const name = walked ? `+${column}` : column;
  const parts = [
    ...(given.length === 0 ? [] : [`${name} IN (${given.map(() => '?').join(', ')})`]),
    ...(given.length === among.length ? [] : [`${name} IS NULL`]),
  ];
  return { sql: parts.join(' OR '), values: given };
}

/** What is checked of a call beside its choices: when it began, how long it took. */
export function measureConditions(filter: HistoryFilter): Condition[] {
  const { from, until, slowerThan, quickerThan } = filter;
  return [
    ...bound('+started_at >= ?', from),
    ...bound('+started_at < ?', until),
    ...bound('+duration_ms >= ?', slowerThan),
    ...bound('+duration_ms < ?', quickerThan),
  ];
}

const SEARCHED = [
  ...['o_id', 'task_id', 'map_id', 'customer_guid', 'answered_o_id', 'answered_task_id', 'message'],
  ...['template', 'request_body', 'answer_text'],
] as const;

/** That each word stands somewhere in a call, joined with its details, literally, or is its status. */
export function containing(words: readonly string[]): Condition[] {
  const holds = SEARCHED.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ');
  return words.map((word) => {
    const status = statusOfWord(word);
    const values = SEARCHED.map(() => likePattern(word));
    return status === null
      ? { sql: holds, values }
      : { sql: `${holds} OR +status = ?`, values: [...values, status] };
  });
}

/** A condition that holds up to a limit, where there is one. */
export function bound(sql: string, limit: number | null | undefined): Condition[] {
  return limit === null || limit === undefined ? [] : [{ sql, values: [limit] }];
}
