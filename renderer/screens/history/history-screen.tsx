import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistorySort } from '../../../shared/desk.history';
import { useCommand } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { LoadFailure } from '../../parts/load-failure';
import { historyRowsQuery } from '../../queries/history-rows';
import { copyCallText } from '../../text/copy-call';
import { useText } from '../../text/language';
import { orderLifeText } from '../../text/order-life';
import { CallList } from './call-list';
import { CallPanel } from './call-panel';
import { ChartsView } from './charts/charts-view';
import { pickedCalls } from './charts/picked-calls';
import { ChosenCount } from './chosen-count';
import { Comparison } from './compare/comparison';
import { FilterBar } from './filter-bar';
import { HistoryActions } from './history-actions';
import { HistoryEmpty } from './history-empty';
import styles from './history-screen.module.css';
import { KeptFiltersMenu } from './kept-filters-menu';
import { type LifeOf, OrderLife } from './life/order-life';
import { lifeOfCall } from './life/order-life-button';
import { ListNote } from './list-note';
import { ListSkeleton } from './list-skeleton';
import { ChosenCallsContext, useChosenCalls } from './use-chosen-calls';
import { useEnterRows } from './use-enter-rows';
import { isFiltered, useHistoryFilter } from './use-history-filter';

/** The call that another one is compared with; that one once it is chosen. */
interface Comparing {
  readonly one: number;
  readonly other: number | null;
}

