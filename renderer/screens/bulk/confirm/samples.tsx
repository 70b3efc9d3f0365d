import { useQuery } from '@tanstack/react-query';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { METHOD } from '../../../../shared/contract/endpoints';
import { LoadFailure } from '../../../parts/load-failure';
import { RequestView } from '../../../parts/request-view';
import { runSampleQuery } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runConfirmText } from '../../../text/runs-confirm';
import styles from './confirm-step.module.css';

/** What would leave for the first rows, exactly. */
export function Samples({ run }: { readonly run: RunDetail }) {
  const t = useText(runConfirmText);
  const samples = useQuery(runSampleQuery(run.id));
  if (samples.isError) return <LoadFailure error={samples.error} onRetry={() => void samples.refetch()} />;
  const all = samples.data ?? [];
  return (
    <section className={styles.samples} aria-label={t.samples(all.length)} data-testid="samples">
      <h3>{samples.data && all.length === 0 ? t.noSamples : t.samples(all.length)}</h3>
      {all.map(({ row, line, address, headers, body }) => (
        <div key={row}>
          <p className={styles.sampleOf}>{t.sampleOf(grouped(line || row))}</p>
          <RequestView method={METHOD} address={address} headers={headers} body={body} />
        </div>
      ))}
    </section>
  );
}
