import { MOST_WORDS } from './command';
import { parameterNamed } from './powershell-parameters';
import { type PsEntry, PsReader, type PsValue, Unclosed } from './powershell-values';
import { type BodyFound, type HeaderFound, type NoteFound, note, type RequestParts } from './request-parts';
import type { LeftOut, NoBody } from './understood';
import type { Word } from './word';

const COMMAND = /^(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm|curl|wget)(?![\w.-])/i;
const ASSIGNED = /^\$([A-Za-z_]\w*)[ \t]*=(?!=)/;
const ADDED = /^\$([A-Za-z_]\w*)(?:\.Add[ \t]*\(|\[|\.)/i;

/** The request of a PowerShell text with Invoke-WebRequest or Invoke-RestMethod in it; null if there is none. */
export function powershellRequest(
  text: string,
  from: number,
):
  | { readonly kind: 'request'; readonly parts: RequestParts }
  | { readonly kind: 'unclosed'; readonly at: number }
  | null {
  const script = new Script(new PsReader(text, from));
  try {
    script.read();
  } catch (problem) {
    if (problem instanceof Unclosed) return { kind: 'unclosed', at: problem.at };
    throw problem;
  }
  const parts = script.request;
  return parts === null ? null : { kind: 'request', parts };
}

/** Goes through the statements: variables that hold texts and tables, and the first command that sends a request. */
class Script {
  request: RequestParts | null = null;
  private readonly variables = new Map<string, PsValue>();
  private readonly secrets: string[] = [];
  private readonly leftOut: LeftOut[] = [];
  private more = false;

  constructor(private readonly reader: PsReader) {}

  read(): void {
    const { reader } = this;
    for (;;) {
      reader.space(true);
      const { at } = reader;
      if (reader.char() === '') break;
      this.statement();
      reader.skipStatement();
      if (reader.char() !== '') reader.at = Math.max(reader.at, at) + 1;
    }
    const { request } = this;
    if (request === null) return;
    const notes = [...request.notes, ...(this.more ? [note('more-requests')] : [])];
    if (reader.expands !== null) notes.push(note('not-expanded', reader.expands));
    this.request = {
      ...request,
      leftOut: [...this.leftOut, ...request.leftOut],
      secrets: [...this.secrets, ...request.secrets],
      notes,
    };
  }

  private statement(): void {
    const { reader } = this;
    const rest = reader.text.slice(reader.at, reader.at + 200);
    const assigned = ASSIGNED.exec(rest);
    if (assigned !== null) {
      reader.at += assigned[0].length;
      reader.space(false);
      if (COMMAND.test(reader.text.slice(reader.at, reader.at + 40))) this.command();
      else this.variables.set((assigned[1] ?? '').toLowerCase(), reader.whole());
      return;
    }
    if (COMMAND.test(rest)) {
      this.command();
      return;
    }
    const added = ADDED.exec(rest);
    if (added !== null) this.member(added[1] ?? '', added[0]);
  }

  /** `$headers.Add("name", "value")`, `$headers["name"] = "value"`, and the cookies of a session. */
  private member(name: string, opening: string): void {
    const { reader } = this;
    const from = reader.at;
    const table = this.variables.get(name.toLowerCase());
    reader.at += opening.length;
    if (table?.kind === 'table' && !opening.endsWith('.')) {
      const key = reader.value();
      reader.space(true);
      if (reader.char() === ']') reader.at += 1;
      reader.space(true);
      if (reader.char() === ',' || reader.char() === '=') reader.at += 1;
      reader.space(true);
      table.entries.push({ key: key.kind === 'text' ? key.word.text : '', value: reader.value() });
      return;
    }
    reader.at = from;
    reader.skipStatement();
    const statement = reader.text.slice(from, reader.at);
    if (!/\.Cookies\.Add|Credential|Password|Token/i.test(statement)) return;
    const texts = [...statement.matchAll(/"([^"]*)"|'([^']*)'/g)].map((text) => text[1] ?? text[2] ?? '');
    const cookie = /\.Cookies\.Add/i.test(statement);
    this.leftOut.push({ kind: 'credential-header', name: cookie ? 'Cookie' : '' });
    // Of a cookie the second: the others are its name, path and host.
    for (const text of cookie ? texts.slice(1, 2) : texts) this.secrets.push(text);
  }

  private command(): void {
    const { reader } = this;
    if (this.request !== null) {
      this.more = true;
      return;
    }
    reader.bare();
    const given: PsEntry[] = [];
    const ignored: string[] = [];
    while (given.length + ignored.length < MOST_WORDS) {
      reader.space(false);
      const { at } = reader;
      if (/^(?:[\r\n;|&)}]|$)/.test(reader.char())) break;
      const parameter = /^-([A-Za-z]\w*)(:?)/.exec(reader.text.slice(at, at + 60));
      if (parameter === null) this.argument(given);
      else {
        reader.at += parameter[0].length;
        this.parameter(parameter[1] ?? '', parameter[2] === ':', given, ignored);
      }
      if (reader.at === at) reader.at += 1;
    }
    this.request = new Arguments(given, ignored, (value) => this.resolved(value)).parts();
  }

  /** What stands without a name: the address, or `@variable` whose entries are all parameters. */
  private argument(given: PsEntry[]): void {
    const splatted = this.reader.char() === '@';
    const value = this.resolved(this.reader.value());
    if (splatted && value.kind === 'table') for (const entry of value.entries) given.push(entry);
    else given.push({ key: 'Uri', value });
  }

  private parameter(typed: string, glued: boolean, given: PsEntry[], ignored: string[]): void {
    const { reader } = this;
    reader.space(glued);
    const takesValue = parameterNamed(typed)?.takesValue ?? !/^(?:-|[\r\n;|&)}]|$)/.test(reader.char());
    if (takesValue || glued) given.push({ key: typed, value: this.resolved(reader.value()) });
    else ignored.push(`-${typed}`);
  }

  private resolved(value: PsValue): PsValue {
    return value.kind === 'variable' ? (this.variables.get(value.name) ?? value) : value;
  }
}

