import { useState } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import { placeKeyText } from '../../../shared/library/body-place';
import { type Answers, answeredDraft, insertDraft } from '../../../shared/library/fill-template';
import type { Template } from '../../../shared/library/template';
import { useText } from '../../text/language';
import { templatesText } from '../../text/templates';
import { ConfirmDialog } from '../confirm-dialog';
import { AskField } from './ask-field';
import { askProblem } from './ask-problem';
import { TemplateConflicts } from './template-conflicts';
import styles from './template-form.module.css';

/** Where a template's draft goes, and the draft. */
export interface Filled {
  readonly kind: 'new' | 'here';
  readonly draft: Draft;
}

/** A template's questions in one small form; a draft comes of it, and nothing leaves before a person saw it. */
export function TemplateForm(props: {
  readonly template: Template;
  /** The draft in front, if something is written in it. */
  readonly here: Draft | null;
  readonly onFill: (filled: Filled) => void;
  readonly onCancel: () => void;
}) {
  const { template, here, onFill } = props;
  const t = useText(templatesText);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<Draft | null>(null);
  const problems = template.asks.map((ask) => askProblem(ask, answerOf(ask.place, ask.preset)));

  function answerOf(place: readonly string[], preset: string): string {
    return answers.get(placeKeyText([...place])) ?? preset;
  }

  function fill(kind: Filled['kind']): void {
    setTried(true);
    if (problems.some((problem) => problem !== null)) return;
    const draft = answeredDraft(template, answers);
    const inserted = kind === 'here' && here !== null ? insertDraft(here, draft, false) : null;
    if (inserted === null) onFill({ kind: 'new', draft });
    else if (inserted.conflicts.length > 0 || inserted.leftOut.length > 0) setAsking(draft);
    else onFill({ kind: 'here', draft: inserted.draft });
  }

  if (asking !== null && here !== null) {
    return (
      <TemplateConflicts
        into={here}
        from={asking}
        onFill={(draft) => onFill({ kind: 'here', draft })}
        onCancel={() => setAsking(null)}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      title={t.fillTitle(template.name)}
      confirmLabel={t.fillNew}
      alternative={here === null ? undefined : { label: t.fillHere, onChoose: () => fill('here') }}
      onConfirm={() => fill('new')}
      onCancel={props.onCancel}
    >
      {template.asks.length === 0 && <p>{t.noQuestions}</p>}
      <div className={styles.fields}>
        {template.asks.map((ask, index) => {
          const problem = problems[index];
          return (
            <AskField
              key={placeKeyText(ask.place)}
              ask={ask}
              value={answerOf(ask.place, ask.preset)}
              problem={tried && problem ? t[problem] : undefined}
              first={index === 0}
              onChange={(value) => setAnswers((now) => new Map(now).set(placeKeyText(ask.place), value))}
            />
          );
        })}
      </div>
      {template.call !== null && <p className={styles.next}>{t.endsWith[template.call]}</p>}
    </ConfirmDialog>
  );
}
