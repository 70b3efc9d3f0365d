import type { Command } from './command';
import { CREDENTIAL_OPTIONS, SHORT_OPTIONS, TAKES_VALUE } from './curl-options';
import { type BodyFound, type HeaderFound, type NoteFound, note, type RequestParts } from './request-parts';
import type { LeftOut, NoBody } from './understood';
import { joinedWords, sourceOf, type Word } from './word';

type Words = Extract<Command, { kind: 'words' }>;

/** The request that curl would send for this command, whose first word is curl itself. */
export function curlRequest(command: Words): RequestParts {
  const reader = new CurlReader(command);
  reader.read();
  return reader.parts();
}

interface Option {
  /** Long name, without its hyphens. */
  readonly name: string;
  /** As it was typed, without what was glued to it. */
  readonly typed: string;
  /** Null: none, or none left to take. */
  readonly value: Word | null;
}

class CurlReader {
  private readonly addresses: string[] = [];
  private readonly headers: HeaderFound[] = [];
  private readonly data: Word[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly secrets: string[] = [];
  private readonly ignored: string[] = [];
  private readonly notes: NoteFound[] = [];
  private noBody: { readonly why: NoBody; readonly at: number | null } = { why: 'absent', at: null };
  private method: string | null = null;
  private between = '&';
  /** The first word is curl itself. */
  private at = 0;

  constructor(private readonly command: Words) {}

  read(): void {
    for (let word = this.nextWord(); word !== null; word = this.nextWord()) {
      const { text } = word;
      if (text === '-:' || text === '--next') {
        this.notes.push(note('more-requests'));
        return;
      }
      if (text.startsWith('--') && text.length > 2) this.long(text);
      else if (text.startsWith('-') && text.length > 1) this.short(word);
      else this.addresses.push(text);
    }
  }

  private nextWord(): Word | null {
    this.at += 1;
    return this.command.words[this.at] ?? null;
  }

  parts(): RequestParts {
    const { addresses, headers, leftOut, secrets, ignored, notes, method } = this;
    const [address = null, ...more] = addresses;
    if (more.length > 0) notes.push(note('more-requests'));
    if (this.data.length > 1 && this.between === '&') notes.push(note('data-joined'));
    return { address, scheme: 'http:', method, headers, body: this.body(), leftOut, secrets, ignored, notes };
  }

  private body(): BodyFound {
    return this.data.length === 0 || this.noBody.why !== 'absent'
      ? this.noBody
      : joinedWords(this.data, this.between);
  }

  private long(text: string): void {
    const name = text.slice(2);
    const typed = text.replace(/=[\s\S]*/, '');
    this.option({ name, typed, value: TAKES_VALUE.has(name) ? this.nextWord() : null });
  }

  /** Letters glued together, the last of which may have its value glued on as well. */
  private short(word: Word): void {
    for (let at = 1; at < word.text.length; at += 1) {
      const letter = word.text.charAt(at);
      const name = SHORT_OPTIONS.get(letter) ?? letter;
      const typed = `-${letter}`;
      if (!TAKES_VALUE.has(name)) this.option({ name, typed, value: null });
      else {
        const glued = { text: word.text.slice(at + 1), pieces: [{ at: 0, source: sourceOf(word, at + 1) }] };
        this.option({ name, typed, value: glued.text === '' ? this.nextWord() : glued });
        return;
      }
    }
  }

  private option({ name, typed, value }: Option): void {
    switch (name) {
      case 'url':
        if (value !== null) this.addresses.push(value.text);
        return;
      case 'request':
        this.method = value?.text ?? null;
        return;
      case 'head':
        this.method = 'HEAD';
        return;
      case 'get':
        this.method = 'GET';
        this.noBody = { why: 'form', at: null };
        return;
      case 'header':
        this.header(value, typed);
        return;
      case 'json':
        this.between = '';
        this.take(value, true);
        return;
      case 'data':
      case 'data-ascii':
      case 'data-binary':
        this.take(value, true);
        return;
      case 'data-raw':
        this.take(value, false);
        return;
      case 'data-urlencode':
      case 'form':
      case 'form-string':
        this.noBody = { why: 'form', at: value === null ? null : sourceOf(value, 0) };
        return;
      case 'upload-file':
        this.noBody = { why: 'in-file', at: value === null ? null : sourceOf(value, 0) };
        return;
      default:
        this.other(name, typed, value);
    }
  }

  private take(value: Word | null, mayBeFile: boolean): void {
    if (value === null) return;
    const { input } = this.command;
    if (!mayBeFile || !value.text.startsWith('@')) this.data.push(value);
    else if (value.text === '@-' && input !== null) this.data.push(input);
    else this.noBody = { why: 'in-file', at: sourceOf(value, 0) };
  }

  /** `name: value`, `name;` for an empty one; `@file` and anything else is passed over. */
  private header(value: Word | null, typed: string): void {
    const found = /^([^:;\s]+)(?:\s*:([\s\S]*)|;)$/.exec(value?.text ?? '');
    if (found === null || value?.text.startsWith('@')) this.ignored.push(typed);
    else this.headers.push({ name: found[1] ?? '', value: (found[2] ?? '').trim() });
  }

  private other(name: string, typed: string, value: Word | null): void {
    if (!CREDENTIAL_OPTIONS.has(name)) this.ignored.push(typed);
    else {
      this.leftOut.push({ kind: 'credential-option', name: typed });
      this.secrets.push(value?.text ?? '');
    }
  }
}
