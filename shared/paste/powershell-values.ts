import { lineEndAt, runAt } from './command';
import { psStringAt } from './powershell-strings';
import { plainWord, type Word } from './word';

/** What stands in a PowerShell text where a value can stand. `computed`: something that only PowerShell works out. */
export type PsValue =
  | { readonly kind: 'text'; readonly word: Word }
  | { readonly kind: 'table'; readonly entries: PsEntry[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'computed'; readonly at: number };
export interface PsEntry {
  readonly key: string;
  readonly value: PsValue;
}

/** A quote that never closes. */
export class Unclosed extends Error {
  constructor(readonly at: number) {
    super('unclosed');
  }
}

/** Tables and brackets inside each other; deeper ones are computed. */
const MAX_DEPTH = 32;
const BARE = /[^\s;|&(){},"'@`]+/y;

/** Reads the values of a PowerShell text from an offset on. Nothing is computed, looked up or run. */
export class PsReader {
  expands: number | null = null;
  private depth = 0;

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  char(): string {
    return this.text.charAt(this.at);
  }

  /** Spaces, comments and joined lines; line ends too where `lines` says so. */
  space(lines: boolean): void {
    for (;;) {
      const { text, at } = this;
      const char = text.charAt(at);
      const lineEnd = lineEndAt(text, at);
      const joined = char === '`' ? lineEndAt(text, at + 1) : 0;
      if (joined > 0) this.at += 1 + joined;
      else if (lineEnd > 0) {
        if (!lines) return;
        this.at += lineEnd;
      } else if (/\s/.test(char)) this.at += 1;
      else if (text.startsWith('<#', at)) {
        const end = text.indexOf('#>', at);
        this.at = end < 0 ? text.length : end + 2;
      } else if (char === '#') {
        const end = text.slice(at).search(/[\r\n]/);
        this.at = end < 0 ? text.length : at + end;
      } else return;
    }
  }

  /** A text up to a white space or anything that has a meaning of its own. */
  bare(): Word {
    const from = this.at;
    for (let length = -1; length !== 0; this.at += length)
      length = this.char() === '`' ? 2 : runAt(BARE, this.text, this.at).length;
    return plainWord(this.text, from, Math.min(this.at, this.text.length));
  }

  /** One value, without what may be done to it behind. */
  value(): PsValue {
    const { text, at } = this;
    const found = psStringAt(text, at);
    if (found !== null) {
      if (found.kind === 'unclosed') throw new Unclosed(found.at);
      this.at = found.end;
      this.expands ??= found.expands;
      return { kind: 'text', word: found.word };
    }
    if (text.startsWith('@{', at)) return this.table();
    if (this.char() === '(') return this.inParentheses();
    if (this.char() === '[') return this.cast();
    const variable = /^[$@]([A-Za-z_]\w*)(?![\w:.[])/.exec(text.slice(at, at + 200));
    if (variable !== null) {
      this.at += variable[0].length;
      return { kind: 'variable', name: (variable[1] ?? '').toLowerCase() };
    }
    const created = /^New-Object\b[^\r\n;|)]*/i.exec(text.slice(at, at + 400));
    if (created !== null) {
      this.at += created[0].length;
      return /Dictionary|Hashtable/i.test(created[0])
        ? { kind: 'table', entries: [] }
        : { kind: 'computed', at };
    }
    if (this.char() === '$') {
      this.bare();
      return { kind: 'computed', at };
    }
    const word = this.bare();
    if (word.text === '') this.at += 1;
    return { kind: 'text', word };
  }

  /** Over everything up to the end of the statement: a line end, `;` or a bracket that closes one around it. */
  skipStatement(): void {
    let depth = 0;
    while (this.at < this.text.length) {
      this.space(depth > 0);
      const char = this.char();
      if (char === '' || (depth === 0 && (char === ';' || lineEndAt(this.text, this.at) > 0))) return;
      const found = psStringAt(this.text, this.at);
      if (found?.kind === 'unclosed') throw new Unclosed(found.at);
      if ('({['.includes(char)) depth += 1;
      if (')}]'.includes(char)) depth -= 1;
      if (depth < 0) return;
      this.at = found?.end ?? this.at + 1;
    }
  }

  /** `@{ key = value; … }`, keys bare or quoted. */
  private table(): PsValue {
    const entries: PsEntry[] = [];
    this.at += 2;
    for (;;) {
      this.space(true);
      const before = this.at;
      if (this.char() === ';' || this.char() === ',') this.at += 1;
      else if (this.char() === '}' || this.char() === '') {
        this.at += 1;
        return { kind: 'table', entries };
      } else {
        const key = this.key();
        this.space(true);
        if (this.char() !== '=') this.skipStatement();
        else {
          this.at += 1;
          this.space(true);
          entries.push({ key, value: this.whole() });
        }
      }
      if (this.at === before) this.at += 1;
    }
  }

  private key(): string {
    const found = psStringAt(this.text, this.at);
    if (found === null) {
      const key = /^[^\s=;{}]+/.exec(this.text.slice(this.at, this.at + 200))?.[0] ?? '';
      this.at += key.length;
      return key;
    }
    if (found.kind === 'unclosed') throw new Unclosed(found.at);
    this.at = found.end;
    return found.word.text;
  }

  /** A value that is all of its statement; computed if something is done to it. */
  whole(): PsValue {
    const from = this.at;
    this.depth += 1;
    const value = this.depth > MAX_DEPTH ? null : this.value();
    this.depth -= 1;
    this.space(false);
    const done = this.at;
    this.skipStatement();
    return value !== null && this.at === done ? value : { kind: 'computed', at: from };
  }

  /** `(…)`: what stands alone in it, or what is only turned into bytes. */
  private inParentheses(): PsValue {
    const from = this.at;
    this.at += 1;
    this.space(true);
    const inside = this.whole();
    this.space(true);
    if (this.char() === ')') this.at += 1;
    return inside.kind === 'computed' ? { kind: 'computed', at: from } : inside;
  }

  /** `[type]value` and `[Text.Encoding]::UTF8.GetBytes(value)`. */
  private cast(): PsValue {
    const from = this.at;
    const type = /^\[[\w.[\], ]+\](::\w+\.GetBytes(?=\())?/.exec(this.text.slice(from, from + 200));
    if (type === null || this.text.startsWith('::', from + type[0].length)) {
      this.skipStatement();
      return { kind: 'computed', at: from };
    }
    this.at += type[0].length;
    this.space(false);
    return this.value();
  }
}
