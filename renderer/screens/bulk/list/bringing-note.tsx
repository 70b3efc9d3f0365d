import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Spin } from 'antd';
import { VisibleText } from '../../../parts/plain-text';
import { runQuery } from '../../../queries/runs';
import { percent } from '../../../text/count';
import { useLanguage, useText } from '../../../text/language';
import { libraryProblemsText } from '../../../text/library-problems';
import { outcomeText } from '../../../text/outcome';
import { runsText } from '../../../text/runs';
import { runPlanText } from '../../../text/runs-plan';
import { runSourceText } from '../../../text/runs-source';
import type { NewRun, NotTaken } from '../use-new-run';
import styles from './bringing-note.module.css';

/** What is being read, or why it was not taken, over whatever stands below. */
export function BringingNote({ newRun }: { readonly newRun: NewRun }) {
  const t = useText(runSourceText);
  const { pasted, cancelWork } = useText(runsText);
  const { bringing, notTaken } = newRun;
  const { data } = useQuery({ ...runQuery(bringing?.id ?? 0), enabled: bringing?.id != null });
  const run = data?.kind === 'found' ? data.run : null;
  const name = bringing?.name ?? run?.source.name ?? null;
  const busy = run?.busy?.what === 'reading' ? run.busy : null;
  if (bringing && name === null) return null;
  if (bringing && name !== null)
    return (
      <div className={styles.reading} role="status" data-testid="bringing">
        <Spin size="small" />
        <span className={styles.words}>
          <VisibleText text={t.bringing(name === '' ? pasted : name)} />
        </span>
        <Progress
          className={styles.bar ?? ''}
          percent={(busy?.share ?? 0) * 100}
          showInfo={false}
          size="small"
          aria-label={t.bringing(name === '' ? pasted : name)}
        />
        <span className={styles.share}>{busy ? percent(busy.share, 1) : ''}</span>
        <Button size="small" onClick={newRun.cancel}>
          {cancelWork}
        </Button>
      </div>
    );
  return notTaken && <NotTakenNote notTaken={notTaken} onDismiss={newRun.dismiss} />;
}

function NotTakenNote({
  notTaken,
  onDismiss,
}: {
  readonly notTaken: NotTaken;
  readonly onDismiss: () => void;
}) {
  const t = useText(runSourceText);
  const { pasted } = useText(runsText);
  const { gap } = useText(outcomeText);
  const plans = runPlanText[useLanguage()];
  const words = useText(libraryProblemsText);
  const { name, why } = notTaken;
  const [its, params] =
    why.kind === 'bring'
      ? ([words.bring[why.problem], {}] as const)
      : why.kind === 'plan'
        ? ([plans[why.refused.reason], why.refused.params] as const)
        : ([words.refusals[why.reason], why.params] as const);
  const reason = why.kind === 'bring' ? why.problem : why.kind === 'plan' ? why.refused.reason : why.reason;
  return (
    <div className={styles.refused} role="alert" data-testid="not-taken" data-reason={reason}>
      <div className={styles.text}>
        <strong>
          <VisibleText text={t.notTaken(name === '' ? pasted : (name ?? t.kinds.file))} />
        </strong>
        <p>
          <VisibleText text={its.what(params)} />
          {gap}
          {its.remedy(params)}
        </p>
        <p className={styles.quiet}>{t.nothingSent}</p>
      </div>
      <Button size="small" onClick={onDismiss}>
        {t.closeNote}
      </Button>
    </div>
  );
}
