import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { LoadFailure } from '../../parts/load-failure';
import { historyRowsQuery } from '../../queries/history-rows';
import { CallList } from './call-list';
import { CallPanel } from './call-panel';
import { FilterBar } from './filter-bar';
import { HistoryEmpty } from './history-empty';
import styles from './history-screen.module.css';
import { ListSkeleton } from './list-skeleton';
import { isFiltered, useHistoryFilter } from './use-history-filter';

/** Every call ever made: filters above, the list, and the chosen call whole beside it. */
export function HistoryScreen() {
  const { typed, filter, change, clear } = useHistoryFilter();
  const rows = useQuery({ ...historyRowsQuery(filter), placeholderData: keepPreviousData });
  const [cursor, setCursor] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { screen, errand, errandDone } = useNavigation();

  useEffect(() => {
    if (screen !== 'history' || errand?.kind !== 'show-call') return;
    setCursor(errand.id);
    setOpened(errand.id);
    errandDone();
  }, [screen, errand, errandDone]);

  useCommand('history.search', () => search.current?.focus());

  const shut = () => {
    setOpened(null);
    list.current?.focus();
  };

  return (
    <div className={styles.screen} data-testid="history-screen">
      <FilterBar
        filter={typed}
        found={rows.data && typed === filter && !rows.isPlaceholderData ? rows.data.total : null}
        searchRef={search}
        onChange={change}
        onClear={clear}
      />
      <div className={styles.body} data-open={opened !== null}>
        <div className={styles.list} data-waiting={rows.isPlaceholderData}>
          {rows.data ? (
            rows.data.total === 0 && rows.data.calls.length === 0 ? (
              <HistoryEmpty filtered={isFiltered(filter)} onClear={clear} />
            ) : (
              <CallList
                listRef={list}
                rows={rows.data}
                filter={filter}
                settled={!rows.isPlaceholderData}
                cursor={cursor}
                opened={opened}
                onCursor={setCursor}
                onOpen={setOpened}
                onShut={shut}
                onType={() => search.current?.focus()}
              />
            )
          ) : rows.isError ? (
            <LoadFailure error={rows.error} onRetry={() => void rows.refetch()} />
          ) : (
            <ListSkeleton />
          )}
        </div>
        {opened !== null && <CallPanel id={opened} onShut={shut} />}
      </div>
    </div>
  );
}
