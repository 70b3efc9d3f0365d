/** What stands where a token was. */
export const REDACTED = '••••••••';

/** Shorter pieces would match by chance and black out innocent text. */
const MIN_PIECE = 8;

/** Takes a token out of texts that are kept or shown. `cut`: the text may end in the middle of it. */
export interface Redactor {
  text(text: string, cut?: boolean): string;
  headers(headers: readonly (readonly [string, string])[]): readonly (readonly [string, string])[];
  record(record: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  /** True if the token stands in the text in any form that is looked for. */
  finds(text: string): boolean;
}

const COOKIE = /^set-cookie2?$/i;

/** Without a token nothing is taken out but cookies, which are somebody's credentials too. */
export function createRedactor(token: string | null): Redactor {
  const forms = token === null || token === '' ? [] : formsOf(token);
  const pattern = forms.length === 0 ? null : new RegExp(forms.map(escapeForPattern).join('|'), 'g');
  const text = (given: string, cut = false): string => {
    const whole = pattern === null ? given : given.replace(pattern, REDACTED);
    return cut && token !== null ? withoutTail(whole, token) : whole;
  };
  return {
    text,
    headers: (headers) =>
      headers.map(([name, value]) => [text(name), COOKIE.test(name) ? REDACTED : text(value)] as const),
    record: (record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, text(value)])),
    finds: (given) => pattern !== null && given.search(pattern) >= 0,
  };
}

/** The token as it is, and as JSON, an address, HTML and base64 write it; the longest first. */
function formsOf(token: string): readonly string[] {
  const json = JSON.stringify(token).slice(1, -1);
  const html = token.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const written = [
    token,
    json,
    json.replaceAll('/', '\\/'),
    encodeURIComponent(token),
    encodeURIComponent(token).replace(/%../g, (code) => code.toLowerCase()),
    encodeURI(token),
    html.replaceAll('"', '&quot;'),
    html.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
  ];
  return [...new Set([...written, ...base64Forms(token)])].sort((one, other) => other.length - one.length);
}

/** Base64 of the token inside a longer text: it looks different by where it stands, modulo 3; ends depend on neighbours. */
function base64Forms(token: string): readonly string[] {
  const bytes = Buffer.from(token, 'utf8');
  return [0, 1, 2].flatMap((before) => {
    const from = before === 0 ? 0 : before + 1;
    const sure = Math.floor(((before + bytes.length) * 8) / 6);
    const standard = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(from, sure);
    const address = standard.replaceAll('+', '-').replaceAll('/', '_');
    return standard.length < MIN_PIECE ? [] : [standard, address];
  });
}

/** An answer that was cut can end with the beginning of the token. */
function withoutTail(text: string, token: string): string {
  for (let length = Math.min(token.length - 1, text.length); length >= MIN_PIECE; length -= 1) {
    if (text.endsWith(token.slice(0, length))) return text.slice(0, -length) + REDACTED;
  }
  return text;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
