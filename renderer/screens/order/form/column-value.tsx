import { type InputHTMLAttributes, useLayoutEffect, useRef, useState } from 'react';
import type { Column, ValueType } from '../../../../shared/draft/draft';
import { namesDay } from '../../../../shared/library/date-format';
import type { ColumnFacts } from '../../../../shared/library/entry';
import { listedValue, typeOfColumn } from '../../../../shared/library/hints';
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
    if (!focused.current || root.current?.contains(document.activeElement)) return;
    const next = root.current?.querySelector<HTMLElement>('[data-part]');
    next?.focus();
    // Typing goes on behind what is typed.
    if (next instanceof HTMLInputElement || next instanceof HTMLTextAreaElement)
      next.setSelectionRange(next.value.length, next.value.length);
  }, [control]);
  const former = useRef<ValueType>('text');
  if (props.column.type !== 'empty' && props.column.type !== 'null') former.current = props.column.type;
  const known = props.facts && typeOfColumn(props.facts);
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
      <Value
        {...props}
        control={control}
        typedAs={former.current === 'text' ? (known ?? 'text') : former.current}
      />
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

function Value(props: ColumnValueProps & { readonly control: Control; readonly typedAs: ValueType }) {
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
        <NoValue
          {...plain}
          data-way={type}
          placeholder={type === 'null' ? 'null' : '""'}
          onTyped={(typed) =>
            onChange({ type: props.typedAs === 'boolean' ? 'text' : props.typedAs, text: typed })
          }
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

/** Empty or null until a person types: then it is a value again. A word that is being composed is waited for. */
function NoValue({
  onTyped,
  ...rest
}: Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  readonly 'data-way': string;
  readonly onTyped: (text: string) => void;
}) {
  const [composed, setComposed] = useState('');
  const typed = (text: string) => {
    if (text !== '') onTyped(text);
  };
  return (
    <input
      {...rest}
      className={controls.mono}
      value={composed}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target, nativeEvent }) => {
        if ('isComposing' in nativeEvent && nativeEvent.isComposing === true) setComposed(target.value);
        else typed(target.value);
      }}
      onCompositionEnd={({ currentTarget }) => {
        setComposed('');
        typed(currentTarget.value);
      }}
    />
  );
}
