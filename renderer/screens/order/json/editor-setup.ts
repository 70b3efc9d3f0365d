import { indentLess, indentMore, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { pageNonce } from '../../../app/nonce';
import { editorLook } from './editor-look';

/** What a person does in the editor. `step`: typing that follows closely is one step; null: one of its own. */
export interface EditorDoings {
  readonly type: (text: string, step: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The focus went elsewhere in the window. */
  readonly left: () => void;
}

/** Marks a change that was not made in the editor. */
export const fromOutside = Annotation.define<boolean>();

const OF_ITS_OWN = ['input.paste', 'input.drop', 'delete.cut', 'move'];

/**
 * The editor for JSON. There is one history, that of the draft: the window's keys for undo and redo go there, and what
 * they change comes back as text. Tab leaves, as everywhere in the window; lines are indented as they are made, and
 * laid out when the focus leaves.
 */
export function editorSetup(
  doings: EditorDoings,
  words: { readonly label: string; readonly id: string; readonly phrases: Readonly<Record<string, string>> },
): Extension {
  return [
    EditorView.cspNonce.of(pageNonce()),
    lintGutter(),
    lineNumbers(),
    foldGutter(),
    highlightSpecialChars(),
    EditorView.lineWrapping,
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    json(),
    editorLook,
    EditorState.phrases.of(words.phrases),
    EditorView.contentAttributes.of({
      id: words.id,
      'aria-label': words.label,
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
    keymap.of([
      { key: 'Mod-[', run: indentLess },
      { key: 'Mod-]', run: indentMore },
      { key: 'Alt-ArrowUp', run: moveLineUp },
      { key: 'Alt-ArrowDown', run: moveLineDown },
      ...foldKeymap,
      ...standardKeymap,
    ]),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      if (!docChanged || transactions.some((one) => one.annotation(fromOutside))) return;
      const alone = transactions.some((one) => OF_ITS_OWN.some((event) => one.isUserEvent(event)));
      doings.type(state.doc.toString(), alone ? null : 'body');
    }),
    EditorView.domEventHandlers({
      // Of the Edit menu and of input methods.
      beforeinput({ inputType }) {
        if (inputType === 'historyUndo') doings.undo();
        else if (inputType === 'historyRedo') doings.redo();
        else return false;
        return true;
      },
      blur(_event, view) {
        // Another window in front is no leaving.
        if (document.activeElement !== view.contentDOM) doings.left();
      },
    }),
  ];
}
