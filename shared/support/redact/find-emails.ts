import { isWordCode, type Report } from './secret-kinds';

const LOCAL_MOST = 64;
const DOMAIN_MOST = 253;
const LOCAL: ReadonlySet<string> = new Set([...".!#$&'*+/=?^`{|}~-"]);

/** Finds e-mail addresses of ASCII characters, `@` also in full width. */
export function findEmails(text: string, report: Report): void {
  for (let at = nextAt(text, 0); at >= 0; at = nextAt(text, at + 1)) {
    let from = at;
    while (from > 0 && at - from < LOCAL_MOST && isLocal(text, from - 1)) from -= 1;
    // What a text in front of it ends with begins no address.
    while (from < at && !isWordCode(text.charCodeAt(from))) from += 1;
    let to = at + 1;
    while (to < text.length && to - at <= DOMAIN_MOST && isDomain(text.charCodeAt(to))) to += 1;
    while (to > at + 1 && !isWordCode(text.charCodeAt(to - 1))) to -= 1;
    const domain = text.slice(at + 1, to);
    if (from < at && hasName(domain))
      report(from, to, 'email', `${text.slice(from, at)}@${domain}`.toLowerCase());
  }
}

/** True if a domain ends with a dot and a name of two characters or more, a letter among them. */
function hasName(domain: string): boolean {
  const dot = domain.lastIndexOf('.');
  return dot > 0 && domain.length - dot > 2 && /[a-z]/i.test(domain.slice(dot));
}

function nextAt(text: string, from: number): number {
  const [plain, wide] = [text.indexOf('@', from), text.indexOf('\uff20', from)];
  return plain < 0 || (wide >= 0 && wide < plain) ? wide : plain;
}

function isLocal(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at)) || LOCAL.has(text.charAt(at));
}

/** Letters, digits, `-` and `.`. */
function isDomain(code: number): boolean {
  return (isWordCode(code) && code !== 0x5f) || code === 0x2d || code === 0x2e;
}
