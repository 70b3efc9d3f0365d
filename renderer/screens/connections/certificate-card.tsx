import type { Certificate } from '../../../shared/desk.connections';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { whenText } from '../../text/when';
import styles from './certificate-card.module.css';
import { Fingerprint } from './fingerprint';

/** A certificate as its server showed it: text from outside, kept as text. */
export function CertificateCard({ certificate }: { readonly certificate: Certificate }) {
  const t = useText(connectionsText);
  const { subject, issuer, names, validFrom, validTo, fingerprint } = certificate;
  const rows = [
    [t.certificate.subject, subject],
    [t.certificate.issuer, issuer],
    [t.certificate.names, names.join(', ')],
    [t.certificate.valid, t.certificate.validity(dateOf(validFrom), dateOf(validTo))],
  ] as const;
  return (
    <dl className={styles.card} data-testid="certificate">
      {rows.map(([label, value]) => (
        <div key={label} className={styles.row}>
          <dt>{label}</dt>
          <dd>{value === '' ? t.certificate.none : <bdi>{value}</bdi>}</dd>
        </div>
      ))}
      <div className={styles.row}>
        <dt>{t.certificate.fingerprint}</dt>
        <dd>
          <Fingerprint text={fingerprint} />
        </dd>
      </div>
    </dl>
  );
}

function dateOf(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : whenText(time);
}
