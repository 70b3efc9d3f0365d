import type { HistoryFilter } from '../../shared/desk';
import type { SqlValue } from '../files/sqlite';
import { likePattern, toStored } from './exact-text';

/** A condition in SQL with the values of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const SEARCHED = ['o_id', 'task_id', 'map_id', 'customer_guid', 'message'] as const;

/** The condition of a filter; an empty list and an empty text leave everything in. */
export function filterCondition(filter: HistoryFilter): Condition {
  const text = filter.text.trim();
  return all([
    outcomeCondition(filter.outcomes),
    ...(filter.calls.length === 0 ? [] : [oneOf('call', filter.calls)]),
    ...(filter.connectionIds.length === 0
      ? []
      : [oneOf('connection_id', filter.connectionIds.map(toStored))]),
    ...(text === '' ? [] : [containing(likePattern(text))]),
  ]);
}

/** Every condition at once; none: always true. */
export function all(conditions: readonly Condition[]): Condition {
  const given = conditions.filter(({ sql }) => sql !== '');
  return {
    sql: given.map(({ sql }) => `(${sql})`).join(' AND ') || 'TRUE',
    values: given.flatMap(({ values }) => values),
  };
}

function outcomeCondition(outcomes: HistoryFilter['outcomes']): Condition {
  const ended = outcomes.filter((outcome) => outcome !== 'in-flight');
  const parts = [
    ...(ended.length === 0 ? [] : [oneOf('outcome', ended)]),
    ...(ended.length === outcomes.length ? [] : [IN_FLIGHT]),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' OR '), values: parts.flatMap(({ values }) => values) };
}

const IN_FLIGHT: Condition = { sql: 'outcome IS NULL', values: [] };

function oneOf(column: string, values: readonly string[]): Condition {
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}

function containing(pattern: string): Condition {
  return {
    sql: SEARCHED.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR '),
    values: SEARCHED.map(() => pattern),
  };
}
