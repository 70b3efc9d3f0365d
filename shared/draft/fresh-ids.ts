import { type Draft, PLAIN_TABLES } from './draft';

/** Every id of a row or a table in the draft. */
export function idsOf(draft: Draft): Set<string> {
  const columns = [
    ...PLAIN_TABLES.map((table) => draft[table]),
    ...draft.tabc.map((table) => table.columns),
  ].flat();
  return new Set([...columns.map(({ id }) => id), ...draft.tabc.map(({ id }) => id)]);
}

/** Makes ids that are not among those in use, and notes each as used. */
export function freshId(used: Set<string>, prefix: 'c' | 't'): string {
  let count = used.size + 1;
  while (used.has(`${prefix}${count}`)) count += 1;
  const id = `${prefix}${count}`;
  used.add(id);
  return id;
}
