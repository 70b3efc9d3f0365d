/*
 * What a Windows prompt and curl make of a pasted command, written from the rules alone and sharing nothing with what
 * writes the copies. Two programs read such a text:
 *
 * 1. cmd.exe at its prompt (Microsoft Learn, 'cmd' and 'Using environment variables', for quotes, carets and `%NAME%`;
 *    the order of the steps as measured by D. Benham and jeb, 'How does the Windows Command Interpreter parse scripts?'):
 *    a. `%NAME%` and `%NAME:…%`, line by line, in quotes too; an unknown name stays, and reading goes on behind its `%`;
 *    b. carriage returns are dropped;
 *    c. outside quotes a caret takes the meaning from the next character; before a line feed it joins the lines, and
 *       the character behind that is taken literally, a second line feed too. A line feed ends the command and its quotes.
 * 2. The start-up code of a C program (Microsoft Learn, 'Parsing C command-line arguments'; as CommandLineToArgvW):
 *    space and tab part arguments outside quotes; 2n backslashes before a quote are n, and the quote counts; 2n+1 are n
 *    and a literal quote; other backslashes are themselves; two quotes inside quotes are one.
 */

/** The arguments that curl gets. `isKnown` says which variables the machine has. Throws where cmd.exe would do more than start one program. */
export function cmdArguments(pasted: string, isKnown: (name: string) => boolean): readonly string[] {
  const expanded = pasted
    .split('\n')
    .map((line) => withVariables(line, isKnown))
    .join('\n');
  return argumentsOf(oneCommand(expanded.replaceAll('\r', '')));
}

function withVariables(line: string, isKnown: (name: string) => boolean): string {
  let text = '';
  for (let at = 0; at < line.length; at += 1) {
    const end = line.indexOf('%', at + 1);
    if (line[at] !== '%' || end < 0) {
      text += line[at];
      continue;
    }
    const [name = ''] = line.slice(at + 1, end).split(':');
    if (name === '' || !isKnown(name)) {
      text += '%';
      continue;
    }
    text += '(value of a variable)';
    at = end;
  }
  return text;
}

function oneCommand(text: string): string {
  let command = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') {
      if (text.slice(at).trim() !== '') throw new Error(`a second command: ${text.slice(at)}`);
      return command;
    }
    if (char === '^' && !quoted) {
      at += 1;
      if (text[at] === '\n') at += 1;
      command += text.charAt(at);
      continue;
    }
    if (char === '"') quoted = !quoted;
    if (!quoted && '&|<>'.includes(char)) throw new Error(`cmd.exe acts upon ${char} in: ${text}`);
    command += char;
  }
  return command;
}

function argumentsOf(command: string): readonly string[] {
  const found: string[] = [];
  let now: string | null = null;
  let quoted = false;
  for (let at = 0; at < command.length; at += 1) {
    const char = command.charAt(at);
    if (!quoted && (char === ' ' || char === '\t')) {
      if (now !== null) found.push(now);
      now = null;
      continue;
    }
    now ??= '';
    if (char === '\\') {
      let slashes = 0;
      while (command[at + slashes] === '\\') slashes += 1;
      const beforeQuote = command[at + slashes] === '"';
      now += '\\'.repeat(beforeQuote ? Math.floor(slashes / 2) : slashes);
      at += slashes - 1;
      if (beforeQuote && slashes % 2 === 1) {
        now += '"';
        at += 1;
      }
    } else if (char !== '"') now += char;
    else if (quoted && command[at + 1] === '"') {
      now += '"';
      at += 1;
    } else quoted = !quoted;
  }
  return now === null ? found : [...found, now];
}

/** One request as a tool was told to send it. */
export interface ToldRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What curl does with its arguments (curl's manual: `-X`, `-H`, `--data-raw`, `--globoff`); anything else is refused. */
export function curlRequest(args: readonly string[]): ToldRequest {
  const [program, ...rest] = args;
  if (program !== 'curl.exe') throw new Error(`not curl: ${program}`);
  const headers: (readonly [string, string])[] = [];
  let [method, address, body] = ['', '', ''];
  let globs = true;
  for (let at = 0; at < rest.length; at += 1) {
    const option = rest[at] ?? '';
    const value = rest[at + 1] ?? '';
    if (option === '--globoff') globs = false;
    else if (option === '-X') method = value;
    else if (option === '-H') headers.push(headerOf(value));
    else if (option === '--data-raw') body = value;
    else if (option.startsWith('-')) throw new Error(`curl is given ${option}`);
    else if (address !== '') throw new Error(`curl is given a second address: ${option}`);
    else address = option;
    if (option.startsWith('-') && option !== '--globoff') at += 1;
  }
  if (globs && /[[\]{}]/.test(address)) throw new Error(`curl takes this for several addresses: ${address}`);
  return { method, address, headers, body: Buffer.from(body, 'utf8') };
}

function headerOf(line: string): readonly [string, string] {
  if (line.startsWith('@')) throw new Error(`curl reads headers from a file: ${line}`);
  if (line.endsWith(';') && !line.includes(':')) return [line.slice(0, -1), ''];
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}
