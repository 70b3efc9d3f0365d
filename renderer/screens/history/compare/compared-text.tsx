import { useMemo, useState } from 'react';
import { pathText } from '../../../../shared/support/diff/compare-json';
import type { TextsCompared } from '../../../../shared/support/diff/compare-texts';
import { PlainText } from '../../../parts/plain-text';
import { compareCallsText } from '../../../text/compare-calls';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { besideLines } from './beside-lines';
import { type ChangeRow, ChangeRows } from './change-rows';
import styles from './comparison.module.css';

const PORTION = 400;

/** Where two bodies differ: by their fields if both are JSON, by their lines otherwise. */
export function TextChanges({
  label,
  compared,
}: {
  readonly label: string;
  readonly compared: TextsCompared;
}) {
  const t = useText(compareCallsText);
  const rows = useMemo(() => changeRows(compared, t), [compared, t]);
  if (rows.length === 0) return <p className={styles.same}>{compared.same ? t.same : t.sameOtherwise}</p>;
  return <ChangeRows label={label} rows={rows} />;
}

function changeRows(
  compared: TextsCompared,
  t: { readonly wholeBody: string; readonly line: (from: number, to: number) => string },
): readonly ChangeRow[] {
  const side = (text: string | null) => (text === null ? null : { text });
  if (compared.kind === 'json')
    return compared.changes.map(({ path, one, other }) => ({
      name: path.length === 0 ? { words: t.wholeBody } : { text: pathText(path) },
      ...{ one: side(one), other: side(other), changed: true },
    }));
  const lines = (all: readonly string[]) => (all.length === 0 ? null : { text: all.join('\n') });
  return compared.changes.map(({ oneFrom, one, otherFrom, other }) => ({
    name: {
      words:
        one.length > 0
          ? t.line(oneFrom, oneFrom + one.length - 1)
          : t.line(otherFrom, otherFrom + other.length - 1),
    },
    ...{ one: lines(one), other: lines(other), changed: true },
  }));
}

/** Both bodies whole, line beside line, those that differ marked. */
export function TextsBeside(props: { readonly label: string; readonly one: string; readonly other: string }) {
  const { label, one, other } = props;
  const t = useText(compareCallsText);
  const [shown, setShown] = useState(PORTION);
  const lines = useMemo(() => besideLines(one, other), [one, other]);
  return (
    <>
      <table className={styles.beside} aria-label={label}>
        <tbody>
          {lines.slice(0, shown).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
            <tr key={index} data-changed={line.changed}>
              {([line.one, line.other] as const).map((text, side) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two sides
                <td key={side} data-none={text === null}>
                  {line.changed && text !== null && <span className="visually-hidden">{t.changed} </span>}
                  {text !== null && <PlainText text={text} clamp={600} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PORTION)}>
          {t.more(grouped(Math.min(PORTION, lines.length - shown)))}
        </button>
      )}
    </>
  );
}
