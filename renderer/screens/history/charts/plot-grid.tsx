import styles from './charts.module.css';

/** The lines across a plot, and left of it what each stands for. */
export function PlotGrid(props: {
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly y: (tick: number) => number;
  readonly words: (tick: number) => string;
}) {
  const { left, right, y, words } = props;
  return props.ticks.map((tick) => (
    <g key={tick}>
      <line className={styles.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
      <text className={styles.axis} x={left - 8} y={y(tick) + 4} textAnchor="end">
        {words(tick)}
      </text>
    </g>
  ));
}
