import type { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import type { Certificate } from '../../../shared/desk.connections';

/** The roots that speak for a server: PEM texts. Null: what Node trusts by itself. */
export type Roots = () => readonly string[] | null;

/** The system's roots and Node's own. A runtime that cannot read the system's (Node 20) trusts Node's. */
export const systemRoots: Roots = () => {
  const read = (tls as { readonly getCACertificates?: (type: 'default' | 'system') => string[] })
    .getCACertificates;
  return read === undefined ? null : [...new Set([...read('default'), ...read('system')])];
};

/** Gives the TLS settings of every connection, made once: reading some 300 roots takes a while. */
export function contextOf(roots: Roots): () => tls.SecureContext {
  let context: tls.SecureContext | null = null;
  return () => {
    if (context === null) {
      const ca = roots();
      context = tls.createSecureContext({ minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca: [...ca] }) });
    }
    return context;
  };
}

/** True if two SHA-256 fingerprints are the same, colons and case aside. */
export function sameFingerprint(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll(':', '').toUpperCase();
  return plain(one).length === 64 && plain(one) === plain(other);
}

/** A certificate as a person is shown it. */
export function certificateOf(presented: X509Certificate): Certificate {
  return {
    subject: oneLine(presented.subject),
    issuer: oneLine(presented.issuer),
    names: (presented.subjectAltName ?? '')
      .split(', ')
      .flatMap((name) => name.replace(/^(DNS|IP Address):/, '') || []),
    validFrom: isoDate(presented.validFrom),
    validTo: isoDate(presented.validTo),
    fingerprint: presented.fingerprint256,
  };
}

// Typings say text, yet a certificate without a subject gives undefined.
function oneLine(name: string | undefined): string {
  return (name ?? '').trim().replaceAll('\n', ', ');
}

function isoDate(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}
