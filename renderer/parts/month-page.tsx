import { type Day, monthPage, monthsLater, sameDay } from '../../shared/library/month-days';
import { useLanguage, useText } from '../text/language';
import { suggestText } from '../text/suggest';
import styles from './month-page.module.css';

/** A Monday and the six days after it, for their names. */
const WEEK: readonly Day[] = Array.from({ length: 7 }, (_, index) => ({
  year: 2024,
  month: 1,
  day: index + 1,
}));

/** The days of one month. The box that opened it has the focus and walks; the pointer takes. */
export function MonthPage(props: {
  /** The page has the id `<id>-month`, the day that is walked to `<id>-day`. */
  readonly id: string;
  readonly label: string;
  readonly day: Day;
  /** What stands in the box, if it is a date. */
  readonly written: Day | null;
  readonly hasTime: boolean;
  readonly onMonth: (day: Day) => void;
  readonly onTake: (day: Day) => void;
  readonly onNow: () => void;
}) {
  const { id, day, written, onMonth, onTake } = props;
  const t = useText(suggestText);
  const language = useLanguage();
  const words = (one: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(asDate(one));
  return (
    <>
      <span className={styles.head}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t.earlierMonth}
          onClick={() => onMonth(monthsLater(day, -1))}
        >
          ‹
        </button>
        <strong aria-live="polite">{words(day, { year: 'numeric', month: 'long' })}</strong>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t.laterMonth}
          onClick={() => onMonth(monthsLater(day, 1))}
        >
          ›
        </button>
      </span>
      <table
        id={`${id}-month`}
        className={styles.page}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a month is a table of days to choose from (ARIA, grid)
        role="grid"
        aria-label={props.label}
      >
        <thead>
          <tr>
            {WEEK.map((one) => (
              <th key={one.day} scope="col">
                {words(one, { weekday: 'narrow' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthPage(day.year, day.month).map((week) => (
            <tr key={`${week[0]?.month}-${week[0]?.day}`}>
              {week.map((one) => {
                const isHere = sameDay(one, day);
                return (
                  // biome-ignore lint/a11y: the box has the focus and takes the keys for its page (ARIA, combobox with a grid)
                  <td
                    key={one.day}
                    id={isHere ? `${id}-day` : undefined}
                    aria-selected={isHere}
                    aria-label={words(one, { dateStyle: 'full' })}
                    data-other={one.month !== day.month}
                    data-written={written !== null && sameDay(one, written)}
                    onClick={() => onTake(one)}
                  >
                    {one.day}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <span className={styles.foot}>
        <button type="button" tabIndex={-1} onClick={props.onNow}>
          {props.hasTime ? t.now : t.today}
        </button>
        {t.dateKeys}
      </span>
    </>
  );
}

function asDate({ year, month, day }: Day): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
