import { isGuid } from '../draft/ids';
import { type PastedId, pastedId } from './pasted-id';
import type { IdFlaw, OrderIds } from './understood';

/** Orders named by their ids, one a row, or one GUID of which nobody says what it names. */
export type IdsFound =
  | {
      readonly kind: 'rows';
      readonly first: OrderIds;
      readonly more: number;
      readonly flaws: readonly IdFlaw[];
    }
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

/** Rows of ids in a text; more than these are no list that somebody means to work through here. */
const MOST_ROWS = 20_000;

/** The ids in a text: with header words, with a word before each, or `oId taskId` in this order; null if it is none of that. */
export function idsInText(text: string): IdsFound | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > MOST_ROWS) return null;
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
  return found.size === 0 ? null : rowsOf(found.get('oId'), found.get('taskId'), 0);
}

/** A line of header words and rows below it; other columns are not looked at. */
function underHeader([header = '', ...lines]: readonly string[]): IdsFound | null {
  const labels = cellsOf(header).map(labelOf);
  const [oId, taskId] = [labels.indexOf('oId'), labels.indexOf('taskId')];
  if (lines.length === 0 || oId < 0 || taskId < 0) return null;
  const [first, ...more] = lines
    .map((line) => cellsOf(line))
    .map((cells) => [cells[oId] ?? '', cells[taskId] ?? ''] as const)
    .filter((row) => row.some((cell) => pastedId(cell).id !== ''));
  return first === undefined ? null : rowsOf(pastedId(first[0]), pastedId(first[1]), more.length);
}

function bare(lines: readonly string[]): IdsFound | null {
  const rows = lines.map(cellsOf);
  const cells = rows.flat();
  const [first, second] = cells.slice(0, 2).map(pastedId);
  if (first === undefined) return null;
  const guids = cells.every((cell) => isGuid(pastedId(cell).id));
  if (second === undefined) return guids ? { kind: 'guid', id: first.id, flaws: first.flaws } : null;
  const pairs = rows.every((row) => row.length === 2);
  if (guids && pairs) return rowsOf(first, second, rows.length - 1);
  if (guids && cells.length === 2) return rowsOf(first, second, 0);
  if (guids) return { kind: 'guids' };
  const free = pairs && lines.length === 1 && lines[0]?.includes('\t') === true;
  return free && [first, second].every(({ id }) => FREE_ID.test(id)) ? rowsOf(first, second, 0) : null;
}

/** Flaws of the first order only: the others are not taken. */
function rowsOf(oId: PastedId | undefined, taskId: PastedId | undefined, more: number): IdsFound {
  const flaws = [oId, taskId].flatMap((found) => (found === undefined || found.id === '' ? [] : found.flaws));
  return {
    kind: 'rows',
    first: { oId: oId?.id ?? '', taskId: taskId?.id ?? '' },
    more,
    flaws: [...new Set(flaws)],
  };
}
