import { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import type { Certificate } from '../../../shared/desk.connections';
import { certificateFailure, coded, handshakeFailure } from './failure-words';
import { type Details, StepFailure, step } from './step';
import { certificateOf, sameFingerprint } from './trust';

/** A secured connection whose other end has proven who it is; nothing has been written to it yet. */
export interface Secured {
  readonly socket: TLSSocket;
  readonly certificate: Certificate | null;
  readonly trust: 'system' | 'fingerprint';
}

/** The failure of a handshake, with the certificate that was presented, if one was. */
export class SecureFailure extends StepFailure {
  constructor(
    failure: StepFailure['failure'],
    details: Details,
    readonly certificate: Certificate | null,
  ) {
    super(failure, details);
  }

  override with(more: Details): SecureFailure {
    return new SecureFailure(this.failure, { ...more, ...this.details }, this.certificate);
  }
}

/**
 * Completes TLS on a connection and proves who answers. Without a pinned certificate Node itself verifies and
 * gives no socket otherwise. With one, Node's verdict is only noted, and `judge` below decides: the verdict
 * good, or the presented certificate exactly the pinned one. Either way a socket is handed out after that
 * and not before, so no byte of a request can reach an unproven server.
 */
export function secureSocket(
  under: Socket,
  host: string,
  options: { readonly pin: string | null; readonly context: SecureContext; readonly signal: AbortSignal },
): Promise<Secured> {
  const { pin, context, signal } = options;
  if (signal.aborted) under.destroy();
  signal.throwIfAborted();
  const socket = connect({
    socket: under,
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    secureContext: context,
    ALPNProtocols: ['http/1.1'],
    // Said aloud in both cases: NODE_TLS_REJECT_UNAUTHORIZED must decide nothing. The only place that may
    // hold Node's verdict back, and only for a connection whose certificate a person pinned.
    rejectUnauthorized: pin === null,
  });
  let certificate: Certificate | null = null;
  // Node closes an unverified connection before anyone can ask whose it was; this event comes just before.
  // It serves only to show the certificate; nothing is trusted by it.
  socket.prependListener('secure', () => {
    certificate = presentedBy(socket);
  });
  socket.on('error', () => undefined);
  const close = (): void => {
    socket.destroy();
    under.destroy();
  };
  return step(signal, close, (resolve, reject) => {
    const refuse = (error: unknown): void => {
      const { code, message } = coded(error);
      const failure = certificate === null ? handshakeFailure(error) : certificateFailure(code);
      reject(
        new SecureFailure(failure, { host, ...certificateDetails(certificate), code, message }, certificate),
      );
    };
    socket.once('error', refuse);
    socket.once('close', () => refuse(new Error('closed during the handshake')));
    socket.once('secureConnect', () => {
      const trust = judge(socket, pin);
      // `authorizationError` is an Error in the typings and a code in truth.
      if (trust === null) refuse(socket.authorizationError);
      else resolve({ socket, certificate, trust });
    });
  });
}

function judge(socket: TLSSocket, pin: string | null): Secured['trust'] | null {
  if (socket.authorized) return 'system';
  const presented = presentedBy(socket);
  if (pin === null || presented === null) return null;
  return sameFingerprint(presented.fingerprint, pin) ? 'fingerprint' : null;
}

/** Not by `getPeerX509Certificate`: asked before Node has verified, it empties what Node then verifies (20.20: every name is wrong). */
function presentedBy(socket: TLSSocket): Certificate | null {
  try {
    return certificateOf(new X509Certificate(socket.getPeerCertificate().raw));
  } catch {
    return null; // None, or none that can be read: it proves nothing.
  }
}

function certificateDetails(certificate: Certificate | null): Details {
  if (certificate === null) return {};
  const { subject, issuer, names, validFrom, validTo, fingerprint } = certificate;
  return {
    subject,
    issuer,
    names: names.join(', '),
    validFrom,
    validTo,
    fingerprint,
    clock: new Date().toISOString(),
  };
}