/** Every call ever made: filters above, the list or what it is in figures, and the chosen call whole beside it. */
export function HistoryScreen() {
  const { chosen: wanted, filter, sort, settled, change, narrow, take, clear } = useHistoryFilter();
  const rows = useQuery({ ...historyRowsQuery(filter, sort), placeholderData: keepPreviousData });
  const [cursor, setCursor] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const chosen = useChosenCalls();
  const [comparing, setComparing] = useState<Comparing | null>(null);
  const [life, setLife] = useState<LifeOf | null>(null);
  const [shape, setShape] = useState<'list' | 'charts'>('list');
  const { noOrder } = useText(orderLifeText);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { screen, errand, errandDone } = useNavigation();

  useEffect(() => {
    if (screen !== 'history') return;
    if (errand?.kind === 'show-life') {
      setLife(errand);
      setOpened(null);
      setComparing(null);
      errandDone();
    }
    if (errand?.kind !== 'show-call') return;
    setLife(null);
    setShape('list');
    setCursor(errand.id);
    setOpened(errand.id);
    setComparing(null);
    errandDone();
  }, [screen, errand, errandDone]);

  const toSearch = () => search.current?.focus();
  useCommand('history.search', toSearch);
  // An opened call does it itself.
  useCommand('history.copy', () => undefined, useText(copyCallText).openFirst);

  // Under another filter nothing is chosen that is not seen.
  const { clear: chooseNone } = chosen;
  useEffect(() => {
    if (filter !== undefined) chooseNone();
  }, [filter, chooseNone]);
  const shown = rows.data && settled && !rows.isPlaceholderData ? rows.data : null;
  const enterRows = useEnterRows({ search, list, text: wanted.filter.text, shown, onCursor: setCursor });
  const sortBy = useCallback((next: HistorySort) => change({ sort: next }), [change]);

  const focusRows = () => {
    if (life === null) list.current?.focus();
    else body.current?.querySelector<HTMLElement>('[data-life-call][tabindex="0"]')?.focus();
  };
  const open = (id: number) => {
    if (comparing && comparing.other === null && id !== comparing.one)
      return setComparing({ ...comparing, other: id });
    setOpened(id);
    setComparing(null);
  };
  const shut = () => {
    setOpened(null);
    setComparing(null);
    focusRows();
  };
  /** The next call that is opened is compared with this one. */
  const pick = (one: number) => {
    setComparing({ one, other: null });
    focusRows();
  };
  const endComparing = () => {
    setComparing(null);
    // The comparison gives the focus back to what had it; where that is gone, the rows take it.
    requestAnimationFrame(() => document.activeElement === document.body && focusRows());
  };
  const at = rows.data?.calls.find(({ id }) => id === (opened ?? cursor));
  const lifeAt = at ? lifeOfCall(at) : null;
  useCommand('history.life', () => lifeAt && setLife(lifeAt), lifeAt ? null : noOrder);
  const leaveLife = () => {
    setLife(null);
    setComparing(null);
    // What was looked at there stays in sight here.
    if (opened !== null) setCursor(opened);
    requestAnimationFrame(() => list.current?.focus());
  };
  const covered = comparing !== null && comparing.other !== null;
  const showsCalls = life !== null || shape === 'list';

  return (
    <div className={styles.screen} data-testid="history-screen">
      <div className={styles.bar} hidden={life !== null}>
        <FilterBar
          chosen={wanted}
          rows={shown}
          searchRef={search}
          onChange={change}
          onNarrow={narrow}
          onClear={clear}
          onRows={enterRows}
          kept={<KeptFiltersMenu chosen={wanted} onTake={take} />}
          picked={
            <ChosenCount
              calls={chosen.ids.size}
              onChooseNone={() => {
                chosen.clear();
                list.current?.focus();
              }}
            />
          }
        >
          <HistoryActions
            filter={filter}
            rows={shown}
            chosen={chosen.ids}
            opened={showsCalls && !covered ? opened : null}
            shape={shape}
            onShape={setShape}
            onCompare={(one, other) => setComparing({ one, other })}
            onPick={(one) => (comparing ? setComparing(null) : pick(one))}
          />
        </FilterBar>
        {rows.data && <ListNote rows={rows.data} />}
      </div>
      <div ref={body} className={styles.body} data-open={opened !== null && showsCalls}>
        {life !== null ? (
          <OrderLife
            key={`${life.oId} ${life.connectionId}`}
            of={life}
            opened={opened}
            onOpen={open}
            onShut={shut}
            onBack={leaveLife}
          />
        ) : (
          shape === 'charts' && (
            <ChartsView
              filter={filter}
              onPick={(picked) => {
                change({ filter: pickedCalls(filter, picked), span: null });
                setShape('list');
              }}
            />
          )
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the list in it is what has the keys */}
        <div
          className={styles.list}
          hidden={life !== null || shape !== 'list'}
          data-waiting={rows.isPlaceholderData}
          inert={covered}
          onKeyDown={(event) => {
            if (event.target !== list.current || event.key !== ' ' || cursor === null) return;
            event.preventDefault();
            chosen.toggle(cursor);
          }}
        >
          {rows.data ? (
            rows.data.complete && rows.data.calls.length === 0 ? (
              <HistoryEmpty chosen={wanted} filtered={isFiltered(filter)} onClear={clear} />
            ) : (
              <ChosenCallsContext value={chosen}>
                <CallList
                  listRef={list}
                  rows={rows.data}
                  filter={filter}
                  sort={sort}
                  settled={!rows.isPlaceholderData}
                  cursor={cursor}
                  opened={opened}
                  onCursor={setCursor}
                  onOpen={open}
                  onShut={comparing ? () => setComparing(null) : shut}
                  walksOnly={comparing !== null}
                  onType={toSearch}
                  onLeave={() => comparing === null && toSearch()}
                  onSort={sortBy}
                />
              </ChosenCallsContext>
            )
          ) : rows.isError ? (
            <LoadFailure error={rows.error} onRetry={() => void rows.refetch()} />
          ) : (
            <ListSkeleton />
          )}
        </div>
        {opened !== null && showsCalls && (
          <CallPanel
            id={opened}
            picking={comparing?.one === opened && !covered}
            covered={covered}
            onPick={(picks) => (picks ? pick(opened) : setComparing(null))}
            onShut={shut}
          />
        )}
        {comparing && comparing.other !== null && (
          <Comparison one={comparing.one} other={comparing.other} onShut={endComparing} />
        )}
      </div>
    </div>
  );
}
