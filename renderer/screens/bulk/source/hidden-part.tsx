import { Segmented } from 'antd';
import type { RunSource } from '../../../../shared/bulk/exchange';
import { hiddenContent } from '../../../../shared/bulk/hidden-content';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runSourceText } from '../../../text/runs-source';
import type { SetupEditing } from '../run/use-setup';
import styles from './source-step.module.css';

/** What the workbook hides, in numbers, and the one switch that takes it in or leaves it out. */
export function HiddenPart(props: {
  readonly source: RunSource;
  readonly editing: SetupEditing;
  /** It has not been said yet. */
  readonly asks: boolean;
}) {
  const { source, editing, asks } = props;
  const { setup, isDraft, change } = editing;
  const t = useText(runSourceText);
  const { rows, filtered, columns, sheets, ofSheet } = hiddenContent(source);
  const isNothingRead = rows === 0 && columns === 0 && !ofSheet;
  return (
    <section
      className={asks ? styles.ask : styles.part}
      aria-label={t.hiddenTitle}
      data-testid="hidden-content"
    >
      <h3 className={styles.heading}>{t.hiddenTitle}</h3>
      <ul className={styles.hidden}>
        {rows > 0 && (
          <li data-hidden="rows">
            {t.hiddenRows(grouped(rows))} {filtered > 0 && t.filteredRows(grouped(filtered))}
          </li>
        )}
        {columns > 0 && <li data-hidden="columns">{t.hiddenColumns(grouped(columns))}</li>}
        {ofSheet && <li data-hidden="sheet">{t.hiddenSheet(grouped(source.rows))}</li>}
        {sheets > 0 && <li data-hidden="sheets">{t.hiddenSheets(grouped(sheets))}</li>}
      </ul>
      {!isNothingRead && (
        <>
          {asks && <p className={styles.hint}>{t.hiddenAsk}</p>}
          <Segmented
            disabled={!isDraft}
            aria-label={t.hiddenTitle}
            value={setup.hidden === 'ask' ? '' : setup.hidden}
            options={(['in', 'out'] as const).map((value) => ({ value, label: t.hidden[value] }))}
            onChange={(value) => change({ hidden: value === 'in' ? 'in' : 'out' })}
          />
        </>
      )}
    </section>
  );
}
