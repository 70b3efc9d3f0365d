import { CheckCircleFilled, CloseCircleFilled, MinusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Certificate, CheckReport } from '../../../shared/desk.connections';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { outcomeSentences, outcomeText } from '../../text/outcome';
import { factsOfCheck } from '../../text/outcome-facts';
import { durationText } from '../../text/when';
import { CertificateCard } from './certificate-card';
import styles from './check.module.css';
import type { Check } from './use-check';

type Result = CheckReport['steps'][number]['result'];
const ICONS: Readonly<Record<Result, ReactNode>> = {
  ok: <CheckCircleFilled className={styles.ok ?? ''} />,
  failed: <CloseCircleFilled className={styles.bad ?? ''} />,
  skipped: <MinusOutlined className={styles.skipped ?? ''} />,
};

interface CheckReportViewProps {
  readonly checked: NonNullable<Check['checked']>;
  /** The settings changed after the check. */
  readonly outdated: boolean;
  readonly onTrust: ((certificate: Certificate) => void) | null;
}

/** What the check found: the verdict in a sentence, each step, and the certificate. */
export function CheckReportView({ checked, outdated, onTrust }: CheckReportViewProps) {
  const t = useText(connectionsText);
  const words = useText(outcomeText);
  const { report, settings, at } = checked;
  const { failure, certificate, trust } = report;
  const said =
    failure && outcomeSentences(words, factsOfCheck(failure, report.details, settings.serviceRoot, at));
  const verdict = failure ? t.check.failed : trust === 'plain-http' ? t.check.okPlain : t.check.ok;
  const failedAt = report.steps.findIndex(({ result }) => result === 'failed');
  const canTrust = certificate !== null && failure?.startsWith('certificate-');

  return (
    <div
      className={outdated ? `${styles.report} ${styles.outdated}` : styles.report}
      role="status"
      data-testid="check-report"
      data-failure={failure ?? ''}
    >
      {outdated ? <p className={styles.old}>{t.check.outdated}</p> : null}
      <p className={styles.verdict}>
        {ICONS[failure ? 'failed' : 'ok']}
        <strong>{said ? said.title : verdict}</strong>
      </p>
      {said ? (
        <p className={styles.sentence}>
          {said.happened}
          {words.gap}
          {said.next}
        </p>
      ) : null}
      <ol className={styles.steps}>
        {report.steps.map(({ step, result, detail, ms }, index) => (
          <li key={step} className={styles.step} data-result={result}>
            {ICONS[result]}
            <span>{t.check.steps[step]}</span>
            <span className={styles.result}>
              {index > failedAt && failedAt >= 0 ? t.check.notReached : t.check.results[result]}
            </span>
            <bdi className={styles.detail}>{detail}</bdi>
            <span className={styles.ms}>{result === 'skipped' ? '' : durationText(ms)}</span>
          </li>
        ))}
      </ol>
      {certificate ? (
        <>
          <p className={styles.trust}>
            {t.certificate.title} · {t.check.trust[trust]}
          </p>
          <CertificateCard certificate={certificate} />
        </>
      ) : null}
      {canTrust && onTrust && certificate ? (
        <Button className={styles.trustButton ?? ''} onClick={() => onTrust(certificate)}>
          {t.certificate.trustButton}
        </Button>
      ) : null}
    </div>
  );
}
