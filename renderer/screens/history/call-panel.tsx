import { CloseOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CallDetail } from '../../../shared/desk.calls';
import { useTip } from '../../app/commands/use-commands';
import { ExportBundleButton } from '../../parts/bundles/export-bundle-button';
import { LoadFailure } from '../../parts/load-failure';
import { callQuery } from '../../queries/history';
import { compareCallsText } from '../../text/compare-calls';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { partsText } from '../../text/parts';
import { whenText } from '../../text/when';
import { CallBody } from './call-body';
import styles from './call-panel.module.css';
import { CopyCallButton } from './copy-call-button';
import { CopyNotes } from './copy-notes';
import { useCopyCall } from './use-copy-call';

/** One call whole, beside the list. Esc or the cross closes it. */
export function CallPanel(props: {
  readonly id: number;
  /** A second call is being looked for, to be compared with this one. */
  readonly picking: boolean;
  readonly onPick: (picks: boolean) => void;
  /** Something stands over it. */
  readonly covered: boolean;
  readonly onShut: () => void;
}) {
  const { id, picking, onPick, onShut } = props;
  const t = useText(historyText);
  const words = useText(partsText);
  const found = useQuery({ ...callQuery(id), placeholderData: keepPreviousData });
  const call = found.data?.kind === 'found' ? found.data.call : null;
  return (
    <aside
      className={styles.panel}
      aria-label={t.detail}
      data-testid="call-detail"
      data-call-id={id}
      inert={props.covered}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (picking) onPick(false);
        else onShut();
      }}
    >
      {call ? (
        <OpenCall key={call.id} {...props} call={call} />
      ) : (
        <>
          <Head onShut={onShut}>
            <h2>{t.detail}</h2>
          </Head>
          {found.data?.kind === 'gone' ? (
            <p className={styles.gone}>{t.gone}</p>
          ) : found.isError ? (
            <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
          ) : (
            <div className={styles.waiting} aria-busy="true">
              <output className="visually-hidden">{words.loading}</output>
              <span />
              <span />
              <span />
            </div>
          )}
        </>
      )}
    </aside>
  );
}

function OpenCall(props: {
  readonly call: CallDetail;
  readonly picking: boolean;
  readonly covered: boolean;
  readonly onPick: (picks: boolean) => void;
  readonly onShut: () => void;
}) {
  const { call, picking, covered, onPick, onShut } = props;
  const t = useText(compareCallsText);
  const tip = useTip();
  const copying = useCopyCall(call);
  return (
    <>
      <Head onShut={onShut}>
        <div className={styles.heading}>
          <Title call={call} />
          <span className={styles.said} role="status" data-testid="copy-said">
            {copying.said}
          </span>
        </div>
        <CopyCallButton copying={copying} covered={covered} />
        <ExportBundleButton choice={{ calls: [call.id] }} quiet does="history.bundle" />
        <Button
          type="text"
          size="small"
          aria-pressed={picking}
          {...tip(picking ? t.stopPicking : t.compareOpened, 'history.compare')}
          onClick={() => onPick(!picking)}
          data-testid="compare-call"
        >
          {picking ? t.stopPicking : t.compareWith}
        </Button>
      </Head>
      {picking && (
        <p className={styles.picking} role="status" data-testid="picking">
          {t.pick}
        </p>
      )}
      <CopyNotes copying={copying} />
      <CallBody call={call} />
    </>
  );
}

function Head({ onShut, children }: { readonly onShut: () => void; readonly children: ReactNode }) {
  const t = useText(historyText);
  return (
    <header className={styles.head}>
      {children}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t.close}
        title={`${t.close} (Esc)`}
        onClick={onShut}
      />
    </header>
  );
}

function Title({ call }: { readonly call: CallDetail }) {
  const words = useText(outcomeText);
  return (
    <h2 className={styles.title}>
      {words.calls[call.call]} <span className={styles.when}>{whenText(call.startedAt)}</span>
    </h2>
  );
}
