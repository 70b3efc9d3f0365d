import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useCommand, useTip } from '../../../app/commands/use-commands';
import { ActionBar } from '../../../parts/action-bar';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { entryText } from '../../../text/library-entry';
import { dayText } from '../../../text/when';
import { EntryFields } from './entry-fields';
import { entryId, grouped } from './entry-id';
import styles from './entry-panel.module.css';
import type { OpenEditor } from './use-entry-editor';

/** One entry beside the list: a form where it is an own one, to be read where it is shared. Esc closes it. */
export function EntryPanel(props: {
  readonly editor: OpenEditor;
  readonly onShut: () => void;
  readonly onRemove: () => void;
  readonly onSaved: (id: string) => void;
}) {
  const { editor, onShut, onRemove, onSaved } = props;
  const t = useText(entryText);
  const panel = useRef<HTMLElement>(null);
  const { editing, isShared } = editor;
  const { of } = editing;

  // A new entry is there to be typed; one that cannot be saved shows where.
  const isNew = of === null;
  useEffect(() => {
    if (isNew && editing.session > 0) panel.current?.querySelector<HTMLElement>('input')?.focus();
  }, [isNew, editing.session]);
  // The button that made it an own one went with what could only be read.
  useEffect(() => {
    if (isShared || document.activeElement !== document.body) return;
    panel.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus();
  }, [isShared]);
  useEffect(() => {
    if (editing.tries > 0) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [editing.tries]);

  const save = async () => {
    const saved = await editor.save();
    if (saved) onSaved(entryId(saved));
  };
  useCommand('library.save', () => void save(), isShared ? t.sharedMeaning : null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onShut();
  };

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={of ? of.code : t.isNew}
      data-testid="entry-panel"
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{of ? <VisibleText text={of.code} /> : t.isNew}</h2>
        {isShared && <span className={styles.badge}>{t.shared}</span>}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={onShut}
        />
      </header>
      <form
        key={editing.session}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.scroll}>
          {isShared && <p className={styles.shared}>{t.sharedMeaning}</p>}
          <EntryFields editor={editor} />
          {of && of.uses > 0 && of.lastUsedAt !== null && (
            <p className={styles.uses}>{t.uses(grouped(of.uses), dayText(of.lastUsedAt))}</p>
          )}
        </div>
        {isShared ? (
          <ActionBar state="" inset="narrow">
            <Button onClick={() => void editor.override()} loading={editor.saving}>
              {t.override}
            </Button>
          </ActionBar>
        ) : (
          <PanelBar editor={editor} onRemove={onRemove} />
        )}
      </form>
    </aside>
  );
}

function PanelBar({ editor, onRemove }: { readonly editor: OpenEditor; readonly onRemove: () => void }) {
  const t = useText(entryText);
  const words = useText(libraryText);
  const tip = useTip();
  const { editing, dirty, problems, saving, saveFailed } = editor;
  const isBad = saveFailed || problems.length > 0;
  const state = dirty ? t.unsaved : editing.justSaved ? t.saved : '';
  return (
    <ActionBar
      inset="narrow"
      lead={
        editing.of && (
          <Button danger onClick={onRemove}>
            {t.remove}
          </Button>
        )
      }
      state={saveFailed ? words.failed : isBad ? t.problemCount(problems.length) : state}
      bad={isBad}
      stateId="entry-state"
    >
      {dirty && editing.of && (
        <Button
          onClick={(event) => {
            event.currentTarget.closest('form')?.querySelector('input')?.focus();
            editor.discard();
          }}
        >
          {t.discard}
        </Button>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={saving}
        {...tip(t.save, 'library.save')}
        data-testid="save-entry"
      >
        {t.save}
      </Button>
    </ActionBar>
  );
}
