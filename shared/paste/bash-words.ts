import { ansiEscape } from './ansi-escape';
import { type Command, lineEndAt, MOST_WORDS, runAt } from './command';
import { plainWord, type Word, WordWriter } from './word';

/** Characters without a meaning, outside quotes and inside double ones. */
const PLAIN = /[^ \t\r\n;&|<>()\\'"$#`]+/y;
const PLAIN_QUOTED = /[^"\\$`]+/y;

/** Splits one command as bash does; nothing is expanded or run, what would be is left as text. */
export function bashWords(text: string, from: number): Command {
  return new BashReader(text, from).command();
}

class BashReader {
  private readonly words: Word[] = [];
  private word: WordWriter | null = null;
  private expands: number | null = null;
  private input: Word | null = null;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  command(): Command {
    while (this.at < this.text.length && this.words.length < MOST_WORDS) {
      const unclosed = this.step();
      if (unclosed === 'end') break;
      if (unclosed !== null) return { kind: 'unclosed', at: unclosed };
    }
    this.finish();
    const { words, expands, input } = this;
    return { kind: 'words', words, end: this.at, expands, halved: null, input };
  }

  /** One more piece of the command: null, the offset of a quote that never closes, or the end. */
  private step(): number | 'end' | null {
    const { text, at } = this;
    const char = text.charAt(at);
    switch (char) {
      case ' ':
      case '\t':
        this.finish();
        this.at += 1;
        return null;
      case '\r':
      case '\n':
      case ';':
      case '&':
      case '|':
      case '>':
      case '(':
      case ')':
        return 'end';
      case '<':
        return this.hereDocument() ? null : 'end';
      case '\\':
        return this.backslash();
      case "'":
        return this.quoted(at + 1);
      case '"':
        return this.doubleQuoted(at, at + 1);
      case '$':
        if (text[at + 1] === "'") return this.ansiQuoted();
        if (text[at + 1] === '"') return this.doubleQuoted(at, at + 2);
        break;
      case '#':
        if (this.word === null) {
          const end = text.slice(at).search(/[\r\n]/);
          this.at = end < 0 ? text.length : at + end;
          return null;
        }
        break;
    }
    this.plain(PLAIN);
    return null;
  }

  private finish(): void {
    if (this.word !== null) this.words.push(this.word.word());
    this.word = null;
  }

  private put(text: string, source: number, length: number): void {
    this.word ??= new WordWriter();
    this.word.add(text, source);
    this.at = source + length;
  }

  /** A run of plain characters, or one that has no meaning just here. */
  private plain(pattern: RegExp): void {
    const { text, at } = this;
    this.mark(at);
    const run = runAt(pattern, text, at) || text.charAt(at);
    this.put(run, at, run.length);
  }

  /** Notes where bash would put something else in place of the text. */
  private mark(at: number): void {
    const char = this.text.charAt(at);
    if (char === '`' || (char === '$' && /[\w({]/.test(this.text.charAt(at + 1)))) this.expands ??= at;
  }

  private backslash(): null {
    const lineEnd = lineEndAt(this.text, this.at + 1);
    if (lineEnd > 0) this.at += 1 + lineEnd;
    else this.put(this.text.charAt(this.at + 1), this.at + 1, 1);
    return null;
  }

  private quoted(from: number): number | null {
    const end = this.text.indexOf("'", from);
    if (end < 0) return from - 1;
    this.put(this.text.slice(from, end), from, end + 1 - from);
    return null;
  }

  private doubleQuoted(open: number, from: number): number | null {
    this.put('', from, 0);
    while (this.at < this.text.length) {
      const { text, at } = this;
      const char = text.charAt(at);
      if (char === '"') {
        this.at += 1;
        return null;
      }
      const lineEnd = char === '\\' ? lineEndAt(text, at + 1) : 0;
      if (lineEnd > 0) this.at += 1 + lineEnd;
      else if (char === '\\' && /["\\$`]/.test(text.charAt(at + 1))) this.put(text.charAt(at + 1), at + 1, 1);
      else this.plain(PLAIN_QUOTED);
    }
    return open;
  }

  private ansiQuoted(): number | null {
    const open = this.at;
    this.put('', open + 2, 0);
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (char === "'") {
        this.at += 1;
        return null;
      }
      const { text, length } =
        char === '\\' ? ansiEscape(this.text, this.at) : { text: char, length: char.length };
      this.put(text, this.at, length);
    }
    return open;
  }

  /** `<<WORD` and the lines up to that word; false: another redirection, at which reading stops. */
  private hereDocument(): boolean {
    const open = /^<<-?[ \t]*(?:'([^'\r\n]+)'|"([^"\r\n]+)"|([\w.-]+))[ \t]*(\r\n|\n)/.exec(
      this.text.slice(this.at, this.at + 200),
    );
    if (open === null) return false;
    const mark = open[1] ?? open[2] ?? open[3] ?? '';
    const from = this.at + open[0].length;
    for (let start = from; start <= this.text.length; ) {
      const end = this.text.indexOf('\n', start);
      const line = this.text.slice(start, end < 0 ? undefined : end);
      if (line.trim() === mark) {
        this.input = plainWord(this.text, from, start);
        this.finish();
        this.at = start + line.trimEnd().length;
        return true;
      }
      if (end < 0) return false;
      start = end + 1;
    }
    return false;
  }
}
