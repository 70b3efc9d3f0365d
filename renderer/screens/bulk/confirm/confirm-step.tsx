import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { ENDPOINTS } from '../../../../shared/contract/endpoints';
import { useSay } from '../../../app/commands/use-commands';
import { QuietButton } from '../../../parts/quiet-button';
import { connectionsQuery } from '../../../queries/connections';
import { actOnRun, confirmRun, saveRunPlan } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import { outcomeText } from '../../../text/outcome';
import { runsText } from '../../../text/runs';
import { runConfirmText } from '../../../text/runs-confirm';
import { whenText } from '../../../text/when';
import { deedOf } from '../parts/deed';
import { runName } from '../parts/run-name';
import { StepBar } from '../run/step-bar';
import type { StepFrame } from '../run/step-frame';
import { askingStep } from '../run/steps';
import type { SetupEditing } from '../run/use-setup';
import { ConfirmFacts } from './confirm-facts';
import styles from './confirm-step.module.css';
import { PaceForm } from './pace-form';
import { Samples } from './samples';
import { isTyped, TypedConfirmation, type TypedWords, type WantedWords } from './typed-confirmation';

const NOTHING_TYPED: TypedWords = { name: '', rows: '', again: '' };

/** What will happen, through which connection, to how many; nothing has left before its button is pressed. */
export function ConfirmStep(
  props: StepFrame & { readonly editing: SetupEditing; readonly onRun: () => void },
) {
  const { editing, onRun, ...frame } = props;
  const { run } = frame;
  const t = useText(runConfirmText);
  const shared = useText(runsText);
  const { gap } = useText(outcomeText);
  const files = useText(libraryProblemsText);
  const client = useQueryClient();
  const { data: connections } = useQuery(connectionsQuery);
  const confirm = useMutation(confirmRun(client));
  const act = useMutation(actOnRun(client));
  const save = useMutation(saveRunPlan());
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [said, setSaid] = useState<{ readonly words: string; readonly bad: boolean } | null>(null);
  const say = useSay();
  const form = useId();
  const { setup, isDraft, change } = editing;
  const connection = connections?.find(({ id }) => id === run.connectionId) ?? null;
  const ready = run.counts.ready;
  const isProduction = connection?.kind === 'production';
  const wanted: WantedWords = {
    name: isProduction ? connection.name : null,
    rows: isProduction ? ready : null,
    again: run.doneAgain > 0 ? run.doneAgain : null,
  };
  const isOpen = askingStep(run) !== null;
  const isBusy = confirm.isPending || act.isPending || save.isPending;
  const can =
    isDraft &&
    !isOpen &&
    ready > 0 &&
    connection !== null &&
    run.busy === null &&
    !isBusy &&
    isTyped(wanted, typed);
  const untyped = isDraft && !isTyped(wanted, typed) ? t.typeFirst : undefined;
  const { call } = setup;
  const deed = deedOf(setup);

  /** Makes the plan final; false with the reason said. */
  const confirmed = async (): Promise<boolean> => {
    const answer = await confirm
      .mutateAsync({
        id: run.id,
        rows: ready,
        fingerprint: run.fingerprint ?? '',
        typedName: isProduction ? typed.name : null,
        typedRows: wanted.rows,
        typedAgain: wanted.again,
      })
      .catch(() => null);
    if (answer?.kind === 'done') return true;
    setSaid({ words: answer ? shared.refusals[answer.why] : shared.failed, bad: true });
    return false;
  };
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!can) return;
    setSaid(null);
    if (!(await confirmed())) return;
    // The plan is made: where it does not start, the next step says why and offers it again.
    const started = await act.mutateAsync({ id: run.id, act: 'resume' }).catch(() => null);
    if (started?.kind === 'not-done' && started.why !== 'another-runs') say(shared.refusals[started.why]);
    onRun();
  };
  const prepare = async (): Promise<void> => {
    setSaid(null);
    if (isDraft && !(await confirmed())) return;
    const saved = await save.mutateAsync(run.id).catch(() => null);
    if (saved === null) setSaid({ words: shared.failed, bad: true });
    else if (saved.kind === 'saved') setSaid({ words: t.saved(saved.name), bad: false });
    else if (saved.kind === 'failed') setSaid({ words: fileProblemSentence(files, saved.code), bad: true });
    else if (saved.kind === 'not-done') setSaid({ words: shared.refusals[saved.why], bad: true });
  };

  return (
    <>
      <div className={styles.scroll} data-testid="confirm-step">
        <p className={styles.happens} data-testid="happens">
          {t.happens[deed](grouped(isDraft ? ready : (run.plan?.rows ?? run.rows)))}
          {ENDPOINTS[call].ends && `${gap}${t.noWayBack}`}
        </p>
        {isDraft && <p className={styles.quiet}>{t.nothingYet}</p>}
        {isOpen && (
          <p className={styles.before} role="alert" data-testid="hidden-open">
            {shared.refusals['hidden-not-decided']}{' '}
            <Button onClick={() => frame.onStep('source')}>{t.toSource}</Button>
          </p>
        )}
        {isDraft && run.doneAgain > 0 && (
          <p className={styles.before} role="alert" data-testid="done-again">
            {t.doneAgain(grouped(run.doneAgain))}
          </p>
        )}
        {run.ranBefore && run.doneAgain === 0 && (
          <p className={styles.before} role="alert" data-testid="ran-before">
            {t[isDraft ? 'ranBefore' : 'ranBeforePlan'](
              whenText(run.ranBefore.at),
              runName(run.ranBefore, shared.unnamed),
              grouped(run.ranBefore.rows),
            )}
          </p>
        )}
        <div className={styles.columns}>
          <div>
            <ConfirmFacts run={run} connection={connection} />
            <PaceForm pace={setup.pace} off={!isDraft} onChange={(pace) => change({ pace })} />
            {isDraft && <TypedConfirmation form={form} wanted={wanted} typed={typed} onTyped={setTyped} />}
            {run.state !== 'finished' && run.state !== 'stopped' && (
              <div className={styles.prepare}>
                <QuietButton
                  off={isDraft ? !can : isBusy}
                  title={untyped}
                  loading={save.isPending}
                  onClick={() => void prepare()}
                  data-testid="prepare-only"
                >
                  {isDraft ? t.prepare : t.savePlan}
                </QuietButton>
                <p className={styles.hint}>{t.prepareHint}</p>
              </div>
            )}
          </div>
          <Samples run={run} />
        </div>
      </div>
      <form id={form} onSubmit={(event) => void start(event)} />
      <StepBar
        frame={frame}
        bad={said?.bad ?? false}
        said={said?.words ?? (isOpen ? t.answerFirst : isDraft ? (untyped ?? '') : shared.readOnly)}
        next={
          isDraft ? (
            <QuietButton
              type="primary"
              danger={isProduction || ENDPOINTS[call].ends || run.doneAgain > 0}
              htmlType="submit"
              form={form}
              off={!can}
              title={untyped}
              loading={confirm.isPending || act.isPending}
              data-testid="start-run"
            >
              {t.start[deed](grouped(ready))}
            </QuietButton>
          ) : (
            frame.onAfter && (
              <Button type="primary" onClick={frame.onAfter}>
                {shared.next}
              </Button>
            )
          )
        }
      />
    </>
  );
}
