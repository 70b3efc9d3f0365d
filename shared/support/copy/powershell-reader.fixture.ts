/*
 * What PowerShell makes of a pasted command, written from its documentation alone and sharing nothing with what writes
 * the copies: about_Parsing (a back-tick before a line end joins lines; parameters begin with a dash), about_Quoting_Rules
 * (every one of ' ‘ ’ ‚ ‛ is a single quote and " “ ” „ a double one; a doubled one is one; nothing has a meaning in
 * single quotes; `$` begins an expression in double ones), about_Special_Characters (back-tick escapes),
 * about_Hash_Tables, and the parameters of Invoke-WebRequest. Whatever is not among these is refused.
 */
import type { ToldRequest } from './cmd-reader.fixture';

const SINGLE = "'‘’‚‛";
const DOUBLE = '"“”„';
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** The request of one Invoke-WebRequest. */
export function powershellTold(pasted: string): ToldRequest {
  return new Reader(pasted).request();
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  request(): ToldRequest {
    this.expect('Invoke-WebRequest');
    let [method, address] = ['GET', ''];
    let body: Buffer = Buffer.alloc(0);
    const headers: (readonly [string, string])[] = [];
    for (this.gap(); this.at < this.text.length; this.gap()) {
      const name = this.word(/-[A-Za-z]+/y);
      this.gap();
      if (name === '-UseBasicParsing') continue;
      if (name === '-Uri') address = this.value();
      else if (name === '-Method') method = this.value();
      else if (name === '-ContentType') headers.push(['Content-Type', this.value()]);
      else if (name === '-Headers') headers.push(...this.table());
      else if (name === '-Body') body = this.utf8Bytes();
      else throw this.wrong();
    }
    return { method, address, headers, body };
  }

  /** White space within a command, and lines that a back-tick joins; a line end by itself ends the command. */
  private gap(): void {
    while (/[ \t]/.test(this.text.charAt(this.at)) || this.text.startsWith('`\n', this.at))
      this.at += this.text.startsWith('`\n', this.at) ? 2 : 1;
    if (this.text[this.at] === '\n') throw new Error(`a second command: ${this.text.slice(this.at)}`);
  }

  private table(): (readonly [string, string])[] {
    this.expect('@{');
    const found: (readonly [string, string])[] = [];
    const space = () => this.word(/[ \t\n]*/y);
    for (space(); this.text[this.at] !== '}'; space()) {
      const name = this.value();
      this.word(/[ \t]*=[ \t]*/y);
      found.push([name, this.value()]);
      if (found.filter(([other]) => other.toLowerCase() === name.toLowerCase()).length > 1)
        throw new Error(`a key stands twice: ${name}`);
    }
    this.expect('}');
    return found;
  }

  private utf8Bytes(): Buffer {
    this.expect('([System.Text.Encoding]::UTF8.GetBytes(');
    const text = this.value();
    this.expect('))');
    return Buffer.from(text, 'utf8');
  }

  /** A string in either kind of quotes, or a bare word. */
  private value(): string {
    const quote = this.text.charAt(this.at);
    if (quote !== '' && SINGLE.includes(quote)) return this.single();
    if (quote !== '' && DOUBLE.includes(quote)) return this.double();
    return this.word(/[A-Za-z]+/y);
  }

  private single(): string {
    let text = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const char = this.text.charAt(this.at);
      if (SINGLE.includes(char)) {
        this.at += 1;
        const next = this.text.charAt(this.at);
        if (next === '' || !SINGLE.includes(next)) return text;
      }
      text += this.text.charAt(this.at);
    }
    throw this.wrong();
  }

  private double(): string {
    let text = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const char = this.text.charAt(this.at);
      if (char === '`') {
        this.at += 1;
        const escaped = this.text.charAt(this.at);
        text += ESCAPES.get(escaped) ?? escaped;
      } else if (char === '$') text += this.expression();
      else if (DOUBLE.includes(char)) {
        this.at += 1;
        const next = this.text.charAt(this.at);
        if (next === '' || !DOUBLE.includes(next)) return text;
        text += next;
      } else text += char;
    }
    throw this.wrong();
  }

  /** `$([char]0x1b)` alone; a variable or another expression would be somebody else's text. */
  private expression(): string {
    const found = this.word(/\$\(\[char\]0x[0-9a-f]{1,4}\)/y);
    this.at -= 1;
    return String.fromCharCode(Number.parseInt(found.slice(found.indexOf('0x') + 2, -1), 16));
  }

  private word(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw this.wrong();
    this.at += found.length;
    return found;
  }

  private expect(text: string): void {
    if (!this.text.startsWith(text, this.at)) throw this.wrong();
    this.at += text.length;
  }

  private wrong(): Error {
    return new Error(`PowerShell would read something else here: ${this.text.slice(this.at, this.at + 60)}`);
  }
}
