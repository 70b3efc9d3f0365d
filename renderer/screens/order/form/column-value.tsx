import { useLayoutEffect, useRef } from 'react';
import type { Column } from '../../../../shared/draft/draft';
import { namesDay } from '../../../../shared/library/date-format';
import type { ColumnFacts } from '../../../../shared/library/entry';
import { listedValue } from '../../../../shared/library/hints';
import { DateBox } from '../../../parts/date-box';
import { SuggestBox } from '../../../parts/suggest-box';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { columnPlace, placeId } from '../state/place';
import styles from './column-table.module.css';
import controls from './controls.module.css';

interface ColumnValueProps {
  readonly column: Column;
  /** What the dictionary knows of the column. */
  readonly facts: ColumnFacts | null;
  readonly label: string;
  readonly invalid: boolean;
  readonly onChange: (change: Partial<Column>) => void;
}
type Control = 'none' | 'choice' | 'listed' | 'date' | 'lines';

/** The control for a column's value; when it becomes another one, the focus and what was typed stay. */
export function ColumnValue(props: ColumnValueProps) {
  const control = controlOf(props);
  const root = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another control took the place of the one with the focus
  useLayoutEffect(() => {
    if (focused.current && !root.current?.contains(document.activeElement))
      root.current?.querySelector<HTMLElement>('[data-part]')?.focus();
  }, [control]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches where the focus is
    <div
      ref={root}
      className={styles.value}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={(event) => {
        // No blur is told of an element that is taken away; a window that loses the focus keeps its element.
        focused.current = event.currentTarget.contains(event.relatedTarget ?? document.activeElement);
      }}
    >
      <Value {...props} control={control} />
    </div>
  );
}

/** Text keeps its line breaks, so a one-line input does for what the dictionary lists or writes as a date alone. */
function controlOf({ column: { type, text }, facts }: ColumnValueProps): Control {
  if (type === 'empty' || type === 'null') return 'none';
  if (type === 'boolean') return 'choice';
  if (type === 'json' || facts === null || /[\r\n]/.test(text)) return 'lines';
  if (facts.values.length > 0) return 'listed';
  return facts.type === 'date' && type === 'text' && namesDay(facts.format) ? 'date' : 'lines';
}

function Value(props: ColumnValueProps & { readonly control: Control }) {
  const { column, facts, label, invalid, onChange } = props;
  const { id, type, text } = column;
  const t = useText(orderText);
  const naming = { id: placeId(columnPlace(id, 'value')), 'data-part': 'value' };
  const plain = { ...naming, 'aria-label': label, 'aria-invalid': invalid };
  const onText = (typed: string) => onChange({ text: typed });
  const box = { text, label, invalid, inRow: true, onText } as const;

  switch (props.control) {
    case 'none':
      return (
        <input
          {...plain}
          className={controls.mono}
          data-way={type}
          readOnly
          value=""
          placeholder={type === 'null' ? 'null' : '""'}
        />
      );
    case 'choice':
      return (
        <select
          {...plain}
          className={controls.select}
          value={text}
          onChange={(event) => onText(event.target.value)}
        >
          <option value="">{t.notSent}</option>
          <option value="true">{t.yes} · true</option>
          <option value="false">{t.no} · false</option>
          {!['', 'true', 'false'].includes(text) && <option value={text}>{text}</option>}
        </select>
      );
    case 'listed': {
      const values = facts?.values ?? [];
      const name = listedValue(column, values)?.label ?? '';
      return (
        <SuggestBox
          {...box}
          input={{ ...naming, placeholder: t.valuePlaceholder }}
          note={name === '' ? null : { tone: 'name', text: name }}
          plain
          source={{ kind: 'values', values }}
          onTake={({ code }) => onChange(code === '' ? { type: 'empty' } : { text: code })}
        />
      );
    }
    case 'date':
      return <DateBox {...box} input={naming} note={null} format={facts?.format ?? ''} />;
    case 'lines':
      return (
        <textarea
          {...plain}
          className={type === 'text' ? controls.area : controls.monoArea}
          rows={1}
          value={text}
          placeholder={t.valuePlaceholder}
          spellCheck={false}
          onChange={(event) => onText(event.target.value)}
        />
      );
  }
}
