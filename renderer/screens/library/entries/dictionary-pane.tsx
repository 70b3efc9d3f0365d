import { useQueryClient } from '@tanstack/react-query';
import type { InputRef } from 'antd';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dictionary, EntryKey } from '../../../../shared/library/entry';
import type { Suggestion } from '../../../../shared/library/exchange';
import { useCommand } from '../../../app/commands/use-commands';
import { LoadFailure } from '../../../parts/load-failure';
import { GridSkeleton } from '../../../parts/row-grid-head';
import { type EntryFilter, ownKeys } from '../../../queries/library';
import { useText } from '../../../text/language';
import { partsText } from '../../../text/parts';
import frame from '../pane.module.css';
import { useFocusAfter } from '../use-focus-after';
import { DictionaryBar } from './dictionary-bar';
import { DictionaryEmpty } from './dictionary-empty';
import styles from './dictionary-pane.module.css';
import { cellsOf } from './entry-cells';
import { entryId } from './entry-id';
import { EntryList } from './entry-list';
import { EntryPanel } from './entry-panel';
import { NothingFound } from './nothing-found';
import { RemoveEntries } from './remove-entries';
import { plain, useChosen } from './use-chosen';
import { useColumnTitles } from './use-column-titles';
import type { EntryEditor } from './use-entry-editor';
import { useEntryRows } from './use-entry-rows';

const PAUSE_MS = 60;

