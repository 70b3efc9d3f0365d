import type { ConnectionSettings } from './connection';
import { type Call, callAddress, METHOD } from './endpoints';
import { type HeaderLines, requestHeaders, withLengthOf } from './headers';

/** The largest body that may leave, in characters: a person's order is a few kilobytes. */
export const BODY_LIMIT = 1_048_576;

/** One request, whole: what leaves, and what the preview shows. */
export interface BuiltRequest {
  readonly method: typeof METHOD;
  /** As it leaves: host in ASCII and lower case, path percent-encoded. */
  readonly address: string;
  readonly headers: HeaderLines;
  readonly body: string;
}

/**
 * The request of a call. The preview passes the masked token, the main process the real one; nothing else
 * differs, so the preview is byte for byte what leaves. A service root that is no address gives an empty Host
 * and the text as typed: `connectionProblems` refuses it before anything is sent.
 */
export function buildRequest(parts: {
  readonly settings: ConnectionSettings;
  readonly call: Call;
  readonly body: string;
  readonly token: string;
}): BuiltRequest {
  return requestOf(parts.settings, parts.call, parts.token)(parts.body);
}

/** The same for many bodies: what they share is worked out once. */
export function requestOf(
  settings: ConnectionSettings,
  call: Call,
  token: string,
): (body: string) => BuiltRequest {
  const typed = callAddress(settings.serviceRoot, call);
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const address = url?.href ?? typed;
  const headers = requestHeaders(settings, url?.host ?? '', token);
  return (body) => ({ method: METHOD, address, headers: withLengthOf(body, headers), body });
}
