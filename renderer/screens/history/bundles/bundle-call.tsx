import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigation } from '../../../app/navigation';
import { LoadFailure } from '../../../parts/load-failure';
import { bundleCallQuery } from '../../../queries/bundles';
import { callQuery } from '../../../queries/history';
import { bundlesText } from '../../../text/bundles';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { whenText } from '../../../text/when';
import { CallBody } from '../call-body';
import panel from '../call-panel.module.css';
import { ComparisonFrame, TwoCalls } from '../compare/comparison';
import styles from './bundle-call.module.css';
import { detailOfBundled } from './bundle-detail';
import { ReplayMenu } from './replay-menu';

/** One call of a bundle whole, read only: it can be replayed on a connection of one's own, and compared with that. */
export function BundleCall(props: {
  readonly bundle: string;
  readonly index: number;
  readonly compares: boolean;
  readonly onCompare: (compares: boolean) => void;
  readonly onShut: () => void;
}) {
  const { bundle, index, compares, onCompare, onShut } = props;
  const t = useText(bundlesText);
  const words = useText(outcomeText);
  const { go } = useNavigation();
  const found = useQuery(bundleCallQuery(bundle, index));
  const its = found.data?.kind === 'found' ? found.data : null;
  const call = useMemo(() => its && detailOfBundled(its), [its]);
  const replayedBy = its?.replayedBy ?? null;
  return (
    <aside
      className={panel.panel}
      aria-label={t.call}
      data-testid="bundle-call"
      data-index={index}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onShut();
      }}
    >
      <header className={panel.head}>
        <h2 className={panel.title}>
          {call ? words.calls[call.call] : t.call}{' '}
          {call && <span className={panel.when}>{whenText(call.startedAt)}</span>}
        </h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={onShut}
        />
      </header>
      {call && its ? (
        <CallBody
          call={call}
          actions={
            <div className={styles.actions}>
              <ReplayMenu call={its.call} from={{ bundle, index }} />
              {replayedBy !== null && (
                <>
                  <Button
                    size="small"
                    title={t.compareHint}
                    onClick={() => onCompare(true)}
                    data-testid="compare-replay"
                  >
                    {t.compare}
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    onClick={() => go('history', { kind: 'show-call', id: replayedBy })}
                  >
                    {t.replayed(`#${replayedBy}`)}
                  </Button>
                </>
              )}
              {its.call.attempt && (
                <span className={styles.attempt}>
                  {t.attempt(
                    String(its.call.attempt.row),
                    String(its.call.attempt.number),
                    String(its.call.attempt.of),
                  )}
                </span>
              )}
            </div>
          }
        />
      ) : found.data ? (
        <p className={panel.gone}>{t.gone}</p>
      ) : (
        found.isError && <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
      )}
      {compares && call && replayedBy !== null && (
        <CompareWithReplay original={call} replay={replayedBy} onShut={() => onCompare(false)} />
      )}
    </aside>
  );
}

function CompareWithReplay(props: {
  readonly original: ReturnType<typeof detailOfBundled>;
  readonly replay: number;
  readonly onShut: () => void;
}) {
  const replay = useQuery(callQuery(props.replay));
  const t = useText(bundlesText);
  return (
    <ComparisonFrame onShut={props.onShut}>
      {(whole) =>
        replay.data?.kind === 'found' ? (
          <TwoCalls one={props.original} other={replay.data.call} whole={whole} />
        ) : replay.data ? (
          <p className={panel.gone}>{t.callsGone}</p>
        ) : (
          replay.isError && <LoadFailure error={replay.error} onRetry={() => void replay.refetch()} />
        )
      }
    </ComparisonFrame>
  );
}
