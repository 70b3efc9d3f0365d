import { Button, Tooltip } from 'antd';
import { keyName } from '../../app/key-name';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './editor.module.css';
import type { OpenEditor } from './use-editor';

interface EditorBarProps {
  readonly editor: OpenEditor;
  readonly checking: boolean;
  readonly onCheck: () => void;
  readonly onSave: () => void;
}

/** Always in sight: what stands in the way of saving, and the buttons. */
export function EditorBar({ editor, checking, onCheck, onSave }: EditorBarProps) {
  const t = useText(connectionsText);
  const { dirty, saving, problemCount, saveFailed } = editor;
  const isNew = editor.connection === undefined;
  const state = saveFailed ? t.failedSave : problemCount > 0 ? t.problems(problemCount) : dirty ? t.unsaved : t.nothingToSave;
  const isBad = saveFailed || problemCount > 0;
  return (
    <div className={styles.bar} data-testid="editor-bar">
      <span className={isBad ? styles.bad : styles.state} role="status">
        {state}
      </span>
      <Button loading={checking} onClick={onCheck} data-testid="check-connection">
        {t.check.button}
      </Button>
      <Button disabled={!dirty || saving} onClick={editor.discard}>
        {t.discard}
      </Button>
      <Tooltip title={keyName('S')} mouseEnterDelay={0.6}>
        <Button type="primary" disabled={!dirty && !isNew} loading={saving} onClick={onSave} data-testid="save-connection">
          {t.save}
        </Button>
      </Tooltip>
    </div>
  );
}
