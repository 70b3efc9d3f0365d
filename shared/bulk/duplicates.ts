import { type Call, ENDPOINTS } from '../contract/endpoints';
import { cleanId, isGuid } from '../draft/ids';
import type { RowIds } from './check-row';
import { mended } from './repairs';

/** A row that would leave: `content` as `contentOf` has it, or a hash of it. */
export interface ComparedRow {
  readonly row: number;
  readonly ids: RowIds;
  readonly content: string;
}

/** A row that says again what an earlier one said. */
export interface Duplicate {
  readonly row: number;
  /** The first row that it is like. */
  readonly first: number;
  /**
   * `same`: the same order, task and values; `differs`: the same order and task, other values; `order-twice`: another
   * task of an order that the first row ends.
   */
  readonly kind: 'same' | 'differs' | 'order-twice';
}

/**
 * What tells a call on an order and its task from all others, whatever the case, braces and width of its GUIDs; null
 * for a call that creates: two orders of one customer are no duplicate.
 */
export function duplicateKey(call: Call, ids: RowIds): string | null {
  return ids.oId === '' ? null : `${call} ${idKey(ids.oId)} ${idKey(ids.taskId)}`;
}

/** An id as it is compared: a GUID in capitals and plain letters, anything else as it stands. */
export function idKey(id: string): string {
  const plain = cleanId(mended('guid-hyphens', mended('full-width', cleanId(id))));
  return isGuid(plain) ? plain.toUpperCase() : cleanId(id);
}

/** How many texts `spellingsOf` gives. */
export const SPELLINGS = 7;

/** The ways in which calls may have written an id, whatever the case of its letters: those that `idKey` takes for one. */
export function spellingsOf(id: string): readonly string[] {
  const key = idKey(id);
  if (!isGuid(key)) return [key, id, key, key, key, key, key];
  const short = key.replaceAll('-', '');
  const [wide, wideShort] = [fullWidth(key), fullWidth(short)];
  return [key, `{${key}}`, short, wide, wideShort, wide.toLowerCase(), wideShort.toLowerCase()];
}

/** The wide form of each character that has one, by its code. */
const WIDE = Array.from({ length: 0x7f }, (_, code) =>
  String.fromCharCode(code < 0x21 ? code : code + 0xfee0),
);

function fullWidth(guid: string): string {
  let wide = '';
  for (let at = 0; at < guid.length; at += 1) wide += WIDE[guid.charCodeAt(at)] ?? guid[at];
  return wide;
}

/** A body without the ids at its head, so that two can be compared whose GUIDs are written in another way. */
export function contentOf(body: string, { oId, taskId }: RowIds): string {
  const head = `{\n  "oId": ${JSON.stringify(oId)},\n  "taskId": ${JSON.stringify(taskId)}`;
  return body.startsWith(head) ? body.slice(head.length) : body;
}

/**
 * Tells of each row, in the order of the file, whether it is like an earlier one; the first of its kind is none. Keeps
 * what it is given of the first rows: with 100,000 of them, bring hashes of the content.
 */
export function watchDuplicates(call: Call): (row: ComparedRow) => Duplicate | null {
  const firsts = new Map<string, ComparedRow>();
  const ended = new Map<string, number>();
  return (compared) => {
    const { row, ids, content } = compared;
    const key = duplicateKey(call, ids) ?? `create ${content}`;
    const first = firsts.get(key);
    if (first !== undefined)
      return { row, first: first.row, kind: first.content === content ? 'same' : 'differs' };
    firsts.set(key, compared);
    if (!ENDPOINTS[call].ends) return null;
    const order = idKey(ids.oId);
    const earlier = ended.get(order);
    if (earlier !== undefined) return { row, first: earlier, kind: 'order-twice' };
    ended.set(order, row);
    return null;
  };
}
