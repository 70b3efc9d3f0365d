import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Connection, ConnectionSettings } from '../../../shared/contract/connection';
import { ConnectionMark } from '../../parts/connection-mark';
import { moved, useDragging } from '../../parts/use-dragging';
import { orderConnections } from '../../queries/connections';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { ConnectionItem } from './connection-item';
import styles from './connection-list.module.css';

/** A filter is worth its line from here on. */
const MANY = 7;

interface ConnectionListProps {
  readonly connections: readonly Connection[];
  readonly currentId: string | null;
  readonly editedId: string | null;
  /** A connection that is being written and is in no list yet. */
  readonly unsavedNew: ConnectionSettings | null;
  readonly dirty: boolean;
  readonly onOpen: (connection: Connection) => void;
  readonly onNew: () => void;
}

/** Every connection in the person's order; arrows walk, Enter opens, Alt with arrows moves. */
export function ConnectionList(props: ConnectionListProps) {
  const { connections, currentId, editedId, unsavedNew, dirty, onOpen, onNew } = props;
  const t = useText(connectionsText);
  const reorder = useMutation(orderConnections(useQueryClient()));
  const [filter, setFilter] = useState('');
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);

  const ids = connections.map(({ id }) => id);
  const wanted = filter.trim().toLowerCase();
  const shown = connections.filter((one) => `${one.name}\n${one.serviceRoot}`.toLowerCase().includes(wanted));
  const dragging = useDragging(ids, (order) => reorder.mutate(order));

  const moveBy = (one: Connection, by: -1 | 1) => {
    const to = ids.indexOf(one.id) + by;
    if (to < 0 || to >= ids.length) return;
    reorder.mutate(moved(ids, one.id, to));
    setSaid(t.moved(one.name, to + 1, ids.length));
  };
  const onKey = (event: KeyboardEvent, one: Connection) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.altKey) return moveBy(one, by);
    const next = shown[shown.indexOf(one) + by];
    if (next) list.current?.querySelector<HTMLElement>(`[data-open="${CSS.escape(next.id)}"]`)?.focus();
  };

  return (
    <div className={styles.side}>
      <div className={styles.head}>
        <h2>{t.title}</h2>
        <Button icon={<PlusOutlined aria-hidden />} onClick={onNew} data-testid="new-connection">
          {t.create}
        </Button>
      </div>
      {connections.length >= MANY ? (
        <Input
          className={styles.filter ?? ''}
          allowClear
          value={filter}
          placeholder={t.filter}
          aria-label={t.filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
        />
      ) : null}
      <ul ref={list} className={styles.list} aria-label={t.title} data-testid="connection-list">
        {shown.map((one) => (
          <ConnectionItem
            key={one.id}
            connection={one}
            inUse={one.id === currentId}
            open={one.id === editedId}
            unsaved={dirty && one.id === editedId}
            first={one.id === ids[0]}
            last={one.id === ids.at(-1)}
            dragging={dragging}
            onOpen={() => onOpen(one)}
            onMove={(by) => moveBy(one, by)}
            onKeyDown={(event) => onKey(event, one)}
          />
        ))}
        {unsavedNew ? (
          <li className={styles.new} data-testid="unsaved-new">
            <ConnectionMark kind={unsavedNew.kind} name={unsavedNew.name || t.created} />
            <span className={styles.unsaved}>{t.unsaved}</span>
          </li>
        ) : null}
      </ul>
      {connections.length > 1 ? <p className={styles.hint}>{t.orderHint}</p> : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
