import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ClipboardEvent, useRef } from 'react';
import { LIST_LIMIT } from '../../../../shared/library/entry';
import { useText } from '../../../text/language';
import { entryText } from '../../../text/library-entry';
import cell from '../cell-input.module.css';
import type { ValueRow } from './entry-form';
import styles from './values-editor.module.css';

/** The allowed values of a column, one a line with what people call it. Lines of Excel can be pasted into any of them. */
export function ValuesEditor(props: {
  readonly rows: readonly ValueRow[];
  readonly isInvalid: boolean;
  readonly onChange: (rows: readonly ValueRow[]) => void;
  readonly onLeave: () => void;
}) {
  const { rows, isInvalid, onChange, onLeave } = props;
  const t = useText(entryText);
  const list = useRef<HTMLDivElement>(null);
  const put = (index: number, part: Partial<ValueRow>): void =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const focusRow = (index: number): void => {
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-value]')[index]?.focus());
  };
  const add = (after: number): void => {
    if (rows.length >= LIST_LIMIT) return;
    onChange(rows.toSpliced(after, 0, { value: '', label: '' }));
    focusRow(after);
  };
  const remove = (index: number): void => {
    onChange(rows.toSpliced(index, 1));
    focusRow(Math.max(0, index - 1));
  };
  const paste = (event: ClipboardEvent, index: number): void => {
    const pasted = pastedRows(event.clipboardData.getData('text/plain'));
    if (pasted === null) return;
    event.preventDefault();
    onChange(rows.toSpliced(index, rows[index]?.value === '' ? 1 : 0, ...pasted).slice(0, LIST_LIMIT));
    focusRow(index + pasted.length - 1);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the focus left all of its fields
    <div
      ref={list}
      className={styles.values}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      {rows.length > 0 && (
        <div className={styles.head} aria-hidden="true">
          <span>{t.valueColumn}</span>
          <span>{t.labelColumn}</span>
        </div>
      )}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <div key={index} className={styles.row}>
          <input
            data-value
            className={cell.input}
            aria-label={t.value(index + 1)}
            aria-invalid={isInvalid}
            value={row.value}
            spellCheck={false}
            onChange={(event) => put(index, { value: event.target.value })}
            onPaste={(event) => paste(event, index)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add(index + 1);
            }}
          />
          <input
            className={cell.input}
            aria-label={t.label(index + 1)}
            value={row.label}
            spellCheck={false}
            onChange={(event) => put(index, { label: event.target.value })}
          />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t.removeValue(row.value)}
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <Button
        className={styles.add ?? ''}
        icon={<PlusOutlined aria-hidden />}
        disabled={rows.length >= LIST_LIMIT}
        onClick={() => add(rows.length)}
      >
        {t.addValue}
      </Button>
    </div>
  );
}

/** Lines of one or two cells; null for a text of one cell, which belongs where it is pasted. */
function pastedRows(text: string): readonly ValueRow[] | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !text.includes('\t')) return null;
  return lines.map((line) => {
    const [value = '', label = ''] = line.split('\t');
    return { value: value.trim(), label: label.trim() };
  });
}