/** The parameters of one command, as a request. */
class Arguments {
  private readonly headers: HeaderFound[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly secrets: string[] = [];
  private readonly notes: NoteFound[] = [];
  private address: string | null = null;
  private method: string | null = null;
  private body: BodyFound = { why: 'absent', at: null };

  constructor(
    private readonly given: readonly PsEntry[],
    private readonly ignored: string[],
    private readonly resolved: (value: PsValue) => PsValue,
  ) {}

  parts(): RequestParts {
    for (const { key, value } of this.given)
      this.take(parameterNamed(key)?.name ?? key, this.resolved(value));
    const { address, method, headers, body, leftOut, secrets, ignored, notes } = this;
    return { address, scheme: 'http:', method, headers, body, leftOut, secrets, ignored, notes };
  }

  private take(name: string, value: PsValue): void {
    const word = value.kind === 'text' ? value.word : null;
    switch (name) {
      case 'Uri':
        if (this.address !== null) this.notes.push(note('more-requests'));
        else this.address = word?.text ?? null;
        return;
      case 'Method':
      case 'CustomMethod':
        this.method = word?.text ?? null;
        return;
      case 'Headers':
        if (value.kind === 'table') for (const entry of value.entries) this.headers.push(this.header(entry));
        return;
      case 'ContentType':
        this.headers.push({ name: 'Content-Type', value: word?.text ?? '' });
        return;
      case 'Body':
        this.body = word ?? noBody(value);
        return;
      case 'InFile':
        this.body = { why: 'in-file', at: startOf(word) };
        return;
      case 'Form':
        this.body = { why: 'form', at: startOf(word) };
        return;
      case 'Credential':
      case 'Token':
      case 'ProxyCredential':
      case 'Proxy':
      case 'Certificate':
      case 'CertificateThumbprint':
        this.leftOut.push({ kind: 'credential-option', name: `-${name}` });
        this.secrets.push(word?.text ?? '');
        return;
      default:
        this.ignored.push(`-${name}`);
    }
  }

  private header({ key, value }: PsEntry): HeaderFound {
    const resolved = this.resolved(value);
    return { name: key, value: resolved.kind === 'text' ? resolved.word.text : '' };
  }
}

function noBody(value: PsValue): { readonly why: NoBody; readonly at: number | null } {
  if (value.kind === 'table') return { why: 'form', at: null };
  return { why: 'computed', at: value.kind === 'computed' ? value.at : null };
}

function startOf(word: Word | null): number | null {
  return word?.pieces[0]?.source ?? null;
}
