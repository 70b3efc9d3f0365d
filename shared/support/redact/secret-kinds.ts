import type { OwnPattern } from './own-pattern';

/** What is taken out of a text that leaves. Where two overlap, the one that stands first here names the place. */
export const SECRET_KINDS = ['token', 'id-card', 'email', 'phone', 'own', 'identity'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** One secret that is known, in every way in which it may stand there: a token whole, its first part, its mask. */
export interface KnownSecret {
  readonly kind: 'token' | 'identity';
  readonly values: readonly string[];
}

/** What to look for beside what is told by its form: cards, phones, e-mail addresses and tokens of NGS. */
export interface RedactionRules {
  readonly patterns: readonly OwnPattern[];
  readonly known: readonly KnownSecret[];
}

/** Takes a secret that a text holds: from where to where, and what it is, spelled in one way, for being equal. */
export type Report = (from: number, to: number, kind: SecretKind, value: string) => void;

/** 0 to 9 of a digit, ASCII or full width; -1 of any other character. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** True for a character that a word of ASCII goes on with. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f
  );
}
