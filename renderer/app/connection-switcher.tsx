import { DownOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { Connection } from '../../shared/contract/connection';
import { ConnectionMark } from '../parts/connection-mark';
import { changeSettings } from '../queries/settings';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { useCommand, useTip } from './commands/use-commands';
import { ConnectionChooser } from './connection-chooser';
import styles from './connection-switcher.module.css';
import { useNavigation } from './navigation';

/** Which connection the next call goes through; Ctrl/Cmd+L opens the choice. */
export function ConnectionSwitcher({ connection }: { readonly connection: Connection | undefined }) {
  const t = useText(shellText);
  const { screen, go } = useNavigation();
  const settings = useMutation(changeSettings(useQueryClient()));
  const tip = useTip();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);

  useCommand('connection', () => panel.current?.togglePopover());

  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when another screen comes to the front
  useEffect(() => panel.current?.hidePopover(), [screen]);

  const choose = (connectionId: string) => {
    settings.mutate({ connectionId });
    panel.current?.hidePopover();
  };
  const manage = () => {
    panel.current?.hidePopover();
    go('connections', connection && { kind: 'edit-connection', id: connection.id });
  };

  return (
    <>
      <button
        type="button"
        className={styles.button}
        {...tip(t.connection, 'connection')}
        popoverTarget={id}
        aria-haspopup="listbox"
        aria-expanded={open}
        data-testid="connection-switcher"
      >
        <span className="visually-hidden">{t.connection}</span>
        {connection ? <ConnectionMark kind={connection.kind} name={connection.name} /> : t.chooseConnection}
        <DownOutlined className={styles.arrow ?? ''} aria-hidden />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={styles.panel}
        data-testid="connection-panel"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open ? (
          <ConnectionChooser currentId={connection?.id ?? null} onChoose={choose} onManage={manage} />
        ) : null}
      </div>
    </>
  );
}
