import { LineText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { runColumnsText } from '../../../text/runs-columns';
import { isApiName } from '../parts/api-names';
import styles from './columns-step.module.css';
import { FirstCells } from './first-cells';

/** The columns of a plan that came as a file: its requests are made, so nothing is chosen for them. */
export function PlanColumns(props: {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}) {
  const { headers, rows } = props;
  const t = useText(runColumnsText);
  return (
    <>
      <p className={styles.plan} data-testid="plan-columns">
        {t.ofPlan}
      </p>
      <table className={styles.table} aria-label={t.planTitle}>
        <thead>
          <tr>
            <th scope="col" data-head="column">
              {t.head.column}
            </th>
            <th scope="col">{t.head.cells}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file may share a header; their place names them
            <tr key={column}>
              <th scope="row">
                <LineText text={header === '' ? t.column(column + 1) : header} mono={isApiName(header)} />
              </th>
              <td>
                <FirstCells cells={rows.map(({ cells }) => cells[column] ?? '')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
