import type { Call } from '../../shared/contract/endpoints';
import { type Outcome, type Phase, REFUSALS_HERE, type Reason } from '../../shared/contract/outcome';
import type { OutcomeFacts } from './outcome-facts';

type Worded = string | ((facts: OutcomeFacts) => string);

/** The words of one reason. `advice` is what to do about the cause; what to do about the order comes from the outcome. */
export interface ReasonWords {
  readonly title: Worded;
  readonly happened: Worded;
  readonly advice: Worded;
}

/** Every word about outcomes in one language. */
export interface OutcomeWords {
  readonly marks: Readonly<Record<Outcome, string>>;
  readonly inFlight: string;
  readonly inFlightSentence: string;
  /** The doing of a phase, for progress and for the timing bar. */
  readonly phases: Readonly<Record<Phase, string>>;
  readonly calls: Readonly<Record<Call, string>>;
  readonly reasons: Readonly<Record<Reason, ReasonWords>>;
  /** What the outcome means for the order. */
  readonly meaning: Readonly<Record<Outcome, (facts: OutcomeFacts) => string>>;
  /** What to look for before anything else; empty where there is nothing to look for. */
  readonly lookFirst: Readonly<Record<Outcome, (facts: OutcomeFacts) => string>>;
  /** Who may have answered in place of the server. */
  readonly byProxy: (facts: OutcomeFacts) => string;
  /** What stands between two sentences. */
  readonly gap: string;
  readonly labels: { readonly happened: string; readonly order: string; readonly next: string };
}

export const say = (words: Worded, facts: OutcomeFacts): string =>
  typeof words === 'string' ? words : words(facts);

const FOUND_HERE: ReadonlySet<Reason> = new Set<Reason>(REFUSALS_HERE);

/** A reason that the program found before it tried anything: something must be mended before the next attempt. */
export const isFoundHere = (reason: Reason): boolean => FOUND_HERE.has(reason);
