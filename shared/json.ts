/**
 * A JSON value that keeps the digits of a number and the order and text of every key.
 * Members are a list, so a key such as `__proto__` is plain text and a duplicate can be seen.
 */
export type Json =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly Json[] }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] };
export interface JsonMember {
  readonly key: string;
  readonly value: Json;
}

/** Why a text is not JSON (RFC 8259), or is more of it than was allowed. */
export const JSON_PROBLEMS = [
  'empty', // nothing but white space
  'ended', // stops in the middle
  'unexpected', // a word or character that is no value: `x`, `tru`
  'value-missing', // a comma or a bracket where a value has to stand
  'name-expected', // a member's name has to stand here, in double quotes
  'colon-missing', // between a name and its value
  'comma-missing', // another value or name right behind one
  'comment',
  'single-quote',
  'trailing-comma',
  'control-character', // a raw one inside a string: a line break, a tab
  'bad-escape',
  'bad-number', // 01, 1., .5, +1
  'not-finite', // NaN, Infinity, -Infinity
  'after-end', // more text after the value
  'too-deep',
  'too-many-keys',
] as const;
export type JsonProblemKind = (typeof JSON_PROBLEMS)[number];

/** A place in a text: `offset` in UTF-16 units from 0; `line` and `column` from 1, as editors count. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}
/** Part of a text, as offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export type JsonProblem = Place & { readonly kind: JsonProblemKind };

/** A key that its object already had; `offset` is where the later one begins. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** What `parseJson` found. Duplicate keys are no problem of the text: whoever reads it decides. */
export type ParsedJson =
  | { readonly ok: true; readonly json: Json; readonly duplicateKeys: readonly DuplicateKey[] }
  | { readonly ok: false; readonly problem: JsonProblem };

/** What a text may hold: containers inside each other (at most 1000), keys in the whole text. */
export interface JsonLimits {
  readonly depth?: number;
  readonly keys?: number;
}

/** No value nests deeper than this, whatever a caller allows: reading and printing go one call a level. */
const MAX_DEPTH = 1000;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NOT_FINITE = /^(?:NaN|Infinity)(?![\w$])/;
const ESCAPES: ReadonlyMap<string, string> = new Map(
  [...'"\\/bfnrt'].map((letter, index) => [letter, '"\\/\b\f\n\r\t'.charAt(index)]),
);

class Stop extends Error {
  constructor(
    readonly kind: JsonProblemKind,
    readonly offset: number,
  ) {
    super(kind);
  }
}

/** Line and column of an offset; CR, LF and CRLF each end a line. */
export function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** True for the text of one JSON number, nothing around it. */
export function isJsonNumber(text: string): boolean {
  NUMBER.lastIndex = 0;
  return NUMBER.test(text) && NUMBER.lastIndex === text.length;
}

/**
 * Reads one JSON text, strictly. `keyPlaces` is told where each member's key stands.
 */
export function parseJson(
  text: string,
  limits: JsonLimits = {},
  keyPlaces?: Map<JsonMember, Span>,
): ParsedJson {
  const reader = new Reader(
    text,
    Math.min(limits.depth ?? MAX_DEPTH, MAX_DEPTH),
    limits.keys ?? Number.POSITIVE_INFINITY,
    keyPlaces,
  );
  try {
    return { ok: true, json: reader.whole(), duplicateKeys: reader.duplicateKeys };
  } catch (stop) {
    if (stop instanceof Stop)
      return { ok: false, problem: { kind: stop.kind, ...placeOf(text, stop.offset) } };
    throw stop;
  }
}

