/** One request that a snippet writes. */
export interface SnippetRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

type Quote = (text: string) => string;

/** Single quotes, `'\''` for one inside: Postman's way, and ours. */
export const bashSingle: Quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** Double quotes, escaped as a person does by hand. */
export const bashDouble: Quote = (text) => `"${text.replace(/["\\$`]/g, '\\$&')}"`;

/** Chrome's 'Copy as cURL (bash)'. */
export const chromeBash: Quote = (text) => {
  if (!/[\0-\x1f\x7f-\x9f!']/.test(text)) return `'${text}'`;
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/[\0-\x1f\x7f-\x9f!]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `$'${escaped}'`;
};

/** Firefox's: everything that is not ASCII escaped, bytes below 256 as `\x`. */
export const hexBash: Quote = (text) => {
  const bytes = [...new TextEncoder().encode(text)];
  return `$'${bytes
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')}'`;
};

/** Chrome's 'Copy as cURL (cmd)', backslashes doubled where cmd does not halve them. */
export const chromeCmd: Quote = (text) =>
  `^"${text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
    .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
    .replace(/\r?\n/g, '^\n\n')}^"`;

/** As a program has to be called through cmd: quotes as `\"`, the backslashes before them doubled, everything careted. */
export const strictCmd: Quote = (text) => {
  const argument = `"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
  return argument.replace(/[()%!^"<>&|]/g, '^$&').replace(/\n/g, '^\n\n');
};

/** Chrome's 'Copy as PowerShell'. */
export const chromePowershell: Quote = (text) =>
  `"${text.replace(/[`$"]/g, '`$&').replace(/[^\x20-\x7e]/g, (char) => `$([char]${char.charCodeAt(0)})`)}"`;

export const powershellSingle: Quote = (text) => `'${text.replaceAll("'", "''")}'`;

/** Postman's, for double quotes and for here-strings. */
export const postmanPowershell: Quote = (text) => text.replace(/[`$\\"]/g, '`$&');

/** A curl command, one option a line. */
export function curlSnippet(quote: Quote, joint: string, { url, headers, body }: SnippetRequest): string {
  const options = headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  return [`curl ${quote(url)}`, '-X POST', ...options, `--data-raw ${quote(body)}`].join(` ${joint}\n  `);
}

export function chromePowershellSnippet({ url, headers, body }: SnippetRequest): string {
  const quote = chromePowershell;
  const cookie = 'System.Net.Cookie("JSESSIONID", "0F6C5E1A9B7D43A2", "/", "ngs.example")';
  return [
    '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
    '$session.UserAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"',
    `$session.Cookies.Add((New-Object ${cookie}))`,
    `Invoke-WebRequest -UseBasicParsing -Uri ${quote(url)} \``,
    '-Method "POST" `',
    '-WebSession $session `',
    `-Headers @{\n${headers.map(([name, value]) => `${quote(name)}=${quote(value)}`).join('\n  ')}\n} \``,
    '-ContentType "application/json" `',
    `-Body ([System.Text.Encoding]::UTF8.GetBytes(${quote(body)}))`,
  ].join('\n');
}

export function postmanPowershellSnippet({ url, headers, body }: SnippetRequest): string {
  return [
    '$headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"',
    ...headers.map(
      ([name, value]) => `$headers.Add("${postmanPowershell(name)}", "${postmanPowershell(value)}")`,
    ),
    '',
    `$body = @"\n${postmanPowershell(body)}\n"@`,
    '',
    `$response = Invoke-RestMethod '${url}' -Method 'POST' -Headers $headers -Body $body`,
    '$response | ConvertTo-Json',
  ].join('\n');
}

export function literalPowershellSnippet({ url, headers, body }: SnippetRequest): string {
  const table = headers.map(([name, value]) => `${powershellSingle(name)} = ${powershellSingle(value)}`);
  return `$body = @'\n${body}\n'@\nirm ${url} -Method Post -Headers @{ ${table.join('; ')} } -Body $body`;
}

export function httpText({ url, headers, body }: SnippetRequest): string {
  const { host, pathname } = new URL(url);
  const lines = [['Host', host], ...headers].map(([name, value]) => `${name}: ${value}`);
  return [`POST ${pathname} HTTP/1.1`, ...lines, '', body].join('\r\n');
}

/** Every way in which this room can read a request. */
export const WRITERS: ReadonlyMap<string, (request: SnippetRequest) => string> = new Map([
  ['bash, single quotes', (request) => curlSnippet(bashSingle, '\\', request)],
  ['bash, double quotes', (request) => curlSnippet(bashDouble, '\\', request)],
  ['bash, Chrome', (request) => curlSnippet(chromeBash, '\\', request)],
  ['bash, bytes', (request) => curlSnippet(hexBash, '\\', request)],
  ['cmd, Chrome', (request) => curlSnippet(chromeCmd, '^', request)],
  ['cmd, strict', (request) => curlSnippet(strictCmd, '^', request)],
  ['PowerShell, Chrome', chromePowershellSnippet],
  ['PowerShell, Postman', postmanPowershellSnippet],
  ['PowerShell, literal', literalPowershellSnippet],
  ['HTTP', httpText],
]);
