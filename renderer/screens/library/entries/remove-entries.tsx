import { useMutation, useQuery } from '@tanstack/react-query';
import type { Dictionary, EntryKey } from '../../../../shared/library/entry';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { libraryOverviewQuery, removeEntries } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { grouped } from './entry-id';

/** Asks before entries are deleted, by their number; null: nothing is asked. */
export function RemoveEntries(props: {
  readonly keys: readonly EntryKey[] | null;
  readonly dictionary: Dictionary;
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}) {
  const { keys, dictionary, onRemoved, onCancel } = props;
  const t = useText(libraryText);
  const { data: overview } = useQuery(libraryOverviewQuery);
  const remove = useMutation(removeEntries());
  const count = grouped(keys?.length ?? 0);
  const [first] = keys ?? [];
  return (
    <ConfirmDialog
      open={keys !== null && keys.length > 0}
      danger
      title={
        keys?.length === 1 && first ? t.removeOneTitle(first.code) : t.removeTitle(count, t.names[dictionary])
      }
      confirmLabel={t.remove(count)}
      busy={remove.isPending}
      onCancel={() => {
        remove.reset();
        onCancel();
      }}
      onConfirm={() => remove.mutate(keys ?? [], { onSuccess: onRemoved })}
    >
      <p>{t.removeMore}</p>
      {overview?.undo && <p>{t.removeEndsUndo}</p>}
      {remove.isError && <p role="alert">{t.failed}</p>}
    </ConfirmDialog>
  );
}
