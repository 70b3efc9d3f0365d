import type { CopyRefusal } from './copied-call';
import { curlOpening, headerArgument, type Sendable } from './sendable';

/** What cmd.exe reads of one command (Microsoft, 'Command prompt line string limitation'). */
const MOST = 8191;
/** Between the quotes of cmd.exe these still have a meaning, or end them. */
const SPECIAL_IN_QUOTES = /["%!\n]/;
/** Characters that a caret takes every meaning from; a backslash has none here, and careted pairs are Chrome's way, halved when pasted. */
const CARETED = /[^A-Za-z0-9\s_\-:=+~'/.,?;*`@#$[\]{}\\\u0080-\uffff]/;

/**
 * A curl command for the prompt of cmd.exe, or why there can be none. Two programs read it: cmd.exe, which knows
 * carets and `%NAME%`, and then curl's own start-up code, which knows `\"` (Microsoft, 'Parsing C command-line arguments').
 */
export function curlForCmd(request: Sendable): { readonly text: string } | CopyRefusal {
  const { method, address, headers, body } = request;
  // cmd.exe drops carriage returns and ends at NUL; a tab completes a file name.
  if (/[\0-\x09\x0b-\x1f\x7f]/.test(body)) return 'cmd-character';
  const text = [
    ['curl.exe', ...curlOpening(address), quoted(address)].join(' '),
    `-X ${quoted(method)}`,
    ...headers.map((header) => `-H ${quoted(headerArgument(header))}`),
    `--data-raw ${quoted(body)}`,
  ].join(' ^\n  ');
  return text.length > MOST ? 'cmd-length' : { text };
}

function quoted(text: string): string {
  if (/^[A-Z]+$/.test(text)) return text;
  const argument = `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
  return SPECIAL_IN_QUOTES.test(text) ? careted(argument) : argument;
}

/**
 * Every quote careted, so that cmd.exe sees none and a caret works everywhere. A caret behind each `%` too: the prompt
 * then looks for a variable whose name begins with one, and finds none. A line feed is a caret and two of them.
 */
function careted(argument: string): string {
  let text = '';
  let behindPercent = false;
  for (const char of argument) {
    if (char === '\n') text += '^\n\n';
    else text += behindPercent || CARETED.test(char) ? `^${char}` : char;
    behindPercent = char === '%';
  }
  return text;
}
