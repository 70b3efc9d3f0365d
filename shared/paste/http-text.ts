import { lineEndAt } from './command';
import type { HeaderFound, RequestParts } from './request-parts';
import { plainWord } from './word';

const REQUEST_LINE = /^([A-Z]{3,10})[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*(?:\r\n|\r|\n|$)/;
const STATUS_LINE = /^HTTP\/[\d.]+[ \t]+\d{3}\b/;

/** A request as HTTP writes it, from `POST /ngs/wo/save HTTP/1.1` on; null if the text does not begin like one. */
export function httpRequest(pasted: string, from: number, to: number): RequestParts | null {
  const first = REQUEST_LINE.exec(pasted.slice(from, Math.min(to, from + 8192)));
  const [line = '', method = '', aim = ''] = first ?? [];
  if (first === null || !(aim.startsWith('/') || /^https?:\/\//i.test(aim))) return null;
  const { headers, end } = headersFrom(pasted, from + line.length, to);
  const host = headers.find(({ name }) => name.toLowerCase() === 'host')?.value ?? '';
  const address = !aim.startsWith('/') ? aim : host === '' ? null : `//${host}${aim}`;
  const blank = pasted.slice(end, to).trim() === '';
  return {
    address,
    scheme: null,
    method,
    headers,
    body: blank ? { why: 'absent', at: null } : plainWord(pasted, end, to),
    leftOut: [],
    secrets: [],
    ignored: [],
    notes: [],
  };
}

/** Where the body of an HTTP answer begins; null if the text is none. */
export function httpAnswerBody(pasted: string, from: number, to: number): number | null {
  return STATUS_LINE.test(pasted.slice(from, from + 40)) ? headersFrom(pasted, from, to).end : null;
}

/** Header lines up to an empty line, or to a body that somebody put right below them.*/
function headersFrom(pasted: string, from: number, to: number) {
  const headers: HeaderFound[] = [];
  let at = from;
  while (at < to) {
    const length = pasted.slice(at, to).search(/[\r\n]/);
    const end = length < 0 ? to : at + length;
    const line = pasted.slice(at, end);
    if (/^\s*[{[]/.test(line)) break;
    const next = end + lineEndAt(pasted, end);
    if (line.trim() === '') return { headers, end: next };
    const found = /^([^:\s]+):([\s\S]*)$/.exec(line);
    if (found !== null) headers.push({ name: found[1] ?? '', value: (found[2] ?? '').trim() });
    at = next;
  }
  return { headers, end: at };
}
