import { idsInAnswer } from '../contract/answer-ids';
import { type Draft, EMPTY_DRAFT } from '../draft/draft';
import { membersNamed, parseJson, placeOf } from '../json';
import { curlInShell, isCurl } from './curl-in-shell';
import { fillingOf } from './filling';
import { httpAnswerBody, httpRequest } from './http-text';
import { idsInText } from './ids-in-text';
import { maskedText } from './masked-text';
import { pastedId } from './pasted-id';
import { powershellRequest } from './powershell';
import { notesAt, understoodRequest, withoutSecrets } from './request';
import { type NoteFound, note } from './request-parts';
import { holdsToken, Secrets } from './secrets';
import { type Looks, type OrderIds, PASTE_LIMIT, PASTED_JSON, type Understood } from './understood';
import { plainWord } from './word';

/** Invisible characters and white space around everything. */
const BEFORE = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/u;
const AFTER = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
/** Prompts, and lines of comment, before a command. */
const PREAMBLE =
  /^(?:\$[ \t]+|[A-Za-z]:\\[^>\r\n]*>[ \t]*|PS [^>\r\n]*>[ \t]*|(?:#|::|rem[ \t])[^\r\n]*(?:[\r\n]\s*|$))/i;
/** Not a GUID in braces, nor a type of PowerShell. */
const JSON_START = /^(?:[{｛](?!\s*[\da-f]{8}-)|\[(?![A-Za-z])|\/\/|\/\*)/i;
const POWERSHELL_START =
  /^(?:\$\w+[ \t]*[=.[]|Invoke-(?:WebRequest|RestMethod)\b|(?:iwr|irm)[ \t]|(?:curl|wget)[ \t]+-(?:Uri|Method|Headers|Body|UseBasicParsing)\b|\[[A-Za-z]|<#)/i;

/** The part of the pasted text that means something, and what was passed over around it. */
interface Framed {
  readonly pasted: string;
  readonly from: number;
  readonly to: number;
  readonly notes: readonly NoteFound[];
}

/** A pasted text as a person may see it. */
export interface PasteRead {
  readonly understood: Understood;
  /** The text itself, every credential in it masked. */
  readonly shown: string;
}

/** What a pasted text is and what it gives, for a person to see before anything changes; see `Understood`. Pure. */
export function recognise(pasted: string): Understood {
  return foundIn(pasted).understood;
}

/** What a pasted text is, and the text without what nobody should see. Pure. */
export function readPaste(pasted: string): PasteRead {
  const { understood, credentials } = foundIn(pasted);
  return { understood, shown: maskedText(pasted, credentials) };
}

/** `credentials`: found where requests have them; never leaves this room. */
interface Found {
  readonly understood: Understood;
  readonly credentials: readonly string[];
}

const only = (understood: Understood): Found => ({ understood, credentials: [] });

function foundIn(pasted: string): Found {
  if (pasted.length > PASTE_LIMIT) return only({ kind: 'too-large', limit: PASTE_LIMIT });
  const framed = framedText(pasted);
  const { from, to } = framed;
  const text = pasted.slice(from, to);
  if (JSON_START.test(text)) return only(fromJson(framed));
  const answer = httpAnswerBody(pasted, from, to);
  if (answer !== null) return only(fromJson({ ...framed, from: answer }));
  return fromCommand(framed) ?? fromHttp(framed) ?? only(fromIds(text));
}

function framedText(pasted: string): Framed {
  const notes: NoteFound[] = [];
  const before = BEFORE.exec(pasted)?.[0] ?? '';
  if (before.includes('\ufeff')) notes.push(note('bom'));
  let from = before.length;
  let to = pasted.length;
  const ends = () => {
    while (to > from && AFTER.test(pasted.charAt(to - 1))) to -= 1;
  };
  ends();
  const fence = /^```[\w-]*[ \t]*(?:\r\n|\r|\n)\s*/.exec(pasted.slice(from, to))?.[0];
  if (fence !== undefined && pasted.slice(0, to).endsWith('```') && to - from > fence.length + 2) {
    notes.push(note('fence'));
    from += fence.length;
    to -= 3;
    ends();
  }
  return { pasted, from, to, notes };
}

function fromJson({ pasted, from, to, notes }: Framed): Understood {
  const body = plainWord(pasted, from, to);
  const ids = idsInAnswer(body.text);
  if (ids !== null) return answered(ids);
  const filling = fillingOf(body, pasted, null);
  const isJson = filling.kind === 'bad-body' && [null, 'too-many-keys'].includes(filling.problem.json);
  const looks = isJson ? looksOfJson(body.text) : null;
  if (looks !== null) return { kind: 'unknown', looks };
  const secrets = new Secrets([]);
  return { kind: 'body', ...withoutSecrets(filling, secrets), notes: notesAt(pasted, notes, secrets) };
}

function answered(ids: OrderIds): Understood {
  if (holdsToken(ids.oId) || holdsToken(ids.taskId)) return { kind: 'unknown', looks: 'token' };
  const [oId, taskId] = [pastedId(ids.oId), pastedId(ids.taskId)];
  return {
    kind: 'answer',
    draft: loading({ oId: oId.id, taskId: taskId.id }),
    flaws: [...new Set([...oId.flaws, ...taskId.flaws])],
  };
}

function looksOfJson(text: string): Looks | null {
  const parsed = parseJson(text, { depth: PASTED_JSON.depth });
  if (!parsed.ok) return null;
  const has = (key: string) => membersNamed(parsed.json, key).length > 0;
  if (has('MAP_ID') && has('nodes')) return 'map';
  return has('code') && (has('message') || has('value')) ? 'answer' : null;
}

function fromCommand({ pasted, from, to, notes }: Framed): Found | null {
  let start = from;
  for (let skipped = ' '; skipped !== ''; start += skipped.length)
    skipped = PREAMBLE.exec(pasted.slice(start, to))?.[0] ?? '';
  const text = pasted.slice(start, to);
  const script = POWERSHELL_START.test(text) ? powershellRequest(pasted.slice(0, to), start) : null;
  if (script?.kind === 'request') return understoodRequest('powershell', script.parts, pasted, notes);
  if (script?.kind === 'unclosed')
    return only({ kind: 'unclosed-quote', form: 'powershell', place: placeOf(pasted, script.at) });
  if (!isCurl(text)) return null;
  const curl = curlInShell(pasted, start, to);
  return curl.kind === 'request'
    ? understoodRequest(curl.shell, curl.parts, pasted, notes)
    : only({ kind: 'unclosed-quote', form: curl.shell, place: placeOf(pasted, curl.at) });
}

function fromHttp({ pasted, from, to, notes }: Framed): Found | null {
  const parts = httpRequest(pasted, from, to);
  return parts === null ? null : understoodRequest('http', parts, pasted, notes);
}

function fromIds(text: string): Understood {
  if (holdsToken(text)) return { kind: 'unknown', looks: 'token' };
  const found = idsInText(text);
  switch (found?.kind) {
    case 'rows':
      return { kind: 'ids', draft: loading(found.first), flaws: found.flaws, more: found.more };
    case 'guid':
      return {
        kind: 'guid',
        asOrder: loading({ oId: found.id, taskId: '' }),
        asTask: loading({ oId: '', taskId: found.id }),
        flaws: found.flaws,
      };
    case 'guids':
      return { kind: 'unknown', looks: 'guids' };
    default:
      return { kind: 'unknown', looks: looksOf(text) };
  }
}

function looksOf(text: string): Looks {
  if (text === '') return 'empty';
  if (text.startsWith('<')) return 'markup';
  if (/^https?:\/\/\S+$/i.test(text)) return 'address';
  return text.includes('\t') ? 'table' : 'text';
}

function loading(ids: OrderIds): Draft {
  return { ...EMPTY_DRAFT, mode: 'load', ...ids };
}
