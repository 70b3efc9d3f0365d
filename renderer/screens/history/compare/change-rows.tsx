import { type ReactNode, useState } from 'react';
import { PlainText } from '../../../parts/plain-text';
import { compareCallsText } from '../../../text/compare-calls';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import styles from './comparison.module.css';

/** What stands in one place of either call: a text from outside, words of ours, or nothing. */
export type Side = { readonly text: string } | { readonly words: ReactNode } | null;

export interface ChangeRow {
  /** Words of ours, or a name from a body or a header. */
  readonly name: Side;
  readonly one: Side;
  readonly other: Side;
  readonly changed: boolean;
  readonly note?: string;
}

const PORTION = 200;

/** Rows of a comparison: what it is, and what either call has there. The first ones; the rest when asked for. */
export function ChangeRows({ label, rows }: { readonly label: string; readonly rows: readonly ChangeRow[] }) {
  const t = useText(compareCallsText);
  const [shown, setShown] = useState(PORTION);
  return (
    <>
      <table className={styles.rows} aria-label={label}>
        <colgroup>
          <col className={styles.names} />
          <col />
          <col />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th />
            <th>{t.sides.one}</th>
            <th>{t.sides.other}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, a place only once
            <tr key={index} data-changed={row.changed}>
              <th scope="row">
                {row.changed && <span className="visually-hidden">{t.changed} </span>}
                <Cell side={row.name} />
                {row.note && <span className={styles.note}> · {row.note}</span>}
              </th>
              <td>
                <Cell side={row.one} />
              </td>
              <td>
                <Cell side={row.other} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PORTION)}>
          {t.more(grouped(Math.min(PORTION, rows.length - shown)))}
        </button>
      )}
    </>
  );
}

function Cell({ side }: { readonly side: Side }) {
  const t = useText(compareCallsText);
  if (side === null) return <span className={styles.absent}>{t.absent}</span>;
  return 'words' in side ? side.words : <PlainText text={side.text} mono clamp={600} />;
}
