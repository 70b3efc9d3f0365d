import type { Column } from '../../../../shared/draft/draft';

/** A row in which nothing is written yet. */
export function newColumn(name = '', text = ''): Column {
  return { id: crypto.randomUUID(), name, type: 'text', text };
}

/** One line `oId<TAB>taskId`, as copied from two cells. */
export function idsFromLine(text: string): { readonly oId: string; readonly taskId: string } | null {
  const [oId, taskId, ...more] = text.trim().split('\t');
  if (!oId || !taskId || more.length > 0 || taskId.includes('\n')) return null;
  return { oId: oId.trim(), taskId: taskId.trim() };
}
