import type { ReactNode } from 'react';
import {
  type Chart,
  type Durations,
  type Figures,
  TALLIED,
  type Tally,
} from '../../../../shared/desk.insight';
import { ConnectionMark } from '../../../parts/connection-mark';
import { PlainText } from '../../../parts/plain-text';
import { grouped } from '../../../text/count';
import { historyText } from '../../../text/history';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { durationText } from '../../../text/when';
import styles from './charts.module.css';
import { totalOf } from './outcome-fills';
import type { Picked } from './picked-calls';

interface Row {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly string[];
}

/** The figures of a chart as a table: the same ones, to read and to hear. */
export function FigureTable(props: {
  readonly chart: Chart;
  readonly figures: Figures;
  readonly by: 'day' | 'call';
  readonly onPick: (picked: Picked) => void;
}) {
  const { chart, figures, by, onPick } = props;
  const t = useText(insightText);
  const { heads, rows } = useTable(chart, figures, by);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <div className={styles.tableBox} tabIndex={0}>
      <table className={styles.table} data-chart={chart} aria-label={t.titles[chart]}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at === 0 ? styles.first : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row" className={styles.first}>
                {chart === 'calls' ? (
                  <button
                    type="button"
                    className={styles.pick}
                    onClick={() => onPick({ kind: 'day', day: key })}
                  >
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stand where they stand
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useTable(
  chart: Chart,
  figures: Figures,
  by: 'day' | 'call',
): { readonly heads: readonly string[]; readonly rows: readonly Row[] } {
  const t = useText(insightText);
  const words = useText(outcomeText);
  const { columns, serverMessage } = useText(historyText);
  const tallied = [
    ...TALLIED.map((one) => (one === 'in-flight' ? words.inFlight : words.marks[one])),
    t.total,
  ];
  switch (chart) {
    case 'calls':
      return {
        heads: [t.day, ...tallied],
        rows: [...figures.days]
          .reverse()
          .map(({ day, tally }) => ({ key: day, name: day, cells: counts(tally) })),
      };
    case 'durations':
      return {
        heads: [by === 'day' ? t.day : t.call, 'p50', 'p90', 'p99', t.measured],
        rows:
          by === 'day'
            ? [...figures.days]
                .reverse()
                .map(({ day, durations }) => ({ key: day, name: day, cells: lasted(durations) }))
            : figures.calls.map(({ call, durations }) => ({
                key: call,
                name: words.calls[call],
                cells: lasted(durations),
              })),
      };
    case 'refusals':
      return {
        heads: [serverMessage, t.calls],
        rows: [
          ...figures.refusals.map(({ pattern, reason, calls }) => ({
            key: `${reason} ${pattern}`,
            name: <PlainText text={pattern ?? t.saidNothing} clamp={300} />,
            cells: [grouped(calls)],
          })),
          ...(figures.otherRefusals > 0
            ? [{ key: 'others', name: t.others, cells: [grouped(figures.otherRefusals)] }]
            : []),
        ],
      };
    case 'connections':
      return {
        heads: [columns.connection, ...tallied, 'p50', 'p90', 'p99', t.measured],
        rows: figures.connections.map(({ id, name, kind, tally, durations }) => ({
          key: id,
          name: <ConnectionMark kind={kind} name={name} />,
          cells: [...counts(tally), ...lasted(durations)],
        })),
      };
  }
}

const counts = (tally: Tally): readonly string[] =>
  [...TALLIED.map((one) => tally[one]), totalOf(tally)].map((count) => (count === 0 ? '' : grouped(count)));

const lasted = (durations: Durations): readonly string[] =>
  durations === null
    ? ['', '', '', '']
    : [...[durations.p50, durations.p90, durations.p99].map(durationText), grouped(durations.count)];
