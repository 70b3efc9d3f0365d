import { Button } from 'antd';
import { useTip } from '../../app/commands/use-commands';
import { QuietButton } from '../../parts/quiet-button';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './editor.module.css';
import type { OpenEditor } from './use-editor';

interface EditorBarProps {
  readonly editor: OpenEditor;
  readonly checking: boolean;
  readonly onCheck: () => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** Always in sight: what stands in the way of saving, and the buttons. */
export function EditorBar({ editor, checking, onCheck, onDiscard, onSave }: EditorBarProps) {
  const t = useText(connectionsText);
  const tip = useTip();
  const { dirty, saving, canSave, problemCount, saveFailed, editing } = editor;
  const isNew = editing.id === null;
  const isBad = saveFailed || problemCount > 0;
  const bad = saveFailed ? t.failedSave : t.problems(problemCount);
  const good = dirty || isNew ? t.unsavedChanges : editing.justSaved ? t.saved : t.nothingToSave;
  return (
    <div className={styles.bar} data-testid="editor-bar">
      <span className={isBad ? styles.bad : styles.state} role="status">
        {isBad ? bad : good}
      </span>
      <Button loading={checking} onClick={onCheck} data-testid="check-connection">
        {t.check.button}
      </Button>
      <QuietButton off={saving || !(dirty || isNew)} onClick={onDiscard}>
        {isNew ? t.cancelNew : t.discard}
      </QuietButton>
      <QuietButton
        type="primary"
        {...tip(t.save, 'connection.save')}
        off={!canSave && !saving}
        loading={saving}
        onClick={onSave}
        data-testid="save-connection"
      >
        {t.save}
      </QuietButton>
    </div>
  );
}
