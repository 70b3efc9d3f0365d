import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Call, ENDPOINTS } from '../../../../shared/contract/endpoints';
import { bodyText } from '../../../../shared/draft/body';
import { draftProblems } from '../../../../shared/draft/check';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import type { DraftProblem } from '../../../../shared/draft/problems';
import { keptDraftQuery } from '../../../queries/draft';
import { useDrawer } from '../preview/use-drawer';
import type { Replaced } from './order-action';
import { hasUnsentWork, isBlank, orderFrom, orderReducer } from './order-state';
import { focusPlace, placeKey, sectionOf } from './place';
import { useConnectionFacts } from './use-connection-facts';
import { useKeptDraft } from './use-kept-draft';
import { type OrderToLoad, useLoadErrand } from './use-load-errand';
import { useProblems, useProblemsByPlace } from './use-problems';
import { useSending } from './use-sending';
import { useStable } from './use-stable';

/** All that the screen does: the draft, what is wrong with it, what is shown of it, and its way out. */
export function useOrder() {
  const { data: kept } = useSuspenseQuery(keptDraftQuery);
  const [state, dispatch] = useReducer(orderReducer, kept, orderFrom);
  useKeptDraft(state.draft, state.writtenFor);
  const facts = useConnectionFacts();
  const { connection } = facts;
  const [chosenCall, setChosenCall] = useState<Call>('save');
  const [pointedCall, setPointedCall] = useState<Call | null>(null);
  const drawer = useDrawer();
  /** An order to be loaded over unsent work, once a person agrees. */
  const [waiting, setWaiting] = useState<OrderToLoad | null>(null);

  // Typing comes first: preview and problems follow as soon as there is time.
  const draft = useDeferredValue(state.draft);
  const shownCall = pointedCall ?? chosenCall;
  const problems = useProblems(draft, state.touched, state.tried);
  const problemsByPlace = useProblemsByPlace(problems, shownCall);

  const sending = useSending(
    useStable((intent, ending) => {
      const accepted = ending.kind === 'answered' && ending.call.outcome === 'accepted';
      if (accepted && ENDPOINTS[intent.call].body === 'order')
        dispatch({ kind: 'accepted', draft: intent.draft, connectionId: intent.connection.id });
    }),
  );
  const { last } = sending;
  const changedSince = useMemo(
    () => last !== null && bodyText(draft, last.intent.call) !== last.intent.request.body,
    [draft, last],
  );

  const blank = isBlank(state.draft);
  const { writtenFor } = state;
  useEffect(() => {
    if (blank && writtenFor !== null) dispatch({ kind: 'written-for', connectionId: null });
    if (!blank && writtenFor === null && connection)
      dispatch({ kind: 'written-for', connectionId: connection.id });
  }, [blank, writtenFor, connection]);

  const jump = useStable((at: DraftProblem['at']) => {
    flushSync(() => {
      dispatch({ kind: 'fold', section: sectionOf(state.draft, at), folded: false });
      if ('field' in at) dispatch({ kind: 'touch', place: at.field });
    });
    focusPlace(placeKey(at));
  });

  const act = useStable((call: Call) => {
    if (sending.stage !== 'idle') return;
    setChosenCall(call);
    const [first] = draftProblems(state.draft, call).filter((problem) => problem.severity === 'error');
    if (first) {
      flushSync(() => dispatch({ kind: 'tried' }));
      jump(first.at);
    } else if (connection && facts.why === null) {
      drawer.show();
      sending.start(connection, call, state.draft);
    }
  });

  const replace = useStable((next: Draft, replaced: Replaced, connectionId: string | null = null) =>
    dispatch({ kind: 'replace', draft: next, replaced, writtenFor: connectionId }),
  );
  const loadNow = useStable(({ oId, taskId, connectionId }: OrderToLoad) => {
    setWaiting(null);
    drawer.close();
    replace({ ...EMPTY_DRAFT, mode: 'load', oId, taskId }, 'loaded', connectionId);
  });
  const load = useStable((order: OrderToLoad) => (hasUnsentWork(state) ? setWaiting(order) : loadNow(order)));
  useLoadErrand(load);

  const writtenElsewhere =
    !blank && writtenFor !== null && connection && writtenFor !== connection.id
      ? facts.nameOf(writtenFor)
      : null;
  return {
    state,
    dispatch,
    facts,
    shown: { draft, call: shownCall, choose: setChosenCall, point: setPointedCall },
    problems,
    problemsByPlace,
    sending,
    changedSince,
    blank,
    unsaved: hasUnsentWork(state),
    writtenElsewhere,
    drawer,
    jump,
    act,
    replace,
    load,
    loadNow,
    waiting,
    stopWaiting: () => setWaiting(null),
  };
}
