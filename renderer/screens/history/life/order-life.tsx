import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { ConnectionMark } from '../../../parts/connection-mark';
import { CopyableId } from '../../../parts/copyable-id';
import { LoadFailure } from '../../../parts/load-failure';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { orderLifeQuery } from '../../../queries/insight';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { orderLifeText } from '../../../text/order-life';
import { outcomeText } from '../../../text/outcome';
import { partsText } from '../../../text/parts';
import { whenText } from '../../../text/when';
import { LifeList } from './life-list';
import styles from './order-life.module.css';
import { connectionsOf, type ToldCall, toldLife } from './told-life';

/** The order that is told of, and the call that led here. */
export interface LifeOf {
  readonly oId: string;
  /** The connection whose order it is; null: that of its newest call. */
  readonly connectionId: string | null;
  readonly callId: number | null;
}

/** Everything ever done here to one order, on one connection at a time: the same oId elsewhere is another order. */
export function OrderLife(props: {
  readonly of: LifeOf;
  readonly opened: number | null;
  readonly onOpen: (id: number) => void;
  readonly onShut: () => void;
  readonly onBack: () => void;
}) {
  const { of, opened, onOpen } = props;
  const t = useText(orderLifeText);
  const words = useText(partsText);
  const { data, isError, error, refetch } = useQuery(orderLifeQuery(of.oId));
  const [chosen, setChosen] = useState(of.connectionId);
  const all = data?.calls ?? NONE;
  const connections = useMemo(() => connectionsOf(all), [all]);
  const own = connections.find(({ connectionId }) => connectionId === chosen) ?? connections[0];
  const life = useMemo(
    () => toldLife(all.filter(({ call }) => call.connectionId === own?.connectionId)),
    [all, own?.connectionId],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leads back from whatever has the focus in it
    <div
      className={styles.life}
      data-testid="order-life"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (opened === null) props.onBack();
        else props.onShut();
      }}
    >
      <header className={styles.head}>
        <Button
          type="text"
          size="small"
          icon={<ArrowLeftOutlined />}
          aria-label={t.back}
          title={`${t.back} (Esc)`}
          onClick={props.onBack}
          data-testid="life-back"
        />
        <h2 className={styles.title}>{t.title}</h2>
        <CopyableId id={of.oId} />
        {own && connections.length === 1 && (
          <ConnectionMark kind={own.connectionKind} name={own.connectionName} />
        )}
        {data && <LifeSummary life={life} />}
      </header>
      {connections.length > 1 && (
        <div className={styles.connections} role="radiogroup" aria-label={t.onConnections}>
          {connections.map((call) => (
            <label key={call.connectionId} className={styles.connection}>
              <input
                type="radio"
                name="life-connection"
                checked={call.connectionId === own?.connectionId}
                onChange={() => setChosen(call.connectionId)}
              />
              <ConnectionMark kind={call.connectionKind} name={call.connectionName} />
              <span className={styles.quiet}>
                {grouped(all.filter((one) => one.call.connectionId === call.connectionId).length)}
              </span>
            </label>
          ))}
          <span className={styles.quiet}>{t.otherOrders}</span>
        </div>
      )}
      {data && data.total > all.length && (
        <p className={styles.note}>{t.newestOnly(grouped(all.length), grouped(data.total))}</p>
      )}
      {data === undefined ? (
        isError ? (
          <LoadFailure error={error} onRetry={() => void refetch()} />
        ) : (
          <output className={styles.waiting}>{words.loading}</output>
        )
      ) : life.length === 0 ? (
        <div className={styles.empty}>
          <h3>{t.none}</h3>
          <p>{t.noneMore}</p>
        </div>
      ) : (
        <LifeList
          key={own?.connectionId}
          oId={of.oId}
          life={life}
          first={of.callId}
          opened={opened}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}

const NONE: readonly never[] = [];

/** How it stands: the last call, and how many nobody knows the outcome of. */
function LifeSummary({ life }: { readonly life: readonly ToldCall[] }) {
  const t = useText(orderLifeText);
  const { calls } = useText(outcomeText);
  const last = life.at(-1)?.call;
  const unknown = life.filter(({ call }) => call.outcome === 'unknown').length;
  return (
    <p className={styles.summary} data-testid="life-summary">
      <span className={styles.quiet}>{t.count(grouped(life.length))}</span>
      {last && (
        <span className={styles.last}>
          <span className={styles.quiet}>{t.last}</span> {calls[last.call]}{' '}
          <OutcomeMark outcome={last.outcome} />
          <span className={styles.quiet}>{whenText(last.startedAt)}</span>
        </span>
      )}
      {unknown > 0 && <strong className={styles.unknown}>{t.unknowns(unknown)}</strong>}
    </p>
  );
}
