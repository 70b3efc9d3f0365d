import { DownOutlined, FileAddOutlined, PlusOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { CommandMenu } from '../../../app/commands/command-menu';
import type { CommandId } from '../../../app/commands/commands';
import { useRun, useTip } from '../../../app/commands/use-commands';
import { useDragging } from '../../../parts/use-dragging';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import { pasteText } from '../../../text/paste';
import { hasUnsentWork, type OrderState } from '../state/order-state';
import { tabId } from './tab-ids';
import { TabItem } from './tab-item';
import styles from './tab-strip.module.css';
import { uncutEnd } from './tab-title';

/** What the right mouse button, or the menu key, offers on a tab. */
const MENU = [
  ['tab.duplicate', 'tab.close', 'tab.close-others', 'tab.reopen'],
  ['tab.move-left', 'tab.move-right'],
  ['order.life'],
] as const satisfies readonly (readonly CommandId[])[];

/** The drafts that are open, each with its title; arrows walk along them, Delete closes, Alt with arrows moves. */
export function TabStrip(props: {
  readonly tabs: readonly OrderState[];
  readonly active: string;
  readonly busy: ReadonlySet<string>;
  readonly titleOf: (tab: OrderState) => string;
  readonly onSelect: (id: string) => void;
  readonly onClose: (id: string) => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onNew: () => void;
}) {
  const { tabs, active, onSelect, onClose, onMove } = props;
  const t = useText(orderTabsText);
  const paste = useText(pasteText);
  const tip = useTip();
  const run = useRun();
  const list = useRef<HTMLDivElement>(null);
  const ids = tabs.map(({ id }) => id);
  const { its, markOf } = useDragging(ids, (order, id) => onMove(id, order.indexOf(id)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab in front is brought into sight when it or its place changes
  useLayoutEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active, tabs.length]);

  function keyDown(event: KeyboardEvent, index: number): void {
    const id = ids[index];
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (by !== undefined && event.altKey) onMove(id, Math.min(ids.length - 1, Math.max(0, index + by)));
    else if (by !== undefined) focusTab(ids[(index + by + ids.length) % ids.length]);
    else if (event.key === 'Home') focusTab(ids[0]);
    else if (event.key === 'End') focusTab(ids.at(-1));
    else if (event.key === 'Delete') onClose(id);
    else return;
    event.preventDefault();
  }

  function focusTab(id: string | undefined): void {
    if (id === undefined) return;
    onSelect(id);
    document.getElementById(tabId(id))?.focus();
  }

  return (
    <div className={styles.strip} data-testid="order-tabs">
      <CommandMenu groups={MENU} trigger="contextMenu">
        <div
          ref={list}
          className={styles.list}
          role="tablist"
          aria-label={t.tabs}
          onWheel={({ deltaX, deltaY }) => deltaX === 0 && list.current?.scrollBy({ left: deltaY })}
        >
          {tabs.map((tab, index) => (
            <TabItem
              key={tab.id}
              id={tab.id}
              title={props.titleOf(tab)}
              uncutEnd={uncutEnd(tab)}
              active={tab.id === active}
              unsent={hasUnsentWork(tab)}
              wrong={tab.written.now.typed?.problem != null}
              busy={props.busy.has(tab.id)}
              connectionId={tab.written.now.connectionId}
              drop={markOf(tab.id)}
              dragging={its(tab.id)}
              onSelect={onSelect}
              onClose={onClose}
              onKeyDown={(event) => keyDown(event, index)}
            />
          ))}
        </div>
      </CommandMenu>
      <button
        type="button"
        className={styles.add}
        aria-label={t.newTab}
        {...tip(t.newTab, 'tab.new')}
        onClick={props.onNew}
      >
        <PlusOutlined aria-hidden />
      </button>
      <button
        type="button"
        className={styles.add}
        aria-label={paste.fromClipboard}
        aria-haspopup="dialog"
        {...tip(paste.fromClipboard, 'order.paste')}
        onClick={() => run('order.paste')}
      >
        <FileAddOutlined aria-hidden />
      </button>
      <button
        type="button"
        className={styles.add}
        aria-label={t.list}
        aria-haspopup="dialog"
        {...tip(t.list, 'tab.list')}
        data-list
        onClick={() => run('tab.list')}
      >
        <DownOutlined aria-hidden />
      </button>
    </div>
  );
}
