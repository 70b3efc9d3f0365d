import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BULK_LIMITS } from '../../../shared/bulk/exchange';
import type { HistoryFilter } from '../../../shared/desk.history';
import { useCommand, useSay, useTip } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { QuietButton } from '../../parts/quiet-button';
import type { HistoryRows } from '../../queries/history-rows';
import { newRunFromCalls } from '../../queries/runs';
import { grouped } from '../../text/count';
import { historyText } from '../../text/history';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { libraryProblemsText } from '../../text/library-problems';
import { runsText } from '../../text/runs';
import styles from './new-run-button.module.css';

/** Takes the orders of the calls that are chosen, or else of all that are shown, into a new run. */
export function NewRunButton(props: {
  readonly filter: HistoryFilter;
  /** The rows under the filter; null while they are not known. */
  readonly found: Pick<HistoryRows, 'total' | 'atLeast'> | null;
  readonly chosen: ReadonlySet<number>;
}) {
  const { filter, found, chosen } = props;
  const t = useText(historyText);
  const f = useText(historyFiltersText);
  const { failed } = useText(runsText);
  const { refusals } = useText(libraryProblemsText);
  const tip = useTip();
  const say = useSay();
  const { go } = useNavigation();
  const { mutate, isPending } = useMutation(newRunFromCalls(useQueryClient()));
  const calls = chosen.size > 0 ? chosen.size : (found?.total ?? 0);
  // The longest that stands here under this filter: choosing some moves no button.
  const shown = found?.total ?? 0;
  const most = found?.atLeast ? f.atLeast(grouped(shown)) : grouped(Math.max(shown, calls));
  const isMore = chosen.size === 0 && found?.atLeast === true;
  const off =
    calls === 0 ? t.noneFound : calls > BULK_LIMITS.rows ? t.newRunMost(grouped(BULK_LIMITS.rows)) : null;
  const begin = () => {
    if (isPending) return;
    mutate(chosen.size > 0 ? { ids: [...chosen] } : { filter }, {
      onSuccess: (answer) => {
        if (answer.kind === 'opened') go('bulk', { kind: 'open-run', id: answer.id });
        else if (answer.kind === 'refused')
          say(answer.reason === 'empty' ? t.newRunNone : refusals[answer.reason].what(answer.params));
      },
      onError: () => say(failed),
    });
  };
  useCommand('history.new-run', begin, off);
  return (
    <QuietButton
      size="small"
      off={off !== null || isPending}
      {...tip(off ?? t.newRunHint, 'history.new-run')}
      onClick={begin}
      data-testid="run-from-calls"
    >
      <span className={styles.words} data-most={t.newRun(most)}>
        {t.newRun(isMore ? f.atLeast(grouped(calls)) : grouped(calls))}
      </span>
    </QuietButton>
  );
}
