import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SavedMapping } from '../../../../shared/bulk/columns';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { VisibleText } from '../../../parts/plain-text';
import { arrangeRunMappings } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runColumnsText } from '../../../text/runs-columns';
import its from './saved-mappings.module.css';

/** Renames and deletes saved mappings; nothing is done before the button that says how many go. */
export function ArrangeMappings(props: {
  readonly saved: readonly SavedMapping[];
  readonly onDone: () => void;
}) {
  const { saved, onDone } = props;
  const t = useText(runColumnsText);
  const { failed } = useText(runsText);
  const { mutate, isPending, isError } = useMutation(arrangeRunMappings(useQueryClient()));
  /** What changes: another name; null: it goes. */
  const [changes, setChanges] = useState<ReadonlyMap<string, string | null>>(new Map());
  const change = (name: string, to: string | null) => setChanges(new Map(changes).set(name, to));
  const gone = saved.filter(({ name }) => changes.get(name) === null);
  const left = saved.filter((one) => !gone.includes(one));
  const nameOf = ({ name }: SavedMapping): string => (changes.get(name) ?? name).trim();
  const isWrong = (one: SavedMapping): boolean =>
    nameOf(one) === '' || left.some((other) => other !== one && nameOf(other) === nameOf(one));
  return (
    <ConfirmDialog
      open
      title={t.arrangeTitle}
      danger={gone.length > 0}
      confirmLabel={gone.length === 0 ? t.arranged : t.removesSaved(grouped(gone.length))}
      confirmOff={left.some(isWrong)}
      busy={isPending}
      onConfirm={() =>
        mutate(
          { changes: [...changes].map(([name, to]) => ({ name, to: to === null ? null : to.trim() })) },
          { onSuccess: onDone },
        )
      }
      onCancel={onDone}
    >
      <ul className={its.list} data-first-focus>
        {left.map((one) => (
          <li key={one.name}>
            <Input
              aria-label={t.renameSaved(one.name)}
              maxLength={200}
              value={changes.get(one.name) ?? one.name}
              status={isWrong(one) ? 'error' : ''}
              onChange={(event) => change(one.name, event.target.value)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t.removeSaved(one.name)}
              title={t.removeSaved(one.name)}
              onClick={(event) => {
                const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
                const way = event.currentTarget.closest('form')?.querySelector<HTMLElement>('[data-enters]');
                change(one.name, null);
                (next ?? way)?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <p className={its.gone} role="status">
        {isError ? failed : null}
        {!isError && gone.length > 0 && <VisibleText text={t.losesSaved(gone.map(({ name }) => name))} />}
      </p>
    </ConfirmDialog>
  );
}
