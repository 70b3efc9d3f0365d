import { useText } from '../text/language';
import { partsText } from '../text/parts';
import { useCopy } from './copy-text';
import styles from './copyable-id.module.css';
import { foundInShortened, foundStretches } from './found-stretches';
import { FoundText } from './plain-text';

/** Up to how many characters an id stands whole, and what is left of a longer one. */
const SHORT = { most: 14, head: 8, tail: 4 } as const;

interface CopyableIdProps {
  readonly id: string;
  /** Shortened in the middle; the whole id is copied and stands in the tip. */
  readonly short?: boolean;
  /** Inside a row that is walked by arrows: reached by the mouse, not by Tab. */
  readonly inRow?: boolean;
  /** What was looked for: where it stands in the id is marked. */
  readonly words?: readonly string[];
}

/** An id in mono; a click copies the whole of it. An absent id is a dash. */
export function CopyableId({ id, short = false, inRow = false, words = [] }: CopyableIdProps) {
  const t = useText(partsText);
  const { state, copy } = useCopy();
  if (id === '') return <span className={styles.none}>–</span>;
  const tip = { idle: id, copied: t.copied, failed: t.copyFailed }[state];
  return (
    <button
      type="button"
      className={styles.id}
      data-state={state}
      title={tip}
      aria-label={t.copy(id)}
      tabIndex={inRow ? -1 : 0}
      onClick={(event) => {
        event.stopPropagation();
        copy(id);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <bdi>
        <FoundText
          stretches={
            short && id.length > SHORT.most ? foundInShortened(id, words, SHORT) : foundStretches(id, words)
          }
        />
      </bdi>
      <span className={styles.said} aria-live="polite">
        {state === 'idle' ? '' : tip}
      </span>
    </button>
  );
}

/** `C37F1819-8963-…-DDD4` as `C37F1819…DDD4`: both ends are what people compare. */
export function shortened(id: string): string {
  return id.length <= SHORT.most ? id : `${id.slice(0, SHORT.head)}…${id.slice(-SHORT.tail)}`;
}
