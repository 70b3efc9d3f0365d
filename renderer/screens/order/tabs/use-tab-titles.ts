import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { OrderSource } from '../../../../shared/desk.calls';
import { cleanId } from '../../../../shared/draft/ids';
import { useNamesOf } from '../../../parts/use-order-about';
import { recentOrdersQuery } from '../../../queries/recent-orders';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import type { OrderState } from '../state/order-state';
import { tabTitle } from './tab-title';

/** The titles of tabs; one question to the library serves all of them. */
export function useTabTitles(tabs: readonly OrderState[]): (tab: OrderState) => string {
  const t = useText(orderTabsText);
  const madeFrom = useMadeFrom(tabs);
  const nameOf = useNamesOf(
    tabs.flatMap((tab) => {
      const { draft } = tab.written.now;
      return draft.mode === 'load' ? (madeFrom(tab) ?? []) : draft;
    }),
  );
  return useCallback((tab: OrderState) => tabTitle(tab, t, nameOf, madeFrom(tab)), [t, nameOf, madeFrom]);
}

/** What the loaded orders were created from, where a call from here made them. */
function useMadeFrom(tabs: readonly OrderState[]): (tab: OrderState) => OrderSource | null {
  const connections = [...new Set(tabs.map(({ written }) => written.now.connectionId))];
  const answers = useQueries({ queries: connections.map(recentOrdersQuery) });
  const recent = answers.map(({ data }) => data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers one by one, since their list is made anew each time
  const known = useMemo(
    () =>
      new Map(
        connections.flatMap((connectionId, index) =>
          (recent[index] ?? []).map((order) => [keyOf(connectionId, order.oId), order] as const),
        ),
      ),
    [connections.join(' '), ...recent],
  );
  return useCallback(
    ({ written: { now } }) => known.get(keyOf(now.connectionId, cleanId(now.draft.oId))) ?? null,
    [known],
  );
}

const keyOf = (connectionId: string | null, oId: string): string => `${connectionId} ${oId.toUpperCase()}`;
