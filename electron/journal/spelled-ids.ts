import { SPELLINGS, spellingsOf } from '../../shared/bulk/duplicates';
import { toStored } from './exact-text';

/** True in SQL where a column holds an id in any of the ways in which it may have been written: case, braces, hyphens, width. */
export function isSpelled(column: string): string {
  return `${column} COLLATE NOCASE IN (${Array<string>(SPELLINGS).fill('?').join(', ')})`;
}

/** The values of `isSpelled` for an id. */
export function spelled(id: string): readonly string[] {
  return spellingsOf(id).map(toStored);
}
