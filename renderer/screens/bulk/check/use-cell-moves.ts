import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RowChoice, RunDetail } from '../../../../shared/bulk/exchange';
import { useSay } from '../../../app/commands/use-commands';
import { editRunCell, leaveOutRows } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runCheckText } from '../../../text/runs-check';

/** What a person does to the rows of a draft: typing over a cell, leaving rows out; what was refused is said. */
export function useCellMoves({ id }: Pick<RunDetail, 'id'>) {
  const t = useText(runCheckText);
  const { refusals, failed } = useText(runsText);
  const say = useSay();
  const client = useQueryClient();
  const edit = useMutation(editRunCell(client));
  const leaveOut = useMutation(leaveOutRows(client));
  const onError = () => say(failed);
  return {
    isPending: leaveOut.isPending,
    /** `text` null: the cell as it came. */
    edit: (row: number, column: number, text: string | null): void =>
      edit.mutate(
        { id, row, column, text },
        { onSuccess: (answer) => answer.kind === 'not-done' && say(refusals[answer.why]), onError },
      ),
    moveOut: (choice: RowChoice, out: boolean): void =>
      leaveOut.mutate(
        { id, choice, out },
        {
          onSuccess: (answer) =>
            say(
              answer.kind === 'moved'
                ? t.moved[out ? 'out' : 'in'](grouped(answer.rows))
                : refusals[answer.why],
            ),
          onError,
        },
      ),
  };
}
