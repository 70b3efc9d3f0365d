import { DICTIONARIES, type Dictionary } from '../../../shared/library/entry';

/** What stands beside the list of dictionaries. */
export type LibraryView = Dictionary | 'templates' | 'learn' | 'shared' | 'import';

/** The views that the list at the left leads to, in its order. */
export const LISTED_VIEWS = [...DICTIONARIES, 'templates', 'learn', 'shared'] as const;

export function isDictionary(view: LibraryView): view is Dictionary {
  return (DICTIONARIES as readonly string[]).includes(view);
}
