import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { useText } from '../../../text/language';
import { entryText } from '../../../text/library-entry';
import type { EntryEditor } from './use-entry-editor';

/** Something else was wanted while an entry has unsaved changes: save, discard, or stay. */
export function LeaveEntry({ editor }: { readonly editor: EntryEditor }) {
  const t = useText(entryText);
  const { leaving, editing, saving } = editor;
  const code = editing?.form.code.trim() ?? '';
  return (
    <ConfirmDialog
      open={leaving.open}
      title={t.leave.title(code === '' ? t.isNew : code)}
      confirmLabel={t.leave.save}
      cancelLabel={t.leave.stay}
      busy={saving}
      alternative={{ label: t.leave.discard, onChoose: leaving.discard }}
      onConfirm={() => void leaving.save()}
      onCancel={leaving.stay}
    >
      {t.leave.what}
    </ConfirmDialog>
  );
}
