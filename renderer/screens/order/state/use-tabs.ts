import { useSuspenseQuery } from '@tanstack/react-query';
import { type Dispatch, useEffect, useReducer, useRef, useState } from 'react';
import { arrangeTabs, keepTab, keptTabsQuery } from '../../../queries/drafts';
import { orderFrom } from './order-state';
import { createTabKeeper } from './tab-keeper';
import { type TabsAction, type TabsState, tabsFrom, tabsReducer } from './tabs-state';

/** The tabs, kept on disk as they are typed; `keepNow`: without waiting for a pause; `notKept`: the disk does not take them now. */
export function useTabs(): {
  readonly state: TabsState;
  readonly dispatch: Dispatch<TabsAction>;
  readonly keepNow: () => void;
  readonly notKept: boolean;
} {
  const { data: kept } = useSuspenseQuery(keptTabsQuery);
  const [state, dispatch] = useReducer(tabsReducer, kept, ({ tabs, active, closed }) =>
    tabsFrom({ tabs: tabs.map(orderFrom), active, closed: closed.map(orderFrom) }, crypto.randomUUID()),
  );
  const [notKept, setNotKept] = useState(false);
  const first = useRef(state);
  const [keeper] = useState(() => {
    const watched = (done: Promise<unknown>) =>
      void done.then(
        () => setNotKept(false),
        () => setNotKept(true),
      );
    return createTabKeeper(
      first.current,
      (tab) => watched(keepTab(tab)),
      (arrangement) => watched(arrangeTabs(arrangement)),
    );
  });
  useEffect(() => keeper.changed(state), [keeper, state]);
  useEffect(() => {
    window.addEventListener('pagehide', keeper.flush);
    return () => window.removeEventListener('pagehide', keeper.flush);
  }, [keeper]);
  return { state, dispatch, keepNow: keeper.flush, notKept };
}
