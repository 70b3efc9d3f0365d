import { type Dispatch, useInsertionEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { CALLS, type Call } from '../../../../shared/contract/endpoints';
import { useCommand } from '../../../app/commands/use-commands';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import { shellText } from '../../../text/shell';
import { changedSpot } from '../state/changed-place';
import type { OrderAction, Section } from '../state/order-action';
import type { OrderState } from '../state/order-state';
import { focusPlace, focusSection } from '../state/place';
import type { ConnectionFacts } from '../state/use-connection-facts';
import { blocks, type ProblemsByCall } from '../state/use-problems';
import type { Sending } from '../state/use-sendings';
import { useStable } from '../state/use-stable';

/** The command of each call. */
export const COMMAND_OF = {
  save: 'order.save',
  send: 'order.send',
  close: 'order.close',
  failedClose: 'order.fail',
} as const satisfies Readonly<Record<Call, string>>;

interface OrderCommands {
  readonly state: OrderState;
  readonly dispatch: Dispatch<OrderAction>;
  readonly sending: Sending;
  readonly order: {
    readonly act: (call: Call) => void;
    readonly facts: ConnectionFacts;
    readonly problems: ProblemsByCall;
    readonly blank: boolean;
  };
  readonly togglePreview: () => void;
  readonly clear: () => void;
}

/** What keys and the palette do with the draft in front. */
export function useOrderCommands(commands: OrderCommands): void {
  const { state, dispatch, sending, order } = commands;
  const { off } = useText(commandsText);
  useCalls(commands);
  useCommand(
    'order.cancel',
    sending.cancel,
    sending.stage === 'under-way' && !sending.cancelling ? null : off.nothingUnderWay,
  );
  useSteps(state, dispatch);
  useSections(state, dispatch);
  useCommand('order.preview', commands.togglePreview);
  useCommand('order.clear', commands.clear, order.blank ? off.blank : null);
  useCommand('order.mode', () => {
    const { mode } = state.written.now.draft;
    flushSync(() => dispatch({ kind: 'set-mode', mode: mode === 'create' ? 'load' : 'create' }));
    focusSection('target');
  });
}

/** The four calls. One with problems is not off: asked for, it leads to the first of them. */
function useCalls({ order, sending }: OrderCommands): void {
  const { off } = useText(commandsText);
  const { elsewhereShort } = useText(orderTabsText);
  const { notReady } = useText(shellText);
  const { elsewhere, why } = order.facts;
  const here = elsewhere ? elsewhereShort : why ? notReady[why].what : null;
  const whyOff = (call: Call) => {
    if (sending.stage !== 'idle') return off.busy;
    return order.problems[call].some(blocks) ? null : here;
  };
  const [save, send, close, fail] = CALLS;
  useCommand(COMMAND_OF[save], () => order.act(save), whyOff(save));
  useCommand(COMMAND_OF[send], () => order.act(send), whyOff(send));
  useCommand(COMMAND_OF[close], () => order.act(close), whyOff(close));
  useCommand(COMMAND_OF[fail], () => order.act(fail), whyOff(fail));
}

function useSections({ written }: OrderState, dispatch: Dispatch<OrderAction>): void {
  const { off } = useText(commandsText);
  const goTo = (section: Section) => () => {
    flushSync(() => {
      dispatch({ kind: 'view', view: 'form' });
      dispatch({ kind: 'fold', part: section, folded: false });
    });
    focusSection(section);
  };
  useCommand('section.target', goTo('target'));
  useCommand('section.routing', goTo('routing'));
  useCommand('section.order', goTo('order'));
  useCommand('section.objective', goTo('objective'));
  useCommand('section.task', goTo('task'));
  useCommand('section.tabc', goTo('tabc'));
  useCommand('section.step', goTo('step'));
  useCommand('section.fail', goTo('fail'), written.now.draft.mode === 'load' ? null : off.onlyLoaded);
}

/** Back and forth in the draft's history; the cursor goes where something changed, and is never lost. */
function useSteps({ written }: OrderState, dispatch: Dispatch<OrderAction>): void {
  const { off } = useText(commandsText);
  const draft = useRef(written.now.draft);
  useInsertionEffect(() => {
    draft.current = written.now.draft;
  });
  const step = useStable((kind: 'undo' | 'redo') => {
    const before = draft.current;
    flushSync(() => dispatch({ kind }));
    const after = draft.current;
    const spot = changedSpot(before, after);
    if (spot === null) return;
    if (spot.kind === 'place') {
      flushSync(() => dispatch({ kind: 'show-place', place: spot.place }));
      focusPlace(spot.place);
    } else {
      flushSync(() => dispatch({ kind: 'fold', part: spot.section, folded: false }));
      focusSection(spot.section);
    }
  });
  useCommand('order.undo', () => step('undo'), written.past.length > 0 ? null : off.nothingToUndo);
  useCommand('order.redo', () => step('redo'), written.future.length > 0 ? null : off.nothingToRedo);
}
