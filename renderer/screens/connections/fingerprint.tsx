import { Fragment } from 'react';
import { CopyButton } from '../../parts/copy-button';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './fingerprint.module.css';

/** A fingerprint to be compared by eye: it breaks between bytes, never inside one. */
export function Fingerprint({ text }: { readonly text: string }) {
  const t = useText(connectionsText);
  const [first = '', ...rest] = text.split(':');
  return (
    <span className={styles.row}>
      <bdi className={styles.text}>
        {first}
        {rest.map((byte, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bytes of one text, in their places
          <Fragment key={index}>
            :<wbr />
            {byte}
          </Fragment>
        ))}
      </bdi>
      <CopyButton text={text} what={t.certificate.fingerprint} />
    </span>
  );
}
