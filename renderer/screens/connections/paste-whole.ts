import type { ClipboardEvent } from 'react';

/** Takes a line break inside what is pasted as it is, so that it is told as a problem: the browser would make a space of it in silence. */
export function pasteWhole(event: ClipboardEvent<HTMLInputElement>, put: (text: string) => void): void {
  const text = event.clipboardData.getData('text/plain').replace(/[\r\n]+$/, '');
  if (!/[\r\n]/.test(text)) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  put(value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length));
}
