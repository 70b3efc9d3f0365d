import { type KeyboardEvent, useId, useState } from 'react';
import { type Moment, partsOf, printMoment, readMoment } from '../../shared/library/date-format';
import { type Day, daysLater, monthsLater } from '../../shared/library/month-days';
import { useText } from '../text/language';
import { suggestText } from '../text/suggest';
import { MonthPage } from './month-page';
import type { BoxProps } from './suggest-box';
import { SuggestFrame, SuggestPopup } from './suggest-frame';
import frame from './suggest-frame.module.css';

/** An input for a date in a format; ArrowDown opens the month, arrows walk its days, Enter writes one, Esc shuts. */
export function DateBox(props: BoxProps & { readonly format: string }) {
  const { text, label, invalid, note, input, inRow = false, format } = props;
  const t = useText(suggestText);
  const id = useId();
  const [day, setDay] = useState<Day | null>(null);
  const written = readMoment(text, format);

  function take(moment: Day & Partial<Moment>): void {
    setDay(null);
    const midnight = { hour: 0, minute: 0, second: 0 };
    const time = written && { hour: written.hour, minute: written.minute, second: written.second };
    props.onText(printMoment({ ...(time ?? midnight), ...moment }, format));
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(day === null ? keyWhileShut(event) : keyInMonth(event, day))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function keyWhileShut({ key, altKey }: KeyboardEvent): boolean {
    if (key !== 'ArrowDown' || (altKey && inRow)) return false;
    setDay(written ?? momentNow());
    return true;
  }

  function keyInMonth({ key, altKey }: KeyboardEvent, from: Day): boolean {
    if (altKey) return false;
    const to = dayAfterKey(key, from);
    if (to) setDay(to);
    else if (key === 'Enter') take(from);
    else if (key === 'Escape') setDay(null);
    else return false;
    return true;
  }

  return (
    <SuggestFrame
      id={id}
      invalid={invalid}
      note={note}
      opens="calendar"
      plain
      buttonLabel={t.pick(label)}
      expanded={day !== null}
      onButton={() => setDay(day === null ? (written ?? momentNow()) : null)}
      popup={
        day && (
          <SuggestPopup anchor={id}>
            <MonthPage
              id={id}
              label={t.pick(label)}
              day={day}
              written={written}
              hasTime={partsOf(format).has('hour')}
              onMonth={setDay}
              onTake={take}
              onNow={() => take(momentNow())}
            />
          </SuggestPopup>
        )
      }
    >
      <input
        {...input}
        className={frame.input}
        role="combobox"
        aria-label={label}
        aria-haspopup="grid"
        aria-expanded={day !== null}
        aria-controls={day === null ? undefined : `${id}-month`}
        aria-activedescendant={day === null ? undefined : `${id}-day`}
        aria-describedby={`${input['aria-describedby'] ?? ''} ${id}-note`.trim()}
        aria-invalid={invalid}
        value={text}
        placeholder={format}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setDay(null);
          props.onText(event.target.value);
        }}
        onKeyDown={keyDown}
        onBlur={(event) => {
          setDay(null);
          input.onBlur?.(event);
        }}
      />
    </SuggestFrame>
  );
}

function dayAfterKey(key: string, day: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return daysLater(day, -1);
    case 'ArrowRight':
      return daysLater(day, 1);
    case 'ArrowUp':
      return daysLater(day, -7);
    case 'ArrowDown':
      return daysLater(day, 7);
    case 'PageUp':
      return monthsLater(day, -1);
    case 'PageDown':
      return monthsLater(day, 1);
    default:
      return null;
  }
}

function momentNow(): Moment {
  const now = new Date();
  return {
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    hour: now.getHours(),
    minute: now.getMinutes(),
    second: now.getSeconds(),
  };
}
