import { addTerms } from '../../shared/search-words';
import type { Database, SqlRow } from '../files/sqlite';
import { fromStored } from './exact-text';

/** Of a longer body or answer only the beginning is searched, in characters. */
export const SEARCHED_CHARACTERS = 32_768;

/** The words of calls that have ended, for searching. */
export interface CallIndex {
  /** Takes in so many calls at most, the newest of those that wait, durably and whole or not at all; gives their number. */
  take(limit: number): number;
  /** How many calls wait: a search does not find them. */
  waiting(): number;
}

const TEXTS = [
  ...['o_id', 'task_id', 'map_id', 'customer_guid', 'answered_o_id', 'answered_task_id', 'message'],
  ...['template', 'request_body', 'answer_text'],
] as const;
const HEAD = TEXTS.slice(0, -2).join(', ');

/** The index in an open database. */
export function createCallIndex(database: Database): CallIndex {
  const next = database.prepare(
    `SELECT call_id AS id, ${HEAD}, outcome, call, connection_id, identity, status, run_id,
       substr(request_body, 1, ${SEARCHED_CHARACTERS}) AS request_body, substr(answer_text, 1, ${SEARCHED_CHARACTERS}) AS answer_text
     FROM calls_unindexed CROSS JOIN calls ON calls.id = calls_unindexed.call_id LEFT JOIN call_details USING (call_id)
     ORDER BY calls_unindexed.call_id DESC LIMIT ?`,
  );
  const add = database.prepare('INSERT INTO calls_search (rowid, terms) VALUES (?, ?)');
  const taken = database.prepare('DELETE FROM calls_unindexed WHERE call_id = ?');
  const count = database.prepare('SELECT count(*) AS waiting FROM calls_unindexed');
  return {
    take: (limit) =>
      database.atomically(() => {
        // The index takes numbers that rise; one that falls is a write of its own.
        const rows = next.all(limit).reverse();
        for (const row of rows) {
          const id = Number(row.id);
          add.run(id, termsOf(row));
          taken.run(id);
        }
        return rows.length;
      }),
    waiting: () => Number(count.get()?.waiting ?? 0),
  };
}

/** What a call can be filtered by beside its text. */
export const FACETS = {
  outcome: 'o',
  call: 'c',
  connection_id: 'k',
  identity: 'i',
  status: 's',
  run_id: 'r',
} as const;
export type Facet = keyof typeof FACETS;

/** The term of a stored value; no text of a call holds it. */
export function facetTerm(facet: Facet, value: string | number): string {
  return `ƒ${FACETS[facet]}${Buffer.from(String(value)).toString('hex')}`;
}

const FACET_NAMES: readonly Facet[] = ['outcome', 'call', 'connection_id', 'identity', 'status', 'run_id'];

function termsOf(row: SqlRow): string {
  const terms = new Set<string>();
  for (const name of TEXTS) {
    const text = row[name];
    if (typeof text === 'string' && text !== '') addTerms(fromStored(text), terms);
  }
  for (const facet of FACET_NAMES) {
    const value = row[facet];
    if (typeof value === 'string' || typeof value === 'number') terms.add(facetTerm(facet, value));
  }
  return [...terms].join(' ');
}
