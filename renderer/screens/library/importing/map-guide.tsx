import { CopyButton } from '../../../parts/copy-button';
import { useText } from '../../../text/language';
import { MAP_COMMAND, mapGuideText } from '../../../text/map-guide';
import its from './map-guide.module.css';

/** How a map is fetched from the web client, step by step; open at once for who brought what is none. */
export function MapGuide({ open }: { readonly open: boolean }) {
  const t = useText(mapGuideText);
  return (
    <details className={its.guide} open={open} data-testid="map-guide">
      <summary>{t.title}</summary>
      <ol className={its.steps}>
        {t.steps.map((step, index) => (
          <li key={step}>
            {step}
            {index === 2 && (
              <span className={its.command}>
                <code>{MAP_COMMAND}</code>
                <CopyButton text={MAP_COMMAND} what={t.command} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p>{t.looksLike}</p>
      <pre className={its.example}>{t.example}</pre>
      <p className={its.means}>{t.exampleMeans}</p>
      <h3>{t.elseTitle}</h3>
      <dl className={its.elses}>
        {t.elses.map(([what, remedy]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{remedy}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
