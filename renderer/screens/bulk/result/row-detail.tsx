import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { RunDetail, RunRow } from '../../../../shared/bulk/exchange';
import { useNavigation } from '../../../app/navigation';
import { CopyableId } from '../../../parts/copyable-id';
import { NewOrderMark } from '../../../parts/new-order-mark';
import { PlainText, VisibleText } from '../../../parts/plain-text';
import { QuietButton } from '../../../parts/quiet-button';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { orderLifeText } from '../../../text/order-life';
import { outcomeText } from '../../../text/outcome';
import { runCheckText } from '../../../text/runs-check';
import { runColumnsText } from '../../../text/runs-columns';
import { runResultText } from '../../../text/runs-result';
import { durationText } from '../../../text/when';
import { rowLabel } from '../parts/row-label';
import { rowReason } from '../parts/row-reason';
import { RowStateMark } from '../parts/row-state-mark';
import { AgainDialog } from './again-dialog';
import { AttemptList } from './attempt-list';
import { DecideRows } from './decide-rows';
import styles from './row-detail.module.css';
import { useRowMoves } from './use-row-moves';

/** One row whole: what came of it, how often it was sent, its cells, and what can be done. */
export function RowDetail(props: {
  readonly run: RunDetail;
  readonly row: RunRow;
  readonly onShut: () => void;
}) {
  const { run, row, onShut } = props;
  const t = useText(runResultText);
  const words = useText(outcomeText);
  const columns = useText(runColumnsText);
  const check = useText(runCheckText);
  const bulk = useText(bulkColumnsText);
  const life = useText(orderLifeText);
  const { go } = useNavigation();
  const [deciding, setDeciding] = useState(false);
  const moves = useRowMoves(run, () => undefined);
  const reach = { choice: { rows: [row.number] }, rows: 1 };
  const said = rowReason(words, row, run.call);
  const edits = new Map(row.edits);
  const { oId, taskId } = row.answered ?? row;
  const off = moves.why !== undefined;
  return (
    <aside
      className={styles.panel}
      aria-label={t.detail(grouped(row.line || row.number))}
      data-testid="row-detail"
      data-row={row.number}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onShut();
      }}
    >
      <header className={styles.head}>
        <h2>
          {t.detail(grouped(row.line || row.number))}{' '}
          <span className={styles.quiet}>{t.number(grouped(row.number))}</span>
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
      <div className={styles.scroll}>
        <p className={styles.state}>
          <RowStateMark state={row.state} {...rowLabel(row, check, t)} />
          <span className={styles.quiet}>
            {row.attempts === 0 ? t.neverSent : t.attempts(grouped(row.attempts))}
            {row.durationMs !== null && ` · ${durationText(row.durationMs)}`}
          </span>
        </p>
        {said !== '' && (
          <p className={styles.said} data-testid="row-said">
            <PlainText text={said} />
          </p>
        )}
        {row.hadUnknown && row.attempts > 1 && (
          <p className={styles.warn}>{row.state === 'accepted' ? t.maybeTwice : t.hadUnknown}</p>
        )}
        <div className={styles.buttons}>
          {row.callId !== null && (
            <Button
              onClick={() => go('history', { kind: 'show-call', id: row.callId ?? 0 })}
              data-testid="to-call"
            >
              {t.toCall}
            </Button>
          )}
          {oId !== '' && row.attempts > 0 && (
            <Button
              title={life.openHint}
              onClick={() =>
                go('history', {
                  kind: 'show-life',
                  oId,
                  connectionId: run.connectionId,
                  callId: row.callId,
                })
              }
              data-testid="row-life"
            >
              {life.open}
            </Button>
          )}
          {row.state === 'refused' && !row.hadUnknown && (
            <QuietButton off={off} title={moves.why} onClick={() => moves.retry(reach)}>
              {t.retry('1')}
            </QuietButton>
          )}
          {row.state === 'unknown' && (
            <QuietButton
              off={run.state === 'running'}
              title={run.state === 'running' ? moves.why : undefined}
              onClick={() => setDeciding(true)}
            >
              {t.decide('1')}
            </QuietButton>
          )}
          {row.state === 'ready' && (
            <QuietButton off={off} title={moves.why} onClick={() => moves.skip(reach)}>
              {t.skip('1')}
            </QuietButton>
          )}
          {row.state === 'skipped' && row.leftOut === null && (
            <QuietButton off={off} title={moves.why} onClick={() => moves.unskip(reach)}>
              {t.unskip('1')}
            </QuietButton>
          )}
        </div>
        {(row.attempts > 0 || row.skippedAs === 'elsewhere') && (
          <AttemptList run={run.id} row={row} call={run.call} />
        )}
        <dl className={styles.ids}>
          <dt>oId</dt>
          <dd>
            <CopyableId id={oId} /> {row.answered && <NewOrderMark />}
          </dd>
          <dt>taskId</dt>
          <dd>
            <CopyableId id={taskId} />
          </dd>
        </dl>
        {row.problems.map(({ kind, column, params }) => (
          <p key={`${kind}-${column}`} className={styles.problem}>
            <VisibleText text={bulk.problems[kind].what(params)} />
          </p>
        ))}
        {row.repaired.map(({ kind, column, from, to }) => (
          <p key={`${kind}-${column}-repaired`} className={styles.quiet}>
            <VisibleText text={`${bulk.repairs[kind]}: ${check.repairedFrom(from, to)}`} />
          </p>
        ))}
        <h3 className={styles.heading}>{t.source}</h3>
        <dl className={styles.cells}>
          {run.source.headers.map((header, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file may share a header; their place names them
            <div key={column}>
              <dt>
                <VisibleText text={header === '' ? columns.column(column + 1) : header} />
              </dt>
              <dd>
                <PlainText text={edits.get(column) ?? row.cells[column] ?? ''} clamp={1000} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <AgainDialog asking={moves.asking} />
      {deciding && <DecideRows run={run} reach={reach} onDone={() => setDeciding(false)} />}
    </aside>
  );
}
