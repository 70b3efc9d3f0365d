import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { PracticeOrderDetail } from '../../../shared/desk.practice';
import { useNavigation } from '../../app/navigation';
import { CopyableId } from '../../parts/copyable-id';
import { OtherConnectionNote } from '../../parts/other-connection-note';
import { PlainText } from '../../parts/plain-text';
import { connectionsQuery } from '../../queries/connections';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';
import { whenText } from '../../text/when';
import styles from './order-body.module.css';
import { OrderColumns } from './order-columns';
import { OrderSteps } from './order-steps';
import { StatusMark } from './status-mark';

/** A practice order from top to bottom: ids, state, steps, columns. */
export function OrderBody({ order }: { readonly order: PracticeOrderDetail }) {
  const t = useText(practiceText);
  const { go } = useNavigation();
  const { data: connections } = useQuery(connectionsQuery);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <div className={styles.body} tabIndex={0}>
      <dl className={styles.facts}>
        <Fact label="oId">
          <CopyableId id={order.oId} />
        </Fact>
        <Fact label="taskId">
          <CopyableId id={order.taskId} />
        </Fact>
        <Fact label={t.columns.map}>
          <CopyableId id={order.mapId} />
        </Fact>
        <Fact label={t.columns.customer}>
          <CopyableId id={order.customerGuid} />
        </Fact>
        <Fact label={t.columns.status}>
          <StatusMark status={order.status} word={t.status[order.status]} />
        </Fact>
        {order.objectiveStatus !== null && (
          <Fact label={t.objectiveStatus}>
            <PlainText text={order.objectiveStatus} clamp={200} mono />
          </Fact>
        )}
        <Fact label={t.created}>{whenText(order.createdAt)}</Fact>
        <Fact label={t.columns.changed}>{whenText(order.changedAt)}</Fact>
      </dl>
      <div className={styles.load}>
        <Button
          size="small"
          onClick={() =>
            go('order', {
              kind: 'load-order',
              oId: order.oId,
              taskId: order.taskId,
              connectionId: connections?.find((one) => one.builtIn)?.id ?? null,
            })
          }
        >
          {t.load}
        </Button>
        <OtherConnectionNote belongsTo="practice" name={t.title} />
      </div>
      <OrderSteps steps={order.steps} />
      <OrderColumns columns={order.columns} />
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
