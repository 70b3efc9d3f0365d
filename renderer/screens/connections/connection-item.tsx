import { DownOutlined, UpOutlined } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import type { Connection } from '../../../shared/contract/connection';
import { ConnectionMark } from '../../parts/connection-mark';
import type { useDragging } from '../../parts/use-dragging';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './connection-item.module.css';

interface ConnectionItemProps {
  readonly connection: Connection;
  readonly inUse: boolean;
  readonly open: boolean;
  readonly unsaved: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly dragging: ReturnType<typeof useDragging>;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One line of the list: opens its connection, and can be dragged or moved up and down. */
export function ConnectionItem(props: ConnectionItemProps) {
  const { connection, inUse, open, unsaved, first, last, dragging, onOpen, onMove, onKeyDown } = props;
  const t = useText(connectionsText);
  const { id, kind, name, serviceRoot } = connection;
  return (
    <li className={styles.item} data-open-now={open} data-drop={dragging.markOf(id)} {...dragging.its(id)}>
      <button
        type="button"
        className={styles.open}
        data-open={id}
        aria-current={open ? 'true' : undefined}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={styles.line}>
          <ConnectionMark kind={kind} name={name} />
          {unsaved ? <span className={styles.unsaved}>{t.unsaved}</span> : null}
          {inUse && !unsaved ? <span className={styles.inUse}>{t.inUse}</span> : null}
        </span>
        <bdi className={styles.root} dir="auto">
          {serviceRoot}
        </bdi>
      </button>
      {first && last ? null : (
        <span className={styles.moves}>
          <button type="button" disabled={first} aria-label={t.up(name)} onClick={() => onMove(-1)}>
            <UpOutlined />
          </button>
          <button type="button" disabled={last} aria-label={t.down(name)} onClick={() => onMove(1)}>
            <DownOutlined />
          </button>
        </span>
      )}
    </li>
  );
}
