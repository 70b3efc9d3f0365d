import { Dropdown } from 'antd';
import { type ReactElement, type SyntheticEvent, useRef, useState } from 'react';
import type { CommandId } from '../../../app/commands/commands';
import { useCommandStore, useKeysOf, useRun } from '../../../app/commands/use-commands';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import styles from './tab-strip.module.css';

const CHOICES = [
  ['tab.duplicate', 'tab.close', 'tab.close-others', 'tab.reopen'],
  ['tab.move-left', 'tab.move-right'],
] as const satisfies readonly (readonly CommandId[])[];

/** What the right mouse button, or the menu key, offers on a tab: the commands of tabs, with their keys. */
export function TabMenu({ children }: { readonly children: ReactElement }) {
  const { titles } = useText(commandsText);
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
  const item = (id: (typeof CHOICES)[number][number]) => ({
    key: id,
    label: titles[id],
    extra: <kbd className={styles.menuKeys}>{keysOf(id)?.shown}</kbd>,
    // Asked when it opens: what can be done is told by the tab that is in front by then.
    disabled: open && typeof store.doingOf(id)?.off === 'string',
    onClick: ({ domEvent }: { readonly domEvent: SyntheticEvent }) => {
      // The Enter that chose is not meant for what has the focus then.
      domEvent.preventDefault();
      toggle(false);
      run(id);
    },
  });
  const items = CHOICES.flatMap((ids, index) => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...ids.map(item),
  ]);
  return (
    <Dropdown
      trigger={['contextMenu']}
      autoFocus
      open={open}
      onOpenChange={(opens, { source }) => source === 'trigger' && toggle(opens)}
      menu={{ items }}
    >
      {children}
    </Dropdown>
  );
}
