import { isPlainHttp } from '../../../shared/contract/address';
import { CALLS } from '../../../shared/contract/endpoints';
import { buildRequest } from '../../../shared/contract/request';
import { serviceRootProblem } from '../../../shared/contract/service-root-problems';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './address-section.module.css';
import { TextField } from './text-field';
import type { OpenEditor } from './use-editor';

/** Where the calls go: the service root and, live, the address of each call as it would be used. */
export function AddressSection({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const { settings } = editor.editing;
  const { serviceRoot } = settings;
  const builtIn = editor.connection?.builtIn === true;
  const usable = serviceRootProblem(serviceRoot) === null;
  return (
    <>
      <TextField
        editor={editor}
        field="serviceRoot"
        label={t.serviceRoot}
        placeholder="https://host:8443/ngs"
        hint={builtIn ? t.builtInAddress : t.serviceRootHint}
        required
        mono
        readOnly={builtIn}
        value={serviceRoot}
        onChange={(root) => editor.change({ serviceRoot: root })}
      />
      <section className={styles.addresses} aria-label={t.addresses} data-testid="call-addresses">
        <h4 className={styles.heading}>{t.addresses}</h4>
        {usable ? (
          <ul>
            {CALLS.map((call) => {
              const { method, address } = buildRequest({ settings, call, body: '', token: '' });
              return (
                <li key={call} className={styles.address}>
                  <span className={styles.method}>{method}</span> <bdi>{address}</bdi>
                </li>
              );
            })}
          </ul>
        ) : (
          <p className={styles.pending}>{t.addressesPending}</p>
        )}
        {usable && isPlainHttp(serviceRoot) && !builtIn ? (
          <p className={styles.plain} data-testid="plain-http-warning">
            {t.plainHttp}
          </p>
        ) : null}
      </section>
    </>
  );
}
