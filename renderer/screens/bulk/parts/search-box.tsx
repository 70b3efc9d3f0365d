import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import type { RefObject } from 'react';
import { useTip } from '../../../app/commands/use-commands';
import styles from './search-box.module.css';

/** Narrows rows by a text: typing filters, the arrow down leads into the rows, Esc empties it. */
export function SearchBox(props: {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onDown: () => void;
}) {
  const { inputRef, label, text, onText, onDown } = props;
  const tip = useTip();
  return (
    <Input
      ref={(its: InputRef | null) => {
        inputRef.current = its?.input ?? null;
      }}
      className={styles.box ?? ''}
      allowClear
      prefix={<SearchOutlined />}
      placeholder={label}
      {...tip(label, 'bulk.search')}
      aria-label={label}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
        else if (event.key === 'Escape' && text !== '') onText('');
        else return;
        event.preventDefault();
      }}
    />
  );
}
