import { carriesCredential } from '../contract/header-problems';
import { CREDENTIAL_OPTIONS, SHORT_OPTIONS } from './curl-options';
import { MASK, secretsOf } from './secrets';

/** What shells put before a character, as text of a pattern. */
const ESCAPE = '[\\\\^`]*';
/** A token of NGS, the `$` as shells, URLs and JSON may write it. */
const TOKEN = new RegExp(
  `[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?:${ESCAPE}\\$|%${ESCAPE}24|\\\\x24|\\\\u0024)\\w+`,
  'gi',
);
/** User and password of an address. */
const USER = /(?<=\/\/)[^/\s@"']+(?=@)/g;
/** `name: `, `"name": "`, `name=`; the value ends at its quote, or with its line. */
const NAMED = /(?<![\p{L}\d_-])([\p{L}][\p{L}\d_-]{0,63})["'^\\`]*[ \t]*[:=：][ \t]*["'^\\`$]*/gu;
const TO_QUOTE = /[^\r\n"']*[^\r\n"'\\^`]/y;
/** `-Token `, `-u `, `--user=`; a value without quotes ends at a space. */
const OPTION = /(?<=\s)-{1,2}([A-Za-z][\w-]*)[ \t=:]+["'^$]*/g;
const TO_SPACE = /[^\s"']*[^\s"'\\^`]/y;
const CHINESE = /令牌|密码|口令/;
/** More of them than one request has; past that only their own places are masked. */
const MOST = 60;
/** Characters of a credential past which it is looked for as it is only. */
const LONG = 4096;

/**
 * A pasted text as it may be shown: every credential masked, those that were found and whatever stands where one would,
 * also in a text that makes no sense as a whole.
 */
export function maskedText(text: string, credentials: readonly string[]): string {
  const plain = withoutKnown(text, credentials.flatMap(secretsOf)).replace(TOKEN, MASK).replace(USER, MASK);
  const found: string[] = [];
  const named = withoutValues(plain, NAMED, (name) => carriesCredential(name) || CHINESE.test(name), found);
  const rest = withoutValues(
    named,
    OPTION,
    (name) => CREDENTIAL_OPTIONS.has(SHORT_OPTIONS.get(name) ?? name) || carriesCredential(name),
    found,
  );
  return withoutKnown(rest, found.flatMap(secretsOf));
}

function withoutKnown(text: string, credentials: readonly string[]): string {
  const known = credentials.filter((one) => !one.includes(MASK));
  return [...new Set(known)]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST)
    .reduce((left, one) => left.replaceAll(one.length > LONG ? one : asWritten(one), MASK), text);
}

/** Masks what stands behind a name that says so, and adds it to `found`. */
function withoutValues(
  text: string,
  before: RegExp,
  isSecret: (name: string) => boolean,
  found: string[],
): string {
  let kept = '';
  let at = 0;
  for (const { 0: all, 1: name = '', index } of text.matchAll(before)) {
    if (index < at || !isSecret(name)) continue;
    const from = index + all.length;
    const value = /["'$]$/.test(all) || /[:：]\s*$/.test(all) ? TO_QUOTE : TO_SPACE;
    value.lastIndex = from;
    const secret = value.exec(text)?.[0] ?? '';
    if (secret === '') continue;
    found.push(secret);
    kept += text.slice(at, from) + MASK;
    at = from + secret.length;
  }
  return kept + text.slice(at);
}

/** A credential however a shell or a URL wrote its characters. */
function asWritten(credential: string): RegExp {
  const characters = [...credential].map((char) => {
    const plain = char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (/[\da-z]/i.test(char)) return plain;
    const hex = char.charCodeAt(0).toString(16).padStart(2, '0');
    return `(?:${plain}|%${ESCAPE}${hex}|\\\\x${hex}|\\\\u00${hex})`;
  });
  return new RegExp(characters.join(ESCAPE), 'gi');
}
