import type { Dictionary } from '../../../../shared/library/entry';
import {
  AS_FOUND,
  type ImportComparison,
  type ImportPlan,
  type OpenedSource,
  type Refusal,
  type TableReading,
  type UnreadSource,
} from '../../../../shared/library/exchange';
import type { BringProblem } from '../../../text/library-problems';
import { firstForm, type TableContent, type TableForm } from './import-plan';

/** Why nothing was read. `name`: of the file, empty for pasted text. */
export interface NotRead {
  readonly name: string;
  readonly why: Refusal | { readonly kind: 'bring'; readonly problem: BringProblem };
  /** How it may be read after all; null: no other reading helps. */
  readonly retry: Retry | null;
}
export interface Retry {
  readonly ticket: string;
  readonly choices: UnreadSource['choices'];
  /** What a person said of it. */
  readonly said: TableReading;
  /** It is being read so. */
  readonly busy: boolean;
}
export type OpenedTable = OpenedSource & { readonly content: TableContent };

export type Stage =
  | { readonly kind: 'source'; readonly notRead: NotRead | null }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'table';
      readonly opened: OpenedTable;
      readonly form: TableForm;
      /** As what it was to be read; what nobody said is as it was found. */
      readonly said: TableReading;
      /** Why another reading of it was not possible; the last one stands. */
      readonly refusal: NotRead['why'] | null;
      /** The reading that was asked for and is not there yet. */
      readonly asked: TableReading | null;
    }
  | {
      readonly kind: 'compare';
      readonly opened: OpenedSource;
      /** Null: not a table. */
      readonly form: TableForm | null;
      readonly said: TableReading;
      readonly plan: ImportPlan;
      readonly problem: 'gone' | 'full' | 'failed' | null;
    }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly wasTable: boolean;
      readonly dictionary: Dictionary | null;
      readonly counts: Pick<ImportComparison, 'added' | 'changed' | 'gone' | 'refused'>;
    };

export const BEGINNING: Stage = { kind: 'source', notRead: null };

/** Where an import stands after something was read, or was not. `shown`: the dictionary that was looked at. */
export function stageAfter(
  name: string,
  found: OpenedSource | UnreadSource | NotRead['why'],
  said: TableReading = AS_FOUND,
  shown: Dictionary | null = null,
): Stage {
  if (found.kind === 'unread') {
    const { ticket, choices, refusal: why } = found;
    return { kind: 'source', notRead: { name, why, retry: { ticket, choices, said, busy: false } } };
  }
  if (found.kind !== 'opened') return { kind: 'source', notRead: { name, why: found, retry: null } };
  if (!isTable(found))
    return {
      kind: 'compare',
      opened: found,
      form: null,
      said,
      plan: { mode: 'merge', table: null },
      problem: null,
    };
  return {
    kind: 'table',
    opened: found,
    form: firstForm(found.content, shown),
    said,
    refusal: null,
    asked: null,
  };
}

export function isTable(opened: OpenedSource): opened is OpenedTable {
  return opened.content.kind === 'table';
}
