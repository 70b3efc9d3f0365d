import { Dropdown } from 'antd';
import { type ReactElement, type SyntheticEvent, useRef, useState } from 'react';
import { commandsText, commandTitle } from '../../text/commands';
import { useText } from '../../text/language';
import { shellText } from '../../text/shell';
import styles from './command-menu.module.css';
import type { CommandId } from './commands';
import { useCommandStore, useKeysOf, useRun } from './use-commands';

/** A menu of commands with their keys, over the control that opens it; a line stands between the groups. */
export function CommandMenu(props: {
  readonly groups: readonly (readonly CommandId[])[];
  readonly trigger: 'click' | 'contextMenu';
  readonly children: ReactElement;
}) {
  const t = useText(commandsText);
  const { screenNames } = useText(shellText);
  const store = useCommandStore();
  const keysOf = useKeysOf();
  const run = useRun();
  const [open, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const toggle = (opens: boolean) => {
    if (opens) before.current = document.activeElement;
    setOpen(opens);
    // The menu takes the focus, and leaves it nowhere.
    if (!opens && before.current instanceof HTMLElement) before.current.focus();
  };
  const item = (id: CommandId) => ({
    key: id,
    label: commandTitle(t, screenNames, id),
    extra: <kbd className={styles.keys}>{keysOf(id)?.shown}</kbd>,
    // Asked when it opens: what can be done is told by what is in front by then.
    disabled: open && typeof store.doingOf(id)?.off === 'string',
    onClick: ({ domEvent }: { readonly domEvent: SyntheticEvent }) => {
      // The Enter that chose is not meant for what has the focus then.
      domEvent.preventDefault();
      toggle(false);
      run(id);
    },
  });
  const items = props.groups.flatMap((ids, index) => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...ids.map(item),
  ]);
  return (
    <Dropdown
      trigger={[props.trigger]}
      autoFocus
      open={open}
      onOpenChange={(opens, { source }) => source === 'trigger' && toggle(opens)}
      menu={{ items }}
    >
      {props.children}
    </Dropdown>
  );
}
