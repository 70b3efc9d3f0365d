import { createContext, type ReactNode, use, useId } from 'react';
import { TALLIED, type Tally } from '../../../../shared/desk.insight';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import styles from './charts.module.css';

export type Tallied = (typeof TALLIED)[number];

const FillContext = createContext('');

/**
 * Fills of the outcomes for the charts below: each has its colour and a texture of its own, so that it is told apart
 * where colours are not.
 */
export function OutcomeFills({ children }: { readonly children: ReactNode }) {
  const id = useId();
  const pattern = (outcome: Tallied, marks: ReactNode) => (
    <pattern
      id={`${id}-${outcome}`}
      className={styles.fill}
      data-outcome={outcome}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
    >
      {marks}
    </pattern>
  );
  return (
    <FillContext value={id}>
      <svg className={styles.defs} aria-hidden="true">
        <defs>
          {pattern('accepted', <rect width="6" height="6" className={styles.solid} />)}
          {pattern(
            'refused',
            <>
              <rect width="6" height="6" className={styles.solid} />
              <path d="M0 3h6" className={styles.gap} />
            </>,
          )}
          {pattern(
            'unauthorized',
            <>
              <rect width="6" height="6" className={styles.solid} />
              <path d="M3 0v6" className={styles.gap} />
            </>,
          )}
          {pattern(
            'throttled',
            <>
              <rect width="6" height="6" className={styles.faint} />
              <circle cx="3" cy="3" r="1.4" className={styles.solid} />
            </>,
          )}
          {pattern('not-sent', <rect width="6" height="6" className={styles.faint} />)}
          {pattern(
            'unknown',
            <>
              <rect width="6" height="6" className={styles.solid} />
              <path d="M-1.5 1.5 1.5 -1.5M0 6 6 0M4.5 7.5 7.5 4.5" className={styles.gap} />
            </>,
          )}
          {pattern('in-flight', <path d="M0 1.5h6M0 4.5h6" className={styles.lines} />)}
        </defs>
      </svg>
      {children}
    </FillContext>
  );
}

/** Gives what fills a part of an outcome. */
export function useFill(): (outcome: Tallied) => string {
  const id = use(FillContext);
  return (outcome) => `url(#${id}-${outcome})`;
}

/** The outcomes that occur, each with its fill, word and count. */
export function Legend({ tally }: { readonly tally: Tally }) {
  const fill = useFill();
  const t = useText(outcomeText);
  return (
    <ul className={styles.legend}>
      {TALLIED.filter((outcome) => tally[outcome] > 0).map((outcome) => (
        <li key={outcome} data-outcome={outcome}>
          <svg width="12" height="12" aria-hidden="true">
            <rect
              className={styles.part}
              data-outcome={outcome}
              width="12"
              height="12"
              rx="2"
              fill={fill(outcome)}
            />
          </svg>
          {outcome === 'in-flight' ? t.inFlight : t.marks[outcome]}
          <span className={styles.count}>{grouped(tally[outcome])}</span>
        </li>
      ))}
    </ul>
  );
}

/** The counts of several groups together. */
export function summed(tallies: readonly Tally[]): Tally {
  const entries = TALLIED.map((one) => [one, tallies.reduce((sum, tally) => sum + tally[one], 0)] as const);
  return Object.fromEntries(entries) as Tally;
}

export const totalOf = (tally: Tally): number => TALLIED.reduce((sum, one) => sum + tally[one], 0);

/** The counts in words, for a tip and for ears. */
export function useTallyWords(): (tally: Tally) => string {
  const t = useText(outcomeText);
  return (tally) =>
    TALLIED.filter((outcome) => tally[outcome] > 0)
      .map(
        (outcome) => `${outcome === 'in-flight' ? t.inFlight : t.marks[outcome]} ${grouped(tally[outcome])}`,
      )
      .join(' · ');
}
