import { CALLS, type Call, ENDPOINTS } from '../contract/endpoints';
import { type NoteFound, note } from './request-parts';
import type { LeftOut, Target } from './understood';

/** What a written address says, credentials, query and path parameters left out and named; see `Target`. */
export interface TargetFound {
  readonly target: Target;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly NoteFound[];
  /** What was left out, so that it can be kept out of the rest. */
  readonly secrets: readonly string[];
}

const NOWHERE: Target = { address: null, serviceRoot: null, call: null };

/** `scheme`: of an address that names none; null if nobody said it. */
export function targetOf(written: string, scheme: 'http:' | null): TargetFound {
  const trimmed = written.trim();
  const named = /^https?:\/\//i.test(trimmed);
  const full = named ? trimmed : `http://${trimmed.replace(/^\/\//, '')}`;
  const [beforeQuery = ''] = full.split(/[?#]/);
  const call = callOf(beforeQuery);
  if (!isAddress(trimmed, full)) {
    const secrets = [/\/\/([^/@]+)@/.exec(full)?.[1] ?? '', full.slice(beforeQuery.length + 1)];
    return { target: { ...NOWHERE, call }, leftOut: [], notes: [note('no-address')], secrets };
  }
  const url = new URL(full);
  const path = url.pathname.replace(/;[^/]*/g, '');
  const address = `${named || scheme !== null ? url.protocol : ''}//${url.host}${path}`;
  const last = /\/wo\/([A-Za-z]{1,40})$/.exec(path);
  const serviceRoot =
    last === null || call === null ? null : address.slice(0, address.length - last[0].length);
  const withCredentials = url.username !== '' || url.password !== '';
  const withQuery = url.search !== '' || url.hash !== '' || path !== url.pathname;
  return {
    target: { address, serviceRoot, call },
    leftOut: [
      ...(withCredentials ? [{ kind: 'address-credentials', name: '' } as const] : []),
      ...(withQuery ? [{ kind: 'address-query', name: '' } as const] : []),
    ],
    notes: call === null ? [note('other-path', null, last?.[1] ?? '')] : [],
    secrets: [url.username, url.password, url.search.slice(1), url.hash.slice(1)],
  };
}

/** False too for the place-holders of a template, as `{{baseUrl}}`. */
function isAddress(written: string, full: string): boolean {
  const otherScheme = /^(?!https?:)[a-z][a-z\d+.-]*:\/\//i.test(written);
  return written !== '' && !otherScheme && URL.canParse(full) && !/[{}<>$%]/.test(new URL(full).host);
}

function callOf(address: string): Call | null {
  const path = address.replace(/;[^/]*/g, '');
  return CALLS.find((call) => path.endsWith(ENDPOINTS[call].path)) ?? null;
}

/** True if a pasted service root is a connection's own: same host, port and path, and same scheme if it was said. */
export function isServiceRoot(found: string, serviceRoot: string): boolean {
  const mine = withoutScheme(serviceRoot);
  const theirs = withoutScheme(found.startsWith('//') ? schemeOf(serviceRoot) + found : found);
  if (mine === null || mine !== theirs) return false;
  return found.startsWith('//') || schemeOf(found) === schemeOf(serviceRoot);
}

function schemeOf(address: string): string {
  return /^[a-z]+:/i.exec(address)?.[0].toLowerCase() ?? '';
}

function withoutScheme(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  return host + pathname.replace(/\/+$/, '');
}
