import type { Call } from '../../../../shared/contract/endpoints';
import type { Column, Draft, Field } from '../../../../shared/draft/draft';
import type { AcceptedDraft } from '../../../../shared/draft/order-tab';
import type { ChoiceField, IdField, TableRef } from './edit-draft';

/** The form's parts that fold. */
export const SECTIONS = ['target', 'routing', 'order', 'objective', 'task', 'tabc', 'step', 'fail'] as const;
export type Section = (typeof SECTIONS)[number];

/** A draft is seen as a form, or as the JSON of its body. */
export const ORDER_VIEWS = ['form', 'json'] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

/** Why the form as it was can be brought back. */
export type Replaced = 'column' | 'table' | 'loaded' | 'cleared' | 'pasted';

/** Everything that a person or an answer changes about a tab. */
export type OrderAction =
  | { readonly kind: 'set-mode'; readonly mode: Draft['mode'] }
  | { readonly kind: 'set-ids'; readonly ids: Partial<Readonly<Record<IdField, string>>> }
  | { readonly kind: 'set-field'; readonly name: ChoiceField; readonly field: Field }
  | {
      readonly kind: 'add-columns';
      readonly table: TableRef;
      readonly columns: readonly Column[];
      readonly after: string | null;
    }
  | {
      readonly kind: 'change-column';
      readonly table: TableRef;
      readonly id: string;
      readonly change: Partial<Column>;
    }
  /** Columns in the place of others; where there are none, after the one named or at the end. One step to undo. */
  | {
      readonly kind: 'put-columns';
      readonly table: TableRef;
      readonly columns: readonly Column[];
      readonly instead: readonly string[];
      readonly after: string | null;
    }
  | { readonly kind: 'move-column'; readonly table: TableRef; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: 'remove-column'; readonly table: TableRef; readonly id: string }
  | { readonly kind: 'add-table'; readonly id: string; readonly column: Column }
  | { readonly kind: 'rename-table'; readonly id: string; readonly name: string }
  | { readonly kind: 'remove-table'; readonly id: string }
  | {
      readonly kind: 'replace';
      readonly draft: Draft;
      readonly replaced: Replaced;
      readonly connectionId: string | null;
    }
  /** Another draft of the same order. `step`: edits of the same name that follow closely are one step; null: its own. */
  | { readonly kind: 'set-draft'; readonly draft: Draft; readonly step: string | null }
  /** The body of a call as it now stands in the editor; `step` as above. */
  | { readonly kind: 'type-body'; readonly call: Call; readonly text: string; readonly step: string | null }
  /** The body as it is sent, where the typed one only looked different. */
  | { readonly kind: 'tidy-body' }
  /** Gives up a typed body: the form's version stands. */
  | { readonly kind: 'drop-body' }
  | { readonly kind: 'view'; readonly view: OrderView }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'show-call'; readonly call: Call }
  | { readonly kind: 'touch'; readonly place: string }
  | { readonly kind: 'tried' }
  /** A section by its name, a tabc table by its id. */
  | { readonly kind: 'fold'; readonly part: string; readonly folded: boolean }
  /** Opens whatever is folded around a place. */
  | { readonly kind: 'show-place'; readonly place: string }
  /** What it was opened from has been sent again. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'accepted'; readonly accepted: AcceptedDraft }
  | { readonly kind: 'belongs-to'; readonly connectionId: string | null };

/** The actions that change the draft itself. */
export type Edit = Extract<
  OrderAction,
  {
    kind:
      | 'set-mode'
      | 'set-ids'
      | 'set-field'
      | 'add-columns'
      | 'change-column'
      | 'put-columns'
      | 'move-column'
      | 'remove-column'
      | 'add-table'
      | 'rename-table'
      | 'remove-table';
  }
>;
