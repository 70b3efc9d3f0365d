import type { Failure, Phase } from '../../../shared/contract/outcome';
import { type Details, StepFailure } from './step';

/**
 * Words for errors. The phase chooses first and the code only refines: one code (ECONNRESET) stands for three
 * different truths (research, section 0, finding 4). Codes differ between OpenSSL (Node) and BoringSSL (Electron).
 */
const NOT_TLS =
  /WRONG_VERSION_NUMBER|HTTP_REQUEST|HTTPS_PROXY_REQUEST|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|RECORD_TOO_/;
const CERTIFICATE: Readonly<Record<string, Failure>> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-name',
  HOSTNAME_MISMATCH: 'certificate-wrong-name',
};
const CONNECT: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'connect-timeout',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
};

interface Coded {
  readonly code: string;
  readonly message: string;
}

/** Code and message of anything thrown; a bare text is a code. */
export function coded(error: unknown): Coded {
  if (typeof error === 'string') return { code: error, message: error };
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<string, unknown>
  >;
  return {
    code: typeof code === 'string' ? code : '',
    message: typeof message === 'string' ? message : String(error),
  };
}

/** The word for a certificate that did not verify. */
export function certificateFailure(code: string): Failure {
  return CERTIFICATE[code] ?? 'certificate-untrusted';
}

/** The word for a handshake that broke before a certificate was judged. */
export function handshakeFailure(error: unknown): Failure {
  const { code, message } = coded(error);
  return NOT_TLS.test(code) || NOT_TLS.test(message.toUpperCase().replace(/ /g, '_'))
    ? 'not-tls'
    : 'tls-failed';
}

/** The word for a name or an address that could not be reached; several addresses may have been tried. */
export function reachFailure(phase: Phase, error: unknown): StepFailure {
  const { code } = coded(error);
  if (phase === 'resolve')
    return new StepFailure(code === 'ENOTFOUND' ? 'name-not-found' : 'name-lookup-failed', { code });
  const tried = error instanceof AggregateError ? error.errors : [error];
  const codes = tried.map((one) => coded(one).code);
  // Of several addresses, the one that answered says most: a refusal is an answer.
  const told =
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].find((known) => codes.includes(known)) ?? code;
  return new StepFailure(CONNECT[told] ?? 'unreachable', {
    code: told,
    tried: tried.map(oneTried).join(', '),
  });
}

function oneTried(error: unknown): string {
  const { address, port } = error as { readonly address?: unknown; readonly port?: unknown };
  return typeof address === 'string' ? `${address} ${String(port)} ${coded(error).code}` : coded(error).code;
}

/** The word for an exchange that broke after the connection stood: what came was no HTTP, or the line went dead. */
export function exchangeFailure(error: unknown): StepFailure {
  const { code, message } = coded(error);
  const details: Details = { code, message };
  return new StepFailure(code.startsWith('HPE_') ? 'not-http' : 'connection-lost', details);
}
