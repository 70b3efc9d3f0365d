import { Select } from 'antd';
import type { ReactNode } from 'react';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import styles from './filter-choice.module.css';

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** So wide, in px, that a label is whole: Chinese is as wide as it is high. */
export const widthOf = (label: string): number =>
  [...label].reduce((width, letter) => width + (letter > '\u2e80' ? 13 : 7.5), 42);

/** One condition of the filter bar: any of several values. It is as wide as what it says. */
export function FilterChoice<T extends string | number>({
  label,
  options,
  chosen,
  searched = false,
  mark,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly chosen: readonly T[];
  /** So many options that people type. */
  readonly searched?: boolean;
  readonly mark?: (value: T) => ReactNode;
  readonly onChoose: (chosen: T[]) => void;
}) {
  const t = useText(historyFiltersText);
  const nameOf = (value: T) => options.find((option) => option.value === value)?.label ?? String(value);
  const names = chosen.map(nameOf);
  const said = names.length > 2 ? t.several(names[0] ?? '', String(names.length)) : names.join(t.join);
  return (
    <Select<T[]>
      className={styles.choice ?? ''}
      style={{ minWidth: widthOf(label) }}
      data-set={chosen.length > 0}
      mode="multiple"
      size="small"
      allowClear
      showSearch={searched ? { optionFilterProp: 'label' } : false}
      maxTagCount={0}
      maxTagPlaceholder={<span title={names.join(t.join)}>{said}</span>}
      placeholder={label}
      aria-label={label}
      popupMatchSelectWidth={false}
      value={[...chosen]}
      options={options.map(({ value, label: name }) => ({ value, label: name }))}
      {...(mark ? { optionRender: ({ value }) => mark(value as T) } : {})}
      onChange={onChoose}
    />
  );
}
