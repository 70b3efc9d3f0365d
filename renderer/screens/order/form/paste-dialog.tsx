import { useState } from 'react';
import type { Draft } from '../../../../shared/draft/draft';
import { type BodyProblem, type DraftFromBody, draftFromBody } from '../../../../shared/draft/from-body';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { useText } from '../../../text/language';
import { orderConfirmText } from '../../../text/order-confirm';
import { orderProblemsText } from '../../../text/order-problems';
import controls from './controls.module.css';
import styles from './paste-dialog.module.css';

/** A pasted body fills the form, or says in words why it cannot. */
export function PasteDialog(props: {
  readonly onFill: (draft: Draft) => void;
  readonly onCancel: () => void;
}) {
  const t = useText(orderConfirmText);
  const words = useText(orderProblemsText);
  const [text, setText] = useState('');
  const [read, setRead] = useState<DraftFromBody | null>(null);

  function type(typed: string): void {
    setText(typed);
    setRead(typed.trim() === '' ? null : draftFromBody(typed));
  }

  function said(problem: BodyProblem): string {
    const why =
      problem.json === null ? words.body[problem.kind](problem.path.join('.')) : words.json[problem.json];
    return problem.place === null
      ? why
      : `${why} · ${words.at(String(problem.place.line), String(problem.place.column))}`;
  }

  const changed = read?.ok ? read.changed.map((path) => path.join('.')) : [];
  return (
    <ConfirmDialog
      open
      wide
      title={t.pasteTitle}
      confirmLabel={t.pasteButton}
      onCancel={props.onCancel}
      onConfirm={() => {
        const whole = draftFromBody(text);
        if (whole.ok) props.onFill(whole.draft);
        else setRead(whole);
      }}
    >
      <p>{t.pasteHint}</p>
      <textarea
        className={`${controls.monoArea} ${styles.text}`}
        aria-label={t.pasteLabel}
        aria-invalid={read?.ok === false}
        value={text}
        rows={12}
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        data-first-focus
      />
      <p className={styles.said} data-severity={read?.ok === false ? 'error' : 'note'} role="status">
        {read?.ok === false ? said(read.problem) : changed.length === 0 ? '' : t.pasteChanged(changed)}
      </p>
    </ConfirmDialog>
  );
}
