import { Fragment } from 'react';
import type { PracticeOrderDetail } from '../../../shared/desk.practice';
import { PlainText } from '../../parts/plain-text';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';
import styles from './order-columns.module.css';

type Column = PracticeOrderDetail['columns'][number];

/** The columns by table, under the tables' real names. A value is JSON source, so `1` and `"1"` differ, and so do `null` and `""`. */
export function OrderColumns({ columns }: { readonly columns: readonly Column[] }) {
  const t = useText(practiceText);
  const tables = [...byTable(columns)].sort(([one], [other]) => rank(one) - rank(other));
  return (
    <section data-testid="practice-columns">
      <h3 className={styles.title}>{t.tables}</h3>
      {tables.length === 0 && <p className={styles.none}>{t.noColumns}</p>}
      {tables.map(([table, its]) => (
        <div key={table} className={styles.table}>
          <h4>
            <PlainText text={table} clamp={120} mono />{' '}
            <span className={styles.count}>{t.columnCount(its.length)}</span>
          </h4>
          <dl className={styles.columns} aria-label={table}>
            {its.map((column) => (
              <Fragment key={column.name}>
                <dt>
                  <PlainText text={column.name} clamp={120} />
                </dt>
                <dd data-kind={kindOf(column.value)}>
                  <PlainText text={column.value} clamp={600} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function byTable(columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  const tables = new Map<string, Column[]>();
  for (const column of columns) {
    const its = tables.get(column.table);
    if (its) its.push(column);
    else tables.set(column.table, [column]);
  }
  return tables;
}

/** The contract's order of tables: objective, elitetask, the tabc tables, workorderstep3. */
function rank(table: string): number {
  if (table === 'objective') return 0;
  if (table === 'elitetask') return 1;
  return table === 'workorderstep3' ? 3 : 2;
}

/** The first character of JSON source tells its kind. */
function kindOf(source: string): 'text' | 'number' | 'other' {
  if (source.startsWith('"')) return 'text';
  return /^[-\d]/.test(source) ? 'number' : 'other';
}
