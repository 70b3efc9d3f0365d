import { EyeInvisibleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { ALL_ROWS, type RunDetail, type RunSetup } from '../../../../shared/bulk/exchange';
import { isHiddenSheet } from '../../../../shared/bulk/hidden-content';
import { LineText } from '../../../parts/plain-text';
import { firstRowsQuery } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { runSourceText } from '../../../text/runs-source';
import { isApiName } from '../parts/api-names';
import styles from './source-step.module.css';

const SHOWN_ROWS = 10;
const SHOWN_COLUMNS = 40;

/** The first rows as they were read; what the workbook hides is marked, and struck out where it is left out. */
export function FirstRows({
  run,
  hidden: choice,
}: {
  readonly run: RunDetail;
  readonly hidden: RunSetup['hidden'];
}) {
  const t = useText(runSourceText);
  const words = useText(importText);
  const { data } = useQuery(firstRowsQuery(run.id, ALL_ROWS, SHOWN_ROWS));
  const columns = run.source.headers.map((header, column) => ({ header, column })).slice(0, SHOWN_COLUMNS);
  const more = run.source.headers.length - columns.length;
  const rows = data?.rows ?? [];
  const isHidden = new Set(run.source.hiddenColumns);
  const hidesAll = isHiddenSheet(run.source);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>
        {t.firstRows(String(rows.length), grouped(run.source.rows))} {more > 0 && words.moreColumns(more)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div className={styles.sample} tabIndex={0} data-testid="first-rows" data-first-focus>
        <table data-out={choice === 'out'}>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              {columns.map(({ header, column }) => (
                <th key={column} scope="col" data-hidden={isHidden.has(column)}>
                  {isHidden.has(column) && <HiddenMark what={t.hiddenColumn} />}
                  <LineText
                    text={header === '' ? words.column(column + 1) : header}
                    mono={isApiName(header)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, line, hidden, cells }) => (
              <tr key={number} data-hidden={hidden || hidesAll}>
                <td className={styles.line}>
                  {line}
                  {hidden && <HiddenMark what={t.hiddenRow} />}
                </td>
                {columns.map(({ column }) => (
                  <td key={column} data-hidden={isHidden.has(column)}>
                    <LineText text={cells[column] ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function HiddenMark({ what }: { readonly what: string }) {
  return <EyeInvisibleOutlined className={styles.mark ?? ''} title={what} aria-label={what} />;
}
