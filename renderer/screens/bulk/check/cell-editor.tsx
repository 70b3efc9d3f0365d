import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './cell-grid.module.css';

/** A cell being edited: Enter and Tab take what is typed, Esc leaves it as it was, clicking elsewhere takes it. */
export function CellEditor(props: {
  readonly label: string;
  readonly text: string;
  readonly onCommit: (text: string) => void;
  readonly onStop: () => void;
  readonly onGo: (by: { readonly rows: number; readonly columns: number }) => void;
  readonly last: { readonly column: boolean };
}) {
  const [text, setText] = useState(props.text);
  const input = useRef<HTMLInputElement>(null);
  /** Over already: the blur that follows takes nothing. */
  const over = useRef(false);
  useEffect(() => input.current?.select(), []);

  const end = (take: boolean): void => {
    if (over.current) return;
    over.current = true;
    if (take) props.onCommit(text);
    props.onStop();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === 'F2') end(true);
    else if (event.key === 'Escape') end(false);
    else if (event.key === 'Tab') {
      end(true);
      if (!event.shiftKey && !props.last.column) props.onGo({ rows: 0, columns: 1 });
      if (event.shiftKey) props.onGo({ rows: 0, columns: -1 });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={styles.editor}
      aria-label={props.label}
      value={text}
      maxLength={100_000}
      spellCheck={false}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: a person asked for this field by a key or a double click
      autoFocus
      data-testid="cell-editor"
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => {
        if (over.current) return;
        over.current = true;
        props.onCommit(text);
        props.onStop();
      }}
    />
  );
}
