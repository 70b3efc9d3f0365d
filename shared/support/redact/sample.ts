import type { SecretKind } from './secret-kinds';

const MASK = '••••';
/** Shorter ones would be given away by what is left of them. */
const SHOWS_ENDS = 8;

/** Enough of a secret to be known again by who knows it: `138••••78`, `z••••@example.com`. */
export function maskedSample(kind: SecretKind, secret: string): string {
  if (kind === 'token') return MASK;
  const characters = [...secret];
  const at = secret.search(/[@\uff20]/);
  if (kind === 'email' && at > 0) return `${characters[0] ?? ''}${MASK}${secret.slice(at)}`;
  if (characters.length < SHOWS_ENDS) return `${characters[0] ?? ''}${MASK}`;
  return `${characters.slice(0, 3).join('')}${MASK}${characters.slice(-2).join('')}`;
}
