import { useRef } from 'react';
import { type Figures, TALLIED } from '../../../../shared/desk.insight';
import { grouped } from '../../../text/count';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { countTicks, labelled } from './chart-scale';
import styles from './charts.module.css';
import { Legend, summed, totalOf, useFill, useTallyWords } from './outcome-fills';
import type { Picked } from './picked-calls';
import { PlotGrid } from './plot-grid';
import { useWidth } from './use-width';

const HEIGHT = 180;
const MARGIN = { left: 48, right: 18, bottom: 22, top: 8 } as const;

/** Calls by day, a bar each, its parts by outcome; the unknown ones on top, where they are seen. */
export function DayBars(props: {
  readonly days: Figures['days'];
  readonly onPick: (picked: Picked) => void;
}) {
  const { days, onPick } = props;
  const t = useText(insightText);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const fill = useFill();
  const words = useTallyWords();
  const all = summed(days.map(({ tally }) => tally));
  const ticks = countTicks(Math.max(0, ...days.map(({ tally }) => totalOf(tally))));
  const top = ticks.at(-1) ?? 1;
  const inner = Math.max(0, width - MARGIN.left - MARGIN.right);
  const slot = inner / Math.max(1, days.length);
  const gap = slot > 6 ? Math.min(8, slot * 0.25) : 0;
  const y = (count: number) => MARGIN.top + (1 - count / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const named = labelled(days.length, inner, 56);
  return (
    <div ref={box} className={styles.plot}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={`${t.titles.calls}: ${words(all)}`}>
          <PlotGrid ticks={ticks} left={MARGIN.left} right={width - MARGIN.right} y={y} words={grouped} />
          {days.map(({ day, tally }, at) => {
            let below = 0;
            const x = MARGIN.left + at * slot;
            return (
              <g key={day} data-day={day}>
                {TALLIED.map((outcome) => {
                  const [from, count] = [below, tally[outcome]];
                  below += count;
                  return (
                    count > 0 && (
                      <rect
                        key={outcome}
                        className={styles.part}
                        data-outcome={outcome}
                        x={x + gap / 2}
                        width={Math.max(0.5, slot - gap)}
                        y={y(from + count)}
                        height={Math.max(0.5, y(from) - y(from + count))}
                        fill={fill(outcome)}
                      />
                    )
                  );
                })}
                {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; in the table the day is a button */}
                <rect
                  className={styles.hover}
                  x={x}
                  width={slot}
                  y={MARGIN.top}
                  height={y(0) - MARGIN.top}
                  onClick={() => onPick({ kind: 'day', day })}
                >
                  <title>{`${day}\n${below === 0 ? '0' : words(tally)}`}</title>
                </rect>
                {named.has(at) && (
                  <text className={styles.axis} x={x + slot / 2} y={HEIGHT - 5} textAnchor="middle">
                    {day.slice(5)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
      <Legend tally={all} />
    </div>
  );
}
