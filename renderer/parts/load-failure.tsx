import { Button } from 'antd';
import { DeskError } from '../app/desk';
import { useText } from '../text/language';
import { partsText } from '../text/parts';
import { DiagnosticsButton } from './diagnostics-button';
import styles from './load-failure.module.css';

type FailedWords = (typeof partsText)['zh-CN']['failed'];

/** Something could not be read: why, in words, and a way to try again. */
export function LoadFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useText(partsText);
  return (
    <div className={styles.failure} role="alert" data-testid="load-failure">
      <strong>{t.failed.title}</strong>
      <p>{wordsOf(t.failed, error)}</p>
      <div className={styles.ways}>
        <Button size="small" onClick={onRetry}>
          {t.retry}
        </Button>
        {error instanceof DeskError && error.failure.kind === 'defect' && <DiagnosticsButton />}
      </div>
    </div>
  );
}

function wordsOf(words: FailedWords, error: unknown): string {
  if (!(error instanceof DeskError)) return words.other;
  if (error.failure.kind === 'defect') return words.defect(error.failure.id);
  return error.failure.kind === 'forbidden' ? words.forbidden : words.other;
}
