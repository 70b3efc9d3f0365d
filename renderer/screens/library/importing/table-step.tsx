import { Button } from 'antd';
import { ActionBar } from '../../../parts/action-bar';
import { VisibleText } from '../../../parts/plain-text';
import { QuietButton } from '../../../parts/quiet-button';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { libraryProblemsText } from '../../../text/library-problems';
import styles from './import-pane.module.css';
import { planProblem } from './import-plan';
import type { Stage } from './import-stage';
import { MappingForm } from './mapping-form';
import { ReadingForm } from './reading-form';
import { RefusedNote } from './refused-note';
import { SampleTable } from './sample-table';
import its from './table-step.module.css';
import type { Importing } from './use-import';

/** How a table was read, which column is what, and its first rows; all of it can be changed. */
export function TableStep(props: {
  readonly stage: Extract<Stage, { kind: 'table' }>;
  readonly importing: Importing;
}) {
  const { stage, importing } = props;
  const t = useText(importText);
  const words = useText(libraryProblemsText);
  const { opened, form, said, refusal, asked } = stage;
  const { content } = opened;
  const problem = planProblem(form);
  return (
    <>
      <div className={styles.scroll} aria-busy={asked !== null}>
        {refusal && (
          <RefusedNote
            title={t.readingStands}
            notRead={{ name: opened.name, why: refusal, retry: null }}
            onReadAgain={importing.readOtherwise}
          />
        )}
        <ReadingForm opened={opened} said={said} asked={asked} onChange={importing.readOtherwise} />
        {content.notes.length > 0 && (
          <div className={its.notes} data-testid="table-notes">
            <strong>{t.notes(content.notes.length)}</strong>
            <ul>
              {content.notes.map(({ kind, params }) => (
                <li key={kind} data-note={kind}>
                  <VisibleText text={words.notes[kind](params)} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <MappingForm content={content} form={form} importing={importing} />
        <SampleTable content={content} form={form} />
      </div>
      <ActionBar
        lead={<Button onClick={importing.startOver}>{t.other}</Button>}
        state={problem === null ? '' : t.missing[problem]}
        bad={problem !== null}
        stateId="plan-problem"
      >
        <QuietButton
          type="primary"
          off={problem !== null || asked !== null}
          onClick={importing.compare}
          data-testid="to-compare"
        >
          {t.toCompare}
        </QuietButton>
      </ActionBar>
    </>
  );
}
