import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../../../app/navigation';

/** An order to load, and the connection that it is known from. */
export interface OrderToLoad {
  readonly oId: string;
  readonly taskId: string;
  /** Null: the one that is chosen. */
  readonly connectionId: string | null;
}

/** Takes the errand of another screen to load an order, once. */
export function useLoadErrand(onLoad: (order: OrderToLoad) => void): void {
  const { screen, errand, errandDone } = useNavigation();
  const take = useEffectEvent((order: OrderToLoad) => {
    errandDone();
    onLoad(order);
  });
  useEffect(() => {
    if (screen !== 'order' || errand?.kind !== 'load-order') return;
    const { oId, taskId, connectionId } = errand;
    take({ oId, taskId, connectionId });
  }, [screen, errand]);
}
