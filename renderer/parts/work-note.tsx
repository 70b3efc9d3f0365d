import { Button, Progress } from 'antd';
import { percent } from '../text/count';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import styles from './work-note.module.css';

/** How far main is with what takes long, and the way to end it. */
export function WorkNote(props: {
  readonly words: string;
  readonly share: number;
  readonly onEnd?: (() => void) | undefined;
}) {
  const { words, share, onEnd } = props;
  const { cancel } = useText(shellText);
  return (
    <>
      <span role="status">{words}</span>
      <Progress
        className={styles.bar ?? ''}
        percent={share * 100}
        showInfo={false}
        size="small"
        aria-label={words}
      />
      <span className={styles.share}>{percent(share, 1)}</span>
      {onEnd && (
        <Button size="small" onClick={onEnd}>
          {cancel}
        </Button>
      )}
    </>
  );
}
