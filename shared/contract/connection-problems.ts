import type { ConnectionSettings } from './connection';
import type { ValueProblem } from './connection-problem';
import { extraHeaderProblems, valueProblem } from './header-problems';
import { serviceRootProblem } from './service-root-problems';

/** One problem; `field` is a path such as `serviceRoot`, `auth.staffId`, `extraHeaders.2.value`, `token`. */
export interface ConnectionProblem extends ValueProblem {
  readonly field: string;
}

/** Characters that a connection's name may have, and a token. */
export const NAME_LIMIT = 60;
export const TOKEN_LIMIT = 4096;
/** Seconds. The total also has to be at least as long as the wait for headers. */
export const TIMEOUT_LIMITS = { connectMs: [1, 60], headersMs: [1, 600], totalMs: [1, 1800] } as const;
const REQUIRED = ['ds', 'staffId', 'groupId'] as const;
const FINGERPRINT = /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/;
const PROXY = /^http:\/\/(?:\[[\da-f:.]+\]|[^\s/:@?#\\[\]]+):(\d{1,5})\/?$/i;

/** Everything wrong with a connection, in the order of its fields; none: it may be saved and used. */
export function connectionProblems(settings: ConnectionSettings): readonly ConnectionProblem[] {
  return [
    ...nameProblems(settings.name),
    ...one('serviceRoot', serviceRootProblem(settings.serviceRoot)),
    ...authProblems(settings.auth),
    ...one('dbPool', valueProblem(settings.dbPool)),
    ...extraHeaderProblems(settings.extraHeaders),
    ...timeoutProblems(settings.timeouts),
    ...proxyProblems(settings.proxy),
    ...fingerprintProblems(settings.trustedFingerprint),
  ];
}

/** Everything wrong with a token as it would be kept: outer white space is the caller's to trim. Names positions, never characters. */
export function tokenProblems(token: string): readonly ConnectionProblem[] {
  if (token === '') return one('token', { kind: 'token-missing', params: {} });
  if (token.length > TOKEN_LIMIT)
    return one('token', { kind: 'token-too-long', params: { limit: String(TOKEN_LIMIT) } });
  const inValue = valueProblem(token);
  if (inValue !== null && inValue.kind !== 'header-outer-space') return one('token', inValue);
  const space = token.indexOf(' ');
  return one('token', space < 0 ? null : { kind: 'token-space', params: { position: String(space + 1) } });
}

function one(field: string, problem: ValueProblem | null): readonly ConnectionProblem[] {
  return problem === null ? [] : [{ ...problem, field }];
}

function nameProblems(name: string): readonly ConnectionProblem[] {
  if (name.trim() === '') return one('name', { kind: 'name-missing', params: {} });
  if ([...name].length <= NAME_LIMIT) return [];
  return one('name', { kind: 'name-too-long', params: { limit: String(NAME_LIMIT) } });
}

function authProblems(auth: ConnectionSettings['auth']): readonly ConnectionProblem[] {
  if (auth.mode === 'token') return [];
  return (['ds', 'epid', 'staffId', 'groupId'] as const).flatMap((header) => {
    const missing = auth[header] === '' && REQUIRED.some((required) => required === header);
    return one(
      `auth.${header}`,
      missing ? { kind: 'header-missing', params: {} } : valueProblem(auth[header]),
    );
  });
}

function timeoutProblems(timeouts: ConnectionSettings['timeouts']): readonly ConnectionProblem[] {
  const found = (['connectMs', 'headersMs', 'totalMs'] as const).flatMap((field) => {
    const [min, max] = TIMEOUT_LIMITS[field];
    if (timeouts[field] >= min * 1000 && timeouts[field] <= max * 1000) return [];
    return one(`timeouts.${field}`, {
      kind: 'timeout-range',
      params: { min: String(min), max: String(max) },
    });
  });
  if (found.length > 0 || timeouts.totalMs >= timeouts.headersMs) return found;
  const min = String(timeouts.headersMs / 1000);
  return one('timeouts.totalMs', { kind: 'timeout-total-too-short', params: { min } });
}

function proxyProblems(proxy: ConnectionSettings['proxy']): readonly ConnectionProblem[] {
  if (proxy.mode !== 'manual') return [];
  const { address } = proxy;
  if (address.trim() === '') return one('proxy.address', { kind: 'proxy-missing', params: {} });
  if (address.includes('@')) return one('proxy.address', { kind: 'proxy-credentials', params: {} });
  const port = Number(PROXY.exec(address)?.[1] ?? 0);
  if (port > 0 && URL.canParse(address)) return [];
  return one('proxy.address', { kind: 'proxy-invalid', params: {} });
}

function fingerprintProblems(fingerprint: string | null): readonly ConnectionProblem[] {
  if (fingerprint === null || FINGERPRINT.test(fingerprint)) return [];
  return one('trustedFingerprint', { kind: 'fingerprint-invalid', params: {} });
}
