import { Button } from 'antd';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { copyCallText } from '../../text/copy-call';
import { useText } from '../../text/language';
import styles from './copy-notes.module.css';
import type { CopyingCall } from './use-copy-call';

/** What a copy left behind that a person has to know: a token on the clipboard, or that there is no copy. */
export function CopyNotes({ copying }: { readonly copying: CopyingCall }) {
  const t = useText(copyCallText);
  const { secret, problem, asked, connection } = copying;
  return (
    <>
      <div role="status" data-testid="copy-notes">
        {secret && (
          <p className={styles.note} data-bad="false">
            <span>
              {t.secretThere} {secret.sameToken ? '' : t.otherToken}
            </span>
            <Button size="small" onClick={copying.clearSecret}>
              {t.clearNow}
            </Button>
          </p>
        )}
        {problem !== '' && (
          <p className={styles.note} data-bad="true">
            {problem}
          </p>
        )}
      </div>
      {asked !== null && (
        <ConfirmDialog
          open
          danger
          wide
          title={t.askTitle}
          confirmLabel={t.askConfirm}
          typedWord={connection?.name}
          onConfirm={copying.confirm}
          onCancel={copying.decline}
        >
          <p>{t.askBody}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
