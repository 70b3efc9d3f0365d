import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { FILTER_NAME, type KeptFilter } from '../../../shared/desk.filters';
import { useSay } from '../../app/commands/use-commands';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { putFilter, removeFilter } from '../../queries/filters';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import styles from './kept-filters-dialog.module.css';

interface Changes {
  readonly names: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

/** Renames and removes kept filters; nothing is done before 'Done'. */
export function ArrangeFiltersDialog({
  kept,
  onShut,
}: {
  readonly kept: readonly KeptFilter[];
  readonly onShut: () => void;
}) {
  const t = useText(historyFiltersText);
  const say = useSay();
  const client = useQueryClient();
  const put = useMutation(putFilter(client));
  const remove = useMutation(removeFilter(client));
  const [{ names, removed }, setChanges] = useState<Changes>({ names: new Map(), removed: new Set() });
  const left = kept.filter(({ id }) => !removed.has(id));
  const nameOf = ({ id, name }: KeptFilter) => names.get(id) ?? name;
  const isWrong = left.some((one) => nameOf(one).trim() === '');
  const finish = async () => {
    try {
      for (const id of removed) await remove.mutateAsync(id);
      for (const one of left)
        if (nameOf(one).trim() !== one.name) await put.mutateAsync({ ...one, name: nameOf(one).trim() });
    } catch {
      say(t.keepFailed);
    }
    onShut();
  };
  return (
    <ConfirmDialog
      open
      title={t.arrangeTitle}
      confirmLabel={t.done}
      cancelLabel={t.cancel}
      confirmOff={isWrong}
      busy={put.isPending || remove.isPending}
      onConfirm={() => void finish()}
      onCancel={onShut}
    >
      <ul className={styles.list} data-first-focus>
        {left.map((one) => (
          <li key={one.id}>
            <Input
              size="small"
              aria-label={t.rename(one.name)}
              maxLength={FILTER_NAME}
              value={nameOf(one)}
              status={nameOf(one).trim() === '' ? 'error' : ''}
              onChange={(event) =>
                setChanges({ removed, names: new Map(names).set(one.id, event.target.value) })
              }
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t.remove(one.name)}
              title={t.remove(one.name)}
              onClick={(event) => {
                const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
                setChanges({ names, removed: new Set(removed).add(one.id) });
                (
                  next ?? event.currentTarget.closest('form')?.querySelector<HTMLElement>('[type="submit"]')
                )?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
