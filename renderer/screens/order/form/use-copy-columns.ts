import { use, useState } from 'react';
import type { Column } from '../../../../shared/draft/draft';
import { columnsAsJson, columnsAsTsv } from '../../../../shared/paste/columns-copied';
import { type CopyState, useCopy } from '../../../parts/copy-text';
import { useText } from '../../../text/language';
import { orderColumnsText } from '../../../text/order-columns';
import { partsText } from '../../../text/parts';
import { pasteColumnsText } from '../../../text/paste-columns';
import { AnnounceContext } from '../state/order-context';
import type { CopyDeed } from './row-keys';

/** Copies the columns of a table: those that are sent as JSON, all that are named as rows for a spreadsheet. */
export function useCopyColumns(columns: readonly Column[]): {
  readonly state: CopyState;
  /** What came of it, for a moment. */
  readonly said: string;
  readonly copy: (as: CopyDeed) => void;
} {
  const t = useText(orderColumnsText);
  const words = useText(pasteColumnsText);
  const parts = useText(partsText);
  const announce = use(AnnounceContext);
  const { state, copy } = useCopy();
  const [said, setSaid] = useState('');
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  return {
    state,
    said: { idle: '', copied: said, failed: parts.copyFailed }[state],
    copy(as) {
      const named = columns.filter(({ name, text }) => name !== '' || text !== '');
      if (named.length === 0) return announce(t.nothingToCopy);
      const { text, leftOut } =
        as === 'json' ? columnsAsJson(named) : { text: columnsAsTsv(named), leftOut: [] };
      copy(text);
      const names = leftOut.map(({ name }) => name).join(', ');
      say(names === '' ? t.copied(named.length) : words.leftOut(names));
    },
  };
}
