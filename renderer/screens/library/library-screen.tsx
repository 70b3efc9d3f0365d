import { useQuery } from '@tanstack/react-query';
import type { InputRef } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Dictionary } from '../../../shared/library/entry';
import { useCommand } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { useBringing } from '../../parts/use-bringing';
import { libraryOverviewQuery } from '../../queries/library';
import { useText } from '../../text/language';
import { libraryText } from '../../text/library';
import { DictionaryPane } from './entries/dictionary-pane';
import { LeaveEntry } from './entries/leave-entry';
import { useEntryEditor } from './entries/use-entry-editor';
import { ImportPane } from './importing/import-pane';
import { useImport } from './importing/use-import';
import { LearnPane } from './learning/learn-pane';
import styles from './library-screen.module.css';
import { LibrarySide } from './library-side';
import { isDictionary, type LibraryView } from './library-view';
import { SharedPane } from './sharing/shared-pane';
import { TemplatePane } from './templates/template-pane';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xls,.json';

/** The library: its dictionaries at the left, one of them or what concerns them all at the right. */
export function LibraryScreen() {
  const t = useText(libraryText);
  const { data: overview } = useQuery(libraryOverviewQuery);
  const [view, setView] = useState<LibraryView>('columns');
  /** The dictionary that was looked at last: what is pasted is likely of it. */
  const [dictionary, setDictionary] = useState<Dictionary>('columns');
  const editor = useEntryEditor();
  const importing = useImport(isDictionary(view) ? view : dictionary);
  const file = useRef<HTMLInputElement>(null);
  const side = useRef<HTMLElement>(null);
  const search = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);

  const show = (next: LibraryView): void =>
    editor.leaveThen(() => {
      editor.close();
      if (isDictionary(next)) setDictionary(next);
      setView(next);
    });
  const toSide = (): void => side.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  const bring = (its: () => void): void =>
    editor.leaveThen(() => {
      editor.close();
      setView('import');
      its();
    });
  const { screen, errand, errandDone } = useNavigation();
  const showTemplates = useEffectEvent(() => {
    errandDone();
    show('templates');
    side.current?.querySelector<HTMLElement>('[data-view="templates"]')?.focus();
  });
  useEffect(() => {
    if (screen === 'library' && errand?.kind === 'show-templates') showTemplates();
  }, [screen, errand]);
  const { isOver, dropping } = useBringing({
    onFile: (its) => bring(() => importing.bringFile(its)),
    onText: (text) => bring(() => importing.bringText(text)),
    onProblem: (problem) => bring(() => importing.refuse(problem)),
  });
  useCommand('library.import', () => file.current?.click());
  const endImport = (next: Dictionary): void => {
    importing.startOver();
    show(next);
    side.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  };

  return (
    <div className={styles.screen} data-testid="library-screen" {...dropping}>
      <LibrarySide
        sideRef={side}
        overview={overview ?? null}
        view={view}
        isImporting={importing.stage.kind === 'table' || importing.stage.kind === 'compare'}
        isDone={view === 'import' && importing.stage.kind === 'done'}
        onOpen={show}
        onInto={(how) => (how === 'list' && list.current ? list.current.focus() : search.current?.focus())}
      />
      <div className={styles.main}>
        {isDictionary(view) && (
          <DictionaryPane
            key={view}
            dictionary={view}
            editor={editor}
            searchRef={search}
            listRef={list}
            onImport={() => file.current?.click()}
            onBack={toSide}
          />
        )}
        {view === 'templates' && <TemplatePane />}
        {view === 'learn' && <LearnPane onBack={toSide} />}
        {view === 'shared' && <SharedPane onBack={toSide} />}
        {view === 'import' && (
          <ImportPane
            importing={importing}
            onChooseFile={() => file.current?.click()}
            onShow={endImport}
            onClose={() => endImport(dictionary)}
          />
        )}
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept={ACCEPTED}
        data-testid="import-file"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (chosen) bring(() => importing.bringFile(chosen));
        }}
      />
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <span>{t.dropHere}</span>
        </div>
      )}
      <LeaveEntry editor={editor} />
    </div>
  );
}
