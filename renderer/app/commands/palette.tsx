import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { rowAfterKey } from '../../parts/list-keys';
import { LineText } from '../../parts/plain-text';
import { commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import type { PaletteGroup, PaletteItem } from './command-store';
import styles from './palette.module.css';
import { paletteLines } from './palette-lines';
import { usePaletteItems } from './use-palette-items';

const LINE_HEIGHT = 32;
const PAGE = 10;

/** One box that finds drafts, orders, templates, screens, connections and commands, by keys alone. */
export function Palette({
  only,
  onClose,
}: {
  /** Opened for one kind of thing. */
  readonly only: PaletteGroup | null;
  readonly onClose: () => void;
}) {
  const t = useText(commandsText);
  const id = useId();
  const sources = usePaletteItems(only);
  const [typed, setTyped] = useState('');
  const [cursor, setCursor] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => paletteLines(typed, sources), [typed, sources]);
  const items = useMemo(
    () => lines.flatMap((line, index) => (line.kind === 'item' ? [{ index, item: line.item }] : [])),
    [lines],
  );
  const at = Math.min(cursor, items.length - 1);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
  });

  useLayoutEffect(() => {
    const its = dialog.current;
    its?.showModal();
    return () => its?.close();
  }, []);

  function run(item: PaletteItem | undefined): void {
    if (!item) return;
    // Closed first: the focus goes back to where it was before the thing is done, and from there where that leads.
    dialog.current?.close();
    onClose();
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
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the palette closes it; the keys for that are Esc's
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={only === null ? t.palette : t.groups[only]}
      data-testid="palette"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={items.length === 0 ? undefined : `${id}-${at}`}
        aria-label={only === null ? t.palette : t.groups[only]}
        value={typed}
        placeholder={only === null ? t.paletteHint : t.groups[only]}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setCursor(0);
          list.current?.scrollTo({ top: 0 });
        }}
        onKeyDown={keyDown}
      />
      <output className="visually-hidden">{t.results(items.length)}</output>
      {items.length === 0 && <p className={styles.none}>{t.nothingFound(typed)}</p>}
      <div
        ref={list}
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label={t.palette}
        tabIndex={-1}
      >
        <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const style = { transform: `translateY(${start}px)` };
            if (line.kind === 'group') {
              return (
                <div key={`group-${line.group}`} className={styles.group} style={style} role="presentation">
                  {t.groups[line.group]}
                </div>
              );
            }
            return (
              // biome-ignore lint/a11y: the input holds the focus and takes the keys for its options (ARIA combobox)
              <div
                key={`${line.group}-${line.item.id}`}
                id={`${id}-${line.place}`}
                className={styles.item}
                style={style}
                role="option"
                aria-selected={line.place === at}
                onPointerMove={() => setCursor(line.place)}
                onClick={() => run(line.item)}
              >
                <LineText text={line.item.title} />
                {line.item.detail && <span className={styles.detail}>{line.item.detail}</span>}
              </div>
            );
          })}
        </div>
      </div>
    </dialog>
  );
}
