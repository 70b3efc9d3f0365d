import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BundleChoice, BundlePreview } from '../../../shared/desk.bundles';
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
import { OwnPatterns, useOwnPatterns } from './own-patterns';

const TYPING_PAUSE_MS = 300;
const SHOWN_AT_FIRST = 20_000;

/** Calls as a file for another desk: what was found in them that must not leave, to tick, and what leaves. */
export function ExportBundle(props: { readonly choice: BundleChoice; readonly onDone: () => void }) {
  const { choice, onDone } = props;
  const t = useText(bundlesText);
  const files = useText(libraryProblemsText);
  const say = useSay();
  const [opened] = useState(() => crypto.randomUUID());
  const [keep, setKeep] = useState<readonly string[]>([]);
  const own = useOwnPatterns();
  const typed = own.patterns.join('\n');
  const patterns = useSettledLines(typed);
  const begun = useQuery(begunBundleQuery(choice, opened));
  const ticket = begun.data?.kind === 'begun' ? begun.data.ticket : null;
  const preview = useQuery(bundlePreviewQuery(ticket, keep, patterns));
  const { mutate, isPending, data: written, isError } = useMutation(saveBundle);
  useEffect(() => (ticket === null ? undefined : () => dropBundle(ticket)), [ticket]);

  const shown = preview.data?.kind === 'preview' ? preview.data : null;
  const settled = shown !== null && !preview.isPlaceholderData && patterns.join('\n') === typed;
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
      confirmOff={!settled || own.problem !== null || gone}
      busy={isPending}
      onConfirm={save}
      onCancel={onDone}
    >
      <div className={styles.export} data-testid="export-bundle" aria-busy={!settled && !gone}>
        <p>{t.exportMeans}</p>
        <FoundSecrets shown={shown} keep={keep} onToggle={toggle} />
        <OwnPatterns own={own} idle={settled ? shown.idle : []} />
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
              <span>{t.kinds[kind]}</span>
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

/** The lines of a text that is being typed, after a pause. */
function useSettledLines(typed: string): readonly string[] {
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = window.setTimeout(() => setLines(typed === '' ? [] : typed.split('\n')), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return lines;
}
