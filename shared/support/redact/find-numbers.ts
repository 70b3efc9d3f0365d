import { isIdCard } from './id-card';
import { digitOf, isWordCode, type Report } from './secret-kinds';

/** Digits that stand together; `digits` in ASCII. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
}

/** Space, hyphen or bracket between two groups, one of them: `138-1234-5678`, `(010)12345678`. */
const BETWEEN: ReadonlySet<string> = new Set([...' -)\u00a0\u2010\u2011\u2012\u2013\uff0d\uff09']);
/** No number that is looked for has more groups, or a group of more digits. */
const MOST_GROUPS = 5;
const LONGEST = 18;
/** Characters of a GUID. */
export const GUID = 36;
/** A GUID as some servers write it, without its hyphens. */
const BARE_GUID = 32;

/**
 * Finds Chinese identity-card numbers (18 and 15 digits) and phone numbers (mobile, and fixed with the area code), also
 * in groups and in full-width digits. A GUID has none in it.
 */
export function findNumbers(text: string, report: Report): void {
  let groups: Group[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isWordCode(code) && !isWordCode(text.charCodeAt(at - 1))) {
      const length = isGuidAt(text, at) ? GUID : isBareGuidAt(text, at) ? BARE_GUID : 0;
      if (length > 0) {
        at += length;
        continue;
      }
    }
    if (digitOf(code) < 0) {
      at += 1;
      continue;
    }
    const group = groupAt(text, at);
    const last = groups.at(-1);
    if (last && !(last.to + 1 === at && BETWEEN.has(text.charAt(last.to)))) {
      numbersOf(text, groups, report);
      groups = [];
    }
    groups.push(group);
    at = group.to;
  }
  numbersOf(text, groups, report);
}

/** `C37F1819-8963-1CD4-E9C2-9DA64826DDD4`, in any case, and no longer word. */
export function isGuidAt(text: string, at: number): boolean {
  if (text.charAt(at + 8) !== '-' || isWordCode(text.charCodeAt(at + GUID))) return false;
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text.slice(at, at + GUID));
}

function isBareGuidAt(text: string, at: number): boolean {
  const end = at + BARE_GUID;
  if (!isWordCode(text.charCodeAt(end - 1)) || isWordCode(text.charCodeAt(end))) return false;
  return /^[\da-f]{32}$/i.test(text.slice(at, end));
}

function groupAt(text: string, from: number): Group {
  let to = from;
  while (to < text.length && digitOf(text.charCodeAt(to)) >= 0) to += 1;
  // Of more digits than any number has nothing is read.
  const digits =
    to - from > LONGEST ? '' : [...text.slice(from, to)].map((char) => digitOf(char.charCodeAt(0))).join('');
  return { from, to, digits };
}

function numbersOf(text: string, groups: readonly Group[], report: Report): void {
  for (let at = 0; at < groups.length; ) {
    at += numberAt(text, groups.slice(at, at + MOST_GROUPS), report) || 1;
  }
}

/** Tells of the number that begins with the first group, if one does; gives how many groups it takes. */
function numberAt(text: string, groups: readonly Group[], report: Report): number {
  const [first] = groups;
  if (!first || first.digits === '') return 0;
  for (let count = 1; count <= groups.length; count += 1) {
    const taken = groups.slice(0, count);
    const last = taken.at(-1) ?? first;
    if (last.digits === '') return 0;
    const sizes = taken.map(({ digits }) => digits.length);
    const digits = taken.map((group) => group.digits).join('');
    if (digits.length > LONGEST) return 0;
    const card = cardOf(text, last.to, digits, sizes.join(' '));
    if (card !== null) {
      report(first.from, card.to, 'id-card', card.value);
      return count;
    }
    const phone = phoneOf(digits, sizes);
    if (phone !== null) {
      report(text.charAt(first.from - 1) === '+' ? first.from - 1 : first.from, last.to, 'phone', phone);
      return count;
    }
  }
  return 0;
}

const CARD_SIZES: ReadonlySet<string> = new Set(['18', '6 8 4', '15', '6 6 3']);
/** The digits before a check character that is an X. */
const CARD_SIZES_X: ReadonlySet<string> = new Set(['17', '6 8 3']);

function cardOf(text: string, to: number, digits: string, sizes: string) {
  if (CARD_SIZES.has(sizes) && isIdCard(digits)) return { to, value: digits };
  const isX = /[xX\uff38\uff58]/.test(text.charAt(to)) && CARD_SIZES_X.has(sizes);
  return isX && isIdCard(`${digits}X`) ? { to: to + 1, value: `${digits}X` } : null;
}

/** A phone number without its country and separators; null: it is none. */
function phoneOf(digits: string, sizes: readonly number[]): string | null {
  const national = digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(national)) {
    const own = sizes.length > 1 && digits !== national ? sizes.slice(1) : sizes;
    return own.length === 1 || own.every((size) => size >= 3) ? national : null;
  }
  const area = /^(?:(0(?:10|2\d))[2-8]\d{7}|(0[3-9]\d\d)[2-8]\d{6,7})$/.exec(digits);
  if (!area) return null;
  const length = (area[1] ?? area[2] ?? '').length;
  return sizes.length === 1 || (sizes[0] === length && sizes.slice(1).every((size) => size >= 3))
    ? digits
    : null;
}
