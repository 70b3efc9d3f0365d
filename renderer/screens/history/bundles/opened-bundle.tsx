import { DeleteOutlined, LockOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { BundleCallLine, BundleLine } from '../../../../shared/desk.bundles';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { ConnectionMark } from '../../../parts/connection-mark';
import { LoadFailure } from '../../../parts/load-failure';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { LineText } from '../../../parts/plain-text';
import { RowGrid } from '../../../parts/row-grid';
import { Cell } from '../../../parts/row-grid-head';
import { TimeCell } from '../../../parts/time-cell';
import { bundleCallsQuery, removeBundle } from '../../../queries/bundles';
import { bundlesText } from '../../../text/bundles';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { whenText } from '../../../text/when';
import { BundleCall } from './bundle-call';
import styles from './opened-bundle.module.css';

const COLUMNS = ['time', 'connection', 'call', 'order', 'outcome', 'said', 'replay'] as const;
const idOf = (call: BundleCallLine) => call.index;
type Shown = { readonly index: number; readonly compares: boolean };

/** One bundle: where it comes from, its calls, and the chosen one below or beside them. Nothing in it can be changed. */
export function OpenedBundle(props: {
  readonly line: BundleLine;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
  readonly onRemoved: () => void;
}) {
  const { line, shown, onShow } = props;
  const t = useText(bundlesText);
  const list = useRef<HTMLDivElement>(null);
  const found = useQuery(bundleCallsQuery(line.id));
  const [cursor, setCursor] = useState<number | null>(null);
  const [removing, setRemoving] = useState(false);
  const removal = useMutation(removeBundle(useQueryClient()));
  const columns = useMemo(() => COLUMNS.map((name) => ({ name, title: t.callColumns[name] })), [t]);
  const at = shown?.index ?? cursor;
  return (
    <section className={styles.bundle} aria-label={line.name} data-testid="opened-bundle">
      <header className={styles.head}>
        <div className={styles.title}>
          <h2>
            <LineText text={line.name} />
          </h2>
          <p className={styles.facts}>
            <LineText text={t.facts(line.app, line.platform, whenText(line.madeAt))} />
            {line.run && <LineText text={t.run(line.run.name)} />}
          </p>
        </div>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          onClick={() => setRemoving(true)}
          data-testid="remove-bundle"
        >
          {t.remove}
        </Button>
      </header>
      <p className={styles.banner} data-testid="read-only">
        <LockOutlined aria-hidden />
        <strong>{t.readOnly}</strong>
        <span>{t.readOnlyMeans}</span>
      </p>
      <div className={styles.body} data-open={shown !== null}>
        <div className={styles.list}>
          {found.data?.kind === 'found' ? (
            <RowGrid
              gridRef={list}
              label={t.calls(line.name)}
              testId="bundle-calls"
              columns={columns}
              shape={styles.lines}
              rows={found.data.calls}
              idOf={idOf}
              Cells={CallCells}
              cursor={at}
              opened={shown?.index ?? null}
              onCursor={setCursor}
              onOpen={(index) => {
                setCursor(index);
                onShow({ index, compares: false });
              }}
              onShut={() => onShow(null)}
            />
          ) : found.data ? (
            <p className={styles.gone}>{t.gone}</p>
          ) : (
            found.isError && <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
          )}
        </div>
        {shown && (
          <BundleCall
            key={shown.index}
            bundle={line.id}
            index={shown.index}
            compares={shown.compares}
            onCompare={(compares) => onShow({ ...shown, compares })}
            onShut={() => {
              onShow(null);
              list.current?.focus();
            }}
          />
        )}
      </div>
      {removing && (
        <ConfirmDialog
          open
          danger
          title={t.removeTitle(line.name)}
          confirmLabel={t.removeConfirm}
          busy={removal.isPending}
          onConfirm={() => removal.mutate(line.id, { onSuccess: props.onRemoved })}
          onCancel={() => setRemoving(false)}
        >
          <p>{t.removeMeans}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function CallCells({ row }: { readonly row: BundleCallLine }) {
  const words = useText(outcomeText);
  const [first, second] = row.oId === '' ? [row.mapId, row.customerGuid] : [row.oId, row.taskId];
  return (
    <>
      <TimeCell column="time" at={row.startedAt} />
      <Cell column="connection">
        <ConnectionMark kind={row.connectionKind} name={row.connectionName} withoutWord />
      </Cell>
      <Cell column="call">{words.calls[row.call]}</Cell>
      <Cell column="order">
        <LineText text={[first, second].filter((id) => id !== '').join(' · ')} />
      </Cell>
      <Cell column="outcome">
        <OutcomeMark outcome={row.outcome} />
      </Cell>
      <Cell column="said">
        <LineText text={row.message ?? ''} />
      </Cell>
      <Cell column="replay">{row.replayedBy === null ? '' : `#${row.replayedBy}`}</Cell>
    </>
  );
}
