import { Buffer } from 'node:buffer';
import type { Input, Output, Verbs } from '../../shared/desk';
import { BUNDLE_LIMITS, type Bundle, printBundle } from '../../shared/support/bundle/bundle';
import { callWithTexts, withTexts } from '../../shared/support/bundle/bundle-texts';
import { patternsOf, readPattern } from '../../shared/support/redact/own-pattern';
import { createRedaction, mayStay, type Redaction } from '../../shared/support/redact/redaction';
import { type BundleSources, type CollectedCalls, collectCalls } from './bundle-calls';

type Bundles = Verbs['bundles'];
type Choice = Input<Bundles['preview']>;

/** What a bundle that leaves needs of the world. */
export interface ExportParts extends BundleSources {
  readonly newTicket: () => string;
  readonly chooseTarget: (name: string) => Promise<string | null>;
  readonly write: (
    path: string,
    text: string,
  ) => Promise<
    { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'failed'; readonly code: string }
  >;
  /** True if a token stands in a text in any form: asked once more of what is about to be written. */
  readonly holdsToken: (token: string, text: string) => boolean;
  /** The day, for the name of the file: `20261126`. */
  readonly today: () => string;
}

/** Characters of what leaves, and secrets, that the page is shown at once. */
const SHOWN_TEXT = 200_000;
const SHOWN_SECRETS = 2000;
/** Shorter ones stand in many a text by chance. */
const SHORTEST_TOKEN = 6;

/** Bundles on their way out: what was collected waits under a ticket, so that what was looked at is what leaves. */
export function createBundleExport(parts: ExportParts) {
  let held: {
    readonly ticket: string;
    readonly collected: CollectedCalls;
    redactions: Map<string, Redaction>;
  } | null = null;

  async function redactionOf(ticket: string, patterns: readonly string[]): Promise<Redaction | null> {
    const begun = held?.ticket === ticket ? held : null;
    if (!begun) return null;
    const key = JSON.stringify(patterns);
    const before = begun.redactions.get(key);
    if (before) return before;
    const { bundle, known } = begun.collected;
    const redaction = createRedaction({ known, patterns: patternsOf(patterns) });
    withTexts({ ...bundle, calls: [] }, collect);
    for (const call of bundle.calls) {
      callWithTexts(call, collect);
      await parts.breathe();
    }
    begun.redactions = new Map([[key, redaction]]);
    return redaction;

    function collect(text: string, as: Parameters<Redaction['add']>[1]): string {
      redaction.add(text, as);
      return text;
    }
  }

  /** What leaves; null: the ticket is none. */
  async function redacted({ ticket, keep, patterns }: Choice) {
    const redaction = await redactionOf(ticket, patterns);
    const collected = held?.ticket === ticket ? held.collected : null;
    if (!redaction || !collected) return null;
    const left = new Set(keep);
    const texts = redaction.texts(left).values();
    const found = redaction.found();
    const bundle: Bundle = {
      ...withTexts(collected.bundle, () => {
        const { value } = texts.next();
        if (value === undefined) throw new Error('a bundle has more texts than were redacted');
        return value;
      }),
      placeholders: found
        .filter(({ placeholder, kind }) => !(mayStay(kind) && left.has(placeholder)))
        .map(({ placeholder, kind, count }) => ({ placeholder, kind, count })),
    };
    const idle = new Set(redaction.idle());
    const read = patterns.filter((pattern) => readPattern(pattern).ok);
    return {
      ...{ collected, found, text: printBundle(bundle) },
      idle: read.filter((_, place) => idle.has(place)),
    };
  }

  async function begin(choice: Input<Bundles['begin']>): Promise<Output<Bundles['begin']>> {
    const collected = await collectCalls(parts, choice);
    if (!collected) return { kind: 'gone' };
    held = { ticket: parts.newTicket(), collected, redactions: new Map() };
    return { kind: 'begun', ticket: held.ticket };
  }

  async function preview(choice: Choice): Promise<Output<Bundles['preview']>> {
    const made = await redacted(choice);
    if (!made) return { kind: 'gone' };
    const { collected, found, idle, text } = made;
    return {
      kind: 'preview',
      calls: collected.bundle.calls.length,
      leftOut: collected.leftOut,
      found: found.slice(0, SHOWN_SECRETS).map((secret) => ({ ...secret, tickable: mayStay(secret.kind) })),
      unlisted: Math.max(0, found.length - SHOWN_SECRETS),
      idle: [...idle],
      bytes: Buffer.byteLength(text),
      text: text.slice(0, SHOWN_TEXT),
      cut: text.length > SHOWN_TEXT,
    };
  }

  async function save(choice: Choice): Promise<Output<Bundles['save']>> {
    if (patternsOf(choice.patterns).length < choice.patterns.length)
      return { kind: 'refused', reason: 'bad-pattern' };
    const made = await redacted(choice);
    if (!made) return { kind: 'gone' };
    const { text, collected } = made;
    if (Buffer.byteLength(text) > BUNDLE_LIMITS.bytes) return { kind: 'refused', reason: 'too-large' };
    const tokens = collected.known
      .flatMap(({ kind, values }) => (kind === 'token' ? values : []))
      .filter(({ length }) => length >= SHORTEST_TOKEN);
    if (tokens.some((token) => parts.holdsToken(token, text)))
      return { kind: 'refused', reason: 'secret-left' };
    const path = await parts.chooseTarget(`workorder-desk-${parts.today()}.wobundle`);
    return path === null ? { kind: 'cancelled' } : parts.write(path, text);
  }

  return {
    begin,
    preview,
    save,
    drop({ ticket }: Input<Bundles['drop']>): Output<Bundles['drop']> {
      if (held?.ticket === ticket) held = null;
      return { kind: 'done' };
    },
  };
}
