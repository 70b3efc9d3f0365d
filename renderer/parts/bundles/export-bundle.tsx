import { useMutation, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { BundleChoice, BundlePreview } from '../../../shared/desk.bundles';
import { PATTERN_LIMITS } from '../../../shared/support/redact/own-pattern';
import { useSay } from '../../app/commands/use-commands';
import { begunBundleQuery, bundlePreviewQuery, dropBundle, saveBundle } from '../../queries/bundles';
import { bundlesText } from '../../text/bundles';
import { grouped } from '../../text/count';
import { useText } from '../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../text/library-problems';
import { sizeText } from '../../text/size';
import { ConfirmDialog } from '../confirm-dialog';
import { PlainText } from '../plain-text';
import styles from './export-bundle.module.css';

const TYPING_PAUSE_MS = 300;
const SHOWN_AT_FIRST = 20_000;

/** Calls as a file for another desk: what was found in them that must not leave, to tick, and what leaves. */
export function ExportBundle(props: { readonly choice: BundleChoice; readonly onDone: () => void }) {
  const { choice, onDone } = props;
  const t = useText(bundlesText);
  const files = useText(libraryProblemsText);
  const say = useSay();
  const id = useId();
  const [opened] = useState(() => crypto.randomUUID());
  const [keep, setKeep] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const patterns = usePatterns(typed);
  const begun = useQuery(begunBundleQuery(choice, opened));
  const ticket = begun.data?.kind === 'begun' ? begun.data.ticket : null;
  const preview = useQuery(bundlePreviewQuery(ticket, keep, patterns));
  const { mutate, isPending, data: written, isError } = useMutation(saveBundle);
  useEffect(() => (ticket === null ? undefined : () => dropBundle(ticket)), [ticket]);

  const shown = preview.data?.kind === 'preview' ? preview.data : null;
  const problems = (shown?.patterns ?? []).flatMap((problem, index) =>
    problem ? [t.patternProblem(patterns[index] ?? '', t.patternProblems[problem])] : [],
  );
  const idle = shown?.idle ?? [];
  const settled =
    shown !== null && !preview.isPlaceholderData && patterns.join('\n') === linesOf(typed).join('\n');
  const gone = begun.data?.kind === 'gone' || preview.data?.kind === 'gone' || written?.kind === 'gone';
  const refusal = gone
    ? t.callsGone
    : begun.isError || preview.isError || isError
      ? t.failed
      : written?.kind === 'refused'
        ? t.notSaved(t.saveRefusals[written.reason])
        : written?.kind === 'failed'
          ? t.notSaved(fileProblemSentence(files, written.code))
          : '';
  const save = () =>
    ticket !== null &&
    mutate(
      { ticket, keep: [...keep], patterns: [...patterns] },
      {
        onSuccess: (answer) => {
          if (answer.kind !== 'saved') return;
          say(t.saved(answer.name));
          onDone();
        },
      },
    );
  const toggle = (placeholder: string) =>
    setKeep((now) =>
      now.includes(placeholder) ? now.filter((one) => one !== placeholder) : [...now, placeholder].sort(),
    );

  return (
    <ConfirmDialog
      open
      wide
      title={t.exportTitle(shown ? grouped(shown.calls) : '…')}
      confirmLabel={t.save(shown ? sizeText(shown.bytes) : '')}
      confirmOff={!settled || problems.length > 0 || gone}
      busy={isPending}
      onConfirm={save}
      onCancel={onDone}
    >
      <div className={styles.export} data-testid="export-bundle" aria-busy={!settled && !gone}>
        <p>{t.exportMeans}</p>
        <FoundSecrets shown={shown} keep={keep} onToggle={toggle} />
        <label className={styles.patterns} htmlFor={`${id}-patterns`}>
          <span>{t.patterns}</span>
          <Input.TextArea
            id={`${id}-patterns`}
            value={typed}
            rows={2}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            status={problems.length > 0 ? 'error' : ''}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span
            id={`${id}-hint`}
            className={styles.hint}
            data-bad={problems.length > 0 || idle.length > 0}
            role="status"
          >
            {problems[0] ?? (idle[0] === undefined ? t.patternsHint : t.patternIdle(idle[0]))}
          </span>
        </label>
        {shown && (
          <details className={styles.leaves}>
            <summary>{t.leaves(sizeText(shown.bytes))}</summary>
            <pre className={styles.text} data-testid="bundle-text">
              <PlainText text={shown.text} clamp={SHOWN_AT_FIRST} />
            </pre>
            {shown.cut && <p className={styles.hint}>{t.leavesCut}</p>}
          </details>
        )}
        <p className={styles.refusal} role="status">
          {refusal}
        </p>
      </div>
    </ConfirmDialog>
  );
}

/** What was found, a line each; a tick takes it out. */
function FoundSecrets(props: {
  readonly shown: BundlePreview | null;
  readonly keep: readonly string[];
  readonly onToggle: (placeholder: string) => void;
}) {
  const { shown, keep, onToggle } = props;
  const t = useText(bundlesText);
  const notes = shown
    ? [
        ...(keep.length > 0 ? [t.staysIn(grouped(keep.length))] : []),
        ...(shown.unlisted > 0 ? [t.unlisted(grouped(shown.unlisted))] : []),
        ...(shown.leftOut > 0 ? [t.leftOut(grouped(shown.leftOut))] : []),
      ]
    : [];
  return (
    <fieldset className={styles.secrets}>
      <legend>{t.secrets}</legend>
      <ul className={styles.list} data-testid="found-secrets">
        {shown === null && <li className={styles.none}>{t.reading}</li>}
        {shown?.found.length === 0 && <li className={styles.none}>{t.noSecrets}</li>}
        {shown?.found.map(({ placeholder, kind, sample, count, tickable }) => (
          <li key={placeholder}>
            <label className={styles.secret}>
              <input
                type="checkbox"
                checked={!tickable || !keep.includes(placeholder)}
                disabled={!tickable}
                aria-label={t.takeOut(t.kinds[kind], sample)}
                onChange={() => onToggle(placeholder)}
              />
              <span className={styles.kind}>{t.kinds[kind]}</span>
              <bdi className={styles.sample}>{sample}</bdi>
              <code className={styles.placeholder}>{placeholder}</code>
              <span className={styles.count}>{tickable ? t.times(grouped(count)) : t.always}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.hint} data-bad={keep.length > 0} role="status">
        {notes.join(' · ')}
      </p>
    </fieldset>
  );
}

function linesOf(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(0, PATTERN_LIMITS.patterns);
}

/** The patterns as they were typed, after a pause. */
function usePatterns(typed: string): readonly string[] {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = window.setTimeout(() => setPatterns(linesOf(typed)), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return patterns;
}
