import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './suggest-frame.module.css';

/** What is said of the text inside a box: what people call it, or, quietly, what the library says against it. */
export interface BoxNote {
  readonly tone: 'name' | 'doubt';
  readonly text: string;
}

/** The frame of a control that suggests: its input, what is known of the text, the button that opens, and what opened. */
export function SuggestFrame(props: {
  /** Names the box among all others; its note has the id `<id>-note`. */
  readonly id: string;
  readonly invalid: boolean;
  readonly note: BoxNote | null;
  readonly opens: 'list' | 'calendar';
  /** The button stands there before a person comes to the control. */
  readonly plain: boolean;
  readonly buttonLabel: string;
  readonly expanded: boolean;
  readonly onButton: () => void;
  readonly children: ReactNode;
  /** Null while shut. */
  readonly popup: ReactNode;
}) {
  const { id, note, popup } = props;
  const root = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the text belongs to the input
    <div
      ref={root}
      className={styles.box}
      data-invalid={props.invalid}
      data-plain={props.plain}
      style={popup === null ? undefined : { anchorName: anchorOf(id) }}
      onMouseDown={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        root.current?.querySelector('input')?.focus();
      }}
    >
      {props.children}
      <span id={`${id}-note`} className={styles.note} data-tone={note?.tone} title={note?.text}>
        {note?.text}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={styles.button}
        aria-label={props.buttonLabel}
        aria-expanded={props.expanded}
        onClick={props.onButton}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          {props.opens === 'list' ? (
            <path d="M2.5 4 6 8l3.5-4" />
          ) : (
            <path d="M2 3h8v7H2zM2 5.5h8M4.2 1.5V4M7.8 1.5V4" />
          )}
        </svg>
      </button>
      {popup}
    </div>
  );
}

/** What opens below a box, over everything else; the focus stays in the box. */
export function SuggestPopup(props: { readonly anchor: string; readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => root.current?.showPopover(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press inside leaves the focus where it is
    <div
      ref={root}
      popover="manual"
      className={styles.popup}
      style={{ positionAnchor: anchorOf(props.anchor) }}
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {props.children}
    </div>
  );
}

const anchorOf = (id: string): string => `--${id.replaceAll(/[^\w-]/g, '_')}`;
