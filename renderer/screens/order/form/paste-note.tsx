import type { Layout, PastedColumns } from '../../../../shared/paste/pasted-columns';
import { useText } from '../../../text/language';
import { orderColumnsText } from '../../../text/order-columns';
import { orderProblemsText } from '../../../text/order-problems';
import { pasteColumnsText } from '../../../text/paste-columns';
import styles from './paste-note.module.css';

/** Problems that are said one by one; the others are counted. */
const SAID = 4;

/** What came of a paste into a table, where there is something to be told: what was noticed, and how else it can be read. */
export function PasteNote(props: {
  readonly pasted: PastedColumns;
  readonly onLayout: (layout: Layout) => void;
  readonly onDismiss: () => void;
}) {
  const { pasted } = props;
  const t = useText(orderColumnsText);
  const words = useText(pasteColumnsText);
  const problemWords = useText(orderProblemsText);
  if (pasted.kind === 'columns' && pasted.problems.length === 0 && pasted.others.length === 0) return null;

  function refusal(refused: Extract<PastedColumns, { kind: 'refused' }>): string {
    const { reason, limit, json, place } = refused;
    const why = [words.refusals[reason](String(limit)), json && problemWords.json[json]];
    const where = place && problemWords.at(String(place.line), String(place.column));
    return [...why, where].filter((part) => part).join(' · ');
  }

  return (
    <div
      className={styles.note}
      data-refused={pasted.kind === 'refused'}
      role="status"
      data-testid="paste-note"
    >
      <div className={styles.words}>
        {pasted.kind === 'refused' ? (
          <span>{refusal(pasted)}</span>
        ) : (
          <span>
            {words.found(pasted.columns.length)} · {words.layouts[pasted.layout]}
            {pasted.others.map((layout) => (
              <button
                key={layout}
                type="button"
                className={styles.link}
                onClick={() => props.onLayout(layout)}
              >
                {words.readAs(words.layouts[layout])}
              </button>
            ))}
          </span>
        )}
        {pasted.kind === 'columns' && pasted.problems.length > 0 && (
          <ul>
            {pasted.problems.slice(0, SAID).map(({ kind, line, name }) => (
              <li key={`${line} ${kind} ${name}`}>
                {words.line(String(line))} · <bdi>{words.problems[kind](name)}</bdi>
              </li>
            ))}
            {pasted.problems.length > SAID && <li>{t.moreProblems(pasted.problems.length - SAID)}</li>}
          </ul>
        )}
      </div>
      <button type="button" className={styles.link} onClick={props.onDismiss}>
        {t.dismiss}
      </button>
    </div>
  );
}
