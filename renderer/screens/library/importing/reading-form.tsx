import { Select } from 'antd';
import type { TableReading } from '../../../../shared/library/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { grouped } from '../entries/entry-id';
import type { OpenedTable } from './import-stage';
import { Choice, EncodingChoice, SeparatorChoice } from './reading-choices';
import its from './table-step.module.css';

/** Header rows that are offered, and the height in which all of them stand without scrolling. */
const HEADER_LINES = 10;
const HEADER_LIST = 320;

/** As what a table was read: encoding, separator, sheet, header. */
export function ReadingForm(props: {
  readonly opened: OpenedTable;
  /** As what it was to be read. */
  readonly said: TableReading;
  /** What was asked for and is not there yet: it is shown already. */
  readonly asked: TableReading | null;
  readonly onChange: (change: Partial<TableReading>) => void;
}) {
  const { opened, said, asked, onChange } = props;
  const t = useText(importText);
  const { reading, sheets, rows } = opened.content;
  const { encoding, separator } = asked ?? said;
  const lines = Math.max(HEADER_LINES, reading.headerRow);
  return (
    <section className={its.part} aria-label={t.howRead}>
      <h3 className={its.heading}>
        {t.howRead}
        <span className={its.hint}>
          <VisibleText text={opened.name === '' ? t.pasted : opened.name} /> · {t.rows(grouped(rows))}
        </span>
      </h3>
      <div className={its.choices}>
        {reading.encoding !== null && (
          <EncodingChoice said={encoding} found={asked ? null : reading.encoding} onChange={onChange} />
        )}
        {reading.separator !== null && (
          <SeparatorChoice said={separator} found={asked ? null : reading.separator} onChange={onChange} />
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
