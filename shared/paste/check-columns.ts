import type { Column } from '../draft/draft';
import { hasInvisible } from '../draft/ids';
import type { ColumnProblem, ColumnProblemKind } from './pasted-columns';
import { withoutEdges } from './pasted-id';

interface Lined {
  readonly line: number;
  readonly column: Omit<Column, 'id'>;
}

/** What is wrong with names and values as they stand; nothing is mended. */
export function checkedColumns(all: readonly Lined[]): readonly ColumnProblem[] {
  const names = new Set<string>();
  return all.flatMap(({ line, column }) => {
    const kinds = [...nameProblems(column.name, names), ...valueProblems(column.text)];
    names.add(column.name);
    return [...new Set(kinds)].map((kind) => ({ kind, line, name: column.name }));
  });
}

function nameProblems(name: string, earlier: ReadonlySet<string>): readonly ColumnProblemKind[] {
  if (name.trim() === '') return ['name-missing'];
  return [
    ...(earlier.has(name) ? (['name-duplicate'] as const) : []),
    ...(withoutEdges(name) === name ? [] : (['name-outer-space'] as const)),
    ...(hasInvisible(withoutEdges(name)) ? (['control-character'] as const) : []),
    ...(name.isWellFormed() ? [] : (['lone-surrogate'] as const)),
  ];
}

function valueProblems(text: string): readonly ColumnProblemKind[] {
  return [
    ...(/[^\P{Cc}\t\r\n]/u.test(text) ? (['control-character'] as const) : []),
    ...(text.isWellFormed() ? [] : (['lone-surrogate'] as const)),
  ];
}
