import type { OpenedSource } from '../../../../shared/library/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { comparisonText } from '../../../text/library-comparison';
import { importText } from '../../../text/library-import';
import { grouped } from '../entries/entry-id';
import its from './compare-step.module.css';

/** What is being imported, in one line. */
export function SourceLine({ opened }: { readonly opened: OpenedSource }) {
  const t = useText(comparisonText);
  const { pasted, rows } = useText(importText);
  const { content } = opened;
  return (
    <p className={its.source} data-testid="import-source">
      <strong>
        <VisibleText text={opened.name === '' ? pasted : opened.name} />
      </strong>
      <span className={its.what}>
        {content.kind === 'table' && rows(grouped(content.rows))}
        {content.kind === 'library' &&
          t.library(
            grouped(Object.values(content.counts).reduce((sum, count) => sum + count, 0)),
            grouped(content.templates),
          )}
        {content.kind === 'map' && (
          <VisibleText
            text={t.map(content.name, content.map, grouped(content.steps), grouped(content.links))}
          />
        )}
      </span>
      {content.kind === 'map' && content.strayLinks > 0 && (
        <span className={its.stray}>{t.strayLinks(grouped(content.strayLinks))}</span>
      )}
    </p>
  );
}
