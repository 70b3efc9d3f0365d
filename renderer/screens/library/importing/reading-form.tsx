import { Select } from 'antd';
import type { ReactNode } from 'react';
import { ENCODINGS, SEPARATORS, type TableReading } from '../../../../shared/library/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { grouped } from '../entries/entry-id';
import its from './table-step.module.css';
import type { OpenedTable } from './use-import';

/** Header rows that are offered, and the height in which all of them stand without scrolling. */
const HEADER_LINES = 10;
const HEADER_LIST = 320;

/** As what a table was read: encoding, separator, sheet, header. */
export function ReadingForm(props: {
  readonly opened: OpenedTable;
  /** What was asked for and is not there yet: it is shown already. */
  readonly asked: TableReading | null;
  readonly onChange: (change: Partial<TableReading>) => void;
}) {
  const { opened, asked, onChange } = props;
  const t = useText(importText);
  const { reading, sheets, rows } = opened.content;
  const lines = Math.max(HEADER_LINES, reading.headerRow);
  return (
    <section className={its.part} aria-label={t.readAs}>
      <h3 className={its.heading}>
        {t.readAs}
        <span className={its.hint}>
          <VisibleText text={opened.name === '' ? t.pasted : opened.name} /> · {t.rows(grouped(rows))}
        </span>
      </h3>
      <div className={its.choices}>
        {reading.encoding !== null && (
          <Choice label={t.encoding}>
            <Select
              aria-label={t.encoding}
              value={asked?.encoding ?? reading.encoding}
              options={ENCODINGS.map((value) => ({ value, label: t.encodings[value] }))}
              onChange={(encoding) => onChange({ encoding })}
            />
          </Choice>
        )}
        {reading.separator !== null && (
          <Choice label={t.separator}>
            <Select
              aria-label={t.separator}
              value={asked?.separator ?? reading.separator}
              options={SEPARATORS.map((value) => ({ value, label: t.separators[value] }))}
              onChange={(separator) => onChange({ separator })}
            />
          </Choice>
        )}
        {sheets.length > 0 && (
          <Choice label={t.sheet}>
            <Select
              aria-label={t.sheet}
              popupMatchSelectWidth={false}
              value={asked?.sheet ?? reading.sheet}
              options={sheets.map(({ name, hidden }, value) => ({
                value,
                label: hidden ? t.hiddenSheet(name) : name,
              }))}
              onChange={(sheet) => onChange({ sheet })}
            />
          </Choice>
        )}
        <Choice label={t.header}>
          <Select
            aria-label={t.header}
            listHeight={HEADER_LIST}
            value={asked?.headerRow ?? reading.headerRow}
            options={Array.from({ length: lines + 1 }, (_, value) => ({
              value,
              label: value === 0 ? t.noHeader : t.headerAt(value),
            }))}
            onChange={(headerRow) => onChange({ headerRow })}
          />
        </Choice>
      </div>
    </section>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={its.choice}>
      <span className={its.label}>{label}</span>
      {children}
    </div>
  );
}
