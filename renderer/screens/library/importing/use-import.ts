import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Dictionary } from '../../../../shared/library/entry';
import {
  type EntryField,
  type ImportComparison,
  type ImportPlan,
  type OpenedSource,
  type Refusal,
  refused,
  SOURCE_LIMITS,
  type TableReading,
} from '../../../../shared/library/exchange';
import { applyImport, openSource, readSourceAgain } from '../../../queries/library';
import type { BringProblem } from '../../../text/library-problems';
import {
  firstForm,
  formAgain,
  planOf,
  readingWith,
  type TableContent,
  type TableForm,
  withColumn,
  withDictionary,
} from './import-plan';
import { readBase64 } from './read-file';

/** Why nothing was read. `name`: of the file, empty for pasted text. */
export interface NotRead {
  readonly name: string;
  readonly why: Refusal | { readonly kind: 'bring'; readonly problem: BringProblem };
}
export type OpenedTable = OpenedSource & { readonly content: TableContent };

export type Stage =
  | { readonly kind: 'source'; readonly notRead: NotRead | null }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'table';
      readonly opened: OpenedTable;
      readonly form: TableForm;
      /** Why another reading of it was not possible; the last one stands. */
      readonly refusal: Refusal | null;
      /** The reading that was asked for and is not there yet. */
      readonly asked: TableReading | null;
    }
  | {
      readonly kind: 'compare';
      readonly opened: OpenedSource;
      /** Null: not a table. */
      readonly form: TableForm | null;
      readonly plan: ImportPlan;
      readonly problem: 'gone' | 'full' | 'failed' | null;
    }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly wasTable: boolean;
      readonly dictionary: Dictionary | null;
      readonly counts: Pick<ImportComparison, 'added' | 'changed' | 'gone'>;
    };

const BEGINNING: Stage = { kind: 'source', notRead: null };
const MEGABYTE = 1_048_576;
const TOO_LARGE = refused('too-large', { limit: String(SOURCE_LIMITS.bytes / MEGABYTE) });

/** One import from its source to its end. Nothing changes before `apply`. `shown`: the dictionary that was looked at. */
export function useImport(shown: Dictionary | null) {
  const [stage, setStage] = useState<Stage>(BEGINNING);
  const open = useMutation(openSource());
  const again = useMutation(readSourceAgain());
  const apply = useMutation(applyImport());
  /** What a slower reading brings after a newer one was begun has no place here. */
  const turn = useRef(0);

  const refuse = (name: string, why: NotRead['why']): void =>
    setStage({ kind: 'source', notRead: { name, why } });
  const take = async (name: string, read: () => Promise<OpenedSource | Refusal>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setStage({ kind: 'reading', name });
    const found = await read().catch((error: unknown): Extract<NotRead['why'], { kind: 'bring' }> => {
      return { kind: 'bring', problem: error instanceof DOMException ? 'file-unreadable' : 'program' };
    });
    if (mine !== turn.current) return;
    if (found.kind === 'bring') refuse(name, found);
    else if (found.kind === 'refused') refuse(name, found);
    else setStage(stageOf(found, shown));
  };

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
  const readOtherwise = async (now: Extract<Stage, { kind: 'table' }>, change: Partial<TableReading>) => {
    turn.current += 1;
    const mine = turn.current;
    const reading = readingWith(now.asked ?? now.opened.content.reading, change);
    setStage({ ...now, refusal: null, asked: reading });
    const found = await again.mutateAsync({ ticket: now.opened.ticket, reading }).catch(() => null);
    if (mine !== turn.current) return;
    if (found === null || found.kind === 'gone')
      setStage({ ...now, refusal: refused('reader-died'), asked: null });
    else if (found.kind === 'refused') setStage({ ...now, refusal: found, asked: null });
    else if (isTable(found))
      setStage({
        ...now,
        opened: found,
        form: formAgain(now.form, now.opened.content, found.content),
        refusal: null,
        asked: null,
      });
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
      if (stage.kind === 'table') void readOtherwise(stage, change);
    },
    chooseDictionary: (dictionary: Dictionary) => changeForm((form) => withDictionary(form, dictionary)),
    chooseScope: (scope: string) => changeForm((form) => ({ ...form, scope })),
    chooseColumn: (field: EntryField, column: number | null) =>
      changeForm((form) => withColumn(form, field, column)),
    compare: () =>
      setStage((now) => {
        const plan = now.kind === 'table' ? planOf(now.form, 'merge') : null;
        if (now.kind !== 'table' || plan === null || now.asked !== null) return now;
        return { kind: 'compare', opened: now.opened, form: now.form, plan, problem: null };
      }),
    chooseMode: (mode: ImportPlan['mode']) =>
      setStage((now) => (now.kind === 'compare' ? { ...now, plan: { ...now.plan, mode } } : now)),
    back: () =>
      setStage((now) => {
        if (now.kind !== 'compare' || now.form === null || !isTable(now.opened)) return BEGINNING;
        return { kind: 'table', opened: now.opened, form: now.form, refusal: null, asked: null };
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

function stageOf(opened: OpenedSource, shown: Dictionary | null): Stage {
  if (isTable(opened))
    return { kind: 'table', opened, form: firstForm(opened.content, shown), refusal: null, asked: null };
  return { kind: 'compare', opened, form: null, plan: { mode: 'merge', table: null }, problem: null };
}

function isTable(opened: OpenedSource): opened is OpenedTable {
  return opened.content.kind === 'table';
}
