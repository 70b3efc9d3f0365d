import type { EntryField } from '../../../../shared/library/exchange';
import { LineText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { grouped } from '../entries/entry-id';
import { fieldLabel } from './field-label';
import type { TableContent, TableForm } from './import-plan';
import its from './table-step.module.css';

/** Columns that are shown; a table may have a thousand. */
const SHOWN_COLUMNS = 40;

/** The first rows of a table, and above each column what it is. */
export function SampleTable({
  content,
  form: { dictionary, mapping },
}: {
  readonly content: TableContent;
  readonly form: TableForm;
}) {
  const t = useText(importText);
  const fieldOf = new Map(
    (Object.entries(mapping) as [EntryField, number][]).map(([field, column]) => [column, field]),
  );
  const columns = content.headers.map((header, column) => ({ header, column })).slice(0, SHOWN_COLUMNS);
  const hidden = content.headers.length - columns.length;
  return (
    <section className={its.part} aria-label={t.sample(String(content.sample.length), String(content.rows))}>
      <h3 className={its.heading}>
        {t.sample(String(content.sample.length), grouped(content.rows))}
        {hidden > 0 && <span className={its.hint}>{t.moreColumns(hidden)}</span>}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div className={its.sample} tabIndex={0} data-testid="sample">
        <table>
          <thead>
            <tr>
              {columns.map(({ header, column }) => {
                const field = fieldOf.get(column);
                return (
                  <th key={column} scope="col" data-used={field !== undefined}>
                    <span className={its.field}>
                      {field === undefined ? '' : fieldLabel(t, dictionary, field)}
                    </span>
                    <LineText text={header === '' ? t.column(column + 1) : header} />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {content.sample.map((cells, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no other name
              <tr key={line}>
                {columns.map(({ column }) => (
                  <td key={column} data-used={fieldOf.has(column)}>
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
