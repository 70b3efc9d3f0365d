import type { Column } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { columnPlace, placeId } from '../state/place';
import controls from './controls.module.css';

/** The control for a column's value. Text keeps its line breaks, so a one-line input would not do. */
export function ColumnValue(props: {
  readonly column: Column;
  readonly label: string;
  readonly invalid: boolean;
  readonly onText: (text: string) => void;
}) {
  const { column, label, invalid, onText } = props;
  const t = useText(orderText);
  const naming = {
    id: placeId(columnPlace(column.id, 'value')),
    'aria-label': label,
    'aria-invalid': invalid,
    'data-part': 'value',
  };

  switch (column.type) {
    case 'empty':
    case 'null':
      return (
        <input
          {...naming}
          className={controls.mono}
          data-way={column.type}
          readOnly
          value=""
          placeholder={column.type === 'null' ? 'null' : '""'}
        />
      );
    case 'boolean':
      return (
        <select
          {...naming}
          className={controls.select}
          value={column.text}
          onChange={(event) => onText(event.target.value)}
        >
          <option value="">{t.notSent}</option>
          <option value="true">{t.yes} · true</option>
          <option value="false">{t.no} · false</option>
          {!['', 'true', 'false'].includes(column.text) && <option value={column.text}>{column.text}</option>}
        </select>
      );
    case 'text':
    case 'number':
    case 'json':
      return (
        <textarea
          {...naming}
          className={column.type === 'text' ? controls.area : controls.monoArea}
          rows={1}
          value={column.text}
          placeholder={t.valuePlaceholder}
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
        />
      );
  }
}
