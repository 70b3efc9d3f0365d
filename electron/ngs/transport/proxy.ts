import type { ConnectionSettings } from '../../../shared/contract/connection';
import { coded } from './failure-words';
import { StepFailure } from './step';
import type { Target } from './tcp';

/** One way to the server: straight, or through a proxy that itself may be spoken to over TLS. */
export type Route =
  | { readonly kind: 'direct' }
  | (Target & { readonly kind: 'proxy'; readonly secure: boolean })
  /** A kind of proxy that this program does not speak (SOCKS), or a text that names none. */
  | { readonly kind: 'unsupported'; readonly text: string };

/** Asks which proxy an address goes through; Chromium's answer: `DIRECT`, `PROXY host:port; DIRECT`, … */
export type ResolveProxy = (address: string) => Promise<string>;

const SECURE: Readonly<Record<string, boolean>> = { PROXY: false, HTTP: false, HTTPS: true };

/** Reads the answer of `session.resolveProxy`: the ways to try, in order. */
export function readProxyAnswer(answer: string): readonly Route[] {
  const routes = answer.split(';').flatMap((part) => (part.trim() === '' ? [] : readOne(part.trim())));
  return routes.length === 0 ? [{ kind: 'direct' }] : routes;
}

function readOne(text: string): Route {
  const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
  const kind = word.toUpperCase();
  if (kind === 'DIRECT' && rest === '') return { kind: 'direct' };
  const secure = Object.hasOwn(SECURE, kind) ? SECURE[kind] : undefined;
  if (secure === undefined) return { kind: 'unsupported', text };
  return readAddress(rest, secure) ?? { kind: 'unsupported', text };
}

/** Reads the address of a manual proxy: `host:port`, `http://host:port` or `https://host:port`. */
export function readManualProxy(address: string): Route {
  const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(.*?)\/?$/i.exec(address.trim()) ?? [];
  return readAddress(rest, scheme?.toLowerCase() === 'https') ?? { kind: 'unsupported', text: address };
}

function readAddress(text: string, secure: boolean): Route | null {
  const [, bracketed, plain, port] =
    /^(?:\[([\da-f:.]+)\]|([^\s:/@?#[\]]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = bracketed ?? plain;
  const number = Number(port ?? (secure ? 443 : 80));
  if (host === undefined || number < 1 || number > 65_535) return null;
  return { kind: 'proxy', secure, host, port: number };
}

/** `proxy.example:8080`, as a sentence names it. */
export function nameOf(route: Target): string {
  return `${route.host.includes(':') ? `[${route.host}]` : route.host}:${route.port}`;
}

/** The ways that a connection's settings allow, in the order to try them; a promise only where the system is asked. */
export function routesFor(
  proxy: ConnectionSettings['proxy'],
  address: string,
  resolveProxy: ResolveProxy,
): readonly Route[] | Promise<readonly Route[]> {
  switch (proxy.mode) {
    case 'none':
      return [{ kind: 'direct' }];
    case 'manual':
      return [readManualProxy(proxy.address)];
    case 'system':
      return routesOfSystem(address, resolveProxy);
  }
}

/** Fails with words, never with a defect. */
async function routesOfSystem(address: string, resolveProxy: ResolveProxy): Promise<readonly Route[]> {
  try {
    return readProxyAnswer(await resolveProxy(address));
  } catch (error) {
    throw new StepFailure('proxy-unreachable', {
      problem: 'no-answer-from-system',
      message: coded(error).message,
    });
  }
}
