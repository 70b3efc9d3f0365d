import { Button } from 'antd';
import { useState } from 'react';
import type { Certificate } from '../../../shared/desk.connections';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { CertificateCard } from './certificate-card';
import styles from './check.module.css';
import { CheckReportView } from './check-report';
import { CheckRunning } from './check-running';
import { Fingerprint } from './fingerprint';
import type { Check } from './use-check';
import type { OpenEditor } from './use-editor';

/** Can the server be reached? Step by step, and a certificate that is not trusted can be, after it was seen. */
export function CheckSection({ editor, check }: { readonly editor: OpenEditor; readonly check: Check }) {
  const t = useText(connectionsText);
  const [asking, setAsking] = useState<Certificate | null>(null);
  const { settings } = editor.editing;
  const { checked } = check;

  const trust = (certificate: Certificate) => {
    const trusting = { ...settings, trustedFingerprint: certificate.fingerprint };
    editor.change({ trustedFingerprint: certificate.fingerprint });
    setAsking(null);
    void check.run(trusting);
  };

  return (
    <div className={styles.section} data-testid="check">
      {settings.trustedFingerprint === null ? null : (
        <Field label={t.trusted} group hint={t.trustedHint} problem={editor.problem('trustedFingerprint')}>
          {() => (
            <div className={styles.trusted} data-testid="trusted-certificate">
              <Fingerprint text={settings.trustedFingerprint ?? ''} />
              <Button
                disabled={editor.connection?.builtIn === true}
                onClick={() => editor.change({ trustedFingerprint: null })}
              >
                {t.removeTrust}
              </Button>
            </div>
          )}
        </Field>
      )}
      <p className={styles.hint}>{t.check.hint}</p>
      {check.running ? <CheckRunning /> : null}
      {check.failed ? (
        <p className={styles.bad} role="alert">
          {check.failed === 'invalid' ? t.check.invalid : t.check.broken}
        </p>
      ) : null}
      {checked ? (
        <CheckReportView
          checked={checked}
          outdated={!check.speaksOf(settings)}
          onTrust={editor.connection?.builtIn ? null : setAsking}
        />
      ) : null}
      <ConfirmDialog
        open={asking !== null}
        danger
        wide
        title={t.certificate.trustTitle(settings.name || t.created)}
        confirmLabel={t.certificate.trustConfirm}
        onCancel={() => setAsking(null)}
        onConfirm={() => asking && trust(asking)}
      >
        <p>{t.certificate.trustWhat}</p>
        <div className={styles.asked}>{asking ? <CertificateCard certificate={asking} /> : null}</div>
        <p>{t.certificate.trustMeaning}</p>
      </ConfirmDialog>
    </div>
  );
}
