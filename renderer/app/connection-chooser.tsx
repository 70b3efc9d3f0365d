import { useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ConnectionMark } from '../parts/connection-mark';
import { connectionsQuery } from '../queries/connections';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { ActingIdentity } from './acting-identity';
import styles from './connection-chooser.module.css';

interface ConnectionChooserProps {
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onManage: () => void;
}

/** The connections as one list: typing filters, arrows move, Enter chooses, Esc (the popover's own) goes back. */
export function ConnectionChooser({ currentId, onChoose, onManage }: ConnectionChooserProps) {
  const t = useText(shellText);
  const { data: connections = [] } = useQuery(connectionsQuery);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(currentId);
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const wanted = filter.trim().toLowerCase();
  const shown = connections.filter((one) => `${one.name}\n${one.serviceRoot}`.toLowerCase().includes(wanted));
  const at = Math.max(
    0,
    shown.findIndex((one) => one.id === active),
  );

  // After the popover is open: it gives the focus back to where it was when it closes.
  useEffect(() => input.current?.focus(), []);

  const move = (to: number) => {
    const next = shown[(to + shown.length) % shown.length];
    if (!next) return;
    setActive(next.id);
    list.current?.querySelector(`[data-id="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter' && shown[at]) onChoose(shown[at].id);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <Input
        ref={input}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        onKeyDown={onKey}
        placeholder={t.filterConnections}
        aria-label={t.filterConnections}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] ? `${id}-${shown[at].id}` : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={t.connections}>
        {shown.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above takes the keys
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            data-id={one.id}
            role="option"
            tabIndex={-1}
            aria-selected={one.id === currentId}
            className={index === at ? `${styles.option} ${styles.active}` : styles.option}
            onMouseMove={() => setActive(one.id)}
            onClick={() => onChoose(one.id)}
          >
            <ConnectionMark kind={one.kind} name={one.name} />
            <span className={styles.second}>
              <bdi className={styles.root} dir="auto">
                {one.serviceRoot}
              </bdi>
              <ActingIdentity connection={one} />
            </span>
          </div>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{connections.length === 0 ? t.noConnectionYet : t.noConnectionFound}</p>
      ) : null}
      <Button type="text" block className={styles.manage ?? ''} onClick={onManage}>
        {t.manageConnections}
      </Button>
    </>
  );
}
