import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--desk-text-2)' },
  { tag: tags.string, color: 'var(--desk-text)' },
  { tag: tags.number, color: 'var(--desk-accent)' },
  { tag: [tags.bool, tags.null], color: 'var(--outcome-unauthorized)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--desk-text-3)' },
  { tag: tags.invalid, color: 'var(--desk-danger)' },
]);

const mark = (color: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline wavy ${color} 1px`,
  textUnderlineOffset: '3px',
  textDecorationSkipInk: 'none',
});
const sign = (color: string) => ({ content: 'normal', background: color });

/** The editor in the colours of the page: variables that change with the theme. */
export const editorLook = [
  syntaxHighlighting(colors),
  EditorView.theme({
    '&': { height: '100%', fontSize: '12.5px', color: 'var(--desk-text)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px', overflow: 'auto' },
    '.cm-content': { padding: '8px 0 24px', caretColor: 'var(--desk-text)' },
    '.cm-line': { padding: '0 12px 0 4px' },
    '.cm-gutters': {
      border: 'none',
      background: 'transparent',
      color: 'var(--desk-text-3)',
      fontVariantNumeric: 'tabular-nums',
    },
    '.cm-lineNumbers .cm-gutterElement': { minWidth: '32px', padding: '0 4px 0 8px' },
    '.cm-foldGutter .cm-gutterElement': { width: '16px', textAlign: 'center', cursor: 'default' },
    '.cm-gutter-lint': { width: '14px' },
    '.cm-gutter-lint .cm-gutterElement': { padding: '6px 0 0 6px' },
    '.cm-lint-marker': { width: '8px', height: '8px' },
    '.cm-lint-marker-error': { ...sign('var(--desk-danger)'), borderRadius: '50%' },
    '.cm-lint-marker-warning': {
      ...sign('var(--desk-warning)'),
      clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    },
    '.cm-lintRange-error': mark('var(--desk-danger)'),
    '.cm-lintRange-warning': mark('var(--desk-warning)'),
    '.cm-lintPoint-error::after': { borderBottomColor: 'var(--desk-danger)' },
    '.cm-lintPoint-warning::after': { borderBottomColor: 'var(--desk-warning)' },
    '.cm-tooltip': {
      border: '1px solid var(--desk-line-strong)',
      borderRadius: '6px',
      background: 'var(--desk-raised)',
      color: 'var(--desk-text)',
      boxShadow: 'var(--desk-shadow)',
    },
    '.cm-diagnostic': { padding: '4px 10px', borderLeft: 'none', font: '12px / 20px var(--font-ui)' },
    '&.cm-focused .cm-matchingBracket': { background: 'var(--desk-selected)' },
    '&.cm-focused .cm-nonmatchingBracket': { background: 'transparent', color: 'var(--desk-danger)' },
    '.cm-foldPlaceholder': {
      border: '1px solid var(--desk-line-strong)',
      background: 'var(--desk-hover)',
      color: 'var(--desk-text-2)',
    },
    '.cm-specialChar': { color: 'var(--desk-danger)' },
  }),
];
