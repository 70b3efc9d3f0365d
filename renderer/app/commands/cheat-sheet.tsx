import { Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import { commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import styles from './cheat-sheet.module.css';
import { KeyTable } from './key-table';

/** All keys of the program, by where they work. */
export function CheatSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(commandsText);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const its = dialog.current;
    its?.showModal();
    return () => its?.close();
  }, []);
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
        <Button onClick={onClose}>{t.close}</Button>
      </header>
      <KeyTable />
    </dialog>
  );
}
