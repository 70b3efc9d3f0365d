import { useText } from '../text/language';
import { partsText } from '../text/parts';
import { CopyButton } from './copy-button';
import { HeaderLines } from './header-lines';
import { PlainText } from './plain-text';
import styles from './request-view.module.css';

interface RequestViewProps {
  readonly method: string;
  readonly address: string;
  /** The token already masked. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** One request exactly as it leaves, or left: method, address, headers, body; each part and the whole can be copied. */
export function RequestView({ method, address, headers, body }: RequestViewProps) {
  const t = useText(partsText);
  const head = [`${method} ${address}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  return (
    <section className={styles.request} aria-label={t.request} data-testid="request-view">
      <div className={styles.line}>
        <p className={styles.target}>
          <strong>{method}</strong> <PlainText text={address} />
        </p>
        <CopyButton text={`${head}\n\n${body}`} what={t.wholeRequest} />
      </div>
      <HeaderLines label={t.headers} headers={headers} />
      <div className={styles.bodyBox}>
        {body === '' ? (
          <span className={styles.none}>{t.noBody}</span>
        ) : (
          <>
            <pre className={styles.body} data-testid="request-body">
              <PlainText text={body} clamp={20_000} />
            </pre>
            <div className={styles.copyBody}>
              <CopyButton text={body} what={t.body} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
