import { type Command, lineEndAt, MOST_WORDS, runAt } from './command';
import { type Word, WordWriter } from './word';

/** Characters without a meaning, outside quotes and inside them. */
const PLAIN = /[^^"\\%&|<>\r\n \t]+/y;
const PLAIN_QUOTED = /[^^"\\%\r\n]+/y;

/**
 * Splits one command as cmd.exe and then the program's own start-up code do: carets outside quotes, backslashes
 * before quotes, `""` inside them. Variables are left as text. More lenient in one thing: inside quotes a line end
 * or `&` belongs to the argument, as whoever wrote it meant.
 */
export function cmdWords(text: string, from: number): Command {
  const read = new CmdReader(text, from, false).command();
  const plain = read.kind === 'words' && read.halved !== null;
  return plain ? new CmdReader(text, from, true).command() : read;
}

interface Backslash {
  readonly at: number;
  readonly careted: boolean;
}

class CmdReader {
  private readonly words: Word[] = [];
  private word: WordWriter | null = null;
  private backslashes: Backslash[] = [];
  /** Between quotes as cmd.exe counts them: a careted one does not count. */
  private cmdQuote = false;
  /** Between quotes as the program counts them, and where they opened. */
  private quote: number | null = null;
  /** The quote before this character closed, or is the first of two. */
  private closing = false;
  private expands: number | null = null;
  private doubled: number | null = null;
  private single = false;

  constructor(
    private readonly text: string,
    private at: number,
    /** Chrome doubles each backslash and puts a caret before it; no program halves those that precede no quote. */
    private readonly halve: boolean,
  ) {}

  command(): Command {
    const { text } = this;
    while (this.at < text.length && this.words.length < MOST_WORDS) {
      const { at } = this;
      const char = text.charAt(at);
      const lineEnd = lineEndAt(text, at);
      const inside = this.quote !== null && !this.closing;
      const run = runAt(inside ? PLAIN_QUOTED : PLAIN, text, at);
      if (run !== '') this.takePlain(run, at);
      else if (char === '^' && !this.cmdQuote) this.caret();
      else if (lineEnd > 0) {
        if (!inside) break;
        this.take('\n', at, false, lineEnd);
      } else if ('&|<>'.includes(char) && !this.cmdQuote && !inside) break;
      else {
        if (char === '"') this.cmdQuote = !this.cmdQuote;
        if (char === '%' && this.expands === null && /^%[A-Za-z_]\w*%/.test(text.slice(at, at + 80)))
          this.expands = at;
        this.take(char, at, false, 1);
      }
    }
    if (this.quote !== null && !this.closing) return { kind: 'unclosed', at: this.quote };
    this.finish();
    const halved = this.single ? null : this.doubled;
    return {
      kind: 'words',
      words: this.words,
      end: this.at,
      expands: this.expands,
      halved,
      input: null,
    };
  }

  /** A caret takes the meaning from what follows; before a line end it joins the lines, and a second line end stands. */
  private caret(): void {
    const { text } = this;
    this.at += 1;
    this.at += lineEndAt(text, this.at);
    const lineEnd = lineEndAt(text, this.at);
    if (this.at < text.length)
      this.take(lineEnd > 0 ? '\n' : text.charAt(this.at), this.at, true, lineEnd || 1);
  }

  /** The next character as it reaches the program. */
  private take(char: string, at: number, careted: boolean, length: number): void {
    this.at = at + length;
    if (char === '"') {
      this.takeQuote(at);
      return;
    }
    this.close();
    if (char === '\\') {
      this.backslashes.push({ at, careted });
      return;
    }
    this.flush();
    if ((char === ' ' || char === '\t') && this.quote === null) this.finish();
    else this.writer().add(char, at);
  }

  private takePlain(run: string, at: number): void {
    this.at = at + run.length;
    this.close();
    this.flush();
    this.writer().add(run, at);
  }

  /** The quote before was the last one. */
  private close(): void {
    if (!this.closing) return;
    this.closing = false;
    this.quote = null;
  }

  private takeQuote(at: number): void {
    if (this.closing) {
      this.closing = false;
      this.writer().add('"', at);
      return;
    }
    const run = this.backslashes;
    this.backslashes = [];
    for (let index = 1; index < run.length; index += 2) this.writer().add('\\', run[index]?.at ?? at);
    if (run.length % 2 === 1) this.writer().add('"', at);
    else if (this.quote === null) {
      this.writer();
      this.quote = at;
    } else this.closing = true;
  }

  /** Backslashes that precede no quote stand as they are, unless they are Chrome's. */
  private flush(): void {
    const run = this.backslashes;
    const [first] = run;
    if (first === undefined) return;
    this.backslashes = [];
    if (run.length % 2 === 0 && run.every(({ careted }) => careted)) this.doubled ??= first.at;
    else this.single = true;
    for (let index = 0; index < run.length; index += this.halve ? 2 : 1)
      this.writer().add('\\', run[index]?.at ?? first.at);
  }

  private writer(): WordWriter {
    this.word ??= new WordWriter();
    return this.word;
  }

  private finish(): void {
    this.flush();
    if (this.word !== null) this.words.push(this.word.word());
    this.word = null;
    this.quote = null;
    this.closing = false;
  }
}
