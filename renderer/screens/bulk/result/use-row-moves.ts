import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RowChoice, RunDetail, RunRefusal } from '../../../../shared/bulk/exchange';
import { useSay } from '../../../app/commands/use-commands';
import { newRunFromRun, retryRows, skipRows } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runResultText } from '../../../text/runs-result';
import { type Reach, whyNotMoved } from './row-actions';

type Answer =
  | { readonly kind: 'moved'; readonly rows: number; readonly held?: number }
  | { readonly kind: 'asks'; readonly again: number }
  | { readonly kind: 'not-done'; readonly why: RunRefusal };

/** Orders that would be done again: their number is typed first. */
export interface AsksAgain {
  readonly orders: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What can be done with rows of a run; `why`: in words, why they cannot be moved now. What came of it is said. */
export function useRowMoves(run: Pick<RunDetail, 'id' | 'state'>, onMoved: () => void) {
  const t = useText(runResultText);
  const { refusals, failed } = useText(runsText);
  const say = useSay();
  const client = useQueryClient();
  const retry = useMutation(retryRows(client));
  const skip = useMutation(skipRows(client));
  const fresh = useMutation(newRunFromRun(client));
  const [asked, setAsked] = useState<{ readonly choice: RowChoice; readonly again: number } | null>(null);
  const told = (words: (rows: string) => string, choice: RowChoice | null = null) => ({
    onSuccess: (answer: Answer) => {
      if (answer.kind === 'asks') {
        if (choice) setAsked({ choice, again: answer.again });
        return;
      }
      say(answer.kind === 'moved' ? movedWords(t, words, answer) : refusals[answer.why]);
      if (answer.kind === 'moved') onMoved();
    },
    onError: () => say(failed),
  });
  const isPending = retry.isPending || skip.isPending || fresh.isPending;
  const why = isPending ? t.isMoving : whyNotMoved(run.state, t, refusals);
  const unskip = (choice: RowChoice, typedAgain: number | null): void => {
    setAsked(null);
    skip.mutate({ id: run.id, choice, skip: false, typedAgain }, told(t.unskipped, choice));
  };
  const asking: AsksAgain | null = asked && {
    orders: asked.again,
    onYes: () => unskip(asked.choice, asked.again),
    onNo: () => setAsked(null),
  };
  return {
    why,
    retry: ({ choice }: Reach) => retry.mutate({ id: run.id, choice }, told(t.retried)),
    skip: ({ choice }: Reach) =>
      skip.mutate({ id: run.id, choice, skip: true, typedAgain: null }, told(t.skipped)),
    unskip: ({ choice }: Reach) => unskip(choice, null),
    asking,
    newRun: ({ choice }: Reach, onOpened: (id: number) => void) =>
      fresh.mutate(
        { id: run.id, choice },
        {
          onSuccess: (answer) => {
            if (answer.kind === 'opened') onOpened(answer.id);
            else if (answer.kind === 'not-done') say(refusals[answer.why]);
            else if (answer.kind === 'refused') say(failed);
          },
          onError: () => say(failed),
        },
      ),
  };
}

/** What to say of rows that moved, and of those that stayed because their order was sent elsewhere. */
export function movedWords(
  t: { readonly held: (rows: string) => string },
  words: (rows: string) => string,
  { rows, held = 0 }: { readonly rows: number; readonly held?: number },
): string {
  const moved = rows === 0 && held > 0 ? [] : [words(grouped(rows))];
  return [...moved, ...(held === 0 ? [] : [t.held(grouped(held))])].join(' ');
}
