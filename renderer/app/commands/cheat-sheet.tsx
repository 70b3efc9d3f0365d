import { Button } from 'antd';
import { commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import styles from './cheat-sheet.module.css';
import { KeyTable } from './key-table';
import { useModal } from './use-modal';

/** All keys of the program, by where they work. */
export function CheatSheet({
  onClose,
  onChangeKeys,
}: {
  readonly onClose: () => void;
  readonly onChangeKeys: () => void;
}) {
  const t = useText(commandsText);
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={t.cheatSheet}
      data-testid="cheat-sheet"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2>{t.cheatSheet}</h2>
        <Button onClick={onChangeKeys}>{t.changeKeys}</Button>
        <Button onClick={onClose} autoFocus>
          {t.close}
        </Button>
      </header>
      <KeyTable />
    </dialog>
  );
}
