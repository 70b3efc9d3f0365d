import { z } from 'zod';
import { isGuid } from '../draft/ids';
import { PATTERN_LIMITS, patternsOf, readPattern } from './redact/own-pattern';
import { mayStay, redactAsRead } from './redact/redaction';

/** What a person says of a list or a chart that leaves: whether what is somebody's stays in, and what else is taken out. */
export const leaving = z.strictObject({
  personal: z.boolean(),
  patterns: z
    .array(
      z
        .string()
        .max(PATTERN_LIMITS.characters * 2)
        .refine((text) => readPattern(text).ok),
    )
    .max(PATTERN_LIMITS.patterns),
});
export type Leaving = z.infer<typeof leaving>;

/** Nothing personal stays: what holds unless a person says otherwise, each time anew. */
export const NOTHING_PERSONAL: Leaving = { personal: false, patterns: [] };

/**
 * Takes what must not leave out of the texts of one list or chart, with the placeholders of bundles: equal values get
 * equal ones. Tokens never stay.
 */
export function withoutPersonalIn({ personal, patterns }: Leaving): (text: string) => string {
  return redactAsRead({ patterns: patternsOf(patterns), known: [] }, (kind) => personal && mayStay(kind));
}

/** The same for the id of an order or a task: a GUID is nobody's number, and the list is found by it, so it stays whole. */
export function idsKept(takeOut: (text: string) => string): (id: string) => string {
  return (id) => (isGuid(id) || BARE_GUID.test(id) ? id : takeOut(id));
}

const BARE_GUID = /^[\da-f]{32}$/i;
