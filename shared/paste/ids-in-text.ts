import { isGuid } from '../draft/ids';
import { type PastedId, pastedId } from './pasted-id';
import type { IdFlaw, OrderIds } from './understood';

/** Orders named by their ids, one a row, or one GUID of which nobody says what it names. */
export type IdsFound =
  | { readonly kind: 'rows'; readonly rows: readonly OrderIds[]; readonly flaws: readonly IdFlaw[] }
  | { readonly kind: 'guid'; readonly id: string; readonly flaws: readonly IdFlaw[] }
  | { readonly kind: 'guids' };

const LABELS: ReadonlyMap<string, keyof OrderIds> = new Map([
  ...['oid', 'orderid', 'objectiveguid', 'objectiveid', '工单', '工单id', '工单号', '工单guid'].map(
    (word) => [word, 'oId'] as const,
  ),
  ...['taskid', 'elitetaskguid', 'elitetaskid', 'taskguid', '任务', '任务id', '任务号', '任务guid'].map(
    (word) => [word, 'taskId'] as const,
  ),
]);
/** An id of a deployment that uses no GUIDs: two of them with a tab between are still an order. */
const FREE_ID = /^[\w.{}-]{1,64}$/;

/** The ids in a text: with header words, with a word before each, or `oId taskId` in this order; null if it is none of that. */
export function idsInText(text: string): IdsFound | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > 200_000) return null;
  return labelled(lines) ?? underHeader(lines) ?? bare(lines);
}

function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.trimEnd().split('\t');
  return line.split(/\s*[,，;；、]\s*|\s+/).filter((cell) => cell !== '');
}

function labelOf(cell: string | undefined): keyof OrderIds | null {
  const word = (cell ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
  return LABELS.get(word) ?? null;
}

/** `oId: …` and `taskId: …`, in either order, on one line or two. */
function labelled(lines: readonly string[]): IdsFound | null {
  if (lines.length > 2) return null;
  const cells = lines
    .flatMap((line) => line.split(/[\s,，;；、:：=＝]+/))
    .filter((cell) => cell.replace(/["'{}]/g, '') !== '');
  const found = new Map<keyof OrderIds, PastedId>();
  for (let index = 0; index < cells.length; index += 2) {
    const label = labelOf(cells[index]);
    const cell = cells[index + 1];
    if (label === null || cell === undefined || labelOf(cell) !== null || found.has(label)) return null;
    found.set(label, pastedId(cell));
  }
  return found.size === 0 ? null : rowsOf([[found.get('oId'), found.get('taskId')]]);
}

/** A line of header words and rows below it; other columns are not looked at. */
function underHeader([header = '', ...lines]: readonly string[]): IdsFound | null {
  const labels = cellsOf(header).map(labelOf);
  const [oId, taskId] = [labels.indexOf('oId'), labels.indexOf('taskId')];
  if (lines.length === 0 || oId < 0 || taskId < 0) return null;
  const rows = lines.map((line) => {
    const cells = cellsOf(line);
    return [pastedId(cells[oId] ?? ''), pastedId(cells[taskId] ?? '')] as const;
  });
  return rowsOf(rows.filter((row) => row.some(({ id }) => id !== '')));
}

function bare(lines: readonly string[]): IdsFound | null {
  const rows = lines.map(cellsOf);
  const ids = rows.flat().map(pastedId);
  const [first, second, ...more] = ids;
  if (first === undefined) return null;
  const guids = ids.every(({ id }) => isGuid(id));
  if (second === undefined) return guids ? { kind: 'guid', id: first.id, flaws: first.flaws } : null;
  const pairs = rows.every((row) => row.length === 2);
  if (guids && pairs) return rowsOf(lines.map((_, row) => [ids[2 * row], ids[2 * row + 1]]));
  if (guids && more.length === 0) return rowsOf([[first, second]]);
  if (guids) return { kind: 'guids' };
  const free = pairs && lines.length === 1 && lines[0]?.includes('\t') === true;
  return free && [first, second].every(({ id }) => FREE_ID.test(id)) ? rowsOf([[first, second]]) : null;
}

/** Flaws of the first order only: the others are not taken. */
function rowsOf(
  rows: readonly (readonly [oId: PastedId | undefined, taskId: PastedId | undefined])[],
): IdsFound | null {
  const [first] = rows;
  if (first === undefined) return null;
  const flaws = first.flatMap((found) => (found === undefined || found.id === '' ? [] : found.flaws));
  return {
    kind: 'rows',
    rows: rows.map(([oId, taskId]) => ({ oId: oId?.id ?? '', taskId: taskId?.id ?? '' })),
    flaws: [...new Set(flaws)],
  };
}
