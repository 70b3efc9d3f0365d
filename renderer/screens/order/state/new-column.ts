import type { Column } from '../../../../shared/draft/draft';

/** A row in which nothing is written yet, or what was pasted. */
export function newColumn(name = '', text = ''): Column {
  return { id: crypto.randomUUID(), name, type: 'text', text };
}

/** Lines of `name<TAB>value`, as a spreadsheet copies them; null if the text is not of that kind. */
export function columnsFromLines(text: string): readonly Column[] | null {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => line.includes('\t'))) return null;
  return lines.map((line) => {
    const tab = line.indexOf('\t');
    return newColumn(line.slice(0, tab).trim(), line.slice(tab + 1));
  });
}

/** One line `oId<TAB>taskId`, as copied from two cells. */
export function idsFromLine(text: string): { readonly oId: string; readonly taskId: string } | null {
  const [oId, taskId, ...more] = text.trim().split('\t');
  if (!oId || !taskId || more.length > 0 || taskId.includes('\n')) return null;
  return { oId: oId.trim(), taskId: taskId.trim() };
}
