import { contentType, isEncoded } from '../../../shared/contract/answer-headers';
import { utf8Length } from '../../../shared/contract/headers';
import { FAILURES, type Reason } from '../../../shared/contract/outcome';
import type { CallDetail } from '../../../shared/desk.calls';
import { MASK } from '../../../shared/paste/secrets';
import { holdsPlaceholder } from '../../../shared/support/redact/redaction';

const INEXACT: ReadonlySet<Reason> = new Set<Reason>([...FAILURES, 'answer-undecodable']);

/** What the record knows of the bytes of a body. `exact`: the text in UTF-8 is those bytes, and there are so many. */
export type BodyBytes =
  | { readonly kind: 'exact'; readonly bytes: number }
  | { readonly kind: 'masked' }
  /** A bundle's: what was taken out of it stands as placeholders. */
  | { readonly kind: 'redacted' }
  | { readonly kind: 'decoded'; readonly charset: string }
  | { readonly kind: 'encoded'; readonly encoding: string }
  | { readonly kind: 'none' };

/** The body as it left: always UTF-8 without a mark. */
export function requestBytes({
  connectionId,
  requestBody,
}: Pick<CallDetail, 'connectionId' | 'requestBody'>): BodyBytes {
  if (requestBody.includes(MASK)) return { kind: 'masked' };
  return isRedacted(connectionId, requestBody) ? { kind: 'redacted' } : exact(requestBody);
}

/** The answer's body. Of one in another charset, marked or only guessed, the text alone is on record. */
export function answerBytes(
  call: Pick<CallDetail, 'answerText' | 'answerHeaders' | 'connectionId' | 'notes' | 'status' | 'reason'>,
): BodyBytes {
  const { answerText: text, answerHeaders: headers, notes, reason } = call;
  const named = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
  if (text === null)
    return isEncoded(headers) ? { kind: 'encoded', encoding: named('content-encoding') } : { kind: 'none' };
  if (text.includes(MASK)) return { kind: 'masked' };
  if (isRedacted(call.connectionId, text)) return { kind: 'redacted' };
  const decoded = (['byte-order-mark', 'other-charset', 'shown-by-guess'] as const).some((note) =>
    notes.includes(note),
  );
  // An answer that was cut off may have ended within a character; one that nobody could decode has no note, only the reason.
  if (decoded || reason === null || INEXACT.has(reason))
    return { kind: 'decoded', charset: contentType(headers).charset ?? '' };
  return text === '' ? { kind: 'none' } : exact(text);
}

/** A line of 16 bytes: where it begins, the bytes, and what of them is readable. */
export interface HexLine {
  readonly at: string;
  readonly bytes: string;
  readonly text: string;
}

/** The first `most` bytes of a text in UTF-8, as a hex dump. */
export function hexLines(text: string, most: number): readonly HexLine[] {
  // A character is at least one byte: no more of a long text needs to be written.
  const bytes = new TextEncoder().encode(text.slice(0, most)).subarray(0, most);
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, line) => {
    const its = [...bytes.subarray(line * 16, line * 16 + 16)];
    return {
      at: (line * 16).toString(16).padStart(6, '0'),
      bytes: its.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      text: its.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join(''),
    };
  });
}

/** Only a bundle's call belongs to no connection of this desk; in one of our own a placeholder is what somebody wrote. */
function isRedacted(connectionId: string, text: string): boolean {
  return connectionId === '' && holdsPlaceholder(text);
}

function exact(text: string): BodyBytes {
  return { kind: 'exact', bytes: utf8Length(text) };
}