class Reader {
  readonly duplicateKeys: DuplicateKey[] = [];
  private at = 0;
  private keys = 0;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
    private readonly maxKeys: number,
    private readonly keyPlaces: Map<JsonMember, Span> | undefined,
  ) {}

  whole(): Json {
    this.space();
    if (this.at >= this.text.length) throw new Stop('empty', this.at);
    const json = this.value(0);
    this.space();
    if (this.at < this.text.length)
      throw new Stop(this.text[this.at] === '/' ? 'comment' : 'after-end', this.at);
    return json;
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }

  private unexpected(kind: JsonProblemKind = 'unexpected'): Stop {
    if (this.at >= this.text.length) return new Stop('ended', this.at);
    const char = this.text[this.at];
    return new Stop(char === '/' ? 'comment' : char === "'" ? 'single-quote' : kind, this.at);
  }

  private value(depth: number): Json {
    switch (this.text[this.at]) {
      case '{':
        return this.object(depth + 1);
      case '[':
        return this.array(depth + 1);
      case '"':
        return { kind: 'string', value: this.string() };
      case 't':
        return this.word('true', { kind: 'boolean', value: true });
      case 'f':
        return this.word('false', { kind: 'boolean', value: false });
      case 'n':
        return this.word('null', { kind: 'null' });
      default:
        return this.number();
    }
  }

  private word(word: string, json: Json): Json {
    for (const letter of word) {
      if (this.text[this.at] !== letter) throw this.unexpected();
      this.at += 1;
    }
    return json;
  }

  private number(): Json {
    const from = this.at;
    const code = this.text.charCodeAt(from);
    if (code !== 0x2d && !(code >= 0x30 && code <= 0x39)) {
      if (NOT_FINITE.test(this.text.slice(from, from + 9))) throw new Stop('not-finite', from);
      if (code === 0x2b || code === 0x2e) throw new Stop('bad-number', from);
      throw this.unexpected(/[,\]}:]/.test(this.text[from] ?? '') ? 'value-missing' : 'unexpected');
    }
    NUMBER.lastIndex = from;
    if (!NUMBER.test(this.text))
      throw new Stop(
        NOT_FINITE.test(this.text.slice(from + 1, from + 10)) ? 'not-finite' : 'bad-number',
        from,
      );
    this.at = NUMBER.lastIndex;
    if (/[\d.eE+-]/.test(this.text[this.at] ?? '')) throw new Stop('bad-number', from);
    return { kind: 'number', text: this.text.slice(from, this.at) };
  }

  private string(): string {
    const { text } = this;
    let from = this.at + 1;
    let read = '';
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        this.at = at + 1;
        return read + text.slice(from, at);
      }
      if (code < 0x20) throw new Stop('control-character', at);
      if (code === 0x5c) {
        read += text.slice(from, at) + this.escape(at);
        at += text[at + 1] === 'u' ? 5 : 1;
        from = at + 1;
      }
    }
    throw new Stop('ended', text.length);
  }

  private escape(at: number): string {
    const letter = this.text[at + 1];
    if (letter === undefined) throw new Stop('ended', this.text.length);
    if (letter !== 'u') {
      const char = ESCAPES.get(letter);
      if (char === undefined) throw new Stop('bad-escape', at);
      return char;
    }
    const digits = this.text.slice(at + 2, at + 6);
    if (!/^[\da-fA-F]{4}$/.test(digits)) throw new Stop('bad-escape', at);
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private array(depth: number): Json {
    const items: Json[] = [];
    this.open(depth);
    if (this.closes(']')) return { kind: 'array', items };
    for (;;) {
      items.push(this.value(depth));
      if (!this.more(']')) return { kind: 'array', items };
    }
  }

  private object(depth: number): Json {
    const members: JsonMember[] = [];
    const seen = new Set<string>();
    this.open(depth);
    if (this.closes('}')) return { kind: 'object', members };
    for (;;) {
      const offset = this.at;
      if (this.text[offset] !== '"') throw this.unexpected('name-expected');
      this.keys += 1;
      if (this.keys > this.maxKeys) throw new Stop('too-many-keys', offset);
      const key = this.string();
      const to = this.at;
      if (seen.has(key)) this.duplicateKeys.push({ key, offset });
      seen.add(key);
      this.space();
      if (this.text[this.at] !== ':') throw this.unexpected('colon-missing');
      this.at += 1;
      this.space();
      const member = { key, value: this.value(depth) };
      members.push(member);
      this.keyPlaces?.set(member, { from: offset, to });
      if (!this.more('}')) return { kind: 'object', members };
    }
  }

  private open(depth: number): void {
    if (depth > this.maxDepth) throw new Stop('too-deep', this.at);
    this.at += 1;
    this.space();
  }

  private closes(bracket: string): boolean {
    if (this.text[this.at] !== bracket) return false;
    this.at += 1;
    return true;
  }

  /** After an item: true if another follows a comma, false if the container ends here. */
  private more(bracket: string): boolean {
    this.space();
    if (this.closes(bracket)) return false;
    if (this.text[this.at] !== ',') throw this.unexpected('comma-missing');
    const comma = this.at;
    this.at += 1;
    this.space();
    if (this.text[this.at] === bracket) throw new Stop('trailing-comma', comma);
    return true;
  }
}

/** JSON text: numbers' text verbatim, keys in order; `indent` 2 as `JSON.stringify(…, null, 2)` lays it out, 0 without white space. */
export function printJson(json: Json, indent: 0 | 2): string {
  return indent === 0 ? print(json, '', '', ':') : print(json, '\n', '  ', ': ');
}

function print(json: Json, lineEnd: string, step: string, colon: string): string {
  const inner = lineEnd + step;
  const wrap = (brackets: '[]' | '{}', parts: readonly string[]) =>
    parts.length === 0 ? brackets : brackets[0] + inner + parts.join(`,${inner}`) + lineEnd + brackets[1];
  switch (json.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(json.value);
    case 'number':
      return json.text;
    case 'string':
      return JSON.stringify(json.value);
    case 'array':
      return wrap(
        '[]',
        json.items.map((item) => print(item, inner, step, colon)),
      );
    case 'object':
      return wrap(
        '{}',
        json.members.map(({ key, value }) => JSON.stringify(key) + colon + print(value, inner, step, colon)),
      );
  }
}

/** The values of every member of that name, in order; none if `json` is no object. Two or more: a duplicate key. */
export function membersNamed(json: Json, key: string): readonly Json[] {
  if (json.kind !== 'object') return [];
  return json.members.filter((member) => member.key === key).map((member) => member.value);
}
