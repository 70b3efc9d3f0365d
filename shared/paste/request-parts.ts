import type { LeftOut, NoBody, PasteNoteKind } from './understood';
import type { Word } from './word';

export interface HeaderFound {
  readonly name: string;
  readonly value: string;
}

/** Where the body is, or why there is none; `at`: an offset in the pasted text. */
export type BodyFound = Word | { readonly why: NoBody; readonly at: number | null };

/** A note whose place is still an offset in the pasted text. */
export interface NoteFound {
  readonly kind: PasteNoteKind;
  readonly at: number | null;
  readonly text: string;
}

/** One request as it was written, credentials and all: never leaves this room. */
export interface RequestParts {
  /** Null: not said. */
  readonly address: string | null;
  /** Scheme where the address has none, null if that cannot be told. */
  readonly scheme: 'http:' | null;
  readonly method: string | null;
  readonly headers: readonly HeaderFound[];
  readonly body: BodyFound;
  /** Credentials that stood in options, by the option's name. */
  readonly leftOut: readonly LeftOut[];
  /** Texts that no result may hold. */
  readonly secrets: readonly string[];
  readonly ignored: readonly string[];
  readonly notes: readonly NoteFound[];
}

export function note(kind: PasteNoteKind, at: number | null = null, text = ''): NoteFound {
  return { kind, at, text };
}
