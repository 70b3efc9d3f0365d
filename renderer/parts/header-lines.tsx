import styles from './header-lines.module.css';
import { PlainText } from './plain-text';

interface HeaderLinesProps {
  readonly label: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Header lines, names beside values, in the order in which they stand on the wire. */
export function HeaderLines({ label, headers }: HeaderLinesProps) {
  return (
    <dl className={styles.headers} aria-label={label}>
      {headers.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand twice, a place only once
        <div key={index} className={styles.header}>
          <dt>
            <PlainText text={name} clamp={200} />
          </dt>
          <dd>
            <PlainText text={value} clamp={1000} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
