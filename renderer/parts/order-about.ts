import type { OrderSource } from '../../shared/desk.calls';
import { cleanId } from '../../shared/draft/ids';
import { shortened } from './copyable-id';

/** The name of a code in a dictionary; empty: nobody named it. */
export type NameOf = (dictionary: 'customers' | 'maps', code: string) => string;

/** What an order is about: its customer and its map, by name where one is known. The customer first: it tells more apart. */
export function orderAbout(
  { mapId, customerGuid }: OrderSource,
  nameOf: NameOf,
): { readonly customer: string; readonly map: string } {
  const [map, customer] = [cleanId(mapId), cleanId(customerGuid)];
  return {
    customer: nameOf('customers', customer) || shortened(customer),
    map: nameOf('maps', map) || shortened(map),
  };
}

/** What is known, in one line. */
export const joinedParts = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');
