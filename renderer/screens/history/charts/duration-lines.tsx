import { useRef } from 'react';
import type { Durations, Figures } from '../../../../shared/desk.insight';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { durationText } from '../../../text/when';
import { durationShare, durationTicks, labelled } from './chart-scale';
import styles from './charts.module.css';
import { PlotGrid } from './plot-grid';
import { useWidth } from './use-width';

const PERCENTILES = ['p50', 'p90', 'p99'] as const;
const HEIGHT = 180;
const MARGIN = { left: 64, right: 40, bottom: 22, top: 18 } as const;

/** What half, nine tenths and nearly all calls stay below: by day as lines, or by call; by powers of ten. */
export function DurationLines({ figures, by }: { readonly figures: Figures; readonly by: 'day' | 'call' }) {
  const t = useText(insightText);
  const { calls } = useText(outcomeText);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const points: readonly { readonly name: string; readonly label: string; readonly durations: Durations }[] =
    by === 'day'
      ? figures.days.map(({ day, durations }) => ({ name: day, label: day.slice(5), durations }))
      : figures.calls.map(({ call, durations }) => ({ name: calls[call], label: calls[call], durations }));
  const known = points.flatMap(({ durations }) => durations ?? []);
  const ticks = durationTicks(known.flatMap(({ p50, p99 }) => [p50, p99]));
  const inner = Math.max(0, width - MARGIN.left - MARGIN.right);
  const slot = inner / Math.max(1, points.length);
  const x = (at: number) => MARGIN.left + (at + 0.5) * slot;
  const y = (ms: number) =>
    MARGIN.top + (1 - durationShare(ms, ticks)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const named = labelled(points.length, inner, by === 'day' ? 56 : 60);
  const last = points.findLastIndex(({ durations }) => durations !== null);
  const ends = points[last]?.durations;
  return (
    <div ref={box} className={styles.plot}>
      {known.length === 0 ? (
        <p className={styles.nothing}>{t.noDurations}</p>
      ) : (
        width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={`${t.titles.durations}: ${t.abouts.durations}`}
          >
            <PlotGrid
              ticks={ticks}
              left={MARGIN.left}
              right={width - MARGIN.right}
              y={y}
              words={durationText}
            />
            {by === 'day' &&
              PERCENTILES.map((name) => (
                <path
                  key={name}
                  className={styles.line}
                  data-percentile={name}
                  d={pathOf(
                    points.map(({ durations }) => durations?.[name] ?? null),
                    x,
                    y,
                  )}
                />
              ))}
            {points.map(({ name, label, durations }, at) => (
              <g key={name}>
                {durations && by === 'call' && (
                  <line
                    className={styles.span}
                    x1={x(at)}
                    x2={x(at)}
                    y1={y(durations.p50)}
                    y2={y(durations.p99)}
                  />
                )}
                {durations &&
                  (slot > 9 || by === 'call') &&
                  PERCENTILES.map((percentile) => (
                    <path
                      key={percentile}
                      className={styles.point}
                      data-percentile={percentile}
                      d={MARKS[percentile]}
                      transform={`translate(${x(at)} ${y(durations[percentile])})`}
                    />
                  ))}
                {named.has(at) && (
                  <text className={styles.axis} x={x(at)} y={HEIGHT - 5} textAnchor="middle">
                    {label}
                  </text>
                )}
                <rect
                  className={styles.hover}
                  x={x(at) - slot / 2}
                  width={slot}
                  y={MARGIN.top}
                  height={HEIGHT - MARGIN.top - MARGIN.bottom}
                >
                  <title>{[name, ...durationWords(durations)].join('\n')}</title>
                </rect>
              </g>
            ))}
            {by === 'day' &&
              ends &&
              spread(PERCENTILES.map((name) => y(ends[name]) + 4)).map((top, index) => (
                <text key={PERCENTILES[index]} className={styles.end} x={x(last) + 8} y={top}>
                  {PERCENTILES[index]}
                </text>
              ))}
          </svg>
        )
      )}
      <ul className={styles.legend}>
        {PERCENTILES.map((name) => (
          <li key={name}>
            <svg width="26" height="12" aria-hidden="true">
              {by === 'day' && <path className={styles.line} data-percentile={name} d="M1 6h24" />}
              <path
                className={styles.point}
                data-percentile={name}
                d={MARKS[name]}
                transform="translate(13 6)"
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each line has a mark of its own: round, square, pointed. */
const MARKS = {
  p50: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z',
  p90: 'M-2.7 -2.7h5.4v5.4h-5.4Z',
  p99: 'M0 -3.6 3.4 2.6H-3.4Z',
} as const;

function durationWords(durations: Durations): readonly string[] {
  return durations === null ? ['–'] : PERCENTILES.map((name) => `${name}  ${durationText(durations[name])}`);
}

/** A line through what is known; where nothing is, it stops and begins again. */
function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (ms: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      const begins = at === 0 || values[at - 1] === null;
      return `${begins ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

/** Labels at the end of the lines, the lowest first in the order given, none over another. */
function spread(tops: readonly number[]): readonly number[] {
  const least = 13;
  return tops.reduce<number[]>((set, top, at) => {
    const before = set[at - 1];
    set.push(before === undefined ? top : Math.min(top, before - least));
    return set;
  }, []);
}
