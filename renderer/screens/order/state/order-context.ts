import { createContext, type Dispatch, useContext } from 'react';
import type { OrderAction } from './order-action';

const nowhere: Dispatch<OrderAction> = () => undefined;

/** Changes of the form; stable, so that a row is drawn again only when it changed itself. */
export const OrderDispatchContext = createContext<Dispatch<OrderAction>>(nowhere);

export function useOrderDispatch(): Dispatch<OrderAction> {
  return useContext(OrderDispatchContext);
}

/** The connection whose codes stand first among suggestions: the draft's own; null: none is chosen. */
export const ConnectionIdContext = createContext<string | null>(null);

/** Says something to a person who does not see the screen. */
export const AnnounceContext = createContext<(words: string) => void>(() => undefined);
