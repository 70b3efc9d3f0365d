import { useEffect, useState } from 'react';
import { useCommand } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { useBringing } from '../../parts/use-bringing';
import { useText } from '../../text/language';
import { runSourceText } from '../../text/runs-source';
import styles from './bulk-screen.module.css';
import { BringingNote } from './list/bringing-note';
import { RunList } from './list/run-list';
import { RunView } from './run/run-view';
import { useNewRun } from './use-new-run';

/** Many orders at once: the list of runs, or one run with its steps. A list can be brought from anywhere here. */
export function BulkScreen() {
  const t = useText(runSourceText);
  const [opened, setOpened] = useState<number | null>(null);
  /** The run that was looked at last: the list begins there. */
  const [last, setLast] = useState<number | null>(null);
  const { screen, errand, errandDone } = useNavigation();
  const open = (id: number) => {
    setLast(id);
    setOpened(id);
  };
  const newRun = useNewRun(open);
  const { isOver, dropping } = useBringing({
    onFile: newRun.bringFile,
    onText: newRun.bringText,
    onProblem: newRun.refuse,
  });

  useEffect(() => {
    if (screen !== 'bulk' || errand?.kind !== 'open-run') return;
    setLast(errand.id);
    setOpened(errand.id);
    errandDone();
  }, [screen, errand, errandDone]);

  useCommand('bulk.file', () => void newRun.chooseFile());
  useCommand('bulk.plan', () => void newRun.openPlan());

  return (
    <div className={styles.screen} data-testid="bulk-screen" {...dropping}>
      <BringingNote newRun={newRun} />
      {opened === null ? (
        <RunList newRun={newRun} last={last} onOpen={open} />
      ) : (
        <RunView key={opened} id={opened} onOpen={open} onBack={() => setOpened(null)} />
      )}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <span>{t.dropHere}</span>
        </div>
      )}
    </div>
  );
}
