import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { BULK_LIMITS } from '../../../shared/bulk/exchange';
import type { Output, Verbs } from '../../../shared/desk';
import { type Refusal, refused } from '../../../shared/library/exchange';
import { onDeskEvent } from '../../app/desk';
import {
  cancelRunWork,
  chooseRunFile,
  giveRunFile,
  giveRunPaste,
  openRunPlan,
  runQuery,
  runsQuery,
} from '../../queries/runs';
import type { BringProblem } from '../../text/library-problems';
import { partsOf } from './slices';

type Opened = Output<Verbs['runs']['chooseFile']>;
type PlanOpened = Output<Verbs['runs']['openPlan']>;

/** Why nothing came of it. `name`: of the file; empty: pasted text; null: a file whose name is not known. */
export interface NotTaken {
  readonly name: string | null;
  readonly why:
    | Refusal
    | { readonly kind: 'bring'; readonly problem: BringProblem }
    | { readonly kind: 'plan'; readonly refused: Extract<PlanOpened, { kind: 'refused' }> };
}

/** What is being brought. `name` null: a person is choosing a file; `id`: the draft that its rows go into, once it is known. */
interface Bringing {
  readonly name: string | null;
  readonly id: number | null;
}

const MEGABYTE = 1_048_576;
const TOO_LARGE = refused('too-large', { limit: String(BULK_LIMITS.bytes / MEGABYTE) });

/** Brings a list from a file, a drop or the clipboard; what opens is shown. */
export function useNewRun(onOpened: (id: number) => void) {
  const client = useQueryClient();
  const choose = useMutation(chooseRunFile(client));
  const give = useMutation(giveRunFile());
  const paste = useMutation(giveRunPaste(client));
  const plan = useMutation(openRunPlan(client));
  const { mutate: cancelWork } = useMutation(cancelRunWork(client));
  const [bringing, setBringing] = useState<Bringing | null>(null);
  const [notTaken, setNotTaken] = useState<NotTaken | null>(null);
  /** What a slower reading brings after a newer one was begun has no place here. */
  const turn = useRef(0);

  const take = async (name: string | null, bring: () => Promise<Opened>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setNotTaken(null);
    setBringing({ name, id: null });
    const found = await bring().catch((error: unknown) => {
      const problem: BringProblem = error instanceof DOMException ? 'file-unreadable' : 'program';
      return { kind: 'bring', problem } as const;
    });
    if (mine !== turn.current) return;
    // What is known of the draft is from when it was being read.
    if (found.kind === 'opened') await client.fetchQuery({ ...runQuery(found.id), staleTime: 0 });
    setBringing(null);
    if (found.kind === 'opened') onOpened(found.id);
    else if (found.kind !== 'cancelled')
      setNotTaken({ name: 'name' in found ? found.name : name, why: found });
  };
  // Main tells of the draft before it answers: how far its reading is can be asked.
  const isBringing = bringing !== null;
  useEffect(() => {
    if (!isBringing) return;
    const known = new Set(client.getQueryData(runsQuery.queryKey)?.map(({ id }) => id));
    return onDeskEvent((event) => {
      if (event.event === 'run-changed' && !known.has(event.id))
        setBringing((now) => now && { ...now, id: event.id });
    });
  }, [isBringing, client]);

  const refuse = (problem: BringProblem, name: string | null = null): void => {
    turn.current += 1;
    setBringing(null);
    setNotTaken({ name, why: { kind: 'bring', problem } });
  };
  const giveParts = async (file: File): Promise<Opened> => {
    const ticket = crypto.randomUUID();
    for await (const part of partsOf(file)) {
      const answer = await give.mutateAsync({ ticket, name: file.name.slice(-400), ...part });
      if (answer.kind !== 'more') return answer;
    }
    throw new Error('the last part of a file was not answered');
  };

  return {
    bringing,
    notTaken,
    refuse,
    dismiss: () => setNotTaken(null),
    /** Ends the reading; nothing of it stays. */
    cancel: () => {
      turn.current += 1;
      if (bringing?.id != null) cancelWork(bringing.id);
      setBringing(null);
    },
    chooseFile: () => take(null, () => choose.mutateAsync()),
    bringFile: (file: File) => {
      if (file.size > BULK_LIMITS.bytes) setNotTaken({ name: file.name, why: TOO_LARGE });
      else void take(file.name, () => giveParts(file));
    },
    bringText: (text: string) => {
      if (text.trim() === '') refuse('no-text', '');
      else if (text.length > 20_971_520)
        setNotTaken({ name: '', why: refused('too-large', { limit: '20' }) });
      else void take('', () => paste.mutateAsync(text));
    },
    openPlan: async () => {
      setNotTaken(null);
      const found = await plan.mutateAsync().catch(() => null);
      if (found === null) refuse('program');
      else if (found.kind === 'opened') onOpened(found.id);
      else if (found.kind === 'refused')
        setNotTaken({ name: found.name, why: { kind: 'plan', refused: found } });
    },
  };
}

export type NewRun = ReturnType<typeof useNewRun>;
