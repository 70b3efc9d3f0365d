import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import styles from './confirm-dialog.module.css';

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** What happens, as a question or a statement. */
  readonly title: ReactNode;
  /** What it happens to, and what follows. */
  readonly children?: ReactNode;
  /** Names the thing: '结案 128 个工单', never 'OK'. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** A word that has to be typed exactly before the button can be pressed. */
  readonly typedWord?: string | undefined;
  /** There is nothing yet that could be confirmed. */
  readonly confirmOff?: boolean;
  readonly danger?: boolean;
  readonly wide?: boolean;
  /** True while what was confirmed is under way. */
  readonly busy?: boolean;
  /** It can be ended then, by the way back. */
  readonly endable?: boolean;
  /** A third way out, apart from the other two. */
  readonly alternative?: { readonly label: string; readonly onChoose: () => void } | undefined;
  readonly onConfirm: (typed: string) => void;
  readonly onCancel: () => void;
}

/** The one dialog for confirming. A native dialog: it keeps the focus inside, closes on Esc and gives the focus back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: ConfirmDialogProps) {
  const {
    title,
    children,
    confirmLabel,
    cancelLabel,
    typedWord,
    confirmOff = false,
    danger = false,
    wide = false,
    busy = false,
    endable = false,
  } = props;
  const t = useText(shellText);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [enters, setEnters] = useState<'cancel' | 'confirm' | null>(null);
  const stuck = busy && !endable;
  const matches = !confirmOff && (typedWord === undefined || typed === typedWord);

  // Before the page is painted, and closed while it still stands in the page: so the focus goes back where it was.
  useLayoutEffect(() => {
    const its = dialog.current;
    if (!its) return;
    its.showModal();
    // Nothing is confirmed by an Enter that was meant for something else: danger starts on the way back.
    its.querySelector<HTMLElement>('[data-first-focus] input, [data-first-focus]')?.focus();
    return () => its.close();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (matches && !busy) props.onConfirm(typed);
  };
  const first = typedWord === undefined ? (danger ? 'cancel' : 'confirm') : 'typed';
  const focusFirst = (name: typeof first) => (name === first ? { 'data-first-focus': '' } : {});

  return (
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      role={danger ? 'alertdialog' : 'dialog'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
      data-testid="confirm-dialog"
      // Esc closes the dialog, and nothing of what it stands over.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        if (!stuck) props.onCancel();
      }}
    >
      <form onSubmit={submit}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        <div id={`${id}-body`} className={styles.body}>
          {children}
        </div>
        {typedWord === undefined ? null : (
          <label className={styles.typed} htmlFor={`${id}-typed`} {...focusFirst('typed')}>
            <span>
              {t.typeToConfirm} <bdi className={styles.word}>{typedWord}</bdi>
            </span>
            <Input
              id={`${id}-typed`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches where the focus is */}
        <div
          className={styles.buttons}
          onFocus={({ target }) => setEnters(entersBy(target))}
          onBlur={() => setEnters(null)}
        >
          {danger && (
            // Its room is kept: a button that moves while it is pressed is not pressed.
            <span className={styles.enter} data-testid="enter-means">
              {enters !== null &&
                t.enterMeans(enters === 'cancel' ? (cancelLabel ?? t.cancel) : confirmLabel)}
            </span>
          )}
          {props.alternative ? (
            <Button className={styles.alternative ?? ''} disabled={busy} onClick={props.alternative.onChoose}>
              {props.alternative.label}
            </Button>
          ) : null}
          <Button disabled={stuck} onClick={props.onCancel} data-enters="cancel" {...focusFirst('cancel')}>
            {cancelLabel ?? t.cancel}
          </Button>
          <Button
            type="primary"
            danger={danger}
            htmlType="submit"
            disabled={!matches}
            loading={busy}
            data-enters="confirm"
            {...focusFirst('confirm')}
          >
            {confirmLabel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** What Enter comes to while an element has the focus. */
function entersBy(element: Element): 'cancel' | 'confirm' | null {
  const name = element.closest<HTMLElement>('[data-enters]')?.dataset.enters;
  return name === 'cancel' || name === 'confirm' ? name : null;
}
