import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { libraryProblemsText } from '../../../text/library-problems';
import styles from './import-pane.module.css';
import type { NotRead } from './use-import';

/** Why something was not read: what it is, at which place, what to do, and that nothing has changed. */
export function RefusedNote({ notRead: { name, why } }: { readonly notRead: NotRead }) {
  const t = useText(importText);
  const words = useText(libraryProblemsText);
  const { what, remedy } = why.kind === 'bring' ? words.bring[why.problem] : words.refusals[why.reason];
  const params = why.kind === 'bring' ? {} : why.params;
  return (
    <div
      className={styles.refused}
      role="alert"
      data-testid="not-read"
      data-reason={why.kind === 'bring' ? why.problem : why.reason}
    >
      <strong>
        <VisibleText text={t.refused(name === '' ? t.pasted : name)} />
      </strong>
      <p>
        <VisibleText text={what(params)} />
      </p>
      <p>{remedy(params)}</p>
      <p className={styles.unchanged}>{t.nothingChanged}</p>
    </div>
  );
}
