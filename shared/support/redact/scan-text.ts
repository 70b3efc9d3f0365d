import { parseJson } from '../../json';
import type { Report, SecretKind } from './secret-kinds';
import { base64Views, jsonView, partOf, percentView, type View, wholeView } from './view';

/** A secret in a text: its place there, what it says, and how what stands for it is written. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly kind: SecretKind;
  readonly value: string;
  readonly shown: string;
  readonly write: (placeholder: string) => string;
}

/** Encodings within each other that are looked into. */
const DEEPEST = 3;
type Find = (text: string, report: Report) => void;

/**
 * Tells of every secret in a text, also where it is written as JSON, an address or base64 writes it, one in another.
 * `isBody`: the text may be one JSON value of any kind, so that a number alone becomes a string.
 */
export function scanText(text: string, isBody: boolean, find: Find, tell: (hit: Hit) => void): void {
  scan(wholeView(text), 0, isBody, find, tell);
}

function scan(view: View, depth: number, isBody: boolean, find: Find, tell: (hit: Hit) => void): void {
  if (isJson(view.text, isBody)) {
    scanJson(view, depth, find, tell);
    return;
  }
  find(view.text, (from, to, kind, value) => tell(hitOf(view, from, to, kind, value)));
  if (depth >= DEEPEST) return;
  for (const inner of [jsonView(view), percentView(view)])
    if (inner) scan(inner, depth + 1, false, find, tell);
  for (const inner of base64Views(view)) scan(inner, depth + 1, false, find, tell);
}

/** Any other text is read as JSON only if it is an object or a list. */
function isJson(text: string, isBody: boolean): boolean {
  return (isBody || /^\s*[{[]/.test(text)) && parseJson(text).ok;
}

/**
 * String by string, so that what is put there never breaks the text; a number becomes a string. JSON in a string of JSON
 * is no level of its own: each one doubles the length, so there are few.
 */
function scanJson(view: View, depth: number, find: Find, tell: (hit: Hit) => void): void {
  const { text } = view;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const from = at;
    if (code === 0x22) {
      at = stringEnd(text, at);
      const inside = partOf(view, from + 1, at - 1);
      scan(jsonView(inside) ?? inside, depth, false, find, tell);
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      while (/[\d.eE+-]/.test(text.charAt(at))) at += 1;
      scanNumber(view, from, at, find, tell);
    } else at += 1;
  }
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at + 1;
}

function scanNumber(view: View, from: number, to: number, find: Find, tell: (hit: Hit) => void): void {
  if (to - from < 4) return;
  find(view.text.slice(from, to), (_from, _to, kind, value) => {
    const hit = hitOf(view, from, to, kind, value);
    const { write } = view;
    tell(write ? { ...hit, write: (placeholder) => write(`"${placeholder}"`) } : hit);
  });
}

function hitOf(view: View, from: number, to: number, kind: SecretKind, value: string): Hit {
  return {
    from: view.from(from),
    to: view.to(to - 1),
    kind,
    value,
    shown: view.text.slice(from, to),
    write: (placeholder) => placeholder,
  };
}
