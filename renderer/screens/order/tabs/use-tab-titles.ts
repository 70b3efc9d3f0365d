import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { cleanId } from '../../../../shared/draft/ids';
import { keyText } from '../../../../shared/library/entry';
import { knownQuery } from '../../../queries/known';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import type { OrderState } from '../state/order-state';
import { tabTitle } from './tab-title';

/** The titles of tabs; one question to the library serves all of them. */
export function useTabTitles(tabs: readonly OrderState[]): (tab: OrderState) => string {
  const t = useText(orderTabsText);
  const codes = tabs.flatMap(({ written: { now } }) =>
    now.draft.mode === 'load'
      ? []
      : [
          { dictionary: 'maps', code: cleanId(now.draft.mapId) } as const,
          { dictionary: 'customers', code: cleanId(now.draft.customerGuid) } as const,
        ],
  );
  const { data: known } = useQuery({ ...knownQuery(codes), placeholderData: keepPreviousData });
  return useCallback(
    (tab: OrderState) =>
      tabTitle(
        tab,
        t,
        (dictionary, code) => known?.get(keyText({ dictionary, scope: '', code }))?.name ?? '',
      ),
    [t, known],
  );
}
