/** The provinces that numbers begin with (GB/T 2260). */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/**
 * True for the number of an identity card, an X as a capital: 18 characters, or the 15 digits of old cards, with a
 * province and a day that there was. A wrong check digit (GB 11643) makes it no less somebody's number that was
 * mistyped; where the day is none either, only a right check digit tells it from chance.
 */
export function isIdCard(number: string): boolean {
  if (!PROVINCES.has(number.slice(0, 2))) return false;
  if (/^\d{15}$/.test(number)) return isDay(`19${number.slice(6, 12)}`);
  return /^\d{17}[\dX]$/.test(number) && isDay(number.slice(6, 14));
}

/** The check character of 17 digits. */
export function checkOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return CHECKS.charAt(sum % 11);
}

/** `19900307`: a day of the calendar from 1900 to 2099. */
function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2099)
    return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
