import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Dictionary } from '../../../../shared/library/entry';
import {
  AS_FOUND,
  type EntryField,
  type ImportPlan,
  refused,
  SOURCE_LIMITS,
  type TableReading,
} from '../../../../shared/library/exchange';
import { applyImport, openSource, readSourceAgain } from '../../../queries/library';
import type { BringProblem } from '../../../text/library-problems';
import { formAgain, planOf, readingWith, type TableForm, withColumn, withDictionary } from './import-plan';
import { BEGINNING, isTable, type NotRead, type Retry, type Stage, stageAfter } from './import-stage';
import { readBase64 } from './read-file';

const MEGABYTE = 1_048_576;
const PROGRAM = { kind: 'bring', problem: 'program' } as const;
const TOO_LARGE = refused('too-large', { limit: String(SOURCE_LIMITS.bytes / MEGABYTE) });

/** One import from its source to its end. Nothing changes before `apply`. `shown`: the dictionary that was looked at. */
export function useImport(shown: Dictionary | null) {
  const [stage, setStage] = useState<Stage>(BEGINNING);
  const open = useMutation(openSource());
  const again = useMutation(readSourceAgain());
  const apply = useMutation(applyImport());
  /** What a slower reading brings after a newer one was begun has no place here. */
  const turn = useRef(0);

  /** The same question: is it still the last thing that was begun? */
  const begin = (): (() => boolean) => {
    turn.current += 1;
    const mine = turn.current;
    return () => mine === turn.current;
  };

  const refuse = (name: string, why: NotRead['why']): void => setStage(stageAfter(name, why));
  const take = async (name: string, read: () => ReturnType<typeof open.mutateAsync>): Promise<void> => {
    const isLast = begin();
    setStage({ kind: 'reading', name });
    const found = await read().catch((error: unknown) => ({
      kind: 'bring' as const,
      problem: error instanceof DOMException ? ('file-unreadable' as const) : ('program' as const),
    }));
    if (isLast()) setStage(stageAfter(name, found, AS_FOUND, shown));
  };
  const readAgain = (ticket: string, reading: TableReading) =>
    again
      .mutateAsync({ ticket, reading })
      .then((found) => (found.kind === 'gone' ? PROGRAM : found))
      .catch(() => PROGRAM);

  const bringFile = (file: File): void => {
    if (file.size > SOURCE_LIMITS.bytes) refuse(file.name, TOO_LARGE);
    else
      void take(file.name, async () =>
        open.mutateAsync({ kind: 'file', name: file.name.slice(-400), base64: await readBase64(file) }),
      );
  };
  const bringText = (text: string): void => {
    if (text.length > SOURCE_LIMITS.bytes) refuse('', TOO_LARGE);
    else if (text.trim() === '') refuse('', { kind: 'bring', problem: 'no-text' });
    else void take('', () => open.mutateAsync({ kind: 'text', text }));
  };
  const retry = async ({ name, why }: NotRead, before: Retry, change: Partial<TableReading>) => {
    const isLast = begin();
    const said = readingWith(before.said, change);
    setStage({ kind: 'source', notRead: { name, why, retry: { ...before, said, busy: true } } });
    const found = await readAgain(before.ticket, said);
    if (isLast()) setStage(stageAfter(name, found, said, shown));
  };
  const readTableAgain = async (now: Extract<Stage, { kind: 'table' }>, change: Partial<TableReading>) => {
    const isLast = begin();
    const said = readingWith(now.asked ?? now.said, change);
    setStage({ ...now, refusal: null, asked: said });
    const found = await readAgain(now.opened.ticket, said);
    if (!isLast()) return;
    if (found.kind === 'opened' && isTable(found)) {
      const form = formAgain(now.form, now.opened.content, found.content);
      setStage({ kind: 'table', opened: found, form, said, refusal: null, asked: null });
    } else {
      // A table that was read once is a table, or is refused.
      const refusal = found.kind === 'refused' ? found : PROGRAM;
      setStage({ ...now, refusal, asked: null });
    }
  };
  const changeForm = (change: (form: TableForm) => TableForm): void =>
    setStage((now) => (now.kind === 'table' ? { ...now, form: change(now.form) } : now));

  return {
    stage,
    bringFile,
    bringText,
    refuse: (problem: BringProblem) => refuse('', { kind: 'bring', problem }),
    startOver: () => {
      turn.current += 1;
      setStage(BEGINNING);
    },
    readOtherwise: (change: Partial<TableReading>) => {
      if (stage.kind === 'table') void readTableAgain(stage, change);
      else if (stage.kind === 'source' && stage.notRead?.retry)
        void retry(stage.notRead, stage.notRead.retry, change);
    },
    chooseDictionary: (dictionary: Dictionary) => changeForm((form) => withDictionary(form, dictionary)),
    chooseScope: (scope: string) => changeForm((form) => ({ ...form, scope })),
    chooseColumn: (field: EntryField, column: number | null) =>
      changeForm((form) => withColumn(form, field, column)),
    compare: () =>
      setStage((now) => {
        const plan = now.kind === 'table' ? planOf(now.form, 'merge') : null;
        if (now.kind !== 'table' || plan === null || now.asked !== null) return now;
        const { opened, form, said } = now;
        return { kind: 'compare', opened, form, said, plan, problem: null };
      }),
    chooseMode: (mode: ImportPlan['mode']) =>
      setStage((now) => (now.kind === 'compare' ? { ...now, plan: { ...now.plan, mode } } : now)),
    back: () =>
      setStage((now) => {
        if (now.kind !== 'compare' || now.form === null || !isTable(now.opened)) return BEGINNING;
        const { opened, form, said } = now;
        return { kind: 'table', opened, form, said, refusal: null, asked: null };
      }),
    applying: apply.isPending,
    apply: async (counts: Extract<Stage, { kind: 'done' }>['counts']) => {
      if (stage.kind !== 'compare' || apply.isPending) return;
      const { opened, form, plan } = stage;
      const done = await apply.mutateAsync({ ticket: opened.ticket, plan }).catch(() => null);
      if (done?.kind === 'done') {
        const dictionary = form?.dictionary ?? (opened.content.kind === 'map' ? 'steps' : null);
        setStage({ kind: 'done', name: opened.name, wasTable: form !== null, dictionary, counts });
      } else setStage({ ...stage, problem: done?.kind ?? 'failed' });
    },
  };
}

export type Importing = ReturnType<typeof useImport>;
