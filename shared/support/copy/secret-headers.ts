import { carriesCredential } from '../../contract/header-problems';
import { MASK } from '../../paste/secrets';

type HeaderPairs = readonly (readonly [name: string, value: string])[];

/** Headers that say who acts, and on which data (contract, `工单接口头信息`). Lower case. */
const IDENTITY: ReadonlySet<string> = new Set(['ds', 'epid', 'staffid', 'groupid', 'dbpool']);

/** What a person chose for one copy. Real values come from the main process alone, and only where a box was ticked. */
export interface SecretChoice {
  /** Real values of credential headers by name in lower case; one that is not here is a placeholder. */
  readonly real: ReadonlyMap<string, string>;
  /** True: phone and card numbers and e-mail addresses leave as they are, too. */
  readonly personal: boolean;
  /** True: who acts is a placeholder too. */
  readonly hideIdentity: boolean;
  /** Names, in lower case, of further headers that are nobody's business. */
  readonly alsoSecret: ReadonlySet<string>;
}

/** Nothing was ticked: no credential and nothing personal leaves, who acts stays readable. */
export const NOTHING_REVEALED: SecretChoice = {
  real: new Map(),
  personal: false,
  hideIdentity: false,
  alsoSecret: new Set(),
};

/** What a header's value is: a credential, who acts, or neither. */
export function headerSecrecy(name: string): 'token' | 'identity' | null {
  if (carriesCredential(name)) return 'token';
  return IDENTITY.has(name.toLowerCase()) ? 'identity' : null;
}

/**
 * Header lines as a copy may show them; `placeholder` writes what stands for a value, by the header's name. A value
 * that was written down masked is hidden whatever its name.
 */
export function shownHeaders(
  headers: HeaderPairs,
  choice: SecretChoice,
  placeholder: (name: string) => string,
): HeaderPairs {
  return headers.map(([name, value]) => {
    const lower = name.toLowerCase();
    const secrecy = choice.alsoSecret.has(lower) || value.includes(MASK) ? 'token' : headerSecrecy(name);
    if (secrecy === 'token') return [name, choice.real.get(lower) ?? placeholder(name)];
    return [name, secrecy === 'identity' && choice.hideIdentity ? placeholder(name) : value];
  });
}

/** The same for an answer: what a person reveals is what left, so of an answer nothing is ever filled in. */
export function shownAnswerHeaders(
  headers: HeaderPairs,
  choice: SecretChoice,
  placeholder: (name: string) => string,
): HeaderPairs {
  return shownHeaders(headers, { ...choice, real: NOTHING_REVEALED.real }, placeholder);
}

/** Header lines as JSON has them. */
export function asMembers(headers: HeaderPairs): { readonly name: string; readonly value: string }[] {
  return headers.map(([name, value]) => ({ name, value }));
}

/** `<token>`: what stands for a header's value in a text. */
export function anglePlaceholder(name: string): string {
  return `<${name}>`;
}
