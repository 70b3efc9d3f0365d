/** Digits that Excel keeps of a number; a longer one was rounded when it was typed. */
const EXCEL_DIGITS = 15;
/** A number with more digits than this is left in the notation that the file has. */
const WRITTEN_OUT = 40;

/** A number's digits as text. `digitsLost`: it has 16 digits and more before the point. */
export interface NumberText {
  readonly text: string;
  readonly digitsLost: boolean;
}

/**
 * A number as the file has it (`1.5E+3`), written out (`1500`). Digits behind the point that only the binary number
 * has (`0.30000000000000004`) are left out, as Excel does on every screen. Null for what is no number.
 */
export function numberText(source: string): NumberText | null {
  if (/^[1-9]\d{0,14}$/.test(source)) return { text: source, digitsLost: false };
  const found = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(source.trim());
  if (!found) return null;
  const [, sign = '', whole = '', part = '', power = '0'] = found;
  const point = whole.length + Number(power);
  const digits = whole + part;
  const significant = digits.replace(/^0+/, '').replace(/0+$/, '').length;
  if (significant === 0) return { text: '0', digitsLost: false };
  const wholeDigits = point - (digits.length - digits.replace(/^0+/, '').length);
  const digitsLost = wholeDigits > EXCEL_DIGITS;
  if (Math.abs(point) > WRITTEN_OUT || digits.length > WRITTEN_OUT)
    return { text: source.trim(), digitsLost };
  const isWhole = point >= digits.replace(/0+$/, '').length;
  if (!isWhole && !digitsLost && significant > EXCEL_DIGITS)
    return numberText(Number(source).toPrecision(EXCEL_DIGITS));
  const minus = sign === '-' ? '-' : '';
  return { text: minus + writtenOut(digits, point), digitsLost };
}

function writtenOut(digits: string, point: number): string {
  const padded = point <= 0 ? digits.padStart(digits.length - point + 1, '0') : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const part = padded.slice(at).replace(/0+$/, '');
  return part === '' ? whole : `${whole}.${part}`;
}
