import type { ReactNode } from 'react';
import { type Figures, TALLIED, type Tally } from '../../../../shared/desk.insight';
import { ConnectionMark } from '../../../parts/connection-mark';
import { LineText } from '../../../parts/plain-text';
import { grouped } from '../../../text/count';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { durationText } from '../../../text/when';
import styles from './charts.module.css';
import { Legend, summed, totalOf, useFill, useTallyWords } from './outcome-fills';
import type { Picked } from './picked-calls';

const SHOWN = 8;
const NONE = Object.fromEntries(TALLIED.map((one) => [one, 0])) as Tally;

interface GroupBarsProps {
  readonly figures: Figures;
  readonly onPick: (picked: Picked) => void;
}

/** What the server refused calls with, the most frequent first. */
export function RefusalBars({ figures, onPick }: GroupBarsProps) {
  const t = useText(insightText);
  const words = useText(outcomeText);
  const { refusals } = figures;
  const shown = refusals.slice(0, SHOWN);
  const rest = figures.otherRefusals + refusals.slice(SHOWN).reduce((sum, { calls }) => sum + calls, 0);
  const most = Math.max(...shown.map(({ calls }) => calls), rest, 1);
  if (shown.length === 0) return <p className={styles.nothing}>{t.noRefusals}</p>;
  return (
    <ol className={styles.bars}>
      {shown.map(({ pattern, reason, calls }) => {
        const title = words.reasons[reason].title;
        const why = typeof title === 'string' ? title : t.saidNothing;
        return (
          <Bar
            key={`${reason} ${pattern}`}
            name={<LineText text={pattern ?? why} />}
            tip={pattern ?? why}
            onPick={() => onPick({ kind: 'refusal', pattern })}
            tally={{ ...NONE, refused: calls }}
            most={most}
          />
        );
      })}
      {rest > 0 && <Bar name={t.others} tip={t.others} tally={{ ...NONE, refused: rest }} most={most} />}
    </ol>
  );
}

/** Calls by connection and outcome, with how long they took. */
export function ConnectionBars({ figures, onPick }: GroupBarsProps) {
  const t = useText(insightText);
  const shown = figures.connections.slice(0, SHOWN);
  const most = Math.max(...shown.map(({ tally }) => totalOf(tally)), 1);
  const rest =
    figures.otherConnections +
    figures.connections.slice(SHOWN).reduce((sum, { tally }) => sum + totalOf(tally), 0);
  return (
    <>
      <ol className={styles.bars}>
        {shown.map(({ id, name, kind, tally, durations }) => (
          <Bar
            key={id}
            name={<ConnectionMark kind={kind} name={name} />}
            tip={name}
            onPick={() => onPick({ kind: 'connection', id })}
            tally={tally}
            most={most}
            after={durations ? `${durationText(durations.p50)} / ${durationText(durations.p99)}` : '–'}
          />
        ))}
      </ol>
      {rest > 0 && (
        <p className={styles.nothing}>
          {t.others} {grouped(rest)}
        </p>
      )}
      <Legend tally={summed(figures.connections.map(({ tally }) => tally))} />
    </>
  );
}

function Bar(props: {
  readonly name: ReactNode;
  readonly tip: string;
  readonly tally: Tally;
  readonly most: number;
  readonly after?: string;
  readonly onPick?: () => void;
}) {
  const { tally, most, onPick } = props;
  const fill = useFill();
  const words = useTallyWords();
  let before = 0;
  return (
    <li className={styles.bar}>
      {onPick ? (
        <button type="button" className={styles.barName} title={props.tip.slice(0, 400)} onClick={onPick}>
          {props.name}
        </button>
      ) : (
        <span className={styles.barName}>{props.name}</span>
      )}
      <svg className={styles.barPlot} height="14" role="img" aria-label={words(tally)}>
        <title>{words(tally)}</title>
        {TALLIED.map((outcome) => {
          const [from, count] = [before, tally[outcome]];
          before += count;
          return (
            count > 0 && (
              <rect
                key={outcome}
                className={styles.part}
                data-outcome={outcome}
                x={`${(from / most) * 100}%`}
                width={`${(count / most) * 100}%`}
                y="1"
                height="12"
                fill={fill(outcome)}
              />
            )
          );
        })}
      </svg>
      <span className={styles.count}>{grouped(before)}</span>
      {props.after !== undefined && <span className={styles.after}>{props.after}</span>}
    </li>
  );
}
