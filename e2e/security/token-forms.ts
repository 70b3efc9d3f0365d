import { randomBytes } from 'node:crypto';

/** A token that stands nowhere else in the world, with characters that encodings change. */
export function newToken(): string {
  return `Canary/${randomBytes(12).toString('hex')}+${randomBytes(6).toString('base64url')}$DB=Main`;
}

/** The token's parts that stay the same in most encodings, as the bytes to look for, by the encoding's name. */
export function tokenForms(token: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(token, 'utf8');
  const forms = new Map<string, Buffer>([
    ['utf8', utf8],
    ['utf16le', Buffer.from(token, 'utf16le')],
    ['utf16be', Buffer.from(token, 'utf16le').swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['url', Buffer.from(encodeURIComponent(token))],
    ['url, lower case', Buffer.from(encodeURIComponent(token).replace(/%../g, (code) => code.toLowerCase()))],
    ['json, slashes escaped', Buffer.from(token.replaceAll('/', '\\/'))],
    // Without what an encoding could have changed: the random middle.
    ['middle', Buffer.from(token.slice(7, 31))],
    ['middle, utf16le', Buffer.from(token.slice(7, 31), 'utf16le')],
  ]);
  // In base64 a text looks different by where it begins, modulo 3; what depends on neighbours is left out.
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), utf8]).toString('base64');
    const sure = text.slice(before === 0 ? 0 : before + 1, Math.floor(((before + utf8.length) * 8) / 6));
    forms.set(`base64 at ${before}`, Buffer.from(sure));
    forms.set(`base64url at ${before}`, Buffer.from(sure.replaceAll('+', '-').replaceAll('/', '_')));
  }
  return forms;
}

/** The names of the encodings in which the token stands in these bytes. */
export function formsIn(bytes: Buffer | string, token: string): string[] {
  const where = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  return [...tokenForms(token)].flatMap(([name, form]) => (where.includes(form) ? [name] : []));
}
