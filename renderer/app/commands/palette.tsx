import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { rowAfterKey } from '../../parts/list-keys';
import { commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import { isMac } from '../platform';
import { chordOf } from './chord';
import type { PaletteGroup, PaletteItem } from './command-store';
import styles from './palette.module.css';
import { paletteLines } from './palette-lines';
import { PaletteOption } from './palette-option';
import { useBindings } from './use-commands';
import { useModal } from './use-modal';
import { usePaletteItems } from './use-palette-items';

/** Height of a line in pixels; the stylesheet draws it. */
const LINE_HEIGHT = 32;
const PAGE = 10;

interface PaletteProps {
  /** Opened for some kinds of things; null: for all. */
  readonly only: readonly PaletteGroup[] | null;
  /** Where it opens: in the middle, or below what opens it in the strip of tabs. */
  readonly place: 'middle' | 'tabs';
  readonly onClose: () => void;
}

/** One box that finds drafts, orders, templates, screens, connections and commands, by keys alone. */
export function Palette({ only, place, onClose }: PaletteProps) {
  const t = useText(commandsText);
  const id = useId();
  const { keysOf } = useBindings();
  const { sources, failed } = usePaletteItems(only);
  const [typed, setTyped] = useState('');
  const [cursor, setCursor] = useState(0);
  const dialog = useModal();
  const list = useRef<HTMLDivElement>(null);
  const lines = paletteLines(typed, sources, only !== null);
  const items = lines.flatMap((line, index) => (line.kind === 'item' ? [{ index, item: line.item }] : []));
  const at = Math.min(cursor, items.length - 1);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
  });
  const [single] = only ?? [];
  const name =
    only === null ? t.palette : single && only.length === 1 ? t.groups[single] : t.titles['tab.list'];

  function run(item: PaletteItem | undefined): void {
    if (!item || item.off) return;
    // Closed first: the focus goes back to where it was, and from there where the thing leads.
    flushSync(onClose);
    item.run();
  }

  function walk(to: number): void {
    setCursor(to);
    const line = items[to]?.index;
    if (line !== undefined) virtual.scrollToIndex(to === 0 ? 0 : line, { align: 'auto' });
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const inText = event.key === 'Home' || event.key === 'End';
    const to = inText ? null : rowAfterKey(event.key, at, items.length, PAGE);
    if (to !== null) walk(to);
    else if (event.key === 'Enter') run(items[at]?.item);
    else if (keysOf('palette').includes(chordOf(event.nativeEvent, isMac) ?? '')) onClose();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the palette closes it; Esc does so by key
    <dialog
      ref={dialog}
      className={styles.palette}
      data-place={place}
      aria-label={name}
      data-testid="palette"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={items.length === 0 ? undefined : `${id}-${at}`}
        aria-label={name}
        value={typed}
        placeholder={only === null ? t.paletteHint : t.listHint}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setCursor(0);
          list.current?.scrollTo({ top: 0 });
        }}
        onKeyDown={keyDown}
      />
      <p className="visually-hidden" role="status">
        {typed === '' ? '' : t.results(items.length)}
      </p>
      {items.length === 0 && (
        <p className={styles.none}>
          {typed.trim() !== '' ? t.nothingFound(typed) : ((single && t.noneOf[single]) ?? t.nothingHere)}
        </p>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label={name}
        tabIndex={-1}
      >
        <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            return line.kind === 'group' ? (
              <div
                key={`group ${line.group}`}
                className={styles.group}
                style={{ transform: `translateY(${start}px)` }}
                role="presentation"
              >
                {t.groups[line.group]}
              </div>
            ) : (
              <PaletteOption
                key={`${line.group} ${line.item.id}`}
                id={`${id}-${line.place}`}
                item={line.item}
                top={start}
                active={line.place === at}
                onPoint={() => setCursor(line.place)}
                onRun={() => run(line.item)}
              />
            );
          })}
        </div>
      </div>
      {failed && <p className={styles.failed}>{t.readFailed}</p>}
    </dialog>
  );
}
