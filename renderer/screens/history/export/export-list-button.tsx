import { DownloadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { HistoryFilter } from '../../../../shared/desk.history';
import { useCommand, useTip } from '../../../app/commands/use-commands';
import { QuietButton } from '../../../parts/quiet-button';
import type { HistoryRows } from '../../../queries/history-rows';
import { historyText } from '../../../text/history';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { ExportListDialog } from './export-list-dialog';

/** Exports the calls that are chosen, or else all that the list shows. */
export function ExportListButton(props: {
  readonly filter: HistoryFilter;
  /** The rows under the filter; null while they are not known. */
  readonly found: Pick<HistoryRows, 'total' | 'atLeast'> | null;
  readonly chosen: ReadonlySet<number>;
}) {
  const { filter, found, chosen } = props;
  const t = useText(insightText);
  const { noneFound } = useText(historyText);
  const tip = useTip();
  const [open, setOpen] = useState(false);
  const calls = chosen.size > 0 ? chosen.size : (found?.total ?? 0);
  const off = calls === 0 ? noneFound : null;
  useCommand('history.export', () => setOpen(true), off);
  return (
    <>
      <QuietButton
        size="small"
        off={off !== null}
        icon={<DownloadOutlined aria-hidden />}
        aria-label={t.export}
        aria-haspopup="dialog"
        {...tip(off ?? t.exportHint, 'history.export')}
        onClick={() => setOpen(true)}
        data-testid="export-calls"
      />
      {open && (
        <ExportListDialog
          choice={chosen.size > 0 ? { ids: [...chosen] } : { filter }}
          calls={calls}
          isMore={chosen.size === 0 && found?.atLeast === true}
          onDone={() => setOpen(false)}
        />
      )}
    </>
  );
}
