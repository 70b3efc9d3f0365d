import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../../../app/navigation';

/** An order to load, and the connection it is known from, where that is known. */
export interface OrderToLoad {
  readonly oId: string;
  readonly taskId: string;
  readonly connectionId: string | null;
}

/** Takes the errand of another screen to load an order, once. */
export function useLoadErrand(onLoad: (ids: OrderToLoad) => void): void {
  const { screen, errand, errandDone } = useNavigation();
  const take = useEffectEvent((ids: OrderToLoad) => {
    errandDone();
    onLoad(ids);
  });
  useEffect(() => {
    if (screen === 'order' && errand?.kind === 'load-order')
      take({ oId: errand.oId, taskId: errand.taskId, connectionId: null });
  }, [screen, errand]);
}
