import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { OrderSource } from '../../shared/desk.calls';
import { cleanId } from '../../shared/draft/ids';
import { keyText } from '../../shared/library/entry';
import { entriesQuery, knownQuery } from '../queries/known';
import { joinedParts, type NameOf, orderAbout } from './order-about';

/** What an order is about, for one row of a list: rows that ask at once make one question. */
export function useOrderAbout({ mapId, customerGuid }: OrderSource): string {
  const [map, customer] = [cleanId(mapId), cleanId(customerGuid)];
  const { data: maps } = useQuery(entriesQuery('maps', map));
  const { data: customers } = useQuery(entriesQuery('customers', customer));
  const found = { maps, customers };
  const about = orderAbout({ mapId, customerGuid }, (dictionary) => found[dictionary]?.[0]?.name ?? '');
  return joinedParts(about.customer, about.map);
}

/** The names of what orders were created from; one question to the library serves all of them. */
export function useNamesOf(sources: readonly OrderSource[]): NameOf {
  const codes = sources.flatMap(({ mapId, customerGuid }) => [
    { dictionary: 'maps', code: cleanId(mapId) } as const,
    { dictionary: 'customers', code: cleanId(customerGuid) } as const,
  ]);
  const { data: known } = useQuery({ ...knownQuery(codes), placeholderData: keepPreviousData });
  return useCallback(
    (dictionary, code) => known?.get(keyText({ dictionary, scope: '', code }))?.name ?? '',
    [known],
  );
}
