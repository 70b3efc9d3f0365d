import { type Dispatch, type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../../app/commands/use-commands';
import type { OrderAction, OrderView } from '../state/order-action';
import type { EditorHandle } from './code-editor';

/** The key between form and JSON: the cursor goes with it, and in the form to where it was. */
export function useViewSwitch(
  view: OrderView,
  dispatch: Dispatch<OrderAction>,
  form: RefObject<HTMLElement | null>,
  editor: RefObject<EditorHandle | null>,
): void {
  const last = useRef<HTMLElement | null>(null);
  useCommand('order.json', () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && form.current?.contains(focused)) last.current = focused;
    flushSync(() => dispatch({ kind: 'view', view: view === 'form' ? 'json' : 'form' }));
    if (view === 'form') return editor.current?.focus();
    const its = last.current?.isConnected ? last.current : null;
    (its ?? form.current?.querySelector<HTMLElement>('input:not([type="radio"])'))?.focus();
  });
}
