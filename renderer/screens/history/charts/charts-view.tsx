import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryFilter } from '../../../../shared/desk.history';
import { CHARTS } from '../../../../shared/desk.insight';
import { LoadFailure } from '../../../parts/load-failure';
import { WorkNote } from '../../../parts/work-note';
import { historyTotalQuery } from '../../../queries/history-rows';
import { figuresQuery, shareQuery } from '../../../queries/insight';
import { grouped } from '../../../text/count';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { dayText } from '../../../text/when';
import { ChartCard } from './chart-card';
import styles from './charts.module.css';
import { OutcomeFills } from './outcome-fills';
import type { Picked } from './picked-calls';

const RANGES = [7, 30, 90, 365] as const;
/** Days that are counted before an end without a beginning. */
const LONGEST = 365;
/** So often figures are read again where a call changed meanwhile. */
const READ_AGAIN_MS = 3000;

/** The calls under the filter in charts: by day, how long they took, why they were refused, by connection. */
export function ChartsView(props: {
  readonly filter: HistoryFilter;
  /** A part of a chart leads to its calls. */
  readonly onPick: (picked: Picked) => void;
}) {
  const { filter } = props;
  const t = useText(insightText);
  const [days, setDays] = useState<(typeof RANGES)[number]>(30);
  const today = dayText(Date.now());
  const isTimed = filter.from !== undefined || filter.until !== undefined;
  const wish = useMemo(() => ({ filter, ...rangeOf(today, days, filter) }), [filter, today, days]);
  const client = useQueryClient();
  const query = figuresQuery(client, wish);
  const { data, isPlaceholderData, isError, error, isFetching, refetch } = useQuery({
    ...query,
    placeholderData: keepPreviousData,
  });
  const { data: share = null } = useQuery(shareQuery(wish));
  const waits = data === undefined || isPlaceholderData;
  const ended = waits && !isFetching && !isError;
  const changed = useRef(0);
  const { dataUpdatedAt } = useQuery(historyTotalQuery);
  useEffect(() => {
    changed.current = dataUpdatedAt;
  }, [dataUpdatedAt]);
  useEffect(() => {
    if (ended) return;
    let read = changed.current;
    const timer = window.setInterval(() => {
      if (changed.current === read) return;
      read = changed.current;
      void refetch({ cancelRefetch: false });
    }, READ_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [refetch, ended]);
  return (
    <div className={styles.view} data-testid="history-charts" aria-busy={isFetching && isPlaceholderData}>
      <div className={styles.range}>
        {/* A time that the filter names goes before. */}
        {!isTimed && (
          <Segmented
            size="small"
            aria-label={t.range}
            value={days}
            options={RANGES.map((value) => ({ value, label: t.days(value) }))}
            onChange={setDays}
          />
        )}
        {waits && isFetching ? (
          <span className={styles.work} data-testid="charts-work">
            <WorkNote
              words={t.counting}
              share={share ?? 0}
              onEnd={() => void client.cancelQueries({ queryKey: query.queryKey, exact: true })}
            />
          </span>
        ) : (
          <output className={styles.about} data-testid="charts-counted">
            {ended && t.countingEnded}
            {data &&
              !waits &&
              t.counted(grouped(data.total), data.days[0]?.day ?? '', data.days.at(-1)?.day ?? '')}
          </output>
        )}
        {ended && (
          <Button size="small" onClick={() => void refetch()}>
            {t.count}
          </Button>
        )}
      </div>
      {data === undefined ? (
        isError && <LoadFailure error={error} onRetry={() => void refetch()} />
      ) : data.total === 0 ? (
        <div className={styles.empty} data-testid="charts-empty">
          <h2>{t.none}</h2>
          <p>{t.noneMore}</p>
        </div>
      ) : (
        <OutcomeFills>
          <div className={styles.cards} data-waiting={isPlaceholderData}>
            {CHARTS.map((chart) => (
              <ChartCard key={chart} chart={chart} figures={data} wish={wish} onPick={props.onPick} />
            ))}
          </div>
        </OutcomeFills>
      )}
    </div>
  );
}

/** The time of the filter; without one so many days, the last of them today. In milliseconds since 1970. */
function rangeOf(
  today: string,
  days: number,
  { from, until }: HistoryFilter,
): { readonly from: number; readonly until: number } {
  const day = (at: Date, by: number) =>
    new Date(at.getFullYear(), at.getMonth(), at.getDate() + by).getTime();
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const end = until ?? day(new Date(year, month - 1, date), 1);
  if (from !== undefined) return { from, until: end };
  return { from: day(new Date(end), until === undefined ? -days : -LONGEST), until: end };
}
