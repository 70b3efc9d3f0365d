import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type Chart,
  type Figures,
  type FiguresWish,
  figuresThatLeave,
  type InsightWritten,
} from '../../../../shared/desk.insight';
import { type Leaving, NOTHING_PERSONAL } from '../../../../shared/support/leaving';
import { useSay } from '../../../app/commands/use-commands';
import { WorkNote } from '../../../parts/work-note';
import { saveFigures, savePicture, shareQuery } from '../../../queries/insight';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import { ExportChartDialog } from '../export/export-chart-dialog';
import styles from './charts.module.css';
import { DayBars } from './day-bars';
import { DurationLines } from './duration-lines';
import { FigureTable } from './figure-table';
import { ConnectionBars, RefusalBars } from './group-bars';
import type { Picked } from './picked-calls';

/** Charts with texts that somebody wrote: what a server said, what a connection is called. */
const HAS_TEXTS: ReadonlySet<Chart> = new Set(['refusals', 'connections']);
const FILES = ['csv', 'png'] as const;

/** One chart with its name; as a table instead; and both as a file. */
export function ChartCard(props: {
  readonly chart: Chart;
  readonly figures: Figures;
  readonly wish: FiguresWish;
  readonly onPick: (picked: Picked) => void;
}) {
  const { chart, figures, wish, onPick } = props;
  const t = useText(insightText);
  const files = useText(libraryProblemsText);
  const say = useSay();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [by, setBy] = useState<'day' | 'call'>('day');
  const [asked, setAsked] = useState<(typeof FILES)[number] | null>(null);
  /** What of the figures is in the picture that is being taken. */
  const [posing, setPosing] = useState<Leaving | null>(null);
  const shown = useMemo(() => (posing ? figuresThatLeave(figures, posing) : figures), [figures, posing]);
  const csv = useMutation(saveFigures(useQueryClient()));
  const { data: share = null } = useQuery(shareQuery(chart));
  const ending = useRef<AbortController>(null);
  const picture = useMutation(savePicture);
  const told = {
    onSuccess: (answer: InsightWritten) => {
      if (answer.kind === 'saved') say(t.exported(answer.name));
      if (answer.kind === 'failed') say(t.exportFailed(fileProblemSentence(files, answer.code)));
    },
    onError: () => say(t.failed),
    onSettled: () => setPosing(null),
  };
  const takePicture = async (leaving: Leaving) => {
    // Its buttons are no part of the picture, nor is what must not leave.
    flushSync(() => setPosing(leaving));
    card.current?.scrollIntoView({ block: 'nearest' });
    await nextPainted();
    const place = card.current?.getBoundingClientRect();
    if (!place) return setPosing(null);
    const [x, y] = [Math.max(0, Math.floor(place.left)), Math.max(0, Math.floor(place.top))];
    const [width, height] = [Math.ceil(place.right) - x, Math.ceil(place.bottom) - y];
    picture.mutate({ chart, x, y, width, height }, told);
  };
  const write = (as: (typeof FILES)[number], leaving: Leaving) => {
    setAsked(null);
    if (as === 'csv') {
      ending.current = new AbortController();
      csv.mutate({ ...wish, chart, leaving, signal: ending.current.signal }, told);
    } else void takePicture(leaving);
  };
  const busy = csv.isPending || picture.isPending || posing !== null;
  return (
    <section
      ref={card}
      className={styles.card}
      aria-labelledby={id}
      data-testid={`chart-${chart}`}
      data-posing={posing !== null}
    >
      <header className={styles.head}>
        <h2 id={id}>{t.titles[chart]}</h2>
        <span className={styles.about}>{t.abouts[chart]}</span>
        {csv.isPending && share !== null && share < 1 && (
          <span className={styles.work}>
            <WorkNote words={t.counting} share={share} onEnd={() => ending.current?.abort()} />
          </span>
        )}
        <span className={styles.tools}>
          {chart === 'durations' && (
            <Segmented
              size="small"
              aria-label={t.titles.durations}
              value={by}
              options={[
                { value: 'day', label: t.byDay },
                { value: 'call', label: t.byCall },
              ]}
              onChange={setBy}
            />
          )}
          <Button type="text" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t.asChart : t.asTable}
          </Button>
          {FILES.map((as) => (
            <Button
              key={as}
              type="text"
              size="small"
              disabled={busy}
              title={t.chartAs[as].hint}
              {...(HAS_TEXTS.has(chart) ? { 'aria-haspopup': 'dialog' } : {})}
              onClick={() => (HAS_TEXTS.has(chart) ? setAsked(as) : write(as, NOTHING_PERSONAL))}
              data-testid={`save-${as}`}
            >
              {t.chartAs[as].name}
            </Button>
          ))}
        </span>
      </header>
      {asTable ? (
        <FigureTable chart={chart} figures={shown} by={by} onPick={onPick} />
      ) : (
        chartOf(chart, shown, by, onPick)
      )}
      {asked && (
        <ExportChartDialog
          chart={chart}
          as={asked}
          onConfirm={(leaving) => write(asked, leaving)}
          onCancel={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function chartOf(chart: Chart, figures: Figures, by: 'day' | 'call', onPick: (picked: Picked) => void) {
  switch (chart) {
    case 'calls':
      return <DayBars days={figures.days} onPick={onPick} />;
    case 'durations':
      return <DurationLines figures={figures} by={by} />;
    case 'refusals':
      return <RefusalBars figures={figures} onPick={onPick} />;
    case 'connections':
      return <ConnectionBars figures={figures} onPick={onPick} />;
  }
}

/** Until what stands on the page now has been painted. */
function nextPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
