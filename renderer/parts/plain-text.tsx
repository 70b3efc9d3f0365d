import { Fragment, useMemo, useState } from 'react';
import { useText } from '../text/language';
import { partsText } from '../text/parts';
import { foundStretches, type Stretch } from './found-stretches';
import styles from './plain-text.module.css';
import { piecesOf, stretchesOf } from './visible-text';

interface PlainTextProps {
  readonly text: string;
  /** Characters shown before 'show all' is asked for. */
  readonly clamp?: number;
  readonly mono?: boolean;
}

/** Text from a server or a file, as text: whole, its own direction, what is invisible in it made visible. */
export function PlainText({ text, clamp = 4000, mono = false }: PlainTextProps) {
  const t = useText(partsText);
  const [whole, setWhole] = useState(false);
  const long = text.length > clamp * 1.2;
  const shown = long && !whole ? cut(text, clamp) : text;
  return (
    <span className={mono ? `${styles.text} ${styles.mono}` : styles.text} dir="auto">
      {long && whole ? <LongText text={text} /> : <VisibleText text={shown} />}
      {long && !whole && '…'}
      {long && (
        <button type="button" className={styles.more} onClick={() => setWhole(!whole)}>
          {whole ? t.showLess : t.showAll(text.length.toLocaleString('en-US'))}
        </button>
      )}
    </span>
  );
}

/** A megabyte in one piece keeps the browser busy for a minute: it is laid out stretch by stretch. */
function LongText({ text }: { readonly text: string }) {
  const stretches = useMemo(() => stretchesOf(text), [text]);
  return stretches.map((stretch, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch of an unchanging text has no other name
    <span key={index} className={styles.stretch}>
      <VisibleText text={stretch} />
    </span>
  ));
}

/** The beginning of such a text on one line, for a cell; the whole of it stands where the row leads. `words`: what was looked for. */
export function LineText(props: {
  readonly text: string;
  readonly mono?: boolean;
  readonly words?: readonly string[];
}) {
  const { text, mono = false, words = [] } = props;
  return (
    <span className={mono ? `${styles.line} ${styles.mono}` : styles.line} dir="auto">
      <FoundText stretches={foundStretches(cut(text, 200), words)} />
    </span>
  );
}

/** A text in which something was looked for: what was found is marked. */
export function FoundText({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ text, found }, index) =>
    found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one unchanging text have no other name
      <mark key={index} className={styles.found}>
        <VisibleText text={text} />
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <VisibleText key={index} text={text} />
    ),
  );
}

/** One run of text; invisible and direction-changing characters stand as their code. */
export function VisibleText({ text }: { readonly text: string }) {
  const t = useText(partsText);
  const pieces = piecesOf(text);
  return pieces.map((piece, index) =>
    piece.hidden ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text have no other name
      <span key={index} className={styles.hidden} title={t.hidden(piece.text)}>
        {piece.text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{piece.text}</Fragment>
    ),
  );
}

/** The first `length` characters, never half of a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
