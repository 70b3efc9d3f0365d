import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { changeSettings, settingsQuery } from '../../queries/settings';
import { useText } from '../../text/language';
import { orderSendingText } from '../../text/order-sending';
import { PREVIEW_ID } from './preview/use-drawer';
import styles from './split-pane.module.css';

const [NARROWEST, WIDEST, STEP] = [30, 75, 2];
const within = (share: number) => Math.min(WIDEST, Math.max(NARROWEST, Math.round(share * 10) / 10));

/**
 * Form, and beside it preview and answer; their share is dragged or moved by arrow keys, and remembered. In a narrow window
 * the answer stands below the form, and the preview is a drawer over both.
 */
export function SplitPane(props: {
  readonly form: ReactNode;
  readonly preview: ReactNode;
  readonly answer: ReactNode;
  readonly drawerOpen: boolean;
}) {
  const t = useText(orderSendingText);
  const { split } = useSuspenseQuery(settingsQuery).data;
  const { mutate: change } = useMutation(changeSettings(useQueryClient()));
  const pane = useRef<HTMLDivElement>(null);
  const dragged = useRef<number | null>(null);

  // While it is dragged only a variable changes: the form is not drawn again for each pixel.
  function drag(event: PointerEvent<HTMLHRElement>): void {
    const box = pane.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dragged.current = within(((event.clientX - box.left) / box.width) * 100);
    pane.current?.style.setProperty('--split', `${dragged.current}%`);
  }

  function drop(): void {
    if (dragged.current !== null) change({ split: dragged.current });
    dragged.current = null;
  }

  function keyDown(event: KeyboardEvent): void {
    const to = { ArrowLeft: split - STEP, ArrowRight: split + STEP, Home: NARROWEST, End: WIDEST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    change({ split: within(to) });
  }

  return (
    <div ref={pane} className={styles.pane} style={{ '--split': `${within(split)}%` } as CSSProperties}>
      <div className={styles.form}>{props.form}</div>
      <hr
        className={styles.divider}
        aria-orientation="vertical"
        aria-label={t.divider}
        aria-valuenow={Math.round(split)}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onKeyDown={keyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onLostPointerCapture={drop}
      />
      <aside className={styles.aside} aria-label={t.previewAndAnswer}>
        <div id={PREVIEW_ID} className={styles.preview} data-open={props.drawerOpen}>
          {props.preview}
        </div>
        {props.answer}
      </aside>
    </div>
  );
}
