import { type ReactNode, useEffect, useRef } from 'react';
import type { Connection } from '../../../shared/contract/connection';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { AddressSection } from './address-section';
import { BasicsSection } from './basics-section';
import { CheckSection } from './check-section';
import styles from './editor.module.css';
import { EditorBar } from './editor-bar';
import { EditorHead } from './editor-head';
import { IdentitySection } from './identity-section';
import { MoreSection } from './more-section';
import { useCheck } from './use-check';
import type { OpenEditor } from './use-editor';

interface ConnectionEditorProps {
  readonly editor: OpenEditor;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onDuplicated: (connection: Connection) => void;
  readonly onRemoved: () => void;
}

/** One connection as a form; saved only when a person says so. */
export function ConnectionEditor({
  editor,
  onSave,
  onDiscard,
  onDuplicated,
  onRemoved,
}: ConnectionEditorProps) {
  const t = useText(connectionsText);
  const check = useCheck();
  const scroll = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLDetailsElement>(null);
  const checkPlace = useRef<HTMLDivElement>(null);
  const { editing, connection } = editor;
  const isGone = editing.id !== null && connection === undefined;

  // A problem inside the folded part opens it; the first problem comes into view.
  useEffect(() => {
    if (editing.tries === 0) return;
    const wrong = scroll.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong && more.current?.contains(wrong)) more.current.open = true;
    wrong?.focus();
  }, [editing.tries]);

  const runCheck = () => {
    if (!editor.settingsValid) return editor.showProblems();
    checkPlace.current?.scrollIntoView({ block: 'nearest' });
    void check.run(editing.settings);
  };
  useEffect(() => {
    if (check.checked || check.running) checkPlace.current?.scrollIntoView({ block: 'nearest' });
  }, [check.checked, check.running]);

  return (
    <div className={styles.editor} data-testid="connection-editor">
      <EditorHead editor={editor} onDuplicated={onDuplicated} onRemoved={onRemoved} />
      <div ref={scroll} className={styles.scroll}>
        {isGone ? (
          <div className={styles.gone} role="alert">
            <strong>{t.goneTitle}</strong> {t.goneWhat}
          </div>
        ) : null}
        <Section title={t.sections.basics}>
          <BasicsSection editor={editor} />
        </Section>
        <Section title={t.sections.address}>
          <AddressSection editor={editor} />
        </Section>
        <Section title={t.sections.identity}>
          <IdentitySection editor={editor} />
        </Section>
        <details ref={more} className={styles.section}>
          <summary className={styles.summary}>
            <h3>{t.sections.more}</h3> <span className={styles.moreHint}>{t.sections.moreHint}</span>
          </summary>
          <div className={styles.folded}>
            <MoreSection editor={editor} />
          </div>
        </details>
        <div ref={checkPlace}>
          <Section title={t.sections.check}>
            <CheckSection editor={editor} check={check} />
          </Section>
        </div>
      </div>
      <EditorBar
        editor={editor}
        checking={check.running}
        onCheck={runCheck}
        onDiscard={onDiscard}
        onSave={onSave}
      />
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
