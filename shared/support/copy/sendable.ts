import type { CopiedCall, CopyRefusal } from './copied-call';
import { anglePlaceholder, type SecretChoice, shownHeaders } from './secret-headers';

/** One request as a command can send it: what the tool itself works out (Host, Content-Length) is left to it. */
export interface Sendable {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Halves of surrogate pairs are U+FFFD, as which they left. */
  readonly body: string;
}

const NAME = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;
const WORKED_OUT: ReadonlySet<string> = new Set(['host', 'content-length']);

/** The request of a call for a command, or why no command can send it. */
export function sendable(call: CopiedCall, choice: SecretChoice): Sendable | CopyRefusal {
  const { method, address } = call;
  if (!/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/iu.test(address) || !URL.canParse(address)) return 'no-address';
  const headers = shownHeaders(call.requestHeaders, choice, anglePlaceholder).filter(
    ([name]) => !WORKED_OUT.has(name.toLowerCase()),
  );
  if (headers.some(([name, value]) => !NAME.test(name) || /[\p{Cc}\p{Cs}]/u.test(value))) return 'bad-header';
  if (!NAME.test(method)) return 'bad-header';
  return { method, address, headers, body: call.requestBody.toWellFormed() };
}

/** `name: value` as curl wants it; a header without a value ends in a semicolon. */
export function headerArgument([name, value]: Sendable['headers'][number]): string {
  return value.trim() === '' ? `${name};` : `${name}: ${value}`;
}

/** curl reads `[1-3]` and `{a,b}` in an address as several addresses unless it is told not to. */
export function curlOpening(address: string): readonly string[] {
  return /[[\]{}]/.test(address) ? ['--globoff'] : [];
}
