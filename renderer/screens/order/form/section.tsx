import type { ReactNode } from 'react';
import { useTip } from '../../../app/commands/use-commands';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import type { Section as SectionName } from '../state/order-action';
import { useOrderDispatch } from '../state/order-context';
import styles from './section.module.css';

/** A part of the form that folds; its count says what of it will be sent, folded or not. */
export function Section(props: {
  readonly name: SectionName;
  readonly title: ReactNode;
  readonly note: string;
  readonly folded: boolean;
  readonly action?: ReactNode;
  readonly testId?: string;
  readonly children: ReactNode;
}) {
  const dispatch = useOrderDispatch();
  const { titles } = useText(commandsText);
  const tip = useTip();
  const { name, folded } = props;
  const body = `order-section-${name}`;
  return (
    <section className={styles.section} data-testid={props.testId}>
      <header className={styles.header}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!folded}
          aria-controls={body}
          {...tip(titles[`section.${name}`], `section.${name}`)}
          onClick={() => dispatch({ kind: 'fold', part: name, folded: !folded })}
        >
          <FoldArrow />
          <span className={styles.title}>{props.title}</span>
          <span className={styles.note}>{props.note}</span>
        </button>
        {props.action}
      </header>
      <div id={body} className={styles.body} hidden={folded}>
        {props.children}
      </div>
    </section>
  );
}

/** Points down once the button that it stands in says `aria-expanded`. */
export function FoldArrow() {
  return (
    <svg className={styles.arrow} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M4 2.5 8 6l-4 3.5" />
    </svg>
  );
}
