import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, type InputRef, Select } from 'antd';
import type { RefObject } from 'react';
import { CALLS } from '../../../shared/contract/endpoints';
import { OUTCOMES } from '../../../shared/contract/outcome';
import type { HistoryFilter } from '../../../shared/desk';
import { useWithKeys } from '../../app/commands/use-commands';
import { OutcomeMark } from '../../parts/outcome-mark';
import { connectionsQuery } from '../../queries/connections';
import { historyTotalQuery } from '../../queries/history-rows';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import styles from './filter-bar.module.css';
import { isFiltered } from './use-history-filter';

interface FilterBarProps {
  readonly filter: HistoryFilter;
  /** Rows under the filter; null while they are not known. */
  readonly found: number | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onChange: (part: Partial<HistoryFilter>) => void;
  readonly onClear: () => void;
}

const OUTCOME_CHOICES = [...OUTCOMES, 'in-flight'] as const;
const grouped = (count: number) => count.toLocaleString('en-US');

/** What the list shows: text, outcomes, calls, connections; and how many that are. */
export function FilterBar({ filter, found, searchRef, onChange, onClear }: FilterBarProps) {
  const t = useText(historyText);
  const withKeys = useWithKeys();
  const words = useText(outcomeText);
  const connections = useQuery(connectionsQuery);
  const total = useQuery(historyTotalQuery);
  const filtered = isFiltered(filter);
  const setSearch = (its: InputRef | null) => {
    searchRef.current = its?.input ?? null;
  };
  return (
    <search className={styles.bar} data-testid="history-filters">
      <Input
        ref={setSearch}
        className={styles.search ?? ''}
        size="small"
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t.search}
        title={withKeys(t.search, 'history.search')}
        aria-label={t.search}
        maxLength={200}
        spellCheck={false}
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Select
        className={styles.choice ?? ''}
        mode="multiple"
        size="small"
        allowClear
        showSearch={false}
        maxTagCount="responsive"
        placeholder={t.outcomes}
        aria-label={t.outcomes}
        popupMatchSelectWidth={false}
        value={filter.outcomes}
        options={OUTCOME_CHOICES.map((value) => ({
          value,
          label: value === 'in-flight' ? words.inFlight : words.marks[value],
        }))}
        optionRender={({ value }) => (
          <OutcomeMark outcome={OUTCOMES.find((outcome) => outcome === value) ?? null} />
        )}
        onChange={(outcomes: HistoryFilter['outcomes']) => onChange({ outcomes })}
      />
      <Select
        className={styles.choice ?? ''}
        mode="multiple"
        size="small"
        allowClear
        showSearch={false}
        maxTagCount="responsive"
        placeholder={t.calls}
        aria-label={t.calls}
        popupMatchSelectWidth={false}
        value={filter.calls}
        options={CALLS.map((value) => ({ value, label: words.calls[value] }))}
        onChange={(calls: HistoryFilter['calls']) => onChange({ calls })}
      />
      <Select
        className={styles.choice ?? ''}
        mode="multiple"
        size="small"
        allowClear
        optionFilterProp="label"
        maxTagCount="responsive"
        placeholder={t.connections}
        aria-label={t.connections}
        popupMatchSelectWidth={false}
        value={filter.connectionIds}
        options={(connections.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(connectionIds: HistoryFilter['connectionIds']) => onChange({ connectionIds })}
      />
      {filtered && (
        <Button type="text" size="small" onClick={onClear}>
          {t.clear}
        </Button>
      )}
      <output className={styles.count} data-testid="history-count">
        {filtered && found !== null && total.data !== undefined
          ? t.countOf(grouped(found), grouped(total.data))
          : t.count(grouped(total.data ?? found ?? 0))}
      </output>
    </search>
  );
}
