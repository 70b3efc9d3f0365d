import { type Dispatch, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Call } from '../../../../shared/contract/endpoints';
import { useCommand } from '../../../app/commands/use-commands';
import { changedPlace } from '../state/changed-place';
import type { OrderAction, Section } from '../state/order-action';
import type { OrderState } from '../state/order-state';
import { focusPlace } from '../state/place';
import { useStable } from '../state/use-stable';

interface OrderCommands {
  readonly state: OrderState;
  readonly dispatch: Dispatch<OrderAction>;
  readonly act: (call: Call) => void;
  readonly togglePreview: () => void;
  readonly clear: () => void;
  readonly blank: boolean;
}

/** What keys and the palette do with the draft in front. */
export function useOrderCommands(commands: OrderCommands): void {
  const { state, dispatch, act, togglePreview } = commands;
  const { past, future } = state.written;
  const steps = useSteps(state, dispatch);
  useCommand('order.save', () => act('save'));
  useCommand('order.send', () => act('send'));
  useCommand('order.close', () => act('close'));
  useCommand('order.fail', () => act('failedClose'));
  useCommand('order.preview', togglePreview);
  useCommand('order.clear', commands.clear, !commands.blank);
  useCommand('order.undo', steps.undo, past.length > 0);
  useCommand('order.redo', steps.redo, future.length > 0);
  const goTo = (section: Section) => () => {
    flushSync(() => dispatch({ kind: 'fold', part: section, folded: false }));
    focusSection(section);
  };
  useCommand('section.target', goTo('target'));
  useCommand('section.routing', goTo('routing'));
  useCommand('section.order', goTo('order'));
  useCommand('section.objective', goTo('objective'));
  useCommand('section.task', goTo('task'));
  useCommand('section.tabc', goTo('tabc'));
  useCommand('section.step', goTo('step'));
  useCommand('section.fail', goTo('fail'), state.written.now.draft.mode === 'load');
}

/** Back and forth in the draft's history; the cursor goes where something changed, and is never lost. */
function useSteps(state: OrderState, dispatch: Dispatch<OrderAction>) {
  const draft = useRef(state.written.now.draft);
  draft.current = state.written.now.draft;
  const step = (kind: 'undo' | 'redo') => {
    const before = draft.current;
    flushSync(() => dispatch({ kind }));
    const after = draft.current;
    const place = changedPlace(before, after);
    if (place !== null) {
      flushSync(() => dispatch({ kind: 'show-place', place }));
      focusPlace(place);
    } else if (document.activeElement === document.body) focusSection('target');
  };
  return { undo: useStable(() => step('undo')), redo: useStable(() => step('redo')) };
}

/** Moves the cursor to the first control of a section, or to what adds one. */
function focusSection(section: Section): void {
  const body = document.getElementById(`order-section-${section}`);
  const control = body?.querySelector<HTMLElement>('input:not([type="radio"]), textarea, select, button');
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}
