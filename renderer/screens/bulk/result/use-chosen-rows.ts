import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { BULK_LIMITS, type RowFilter, type RowsAlike, type RunRow } from '../../../../shared/bulk/exchange';
import { useSay } from '../../../app/commands/use-commands';
import { stretchQuery } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { begun, type Choice, type ChosenRows, marksOf, NONE_CHOSEN, stretched, toggled } from './row-choice';

/** Rows that were chosen under a filter: one by one, from one to another, or all. */
export interface Chosen {
  readonly rows: ChosenRows;
  readonly toggle: (row: RunRow) => void;
  /** From the row chosen last, or else from `begin`, to this one. */
  readonly stretch: (begin: number, to: number) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** Main is asked which rows a stretch has: most of a long list is not in the page. */
export function useChosenRows(id: number, filter: RowFilter): Chosen {
  const { failed } = useText(runsText);
  const client = useQueryClient();
  const say = useSay();
  const [choice, setChoice] = useState(NONE_CHOSEN);
  /** What comes back after something else was chosen has no place any more. */
  const turn = useRef(0);
  const change = useCallback((next: (now: Choice) => Choice) => {
    turn.current += 1;
    setChoice(next);
  }, []);
  const clear = useCallback(() => change(() => NONE_CHOSEN), [change]);

  return useMemo(() => {
    const take = (from: number, to: number, into: (now: Choice, found: readonly RowsAlike[]) => Choice) => {
      const mine = turn.current;
      client.fetchQuery(stretchQuery(id, filter, Math.min(from, to), Math.max(from, to))).then(
        (found) => mine === turn.current && setChoice((now) => into(now, found)),
        () => say(failed),
      );
    };
    return {
      rows: choice.rows,
      clear,
      toggle: (row) => change((now) => toggled(now, row)),
      stretch: (begin, to) => {
        change((now) => begun(now, begin));
        take(choice.from?.number ?? begin, to, stretched);
      },
      all: () => {
        change((now) => now);
        take(1, BULK_LIMITS.rows, (_now, found) => ({ rows: marksOf(found), from: null }));
      },
    };
  }, [choice, clear, change, client, id, filter, say, failed]);
}
