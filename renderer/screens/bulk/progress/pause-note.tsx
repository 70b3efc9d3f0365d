import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { RowFilter, RunDetail, RunLine } from '../../../../shared/bulk/exchange';
import type { PauseReason } from '../../../../shared/bulk/run-machine';
import { useNavigation } from '../../../app/navigation';
import { runsQuery } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runsText } from '../../../text/runs';
import { runPausesText } from '../../../text/runs-pauses';
import { runProgressText } from '../../../text/runs-progress';
import { runName } from '../parts/run-name';
import styles from './progress-step.module.css';

type Help = 'connection' | 'unknown' | 'refused' | 'outcomes';

/** Where the remedy of a pause is. */
const HELP: Readonly<Partial<Record<PauseReason, Help>>> = {
  'first-rows': 'outcomes',
  unauthorized: 'connection',
  credentials: 'connection',
  redirect: 'connection',
  address: 'connection',
  'foreign-answer': 'connection',
  'connection-changed': 'connection',
  offline: 'connection',
  'unknown-twice': 'unknown',
  interrupted: 'unknown',
  sleep: 'unknown',
  'same-refusal': 'refused',
};
const CALM: ReadonlySet<PauseReason> = new Set<PauseReason>(['user', 'reopened', 'first-rows', 'quit']);

/** What the run does or why it stands still, what to do about it, and the button that leads there. */
export function PauseNote(props: {
  readonly run: RunDetail;
  readonly onResult: (filter: Partial<RowFilter>) => void;
}) {
  const { run, onResult } = props;
  const t = useText(runProgressText);
  const { go } = useNavigation();
  const words = useText(runPausesText);
  const { gap } = useText(outcomeText);
  const { unnamed } = useText(runsText);
  const waiting = useSecondsUntil(run.waitingUntil);
  const { state, pauseReason, counts } = run;
  const other = useOtherRun(run);
  const elsewhere = run.sentElsewhere > 0 && (
    <p data-testid="sent-elsewhere">{t.sentElsewhere(grouped(run.sentElsewhere))}</p>
  );
  if (state === 'paused' && pauseReason !== null) {
    const found = HELP[pauseReason];
    const isDecided = pauseReason === 'unknown-twice' && counts.unknown === 0;
    const help = found === 'unknown' && counts.unknown === 0 ? undefined : found;
    const { title, what, remedy } = isDecided ? words.decided : words.reasons[pauseReason];
    return (
      <div
        className={styles.note}
        data-tone={isDecided || CALM.has(pauseReason) ? 'busy' : 'warn'}
        role="alert"
        data-testid="run-note"
        data-reason={pauseReason}
      >
        <div>
          <strong>{title}</strong>
          <p>
            {what}
            {gap}
            {remedy}
          </p>
          {elsewhere}
        </div>
        <div className={styles.noteButtons}>
          {help === 'connection' && (
            <Button onClick={() => go('connections', { kind: 'edit-connection', id: run.connectionId })}>
              {words.toConnection}
            </Button>
          )}
          {help === 'unknown' && (
            <Button onClick={() => onResult({ states: ['unknown'] })}>{words.toUnknown}</Button>
          )}
          {help === 'refused' && (
            <Button onClick={() => onResult({ states: ['refused'] })}>{words.toRefused}</Button>
          )}
          {help === 'outcomes' && <Button onClick={() => onResult({})}>{words.toOutcomes}</Button>}
        </div>
      </div>
    );
  }
  if (state === 'confirmed' && other)
    return (
      <div className={styles.note} data-tone="busy" role="status" data-testid="run-note" data-reason="waits">
        <div>
          <strong>{t.confirmed}</strong>
          <p>{t.waitsFor(runName(other, unnamed))}</p>
        </div>
        <div className={styles.noteButtons}>
          <Button onClick={() => go('bulk', { kind: 'open-run', id: other.id })}>{t.toThatRun}</Button>
        </div>
      </div>
    );
  const open = counts.refused + counts.unknown;
  const done = counts.accepted + counts['confirmed-done'];
  const [tone, title, what] =
    state === 'confirmed'
      ? (['busy', t.confirmed, t.confirmedWhat] as const)
      : state === 'running'
        ? ([
            'busy',
            t.running,
            run.pausing ? t.pausing : waiting === null ? '' : t.waiting(String(waiting)),
          ] as const)
        : state === 'stopped'
          ? (['warn', t.stopped, t.stoppedWhat(grouped(run.stopped))] as const)
          : open === 0
            ? done === 0
              ? (['warn', t.finished, t.finishedNone] as const)
              : (['good', t.finished, t.finishedWell(grouped(done))] as const)
            : ([
                'warn',
                t.finished,
                t.finishedSome(grouped(counts.refused), grouped(counts.unknown)),
              ] as const);
  return (
    <div className={styles.note} data-tone={tone} role="status" data-testid="run-note" data-reason={state}>
      <div>
        <strong>{title}</strong>
        <p>{what}</p>
        {elsewhere}
      </div>
      {(state === 'finished' || state === 'stopped') && (
        <div className={styles.noteButtons}>
          {run.stopped + run.sentElsewhere > 0 && (
            <Button onClick={() => onResult({ states: ['skipped'] })}>{t.showSkipped}</Button>
          )}
          <Button type="primary" onClick={() => onResult({})} data-testid="to-result">
            {t.toResult}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The run that is under way through the connection of one that is yet to begin. */
function useOtherRun({ id, state, connectionId }: RunDetail): RunLine | undefined {
  const { data } = useQuery({ ...runsQuery, enabled: state === 'confirmed' });
  const lines = (data ?? []).filter((line) => line.state !== 'damaged');
  return lines.find(
    (line) => line.id !== id && line.state === 'running' && line.connectionId === connectionId,
  );
}

/** Whole seconds until a moment, counting down; null: there is none, or it is past. */
function useSecondsUntil(at: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [at]);
  const left = at === null ? 0 : Math.ceil((at - now) / 1000);
  return left > 0 ? left : null;
}
