import { Button } from 'antd';
import { useState } from 'react';
import { KeyTable } from '../../app/commands/key-table';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { keyboardText } from '../../text/commands';
import { useText } from '../../text/language';
import styles from './keyboard.module.css';
import { KeyboardKey } from './keyboard-key';
import { SettingsGroup } from './settings-group';
import { useKeyChoice } from './use-key-choice';

/** Every command with its keys, and the way to others; keys that are taken or not to be had are refused with the reason. */
export function Keyboard() {
  const t = useText(keyboardText);
  const choice = useKeyChoice();
  const [asking, setAsking] = useState(false);
  const { said, changed } = choice;
  return (
    <SettingsGroup title={t.title} testId="keyboard">
      <div className={styles.head}>
        <p className={styles.said} data-bad={said?.bad ?? false} role="status" data-testid="keys-said">
          {said?.words ?? t.hint}
        </p>
        {changed > 0 && <Button onClick={() => setAsking(true)}>{t.resetAll(changed)}</Button>}
      </div>
      <KeyTable keysCell={(id) => <KeyboardKey id={id} choice={choice} />} />
      <ConfirmDialog
        open={asking}
        title={t.resetAllTitle}
        confirmLabel={t.resetAll(changed)}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          choice.resetAll();
        }}
      >
        <p>{t.resetAllMeans}</p>
      </ConfirmDialog>
    </SettingsGroup>
  );
}
