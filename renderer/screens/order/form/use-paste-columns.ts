import { type ClipboardEvent, use, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from '../../../../shared/draft/draft';
import { columnsFromPaste } from '../../../../shared/paste/columns-from-paste';
import type { Layout, PastedColumns } from '../../../../shared/paste/pasted-columns';
import { useText } from '../../../text/language';
import { pasteColumnsText } from '../../../text/paste-columns';
import type { TableRef } from '../state/edit-draft';
import { AnnounceContext, useOrderDispatch } from '../state/order-context';
import { columnPlace, focusPlace } from '../state/place';

/** What was pasted last, how it was read, and which rows came of it. */
interface Pasted {
  readonly text: string;
  readonly read: PastedColumns;
  readonly ids: readonly string[];
  /** The rows at that time: what was refused is over once a person goes on another way. */
  readonly before: readonly Column[];
}

/**
 * Rows of a spreadsheet or a JSON object, pasted into a name or onto the table's button: they take the place of a row in
 * which nothing is written yet, else they follow the one that the cursor is in. One step to undo.
 */
export function usePasteColumns(table: TableRef, columns: readonly Column[]) {
  const words = useText(pasteColumnsText);
  const dispatch = useOrderDispatch();
  const announce = use(AnnounceContext);
  const [pasted, setPasted] = useState<Pasted | null>(null);

  function put(text: string, read: PastedColumns, instead: readonly string[], after: string | null): void {
    if (read.kind === 'refused') {
      setPasted({ text, read, ids: [], before: columns });
      announce(words.refusals[read.reason](String(read.limit)));
      return;
    }
    const fresh = read.columns.map((column) => ({ ...column, id: crypto.randomUUID() }));
    flushSync(() => {
      dispatch({ kind: 'put-columns', table, columns: fresh, instead, after });
      setPasted({ text, read, ids: fresh.map(({ id }) => id), before: columns });
    });
    announce(words.found(fresh.length));
    const last = fresh.at(-1);
    if (last) focusPlace(columnPlace(last.id, 'name'));
  }

  function paste(event: ClipboardEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const inName = target?.dataset.part === 'name';
    if (!inName && target?.dataset.adds === undefined) return;
    const text = event.clipboardData.getData('text/plain');
    const read = columnsFromPaste(text);
    // A single line that is no table is a name.
    if (read.kind === 'refused' && inName && !/^\s*\{|[\r\n]./.test(text)) return;
    event.preventDefault();
    const row = columns.find(({ id }) => id === target?.closest<HTMLElement>('[data-row]')?.dataset.row);
    const blank = row !== undefined && row.name === '' && row.text === '' && row.type === 'text';
    put(text, read, blank ? [row.id] : [], row?.id ?? null);
  }

  return {
    pasted: pasted !== null && stillStands(pasted, columns) ? pasted.read : null,
    paste,
    readAs: (layout: Layout) =>
      pasted && put(pasted.text, columnsFromPaste(pasted.text, layout), pasted.ids, null),
    dismiss: () => setPasted(null),
  };
}

/** What came of a paste is told as long as some of it is there: once it is undone, it is over. */
function stillStands({ read, ids, before }: Pasted, columns: readonly Column[]): boolean {
  return read.kind === 'refused' ? columns === before : columns.some(({ id }) => ids.includes(id));
}
