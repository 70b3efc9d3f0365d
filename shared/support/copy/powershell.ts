import type { Sendable } from './sendable';

/** Every character that PowerShell takes for a single or a double quote (about_Quoting_Rules, 'smart quotes'). */
const SINGLE = /['\u2018-\u201b]/;
const DOUBLE_SPECIAL = /["`$\u201c-\u201e]/;
const CONTROL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const ESCAPED = new RegExp(`${DOUBLE_SPECIAL.source}|${CONTROL.source}|\\n`, 'g');
const NAMED: ReadonlyMap<string, string> = new Map([
  ['\0', '`0'],
  ['\t', '`t'],
  ['\n', '`n'],
  ['\r', '`r'],
]);
/** Headers that Windows PowerShell takes by a parameter of their own, or sets itself. Lower case. */
const BY_PARAMETER = 'content-type';
const SET_ITSELF: ReadonlySet<string> = new Set(['connection', 'accept-encoding']);

/**
 * A command for Windows PowerShell 5.1 and PowerShell 7. The body is given as UTF-8 bytes: 5.1 would send a text as
 * Latin-1, and would take the quotes out of an argument for `curl.exe`.
 */
export function forPowershell({ method, address, headers, body }: Sendable): string {
  const type = headers.find(([name]) => name.toLowerCase() === BY_PARAMETER)?.[1];
  const others = headers.filter(([name]) => {
    const lower = name.toLowerCase();
    return lower !== BY_PARAMETER && !SET_ITSELF.has(lower);
  });
  return [
    `Invoke-WebRequest -UseBasicParsing -Uri ${quoted(address)}`,
    `-Method ${/^[A-Z]+$/.test(method) ? method : quoted(method)}`,
    ...(others.length === 0
      ? []
      : [
          `-Headers @{\n${others.map(([name, value]) => `    ${quoted(name)} = ${quoted(value)}`).join('\n')}\n  }`,
        ]),
    ...(type === undefined ? [] : [`-ContentType ${quoted(type)}`]),
    `-Body ([System.Text.Encoding]::UTF8.GetBytes(${quoted(body)}))`,
  ].join(' `\n  ');
}

/** In single quotes nothing has a meaning; what they cannot hold as it is stands in double ones. */
function quoted(text: string): string {
  if (!SINGLE.test(text) && !CONTROL.test(text)) return `'${text}'`;
  return `"${text.replace(ESCAPED, (char) => NAMED.get(char) ?? (DOUBLE_SPECIAL.test(char) ? `\`${char}` : `$([char]0x${char.charCodeAt(0).toString(16)})`))}"`;
}
