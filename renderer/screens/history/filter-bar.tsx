import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef, Select } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { CALLS } from '../../../shared/contract/endpoints';
import { OUTCOMES } from '../../../shared/contract/outcome';
import { HISTORY_SORTS, type HistoryFilter, type HistorySort } from '../../../shared/desk.history';
import { searchedText } from '../../../shared/search-words';
import { useTip } from '../../app/commands/use-commands';
import { OutcomeMark } from '../../parts/outcome-mark';
import { type HistoryRows, historyTotalQuery } from '../../queries/history-rows';
import { grouped } from '../../text/count';
import { historyText } from '../../text/history';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import styles from './filter-bar.module.css';
import { FilterChoice, widthOf } from './filter-choice';
import { useDurationWords, useFilterChoices } from './filter-words';
import { TimeChoice } from './time-choice';
import { type ChosenFilter, isFiltered } from './use-history-filter';

interface FilterBarProps {
  readonly chosen: ChosenFilter;
  /** The rows under the filter; null while they are not known. */
  readonly rows: HistoryRows | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (part: Partial<ChosenFilter>) => void;
  readonly onNarrow: (part: Partial<HistoryFilter>) => void;
  readonly onClear: () => void;
  /** ↓ in the search: on to the rows. */
  readonly onRows: () => void;
  /** Filters that were kept by name. */
  readonly kept: ReactNode;
  /** How many of the calls are chosen, before how many there are. */
  readonly picked: ReactNode;
  /** What can be done with the calls that are shown. */
  readonly children: ReactNode;
}

const OUTCOME_CHOICES = [...OUTCOMES, 'in-flight'] as const;
/** Times that a call took, in milliseconds: at least, or less than. */
const DURATIONS = [{ slowerThan: 1000 }, { slowerThan: 5000 }, { slowerThan: 30_000 }, { quickerThan: 1000 }];

/** What the list shows and in which order, each condition in its own place; and how many calls that are. */
export function FilterBar(props: FilterBarProps) {
  const { chosen, rows, searchRef, onChange, onNarrow, onClear } = props;
  const { filter } = chosen;
  const t = useText(historyFiltersText);
  const h = useText(historyText);
  const tip = useTip();
  const words = useText(outcomeText);
  const { connections, identities, statuses, runs } = useFilterChoices();
  const durationWords = useDurationWords();
  const isShort = filter.text.trim() !== '' && searchedText(filter.text) === null;
  const filtered = isFiltered(filter) || chosen.span !== null;
  const setSearch = (its: InputRef | null) => {
    searchRef.current = its?.input ?? null;
  };
  const { slowerThan, quickerThan, ...untimed } = filter;
  return (
    <search className={styles.bar} data-testid="history-filters">
      <div className={styles.line}>
        <Input
          ref={setSearch}
          className={styles.search ?? ''}
          size="small"
          allowClear
          prefix={<SearchOutlined />}
          suffix={isShort ? <span className={styles.short}>{t.searchShort}</span> : undefined}
          placeholder={t.search}
          {...tip(t.searchHint, 'history.search')}
          aria-label={t.search}
          maxLength={200}
          spellCheck={false}
          value={filter.text}
          onChange={(event) => onNarrow({ text: event.target.value })}
          onKeyDown={(event) => {
            // A list of an input method has the arrows for itself.
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            props.onRows();
          }}
        />
        {props.kept}
        <Select
          className={styles.sort ?? ''}
          size="small"
          variant="borderless"
          popupMatchSelectWidth={false}
          aria-label={t.sort}
          value={chosen.sort}
          options={HISTORY_SORTS.map((value) => ({ value, label: t.sorts[value] }))}
          onChange={(sort: HistorySort) => onChange({ sort })}
        />
        <div className={styles.counts}>
          {props.picked}
          <Count rows={rows} filtered={filtered} />
        </div>
        {props.children}
      </div>
      <div className={styles.line} data-wraps="true">
        <TimeChoice chosen={chosen} onChange={onChange} />
        <FilterChoice
          label={h.outcomes}
          chosen={filter.outcomes}
          options={OUTCOME_CHOICES.map((value) => ({
            value,
            label: value === 'in-flight' ? words.inFlight : words.marks[value],
          }))}
          mark={(value) => <OutcomeMark outcome={OUTCOMES.find((outcome) => outcome === value) ?? null} />}
          onChoose={(outcomes) => onNarrow({ outcomes })}
        />
        <FilterChoice
          label={h.calls}
          chosen={filter.calls}
          options={CALLS.map((value) => ({ value, label: words.calls[value] }))}
          onChoose={(calls) => onNarrow({ calls })}
        />
        <FilterChoice
          label={h.connections}
          searched
          chosen={filter.connectionIds}
          options={connections.map(({ id, name }) => ({ value: id, label: name || h.goneConnection }))}
          onChoose={(connectionIds) => onNarrow({ connectionIds })}
        />
        <FilterChoice
          label={t.identities}
          searched
          chosen={filter.identities ?? []}
          options={identities.map((value) => ({ value, label: value || t.noIdentity }))}
          onChoose={(chosenOnes) => onNarrow({ identities: chosenOnes })}
        />
        <FilterChoice
          label={t.runs}
          searched
          chosen={filter.runIds ?? []}
          options={runs.map(({ id, name }) => ({ value: id, label: name || t.runNumber(String(id)) }))}
          onChoose={(runIds) => onNarrow({ runIds })}
        />
        <FilterChoice
          label={t.statuses}
          chosen={filter.statuses ?? []}
          options={statuses.map((value) => ({ value, label: String(value) }))}
          onChoose={(chosenOnes) => onNarrow({ statuses: chosenOnes })}
        />
        <Select
          className={styles.duration ?? ''}
          style={{ minWidth: widthOf(t.duration) }}
          data-set={durationWords(filter) !== ''}
          size="small"
          allowClear
          popupMatchSelectWidth={false}
          placeholder={t.duration}
          aria-label={t.duration}
          value={durationWords(filter) || null}
          options={DURATIONS.map((duration) => {
            const label = durationWords({ ...untimed, ...duration });
            return { value: label, label };
          })}
          onChange={(said: string | undefined) => {
            const duration = DURATIONS.find((one) => durationWords({ ...untimed, ...one }) === said);
            onChange({ filter: { ...untimed, ...duration } });
          }}
        />
        {filtered && (
          <Button type="text" size="small" onClick={onClear}>
            {h.clear}
          </Button>
        )}
      </div>
    </search>
  );
}

function Count({ rows, filtered }: { readonly rows: HistoryRows | null; readonly filtered: boolean }) {
  const t = useText(historyFiltersText);
  const h = useText(historyText);
  const total = useQuery(historyTotalQuery);
  const shown = rows && (rows.atLeast ? t.atLeast(grouped(rows.total)) : grouped(rows.total));
  return (
    <output className={styles.count} data-testid="history-count">
      {filtered && shown !== null && total.data !== undefined
        ? h.countOf(shown, grouped(total.data))
        : h.count(grouped(total.data ?? rows?.total ?? 0))}
    </output>
  );
}
