import { LineText } from '../../parts/plain-text';
import type { PaletteItem } from './command-store';
import styles from './palette.module.css';

/** One thing in the palette: its title, and at the end of the line its kind, what is known of it, and its keys. */
export function PaletteOption(props: {
  readonly id: string;
  readonly item: PaletteItem;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}) {
  const { item, active } = props;
  const detail = item.off || item.detail;
  return (
    // biome-ignore lint/a11y: the box above holds the focus and takes the keys for its options (ARIA combobox)
    <div
      id={props.id}
      className={styles.item}
      style={{ transform: `translateY(${props.top}px)` }}
      role="option"
      aria-selected={active}
      aria-disabled={Boolean(item.off)}
      onPointerMove={() => !active && props.onPoint()}
      onClick={props.onRun}
    >
      <LineText text={item.title} />
      <span className={styles.rest}>
        {item.mark}
        {detail && (
          <span className={styles.detail}>
            <LineText text={detail} />
          </span>
        )}
        {item.keys && <kbd className={styles.keys}>{item.keys}</kbd>}
      </span>
    </div>
  );
}
