import { METHOD } from '../contract/endpoints';
import { carriesCredential } from '../contract/header-problems';
import { placeOf } from '../json';
import { fillingOf, withoutShellEscapes } from './filling';
import { type HeaderFound, type NoteFound, note, type RequestParts } from './request-parts';
import { Secrets } from './secrets';
import { targetOf } from './target';
import type { Filling, LeftOut, PasteNote, RequestForm, Understood } from './understood';

/** A request as the page may know it, and the credentials that it must not. */
export interface RequestFound {
  readonly understood: Extract<Understood, { kind: 'request' }>;
  readonly credentials: readonly string[];
}

/** Headers that say who acts, and on which data (contract, `工单接口头信息`). Lower case. */
const IDENTITY: ReadonlySet<string> = new Set(['ds', 'epid', 'staffid', 'groupid', 'dbpool']);

/** A request without any credential of it, a header's value or a query. */
export function understoodRequest(
  form: RequestForm,
  parts: RequestParts,
  pasted: string,
  before: readonly NoteFound[],
): RequestFound {
  const aim = targetOf(parts.address ?? '', parts.scheme);
  const credentials = [...parts.secrets, ...aim.secrets, ...parts.headers.flatMap(secretOf)];
  const secrets = new Secrets(credentials);
  const mended = 'why' in parts.body || form === 'http' ? null : withoutShellEscapes(parts.body);
  const filling: Filling =
    'why' in parts.body
      ? { kind: 'no-body', why: parts.body.why, place: placeAt(pasted, parts.body.at) }
      : fillingOf(mended ?? parts.body, pasted, aim.target.call);
  const clean = withoutSecrets(filling, secrets);
  const named = [...parts.headers.map(headerLeftOut), ...parts.leftOut, ...aim.leftOut];
  const notes = [
    ...before,
    ...parts.notes,
    ...aim.notes,
    ...(mended === null ? [] : [note('escapes-undone')]),
    ...methodNote(parts),
    ...typeNote(parts.headers),
  ];
  const { address, serviceRoot, call } = aim.target;
  const understood = {
    kind: 'request',
    form,
    target: {
      address: address === null || secrets.in(address) ? null : address,
      serviceRoot: serviceRoot === null || secrets.in(serviceRoot) ? null : serviceRoot,
      call,
    },
    filling: clean.filling,
    leftOut: [
      ...once(named.map(({ kind, name }) => ({ kind, name: shownName(name, secrets) }))),
      ...clean.leftOut,
    ],
    ignored: [...new Set(parts.ignored.map((name) => shownName(name, secrets)))],
    notes: notesAt(pasted, notes, secrets),
  } as const;
  return { understood, credentials };
}

/** Notes with their places; the same one twice is one. */
export function notesAt(pasted: string, notes: readonly NoteFound[], secrets: Secrets): readonly PasteNote[] {
  const kinds = new Set<string>();
  return notes.flatMap(({ kind, at, text }) => {
    if (kinds.has(kind)) return [];
    kinds.add(kind);
    return [{ kind, place: placeAt(pasted, at), text: secrets.masked(text) }];
  });
}

/** What a body gives without any value in which a credential stands, and the paths of those. */
export function withoutSecrets(
  filling: Filling,
  secrets: Secrets,
): { readonly filling: Filling; readonly leftOut: readonly LeftOut[] } {
  const masked = (path: readonly string[]) => path.map((name) => secrets.masked(name));
  switch (filling.kind) {
    case 'no-body':
      return { filling, leftOut: [] };
    case 'bad-body': {
      const { problem, ids } = filling;
      const kept = ids === null || secrets.in(ids.oId) || secrets.in(ids.taskId) ? null : ids;
      return {
        filling: { ...filling, problem: { ...problem, path: masked(problem.path) }, ids: kept },
        leftOut: [],
      };
    }
    case 'draft': {
      const { draft, dropped } = secrets.without(filling.draft);
      return {
        filling: {
          ...filling,
          draft,
          changed: filling.changed.map(masked),
          unknown: masked(filling.unknown),
        },
        leftOut: dropped.map((path) => ({ kind: 'value', name: masked(path).join('.') })),
      };
    }
  }
}

function secretOf({ name, value }: HeaderFound): readonly string[] {
  return carriesCredential(name) ? [value] : [];
}

function headerLeftOut({ name }: HeaderFound): LeftOut {
  if (carriesCredential(name)) return { kind: 'credential-header', name };
  return { kind: IDENTITY.has(name.toLowerCase()) ? 'identity-header' : 'header', name };
}

/** A name only if it looks like one: what stands there may be a credential that was put in the wrong place. */
function shownName(name: string, secrets: Secrets): string {
  return /^[\w.:#-]{1,64}$/.test(name) ? secrets.masked(name) : '';
}

function methodNote({ method }: RequestParts): readonly NoteFound[] {
  if (method === null || method.toUpperCase() === METHOD) return [];
  return [note('other-method', null, /^[A-Za-z]{1,12}$/.test(method) ? method.toUpperCase() : '')];
}

function typeNote(headers: readonly HeaderFound[]): readonly NoteFound[] {
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  if (type === '' || /json/i.test(type)) return [];
  return [note('other-type', null, /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(type)?.[0] ?? '')];
}

function once(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const seen = new Set<string>();
  return leftOut.filter(({ kind, name }) => {
    const key = `${kind} ${name.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

function placeAt(pasted: string, at: number | null) {
  return at === null ? null : placeOf(pasted, at);
}
