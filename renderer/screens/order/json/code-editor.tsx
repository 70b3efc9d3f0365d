import { setDiagnostics } from '@codemirror/lint';
import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import {
  type Ref,
  type RefObject,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import styles from './body-editor.module.css';
import { type EditorDoings, editorSetup, fromOutside } from './editor-setup';
import { replacement } from './replace-text';

/** Something wrong at a place of the text, in words; `to` may be `from`. */
export interface EditorMark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Where a person is in a text: what changes in it meanwhile moves the place along. */
export interface EditorPlace {
  readonly text: string;
  readonly anchor: number;
  readonly head: number;
  readonly top: number;
}

export interface EditorHandle {
  /** Moves the cursor there and into sight. */
  readonly goTo: (offset: number) => void;
  readonly focus: () => void;
}

/** A text in CodeMirror: it shows `text`, whoever wrote it, and tells what is typed. Cursor and scroll stay where they are. */
export function CodeEditor(props: {
  readonly text: string;
  readonly marks: readonly EditorMark[];
  readonly id: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly doings: EditorDoings;
  readonly places: Map<string, EditorPlace>;
  readonly handle: Ref<EditorHandle>;
}) {
  const { text, marks, id, places } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useInsertionEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const parent = host.current;
    if (!parent) return undefined;
    const view = editor.current ?? openEditor(parent, latest);
    editor.current = view;
    return () => {
      const { anchor, head } = view.state.selection.main;
      places.set(id, { text: view.state.doc.toString(), anchor, head, top: view.scrollDOM.scrollTop });
      // A screen that only goes behind another keeps its editor, with focus and scroll.
      queueMicrotask(() => {
        if (view.dom.isConnected) return;
        view.destroy();
        if (editor.current === view) editor.current = null;
      });
    };
  }, [id, places]);

  useLayoutEffect(() => {
    if (editor.current) showText(editor.current, text);
  }, [text]);

  useLayoutEffect(() => {
    const view = editor.current;
    if (!view) return;
    const within = (offset: number) => Math.min(offset, view.state.doc.length);
    view.dispatch(
      setDiagnostics(
        view.state,
        marks.map((mark) => ({ ...mark, from: within(mark.from), to: within(mark.to) })),
      ),
    );
  }, [marks]);

  useImperativeHandle(props.handle, () => ({
    goTo(offset) {
      const view = editor.current;
      if (!view) return;
      const at = Math.min(offset, view.state.doc.length);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    focus: () => editor.current?.focus(),
  }));

  return <div ref={host} className={styles.host} />;
}

function openEditor(parent: HTMLElement, latest: RefObject<Parameters<typeof CodeEditor>[0]>): EditorView {
  const { text, id, label, phrases, places } = latest.current;
  const doings: EditorDoings = {
    type: (typed, step) => latest.current.doings.type(typed, step),
    undo: () => latest.current.doings.undo(),
    redo: () => latest.current.doings.redo(),
    left: () => latest.current.doings.left(),
  };
  const its = places.get(id);
  const view = new EditorView({
    parent,
    doc: its?.text ?? text,
    selection: EditorSelection.single(its?.anchor ?? 0, its?.head ?? 0),
    extensions: editorSetup(doings, { id, label, phrases }),
  });
  if (its)
    view.requestMeasure({ read: () => undefined, write: () => view.scrollDOM.scrollTo({ top: its.top }) });
  showText(view, text);
  if (!document.activeElement?.checkVisibility() || document.activeElement === document.body) view.focus();
  return view;
}

/** Changes only what differs. Who undoes something while the cursor is here sees the place of it. */
function showText(view: EditorView, text: string): void {
  const { state } = view;
  const change = replacement(state.doc.toString(), state.toText(text).toString());
  if (change === null) return;
  const there = view.hasFocus
    ? { selection: { anchor: change.from + change.insert.length }, scrollIntoView: true }
    : {};
  view.dispatch({ changes: change, annotations: fromOutside.of(true), ...there });
}
