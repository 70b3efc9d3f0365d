import { ConfirmDialog } from '../../parts/confirm-dialog';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import type { Editor } from './use-editor';

interface LeaveDialogProps {
  readonly editor: Editor;
  readonly open: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Another connection was chosen while this one has unsaved changes: save, discard, or stay. */
export function LeaveDialog({ editor, open, onSave, onDiscard, onStay }: LeaveDialogProps) {
  const t = useText(connectionsText);
  const name = editor.editing?.settings.name || t.created;
  return (
    <ConfirmDialog
      open={open}
      title={t.leave.title(name)}
      confirmLabel={t.leave.save}
      cancelLabel={t.leave.stay}
      busy={editor.saving}
      alternative={{ label: t.leave.discard, onChoose: onDiscard }}
      onConfirm={onSave}
      onCancel={onStay}
    >
      {t.leave.what}
    </ConfirmDialog>
  );
}
