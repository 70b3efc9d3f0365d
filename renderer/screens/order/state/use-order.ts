import { useQuery } from '@tanstack/react-query';
import { type Dispatch, type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Call } from '../../../../shared/contract/endpoints';
import { bodyText } from '../../../../shared/draft/body';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import type { DraftProblem } from '../../../../shared/draft/problems';
import { keysIn } from '../../../../shared/json-keys';
import { endedQuery } from '../../../queries/ended';
import { bodyPathOf } from '../json/body-marks';
import type { EditorHandle } from '../json/code-editor';
import { useDrawer } from '../preview/use-drawer';
import { identityOf, sameOrder } from './identity';
import type { OrderAction, Replaced } from './order-action';
import { createdAt, hasUnsentWork, isUntouched, type OrderState } from './order-state';
import { focusPlace, placeKey } from './place';
import { problemsOf } from './prefix-answer';
import { problemList } from './problem-list';
import { repeatedBy } from './repeated-call';
import { useConnectionFacts } from './use-connection-facts';
import { useProblems, useProblemsByPlace } from './use-problems';
import type { Sending } from './use-sendings';
import { useStable } from './use-stable';

/** All that one tab does: its draft, what is wrong with it, what is shown of it, and its way out. */
export function useOrder(
  state: OrderState,
  dispatch: Dispatch<OrderAction>,
  sending: Sending,
  editor: RefObject<EditorHandle | null>,
) {
  const { connectionId, typed } = state.written.now;
  const wrongBody = typed?.problem != null;
  const facts = useConnectionFacts(connectionId);
  const { connection, elsewhere } = facts;
  const [pointedCall, point] = useState<Call | null>(null);
  const drawer = useDrawer();

  // Typing comes first: preview and problems follow as soon as there is time.
  const draft = useDeferredValue(state.written.now.draft);
  const shownCall = pointedCall ?? state.shownCall;
  const problems = useProblems(draft, state.touched, state.tried);
  const listed = useMemo(
    () => problemList(problems, shownCall, draft.mode),
    [problems, shownCall, draft.mode],
  );
  const problemsByPlace = useProblemsByPlace(listed);
  const { last } = sending;
  const changedSince = useMemo(
    // Another order in the form is no change of the one that was sent.
    () =>
      last !== null &&
      sameOrder(identityOf(draft), identityOf(last.intent.draft)) &&
      bodyText(draft, last.intent.call) !== last.intent.request.body,
    [draft, last],
  );

  const identity = identityOf(draft);
  const { data: ended } = useQuery(endedQuery(connection?.id ?? '', identity.oId));
  const blank = isUntouched(state.written.now);
  useEffect(() => {
    if (blank && connectionId !== null) dispatch({ kind: 'belongs-to', connectionId: null });
    if (!blank && connectionId === null && connection)
      dispatch({ kind: 'belongs-to', connectionId: connection.id });
  }, [blank, connectionId, connection, dispatch]);

  const mendBody = useStable(() => {
    flushSync(() => dispatch({ kind: 'view', view: 'json' }));
    editor.current?.goTo(typed?.problem?.place.offset ?? 0);
  });

  const jump = useStable((at: DraftProblem['at']) => {
    if (state.view === 'json') {
      const { draft: its } = state.written.now;
      const text = typed?.text ?? bodyText(its, state.shownCall);
      return editor.current?.goTo(keysIn(text)(bodyPathOf(its, at))?.from ?? 0);
    }
    flushSync(() => {
      dispatch({ kind: 'show-place', place: placeKey(at) });
      if ('field' in at) dispatch({ kind: 'touch', place: at.field });
    });
    focusPlace(placeKey(at));
  });

  const act = useStable((call: Call) => {
    if (sending.stage !== 'idle') return;
    if (wrongBody) return mendBody();
    dispatch({ kind: 'show-call', call });
    const { draft: typed } = state.written.now;
    const [first] = problemsOf(typed, call, state.touched).filter((problem) => problem.severity === 'error');
    if (first) {
      flushSync(() => dispatch({ kind: 'tried' }));
      jump(first.at);
    } else if (connection && elsewhere === null && facts.why === null) {
      sending.start(connection, call, typed, {
        repeats: repeatedBy(state.repeats, call, typed),
        createdAt: createdAt(state),
        template: state.template,
      });
    }
  });

  const replace = useStable((next: Draft, replaced: Replaced) =>
    dispatch({ kind: 'replace', draft: next, replaced, connectionId }),
  );
  /** What was typed since the server accepted the rest stays; what it accepted would only be written once more. */
  const load = useStable((order: { readonly oId: string; readonly taskId: string }) => {
    const kept = hasUnsentWork(state) ? state.written.now.draft : EMPTY_DRAFT;
    replace({ ...kept, mode: 'load', oId: order.oId, taskId: order.taskId }, 'loaded');
  });

  return {
    facts,
    identity,
    ended: ended ?? null,
    shown: { draft, call: shownCall, point },
    problems,
    listed,
    problemsByPlace,
    changedSince,
    blank,
    wrongBody,
    mendBody,
    unsaved: hasUnsentWork(state),
    drawer,
    jump,
    act,
    replace,
    load,
  };
}
