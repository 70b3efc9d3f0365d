import { type Json, membersNamed, parseJson, printJson } from '../json';
import { contentType, isEncoded, retryAfterSeconds } from './answer-headers';
import { type AnswerText, decodeAnswer } from './answer-text';
import type { ExchangeFacts, Note, Outcome, Phase, Reason, Verdict } from './outcome';
import { readStatus } from './status-reading';

/** What the body of an answer says, whatever its status. */
interface Reading {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly notes: readonly Note[];
  readonly message: string | null;
}

const AFTER_SEND: readonly Phase[] = ['send', 'wait', 'receive', 'done'];

/**
 * THE classifier: what one exchange means (`design/product.md`, 'Outcomes of one call'; research B.2 and C).
 * Whether a byte may have left decides between `not-sent` and `unknown`; nothing but a whole, readable answer
 * of the API itself reads as `accepted`. Facts that contradict each other read as `unknown`.
 */
export function readVerdict(facts: ExchangeFacts): Verdict {
  const { status, headers, body } = facts;
  if (facts.failure !== null || status === null) return cutShort(facts);

  const { type, charset } = contentType(headers);
  const decoded = isEncoded(headers) ? null : decodeAnswer(body, charset, true);
  const read = readBody(decoded, type);
  const byStatus = readStatus(status);
  return {
    outcome: byStatus?.outcome ?? read.outcome,
    reason: byStatus?.reason ?? read.reason,
    notes: read.notes,
    message: read.message,
    answerText: decoded?.text ?? null,
    retryAfterSeconds: status === 429 ? retryAfterSeconds(headers) : null,
  };
}

/** No whole answer. What arrived of it is shown and never read: a cut body can be valid JSON with code 1 (C-26). */
function cutShort(facts: ExchangeFacts): Verdict {
  const { headers, body } = facts;
  const mayHaveSent = facts.mayHaveSent || AFTER_SEND.includes(facts.phase);
  const shown =
    body.length === 0 || isEncoded(headers) ? null : decodeAnswer(body, contentType(headers).charset, false);
  return {
    outcome: mayHaveSent ? 'unknown' : 'not-sent',
    reason: facts.failure ?? 'connection-lost',
    notes: shown?.notes ?? [],
    message: null,
    answerText: shown?.text ?? null,
    retryAfterSeconds: null,
  };
}

/** Reads `{code, message, value}` (contract, `出参`; reading notes, 'Response'). */
function readBody(decoded: AnswerText | null, type: string): Reading {
  if (decoded === null) return unreadable('answer-encoded', []);
  const { text, notes } = decoded;
  if (text.trim() === '') return unreadable('answer-empty', notes);
  if (isHtml(text, type)) return unreadable('answer-html', notes);
  if (!decoded.sure) return unreadable('answer-undecodable', notes);
  const parsed = parseJson(text);
  if (!parsed.ok) return unreadable('answer-not-json', notes);
  if (parsed.json.kind !== 'object') return unreadable('answer-not-an-object', notes);

  const undeclared: readonly Note[] = /^[a-z]+\/(?:[^+]*\+)?json$/.test(type) ? [] : ['not-declared-json'];
  const { message, note } = readMessage(parsed.json);
  const code = readCode(parsed.json);
  return { ...code, message, notes: [...notes, ...undeclared, ...code.notes, ...note] };
}

function unreadable(reason: Reason, notes: readonly Note[]): Reading {
  return { outcome: 'unknown', reason, notes, message: null };
}

function readCode(answer: Json): Omit<Reading, 'message'> {
  const [code, ...more] = membersNamed(answer, 'code');
  if (code === undefined) return { outcome: 'unknown', reason: 'answer-no-code', notes: [] };
  if (more.length > 0) return { outcome: 'unknown', reason: 'answer-duplicate-code', notes: [] };
  const notes: readonly Note[] = code.kind === 'string' ? ['code-as-text'] : [];
  if (isCode(code, 1)) return { outcome: 'accepted', reason: 'code-1', notes };
  if (isCode(code, 0)) return { outcome: 'refused', reason: 'code-0', notes };
  return { outcome: 'unknown', reason: 'answer-other-code', notes: [] };
}

/** By the digits, since 1.00000000000000000001 is 1 to a double: `1`, `1.0`, `1e0` (C-92), or the text `"1"` (C-90). */
function isCode(code: Json, wanted: 0 | 1): boolean {
  if (code.kind === 'string') return code.value === String(wanted);
  if (code.kind !== 'number') return false;
  return (wanted === 1 ? /^1(?:\.0+)?(?:[eE][+-]?0+)?$/ : /^-?0(?:\.0+)?(?:[eE][+-]?\d+)?$/).test(code.text);
}

/** The server's own words: text as it is, any other JSON as its source, so that none of it is lost (C-97). */
function readMessage(answer: Json): { readonly message: string | null; readonly note: readonly Note[] } {
  const message = membersNamed(answer, 'message').at(-1);
  if (message === undefined || message.kind === 'null') return { message: null, note: [] };
  if (message.kind === 'string') return { message: message.value, note: [] };
  return { message: printJson(message, 0), note: ['message-not-text'] };
}

const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|!--|html|head|body|title|meta|script|style|h[1-6]|p|div|center)/i;

/** A login page, a block page of a proxy, an error page: never JSON, which cannot begin with `<` (C-82). */
function isHtml(text: string, type: string): boolean {
  return HTML_START.test(text) || (type.includes('html') && /^\s*</.test(text));
}
