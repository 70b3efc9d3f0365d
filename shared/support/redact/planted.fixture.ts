/** Numbers of nobody that look like somebody's, and a token of NGS that is none. */
export const PHONE = '13987654321';
export const CARD = '110101199003071233';
export const NGS_TOKEN = '7B0D5B2E-1A2B-4C3D-9E8F-0A1B2C3D4E5F$DBOther';

/** A text of ASCII in the four forms in which it may be written: as it is, in an address, as JSON escapes, in base64 within more. */
export const inFour = (text: string): readonly string[] => [
  text,
  [...text].map((char) => `%${hexOf(char, 2)}`).join(''),
  [...text].map((char) => `\\u${hexOf(char, 4)}`).join(''),
  btoa(`x: ${text};`),
];

const hexOf = (char: string, digits: number): string => char.charCodeAt(0).toString(16).padStart(digits, '0');
