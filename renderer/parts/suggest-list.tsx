import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../text/language';
import { suggestText } from '../text/suggest';
import { walkedRow } from './list-keys';
import { SuggestPopup } from './suggest-frame';
import styles from './suggest-list.module.css';
import { type Offer, type SuggestSource, useOffers } from './suggest-offers';

/** Height of a row in pixels, as the stylesheet draws it, and rows in sight. */
const ROW = 28;
const IN_SIGHT = 9;

/** How the list was opened: by typing, by a key that also goes to its first row, or only to be looked at. */
export type Opened = 'typing' | 'walking' | 'looking';

/** What the keys of the box do in its list. */
export interface ListKeys {
  /** Walks so many rows; past the first, and past the last, stands the text itself. */
  readonly move: (rows: number) => void;
  /** The row that is chosen, null for the text itself; `later`: the rows of this text are not there yet. */
  readonly chosen: () => Offer | 'later' | null;
}

/** What a screen reader is told of the list by its box. */
export interface ListState {
  readonly shown: boolean;
  readonly activeId: string | undefined;
}

/**
 * The list below a box. Of what was typed the first match is chosen, and a row of its own keeps the text as it is typed;
 * where nothing matches nothing is shown. Who asked for the list is told so.
 */
export function SuggestList(props: {
  readonly ref: Ref<ListKeys>;
  readonly id: string;
  readonly label: string;
  readonly source: SuggestSource;
  /** What the rows are searched for, and what stands in the box. */
  readonly text: string;
  readonly current: string;
  readonly opened: Opened;
  readonly onTake: (offer: Offer) => void;
  readonly onKeep: () => void;
  readonly onState: (state: ListState) => void;
}) {
  const { id, source, text, opened, onState } = props;
  const t = useText(suggestText);
  const { offers, more, stale, failed } = useOffers(source, text);
  const scroll = useRef<HTMLDivElement>(null);
  // Where a person walked to among the rows of one text; those of another begin anew.
  const [walked, setWalked] = useState<{ readonly text: string; readonly index: number } | null>(null);
  const choosesFirst = opened === 'walking' || (opened === 'typing' && text.trim() !== '');
  const begin = choosesFirst ? rowOf(offers, props.current) : -1;
  const index = walked?.text === text ? walked.index : begin;
  const active = stale ? -1 : Math.min(index, offers.length - 1);

  const virtual = useVirtualizer({
    count: offers.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 4,
    initialRect: { width: 0, height: ROW * IN_SIGHT },
  });
  useImperativeHandle(props.ref, () => ({
    move: (rows) => setWalked({ text, index: walkedRow(active, rows, offers.length) }),
    chosen: () => (index < 0 ? null : stale ? 'later' : shown ? (offers[active] ?? null) : null),
  }));

  // What was typed out whole leaves nothing to choose.
  const isWhole = offers.length === 1 && offers[0]?.code === text;
  const shown = opened === 'typing' ? offers.length > 0 && !isWhole : offers.length > 0 || !stale;
  const keeps = choosesFirst && opened === 'typing' && !stale && offers.every(({ code }) => code !== text);
  const keepsText = keeps && active < 0;
  const activeId = keepsText ? `${id}-typed` : active < 0 ? undefined : `${id}-${active}`;
  // Before the page is painted: a key that answers what is in sight finds it there.
  useLayoutEffect(() => onState({ shown, activeId }), [onState, shown, activeId]);
  useEffect(() => {
    if (shown && active >= 0) virtual.scrollToIndex(active);
  }, [virtual, shown, active]);

  if (!shown) return null;
  const none = failed ? t.failed : text.trim() === '' ? t.nothing : t.noMatch(text.trim());
  return (
    <SuggestPopup anchor={id}>
      <div id={`${id}-list`} role="listbox" aria-label={t.list(props.label)}>
        <div
          ref={scroll}
          role="presentation"
          className={styles.scroll}
          style={{ height: Math.min(offers.length, IN_SIGHT) * ROW }}
        >
          <div
            role="presentation"
            className={styles.list}
            style={{ height: offers.length * ROW, ...codeWidth(offers) }}
          >
            {virtual.getVirtualItems().map(({ index: row, start }) => {
              const offer = offers[row];
              return (
                offer && (
                  // biome-ignore lint/a11y: the box has the focus and takes the keys for its list (ARIA, combobox)
                  <div
                    key={row}
                    id={`${id}-${row}`}
                    role="option"
                    className={styles.option}
                    style={{ transform: `translateY(${start}px)` }}
                    aria-selected={row === active}
                    aria-setsize={more ? -1 : offers.length}
                    aria-posinset={row + 1}
                    onClick={() => props.onTake(offer)}
                  >
                    <code>{offer.code}</code>
                    <span className={styles.name}>{offer.name}</span>
                    <Details offer={offer} source={source} />
                  </div>
                )
              );
            })}
          </div>
        </div>
        {keeps && (
          // biome-ignore lint/a11y: as above
          <div
            id={`${id}-typed`}
            role="option"
            className={styles.typed}
            aria-selected={keepsText}
            data-as-typed
            onClick={props.onKeep}
          >
            <span>
              {t.asTyped} <code>{text}</code>
            </span>
            <span className={styles.doubt}>{source.kind === 'library' ? t.unknown : t.unlisted}</span>
          </div>
        )}
      </div>
      <span className={styles.foot}>
        {offers.length === 0 ? none : keeps ? t.typingKeys : t.keys}
        {more && <span>{t.more}</span>}
      </span>
      <span className="visually-hidden" role="status">
        {offers.length === 0 ? '' : t.count(offers.length)}
      </span>
    </SuggestPopup>
  );
}

/** What else is known of a suggestion, in grey. */
function Details({ offer: { entry }, source }: { readonly offer: Offer; readonly source: SuggestSource }) {
  const t = useText(suggestText);
  if (!entry || source.kind !== 'library') return null;
  const type = entry.facts?.kind === 'column' ? entry.facts.type : null;
  const words = [
    type && t.types[type],
    entry.scope !== source.wanted.first && entry.scope,
    entry.uses > 0 && t.uses(entry.uses),
    !entry.known && t.unknown,
  ];
  return <span className={styles.details}>{words.filter((word) => word).join(' · ')}</span>;
}

/** Characters of the longest code, so that all names begin below each other. */
function codeWidth(offers: readonly Offer[]): CSSProperties {
  const characters = Math.min(28, Math.max(4, ...offers.map(({ code }) => code.length)));
  return { ['--code' as string]: `${characters}ch` };
}

function rowOf(offers: readonly Offer[], current: string): number {
  return Math.max(
    0,
    offers.findIndex(({ code }) => code === current),
  );
}
