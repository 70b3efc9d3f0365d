import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../../../app/navigation';

export interface OrderIds {
  readonly oId: string;
  readonly taskId: string;
}

/** Takes the errand of another screen to load an order, once. */
export function useLoadErrand(onLoad: (ids: OrderIds) => void): void {
  const { screen, errand, errandDone } = useNavigation();
  const take = useEffectEvent((ids: OrderIds) => {
    errandDone();
    onLoad(ids);
  });
  useEffect(() => {
    if (screen === 'order' && errand?.kind === 'load-order') take({ oId: errand.oId, taskId: errand.taskId });
  }, [screen, errand]);
}
