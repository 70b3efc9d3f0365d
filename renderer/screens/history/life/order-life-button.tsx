import { Button } from 'antd';
import type { CallSummary } from '../../../../shared/desk.calls';
import { useTip } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { useText } from '../../../text/language';
import { orderLifeText } from '../../../text/order-life';
import type { LifeOf } from './order-life';

/** The order that a call was about, or that its answer named; null: none is known. */
export function lifeOfCall(
  call: Pick<CallSummary, 'id' | 'oId' | 'answered' | 'connectionId'>,
): LifeOf | null {
  const oId = call.oId === '' ? (call.answered?.oId ?? '') : call.oId;
  return oId === '' ? null : { oId, connectionId: call.connectionId, callId: call.id };
}

/** Leads to everything ever done to the order of a call. */
export function OrderLifeButton({ call }: { readonly call: CallSummary }) {
  const t = useText(orderLifeText);
  const tip = useTip();
  const { go } = useNavigation();
  const life = lifeOfCall(call);
  if (!life) return null;
  return (
    <Button
      size="small"
      {...tip(t.openHint, 'history.life')}
      onClick={() => go('history', { kind: 'show-life', ...life })}
      data-testid="open-life"
    >
      {t.open}
    </Button>
  );
}
