import { isGuid } from '../draft/ids';

/** Stands in a pattern for what differs from order to order. */
export const VARIES = '…';

/** Bounded: a text without any must not take long to look through. */
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const WORD = /\{?[A-Za-z\d](?:[A-Za-z\d_-]*[A-Za-z\d])?\}?/g;
/** What stands before a number that names a kind of failure, and no order. */
const CODE = /(?:code|error|errno|err|status|http|sqlstate|错误|错误码|代码|状态|状态码)[\s:：=#（([【-]*$/i;
const LOOKED_BACK = 24;
const READ = 2000;
/** A word with so many digits is a number of something, whatever letters stand between them. */
const DIGITS = 6;

/**
 * A server's message without the ids, numbers and e-mail addresses in it, so that 'order 123 not found' and 'order 456
 * not found' are one failure. A number that follows 'error', 'code' and their like stays.
 */
export function messagePattern(message: string): string {
  return message
    .slice(0, READ)
    .replace(EMAIL, VARIES)
    .replace(WORD, (word, at: number, whole: string) =>
      isVarying(word) && !CODE.test(whole.slice(Math.max(0, at - LOOKED_BACK), at)) ? VARIES : word,
    );
}

function isVarying(word: string): boolean {
  if (/^\d+$/.test(word)) return true;
  const bare = word.replace(/^\{|\}$/g, '');
  return isGuid(bare) || bare.replace(/\D/g, '').length >= DIGITS;
}
