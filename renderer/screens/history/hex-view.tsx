import { useState } from 'react';
import { utf8Length } from '../../../shared/contract/headers';
import { grouped } from '../../text/count';
import { useText } from '../../text/language';
import { wholeCallText } from '../../text/whole-call';
import { hexLines } from './body-bytes';
import styles from './hex-view.module.css';

const PORTION = 4096;

/** The bytes of a text in UTF-8; the first ones, and more when asked for. */
export function HexView({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useText(wholeCallText);
  const [shown, setShown] = useState(PORTION);
  const whole = utf8Length(text);
  return (
    <section aria-label={label}>
      <pre className={styles.hex} data-testid="hex-view">
        {hexLines(text, shown)
          .map(({ at, bytes, text: readable }) => `${at}  ${bytes.padEnd(47)}  ${readable}`)
          .join('\n')}
      </pre>
      {whole > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PORTION)}>
          {t.moreBytes(grouped(Math.min(PORTION, whole - shown)))}
        </button>
      )}
    </section>
  );
}
