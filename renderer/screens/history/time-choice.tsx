import { CloseCircleFilled, DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import { SPANS } from '../../../shared/desk.filters';
import type { HistoryFilter } from '../../../shared/desk.history';
import { DateBox } from '../../parts/date-box';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { writtenDays, writtenRange } from './filter-days';
import { useTimeWords } from './filter-words';
import styles from './time-choice.module.css';
import type { ChosenFilter } from './use-history-filter';

const FORMAT = 'YYYY-MM-DD';

/** When calls began: days that move on with the calendar, or two dates. */
export function TimeChoice({
  chosen,
  onChange,
}: {
  readonly chosen: ChosenFilter;
  readonly onChange: (part: Partial<ChosenFilter>) => void;
}) {
  const t = useText(historyFiltersText);
  const said = useTimeWords()(chosen);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { from: _from, until: _until, ...others } = chosen.filter;
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const take = (part: Partial<ChosenFilter>) => {
    onChange({ filter: others, span: null, ...part });
    shut();
  };
  return (
    <span className={styles.choice} data-set={said !== ''}>
      <Popover
        open={open}
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        destroyOnHidden
        onOpenChange={setOpen}
        afterOpenChange={(isOpen) => isOpen && content.current?.querySelector('button')?.focus()}
        content={
          // biome-ignore lint/a11y/noStaticElementInteractions: Esc shuts it from everything within
          <div
            ref={content}
            className={styles.content}
            data-testid="time-choice"
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.stopPropagation();
              shut();
            }}
          >
            <ul className={styles.spans}>
              {SPANS.map((span) => (
                <li key={span}>
                  <Button
                    type="text"
                    size="small"
                    block
                    aria-pressed={chosen.span === span}
                    onClick={() => take({ span })}
                  >
                    {t.spans[span]}
                  </Button>
                </li>
              ))}
            </ul>
            <OwnDays
              filter={chosen.span === null ? chosen.filter : others}
              onTake={(range) => take({ filter: { ...others, ...range } })}
            />
          </div>
        }
      >
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-haspopup="dialog"
          aria-expanded={open}
          data-testid="time-filter"
        >
          <span className={styles.said} title={said}>
            {said || t.time}
          </span>
          {said === '' && <DownOutlined className={styles.arrow} aria-hidden="true" />}
        </button>
      </Popover>
      {said !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={`${t.time} ×`}
          onClick={() => take({})}
          data-testid="time-filter-clear"
        >
          <CloseCircleFilled aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** Two dates, the last one included; one of them may be open. */
function OwnDays({
  filter,
  onTake,
}: {
  readonly filter: HistoryFilter;
  readonly onTake: (range: Pick<HistoryFilter, 'from' | 'until'>) => void;
}) {
  const t = useText(historyFiltersText);
  const id = useId();
  const [days, setDays] = useState(writtenDays(filter));
  const [isWrong, setWrong] = useState(false);
  const box = { note: null, invalid: isWrong } as const;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const range = writtenRange(days.first, days.last);
    if (range) onTake(range);
    else setWrong(true);
  };
  const write = (part: Partial<typeof days>) => {
    setDays({ ...days, ...part });
    setWrong(false);
  };
  return (
    <form className={styles.own} onSubmit={submit}>
      <div className={styles.days}>
        <DateBox
          {...box}
          text={days.first}
          label={t.from}
          format={FORMAT}
          input={{ 'aria-describedby': id }}
          onText={(first) => write({ first })}
        />
        <span aria-hidden="true">–</span>
        <DateBox
          {...box}
          text={days.last}
          label={t.until}
          format={FORMAT}
          input={{ 'aria-describedby': id }}
          onText={(last) => write({ last })}
        />
      </div>
      <p id={id} className={styles.wrong} role="alert">
        {isWrong ? t.spanWrong : ''}
      </p>
      <Button size="small" htmlType="submit" block>
        {t.take}
      </Button>
    </form>
  );
}
