import type { Connection } from '../../shared/contract/connection';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import styles from './acting-identity.module.css';

/** As whom a call acts: the identity headers of the whitelist mode, or the token's last 4 characters. */
export function ActingIdentity({ connection }: { readonly connection: Connection }) {
  const t = useText(shellText);
  const { auth, token } = connection;
  if (auth.mode === 'token') {
    return (
      <span className={token.set ? styles.identity : styles.missing} data-testid="acting-identity">
        {token.set ? <SetToken last4={token.last4} /> : t.noToken}
      </span>
    );
  }
  const who = [auth.staffId, auth.groupId].filter((part) => part !== '');
  if (who.length === 0) {
    return (
      <span className={styles.missing} data-testid="acting-identity">
        {t.noIdentity}
      </span>
    );
  }
  return (
    <span className={styles.identity} data-testid="acting-identity">
      {t.actingAs}{' '}
      <bdi className="mono" dir="auto">
        {who.join(' · ')}
      </bdi>
    </span>
  );
}

/** A short token shows nothing of itself. */
function SetToken({ last4 }: { readonly last4: string }) {
  const t = useText(shellText);
  if (last4 === '') return t.token('');
  return (
    <>
      {t.tokenWord} <bdi className="mono">••{last4}</bdi>
    </>
  );
}
