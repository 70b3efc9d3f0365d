import { Button } from 'antd';
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { LibraryOverview } from '../../../shared/library/exchange';
import { useTip } from '../../app/commands/use-commands';
import { useText } from '../../text/language';
import { libraryText } from '../../text/library';
import { sharedText } from '../../text/library-shared';
import { grouped } from './entries/entry-id';
import styles from './library-side.module.css';
import { isDictionary, LISTED_VIEWS, type LibraryView } from './library-view';
import { SideFoot } from './side-foot';

/** The dictionaries with how many entries each has, the templates, and what concerns the library as a whole. */
export function LibrarySide(props: {
  readonly sideRef: RefObject<HTMLElement | null>;
  readonly overview: LibraryOverview | null;
  readonly view: LibraryView;
  /** An import was begun and not ended. */
  readonly isImporting: boolean;
  /** What an import did stands at the right, with its way back. */
  readonly isDone: boolean;
  readonly onOpen: (view: LibraryView) => void;
  /** A letter was typed, or the right arrow: on to the list. */
  readonly onInto: (how: 'search' | 'list') => void;
}) {
  const { sideRef, overview, view, isImporting, isDone, onOpen, onInto } = props;
  const t = useText(libraryText);
  const tip = useTip();
  const list = useRef<HTMLUListElement>(null);

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const buttons = list.current?.querySelectorAll('button');
    if (event.key === 'ArrowDown') buttons?.item(Math.min(at + 1, buttons.length - 1)).focus();
    else if (event.key === 'ArrowUp') buttons?.item(Math.max(at - 1, 0)).focus();
    else if (event.key === 'Home') buttons?.item(0).focus();
    else if (event.key === 'End') buttons?.item(buttons.length - 1).focus();
    else if (event.key === 'ArrowRight') onInto('list');
    else {
      if (event.key.length === 1 && event.key !== ' ') onInto('search');
      return;
    }
    event.preventDefault();
  };

  return (
    <nav ref={sideRef} className={styles.side} aria-label={t.title}>
      <header className={styles.head}>
        <h2>{t.title}</h2>
        <Button
          {...tip(t.importTip, 'library.import')}
          onClick={() => onOpen('import')}
          data-testid="open-import"
        >
          {isImporting && view !== 'import' ? t.resume : t.import}
        </Button>
      </header>
      <ul ref={list} className={styles.list}>
        {LISTED_VIEWS.map((name, index) => (
          <li key={name} className={styles.entry} data-apart={name === 'templates' || name === 'learn'}>
            <button
              type="button"
              className={styles.open}
              data-view={name}
              aria-current={name === view ? 'true' : undefined}
              onClick={() => onOpen(name)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <span className={styles.name}>{isDictionary(name) ? t.names[name] : t[name]}</span>
              <Count view={name} overview={overview} />
            </button>
          </li>
        ))}
      </ul>
      <SideFoot overview={overview} withUndo={!isDone} />
    </nav>
  );
}

function Count({
  view,
  overview,
}: {
  readonly view: LibraryView;
  readonly overview: LibraryOverview | null;
}) {
  const t = useText(libraryText);
  const { states } = useText(sharedText);
  if (!overview) return null;
  if (view === 'templates') return <span className={styles.count}>{grouped(overview.templates)}</span>;
  if (view === 'shared' && overview.shared)
    return (
      <span className={styles.state} data-state={overview.shared.state}>
        {states[overview.shared.state]}
      </span>
    );
  if (!isDictionary(view)) return null;
  const { own, shared } = overview.counts.find(({ dictionary }) => dictionary === view) ?? {
    own: 0,
    shared: 0,
  };
  return (
    <span
      className={styles.count}
      data-none={own + shared === 0}
      title={t.counts(grouped(own), grouped(shared))}
    >
      {grouped(own)}
      {shared > 0 && <span className={styles.shared}>+{grouped(shared)}</span>}
    </span>
  );
}
