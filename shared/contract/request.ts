import type { ConnectionSettings } from './connection';
import { type Call, callAddress, METHOD } from './endpoints';
import { type HeaderLines, requestHeaders } from './headers';

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
  const { settings, call, body, token } = parts;
  const typed = callAddress(settings.serviceRoot, call);
  const url = URL.canParse(typed) ? new URL(typed) : null;
  return {
    method: METHOD,
    address: url?.href ?? typed,
    headers: requestHeaders(settings, url?.host ?? '', body, token),
    body,
  };
}
