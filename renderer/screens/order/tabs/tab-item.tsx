import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { DragEventHandler, KeyboardEvent } from 'react';
import { useTip } from '../../../app/commands/use-commands';
import { useCurrentConnection } from '../../../app/current-connection';
import { ConnectionMark } from '../../../parts/connection-mark';
import { connectionsQuery } from '../../../queries/connections';
import { useText } from '../../../text/language';
import { orderJsonText } from '../../../text/order-json';
import { orderTabsText } from '../../../text/order-tabs';
import { ORDER_PANEL_ID, tabId } from './tab-ids';
import styles from './tab-strip.module.css';

/** One tab: its title, whether it holds unsent work or waits for an answer, and whose it is if not the chosen connection's. */
export function TabItem(props: {
  readonly id: string;
  readonly title: string;
  /** The part at the end of the title that stays where the rest is cut. */
  readonly uncutEnd: string;
  readonly active: boolean;
  readonly unsent: boolean;
  /** Its JSON is wrong, and was not taken. */
  readonly wrong: boolean;
  readonly busy: boolean;
  readonly connectionId: string | null;
  readonly drop: 'before' | 'after' | undefined;
  readonly dragging: {
    readonly draggable: boolean;
    readonly onDragStart: DragEventHandler;
    readonly onDragOver: DragEventHandler;
    readonly onDrop: DragEventHandler;
    readonly onDragEnd: () => void;
  };
  readonly onSelect: (id: string) => void;
  readonly onClose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { id, title, active, unsent, wrong, busy, connectionId, onSelect, onClose } = props;
  const t = useText(orderTabsText);
  const json = useText(orderJsonText);
  const tip = useTip();
  const chosen = useCurrentConnection();
  const { data: connections } = useQuery(connectionsQuery);
  const elsewhere = connectionId !== null && connections !== undefined && connectionId !== chosen?.id;
  const own = elsewhere ? connections.find((one) => one.id === connectionId) : undefined;
  const whose = !elsewhere ? '' : own ? t.belongsTo(own.name) : t.belongsNowhere;
  const state = busy ? 'busy' : wrong ? 'wrong' : unsent ? 'unsent' : 'none';
  const stateWords = { busy: t.busy, wrong: json.wrong, unsent: t.unsent, none: '' }[state];
  const states = [whose, stateWords].filter((words) => words !== '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a word for the mouse; the button inside does the same by key
    <div
      className={styles.tab}
      data-active={active}
      data-elsewhere={elsewhere}
      data-drop={props.drop}
      {...props.dragging}
      // What the menu does, it does with the tab in front.
      onMouseDown={({ button }) => button === 2 && onSelect(id)}
      onAuxClick={(event) => {
        if (event.button === 1) onClose(id);
      }}
    >
      <button
        type="button"
        role="tab"
        id={tabId(id)}
        className={styles.title}
        aria-selected={active}
        aria-controls={active ? ORDER_PANEL_ID : undefined}
        tabIndex={active ? 0 : -1}
        title={[title, ...states].join('\n')}
        onClick={() => onSelect(id)}
        onKeyDown={props.onKeyDown}
      >
        {own && <ConnectionMark kind={own.kind} withoutWord />}
        <bdi className={styles.words}>
          <span className={styles.cut}>{title.slice(0, title.length - props.uncutEnd.length)}</span>
          {props.uncutEnd}
        </bdi>
        <span className="visually-hidden">{states.join(' · ')}</span>
      </button>
      <span className={styles.state} data-state={state} aria-hidden="true" />
      <button
        type="button"
        className={styles.close}
        tabIndex={-1}
        aria-label={t.closeTab(title)}
        {...tip(t.closeTab(title), 'tab.close')}
        onClick={() => onClose(id)}
      >
        <CloseOutlined aria-hidden />
      </button>
    </div>
  );
}
