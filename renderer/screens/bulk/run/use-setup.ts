import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RunDetail, RunRefusal, RunSetup } from '../../../../shared/bulk/exchange';
import { setUpRun } from '../../../queries/runs';

/** What a person chooses for a draft: shown at once, checked by main, and held while main is busy. */
export interface SetupEditing {
  readonly setup: RunSetup;
  /** False for a confirmed plan: everything is only looked at. */
  readonly isDraft: boolean;
  readonly change: (part: Partial<RunSetup>) => void;
  /** Why the last choice was not taken; `failed`: the program itself. */
  readonly refusal: RunRefusal | 'failed' | null;
}

export function useSetup(run: RunDetail): SetupEditing {
  const { mutate } = useMutation(setUpRun(useQueryClient()));
  const [wanted, setWanted] = useState<RunSetup | null>(null);
  const [held, setHeld] = useState(false);
  const [refusal, setRefusal] = useState<SetupEditing['refusal']>(null);
  const { id } = run;
  const setup = wanted ?? run.setup;

  const send = (next: RunSetup): void => {
    const isStill = (now: RunSetup | null) => (now === next ? null : now);
    mutate(
      { id, setup: next },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'done') setWanted(isStill);
          else if (answer.why === 'busy') setHeld(true);
          else {
            setRefusal(answer.why);
            setWanted(isStill);
          }
        },
        onError: () => {
          setRefusal('failed');
          setWanted(isStill);
        },
      },
    );
  };

  // Main was busy when the choice was made: it goes there as soon as main is free.
  const isFree = run.busy === null;
  useEffect(() => {
    if (!held || !isFree || wanted === null) return;
    setHeld(false);
    send(wanted);
  });

  return {
    setup,
    isDraft: run.state === 'draft',
    refusal,
    change(part) {
      const next = { ...setup, ...part };
      setRefusal(null);
      setWanted(next);
      send(next);
    },
  };
}
