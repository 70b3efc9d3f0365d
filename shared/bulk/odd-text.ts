import { hasInvisible } from '../draft/ids';

/** A character that does not belong where it stands. `position`: of characters, from 1. */
export interface OddCharacter {
  readonly character: string;
  /** As Unicode writes it: `U+200B`. */
  readonly code: string;
  readonly position: number;
}

const ERROR_WORD = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|#+)$/i;
/** As Excel writes a number that it shows with an exponent into a CSV: 1.23457E+19; a code such as 1E5 looks different. */
const SHOWN_SCIENTIFIC = /^-?\d(?:\.\d+)?E[+-]\d{2,3}$/i;
/** 17 digits and more, none but zeros after the 15th, which is where Excel stops. */
const ROUNDED = /^-?[1-9]\d{14}0{2,}$/;
const CONTROL = /[^\P{Cc}\t\r\n]/u;
/** Letters that look like Latin ones and are none; the last are what `K`, `s` and `i` become in some programs. */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\u212a\u017f\u0131]/u;

/** True for what a spreadsheet writes in place of a value: `#N/A`, `####`. */
export function isErrorWord(text: string): boolean {
  return text.startsWith('#') && ERROR_WORD.test(text.trim());
}

/** True for a number as Excel shows large ones; what stood there before is not known. */
export function isShownScientific(text: string): boolean {
  return SHOWN_SCIENTIFIC.test(text);
}

/** True for a whole number that may have been rounded to 15 digits. */
export function looksRounded(text: string): boolean {
  return ROUNDED.test(text);
}

/** The first control character that has no place in a text; tabs and line ends have one. */
export function controlIn(text: string): OddCharacter | null {
  return CONTROL.test(text) ? firstOdd(text, (char) => CONTROL.test(char)) : null;
}

/** The first character that nobody sees. */
export function invisibleIn(text: string): OddCharacter | null {
  return hasInvisible(text) ? firstOdd(text, hasInvisible) : null;
}

/** The first foreign letter in a text that has Latin letters or digits as well. */
export function lookAlikeIn(text: string): OddCharacter | null {
  return /[A-Za-z\d]/.test(text) ? firstOdd(text, (char) => LOOK_ALIKE.test(char)) : null;
}

/** The first character that is no visible ASCII. */
export function notAsciiIn(text: string): OddCharacter | null {
  return firstOdd(text, (char) => !/[ -~]/.test(char));
}

function firstOdd(text: string, isOdd: (character: string) => boolean): OddCharacter | null {
  let position = 0;
  for (const character of text) {
    position += 1;
    if (!isOdd(character)) continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { character, code: `U+${code}`, position };
  }
  return null;
}
