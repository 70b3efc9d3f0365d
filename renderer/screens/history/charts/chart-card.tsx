import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Chart, Figures, FiguresWish, InsightWritten } from '../../../../shared/desk.insight';
import { useSay } from '../../../app/commands/use-commands';
import { saveFigures, savePicture } from '../../../queries/insight';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import styles from './charts.module.css';
import { DayBars } from './day-bars';
import { DurationLines } from './duration-lines';
import { FigureTable } from './figure-table';
import { ConnectionBars, RefusalBars } from './group-bars';
import type { Picked } from './picked-calls';

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
  const [posing, setPosing] = useState(false);
  const csv = useMutation(saveFigures);
  const picture = useMutation(savePicture);
  const told = {
    onSuccess: (answer: InsightWritten) => {
      if (answer.kind === 'saved') say(t.exported(answer.name));
      if (answer.kind === 'failed') say(t.exportFailed(fileProblemSentence(files, answer.code)));
    },
    onError: () => say(t.failed),
    onSettled: () => setPosing(false),
  };
  const takePicture = async () => {
    // Its buttons are no part of the picture.
    flushSync(() => setPosing(true));
    card.current?.scrollIntoView({ block: 'nearest' });
    await nextPainted();
    const place = card.current?.getBoundingClientRect();
    if (!place) return setPosing(false);
    const [x, y] = [Math.max(0, Math.floor(place.left)), Math.max(0, Math.floor(place.top))];
    const [width, height] = [Math.ceil(place.right) - x, Math.ceil(place.bottom) - y];
    picture.mutate({ chart, x, y, width, height }, told);
  };
  const busy = csv.isPending || picture.isPending || posing;
  return (
    <section
      ref={card}
      className={styles.card}
      aria-labelledby={id}
      data-testid={`chart-${chart}`}
      data-posing={posing}
    >
      <header className={styles.head}>
        <h2 id={id}>{t.titles[chart]}</h2>
        <span className={styles.about}>{t.abouts[chart]}</span>
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
          <Button
            type="text"
            size="small"
            disabled={busy}
            title={t.csvHint}
            onClick={() => csv.mutate({ ...wish, chart }, told)}
            data-testid="save-figures"
          >
            {t.csv}
          </Button>
          <Button
            type="text"
            size="small"
            disabled={busy}
            title={t.pngHint}
            onClick={() => void takePicture()}
            data-testid="save-picture"
          >
            {t.png}
          </Button>
        </span>
      </header>
      {asTable ? (
        <FigureTable chart={chart} figures={figures} by={by} onPick={onPick} />
      ) : (
        chartOf(chart, figures, by, onPick)
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