/** One dictionary: what narrows its list, the list, and the entry that stands open beside it. */
export function DictionaryPane(props: {
  readonly dictionary: Dictionary;
  readonly editor: EntryEditor;
  readonly searchRef: RefObject<InputRef | null>;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly onImport: () => void;
  /** Back to the list of dictionaries. */
  readonly onBack: () => void;
}) {
  const { dictionary, editor, searchRef, listRef, onImport, onBack } = props;
  const words = useText(partsText);
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [scope, setScope] = useState<string | null>(null);
  const filter = useSettled(useMemo(() => ({ dictionary, scope, text }), [dictionary, scope, text]));
  const [reached, setReached] = useState(0);
  const { read, error, isWaiting } = useEntryRows(filter, reached);
  const [cursor, setCursor] = useState<string | null>(null);
  const [removing, setRemoving] = useState<readonly EntryKey[] | null>(null);
  const chosen = useChosen();
  const { columns, shape } = cellsOf(dictionary);
  const titles = useColumnTitles(columns);
  const { editing } = editor;
  const opened = editing?.dictionary === dictionary ? editing : null;

  // Another filter begins at its top.
  const [last, setLast] = useState(filter);
  if (last !== filter) {
    setLast(filter);
    setCursor(null);
    setReached(0);
  }
  useEffect(() => {
    if (filter !== undefined) listRef.current?.scrollTo({ top: 0 });
  }, [filter, listRef]);

  const find = (id: string): Suggestion | undefined => read?.byId.get(id);
  const now = opened?.of ? find(entryId(opened.of)) : undefined;
  useEffect(() => {
    if (now && opened?.of && now !== opened.of && !editor.dirty) editor.refresh(now);
  });

  // The last row went, and the list with it: what had the focus has none.
  useFocusAfter(searchRef, (read?.rows.length ?? 0) === 0);

  useCommand('library.search', () => searchRef.current?.focus({ cursor: 'all' }));
  useCommand('library.add', () => editor.openNew(dictionary, scope ?? ''));

  const open = (id: string): void => {
    const entry = find(id);
    if (!entry) return;
    if (opened?.of && entryId(opened.of) === id) focusPanel();
    else editor.open(entry);
  };
  /** The list, or the search where there is none. */
  const toList = (): void => (listRef.current ?? searchRef.current)?.focus();
  const shut = (): void =>
    editor.leaveThen(() => {
      editor.close();
      toList();
    });
  const remove = (): void => {
    const at = cursor === null ? undefined : find(cursor);
    if (chosen.keys.size > 0) setRemoving([...chosen.keys.values()]);
    else if (at?.source === 'own') setRemoving([plain(at)]);
  };
  /** Into the list, onto its first row where none was walked to. */
  const intoList = (): string | null => {
    const [first] = read?.rows ?? [];
    const at = cursor ?? (first ? entryId(first) : null);
    setCursor(at);
    listRef.current?.focus();
    return at;
  };
  const chooseAll = async (): Promise<void> => chosen.set(await ownKeys(filter));
  const clear = (): void => {
    setText('');
    setScope(null);
    searchRef.current?.focus();
  };
  const panelPlace = useRef<HTMLDivElement>(null);
  const focusPanel = (): void =>
    panelPlace.current?.querySelector<HTMLElement>('form input:not([readonly]), form button')?.focus();
  const isNarrowed = filter.text.trim() !== '' || filter.scope !== null;

  return (
    <section className={frame.pane} data-testid="dictionary-pane" data-dictionary={dictionary}>
      <DictionaryBar
        dictionary={dictionary}
        text={text}
        scope={scope}
        scopes={read?.scopes ?? []}
        total={read && !isWaiting ? read.rows.length : null}
        chosen={chosen.keys.size}
        searchRef={searchRef}
        onText={setText}
        onScope={setScope}
        onAdd={() => editor.openNew(dictionary, scope ?? '')}
        onChooseAll={() => void chooseAll()}
        onChooseNone={() => {
          chosen.set([]);
          toList();
        }}
        onRemove={() => setRemoving([...chosen.keys.values()])}
        onDown={intoList}
        onEnter={() => {
          const at = intoList();
          if (at !== null) open(at);
        }}
        onBack={onBack}
      />
      <div className={styles.body} data-open={opened !== null}>
        <div className={styles.list} data-waiting={isWaiting}>
          {error && !read ? (
            <LoadFailure
              error={error}
              onRetry={() => void client.invalidateQueries({ queryKey: ['library', 'list'] })}
            />
          ) : !read ? (
            <GridSkeleton columns={titles} shape={shape} label={words.loading} />
          ) : read.rows.length === 0 && isNarrowed ? (
            <NothingFound filter={filter} onClear={clear} />
          ) : read.rows.length === 0 ? (
            <DictionaryEmpty dictionary={dictionary} onImport={onImport} />
          ) : (
            <EntryList
              listRef={listRef}
              dictionary={dictionary}
              rows={read.rows}
              scopes={read.scopes}
              chosen={chosen}
              cursor={cursor}
              opened={opened ? editor.openedId : null}
              onCursor={setCursor}
              onOpen={open}
              onShut={shut}
              onReach={setReached}
              onType={() => searchRef.current?.focus()}
              onToggle={() => {
                const at = cursor === null ? undefined : find(cursor);
                if (at?.source === 'own') chosen.toggle(at);
              }}
              onChooseAll={() => void chooseAll()}
              onRemove={remove}
              onBack={() => (chosen.keys.size > 0 ? chosen.set([]) : onBack())}
            />
          )}
        </div>
        {opened && (
          <div ref={panelPlace} className={styles.side}>
            <EntryPanel
              editor={{ ...editor, editing: opened }}
              onShut={shut}
              onRemove={() => opened.of && setRemoving([plain(opened.of)])}
              onSaved={setCursor}
            />
          </div>
        )}
      </div>
      <RemoveEntries
        keys={removing}
        dictionary={dictionary}
        onCancel={() => setRemoving(null)}
        onRemoved={() => {
          // The dialog goes first: behind it nothing could take the focus.
          flushSync(() => {
            setRemoving(null);
            chosen.set([]);
            if (removing?.some((key) => editor.openedId === entryId(key))) editor.close();
          });
          toList();
        }}
      />
    </section>
  );
}

/** A filter after a pause in typing; what is chosen counts at once. */
function useSettled(typed: EntryFilter): EntryFilter {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    if (typed.text === settled.text) {
      setSettled(typed);
      return;
    }
    const timer = window.setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, settled.text]);
  return settled;
}
