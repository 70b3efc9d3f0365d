import { useMemo } from 'react';
import type { GridShape } from '../../../parts/row-grid-head';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';

type Column = keyof (typeof libraryText)['zh-CN']['columns'];

/** The titles of a list's columns. */
export function useColumnTitles(columns: readonly Column[]): GridShape['columns'] {
  const t = useText(libraryText);
  return useMemo(
    () => columns.map((name) => ({ name, title: t.columns[name], end: name === 'uses' })),
    [t, columns],
  );
}
