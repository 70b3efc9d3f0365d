import type { Locator } from '@playwright/test';
import { partsText } from '../../renderer/text/parts';
import type { Language } from '../../shared/desk.app';

/** A text from outside as it was before its invisible characters were shown by their codes. */
export function readPlainText(place: Locator, language: Language): Promise<string> {
  const marked = partsText[language].hidden('U+');
  return place.evaluate((root, mark) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      // What shows all of a long text is no part of it.
      if (!(node instanceof HTMLElement) || node instanceof HTMLButtonElement) return '';
      if (node.title.startsWith(mark)) {
        return String.fromCodePoint(Number.parseInt(node.title.slice(mark.length), 16));
      }
      return [...node.childNodes].map(read).join('');
    };
    return read(root);
  }, marked);
}
