import { curlOpening, headerArgument, type Sendable } from './sendable';

/** What a terminal acts upon when it is pasted, or shows as something else: controls but the line feed, and what turns the direction of writing. */
const ACTED_UPON = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const ESCAPED = new RegExp(`${ACTED_UPON.source}|[\\\\'\\n]`, 'g');
const NAMED: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
/** Linux gives one argument at most 128 KiB; a larger body comes through a pipe. */
const ARGUMENT_BYTES = 100_000;

/**
 * A curl command for bash (bash manual, 'Quoting'): texts in single quotes, in which nothing has a meaning, or in
 * `$'…'` where a terminal would act upon a character. `--data-raw` knows no `@file`.
 */
export function curlForBash({ method, address, headers, body }: Sendable): string {
  const options = headers.map((header) => `-H ${quoted(headerArgument(header))}`);
  const piped = body.includes('\0') || new TextEncoder().encode(body).length > ARGUMENT_BYTES;
  const command = [
    ['curl', ...curlOpening(address), quoted(address)].join(' '),
    `-X ${quoted(method)}`,
    ...options,
    piped ? '--data-binary @-' : `--data-raw ${quoted(body)}`,
  ].join(' \\\n  ');
  return piped ? `printf '%b' ${quoted(forPrintf(body))} |\n${command}` : command;
}

/** No argument can hold NUL, so printf, which is part of bash, writes it. */
function forPrintf(body: string): string {
  return body.replaceAll('\\', '\\\\').replaceAll('\0', '\\0000');
}

function quoted(text: string): string {
  if (/^[\w./:=@%+,-]+$/.test(text)) return text.startsWith('-') ? `'${text}'` : text;
  if (!ACTED_UPON.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return `$'${text.replace(ESCAPED, (char) => NAMED.get(char) ?? bytesOf(char))}'`;
}

/** Byte by byte: `\u` would be written in the charset of whoever pastes it. */
function bytesOf(char: string): string {
  return [...new TextEncoder().encode(char)]
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
}
