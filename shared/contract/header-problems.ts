import type { ConnectionProblemKind, ValueProblem } from './connection-problem';

/** Headers that the contract or the connection itself needs: an extra header may not replace them. Lower case. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['token', 'ds', 'epid', 'staffid', 'groupid', 'dbpool'],
  ...[
    'host',
    'content-type',
    'content-length',
    'content-encoding',
    'transfer-encoding',
    'connection',
    'keep-alive',
  ],
  ...['accept', 'accept-encoding', 'expect', 'te', 'trailer', 'upgrade', 'http2-settings'],
]);
/** A name that holds one of these words, read without its hyphens, carries a credential. */
const CREDENTIAL =
  /authorization|cookie|token|apikey|accesskey|privatekey|subscriptionkey|passw|pwd|secret|session|credential|jwt|bearer/;
const TOKEN_CHARACTERS = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

/** Why a header value cannot leave as it is: anything but visible ASCII with spaces inside. Says where, from 1; never what stands there. */
export function valueProblem(value: string): ValueProblem | null {
  const at = value.search(/[^\x20-\x7e]/);
  if (at >= 0) {
    const code = value.charCodeAt(at);
    const kind =
      code === 0x0a || code === 0x0d
        ? 'header-line-break'
        : code === 0
          ? 'header-nul'
          : code < 0x20 || code === 0x7f
            ? 'header-control-character'
            : 'header-not-ascii';
    return { kind, params: { position: String(at + 1) } };
  }
  return value === value.trim() ? null : { kind: 'header-outer-space', params: {} };
}

/** Everything wrong with a connection's own headers, names and values. */
export function extraHeaderProblems(
  headers: readonly { readonly name: string; readonly value: string }[],
): readonly (ValueProblem & { readonly field: string })[] {
  const names = headers.map(({ name }) => name.toLowerCase());
  return headers.flatMap(({ name, value }, index) => {
    const nameKind =
      nameProblem(name) ?? (names.indexOf(name.toLowerCase()) < index ? 'extra-name-duplicate' : null);
    const inValue = value === '' ? ({ kind: 'header-missing', params: {} } as const) : valueProblem(value);
    return [
      ...(nameKind === null ? [] : [{ kind: nameKind, field: `extraHeaders.${index}.name`, params: {} }]),
      ...(inValue === null ? [] : [{ ...inValue, field: `extraHeaders.${index}.value` }]),
    ];
  });
}

/** True if a header of this name carries a credential, the contract's own `token` among them. */
export function carriesCredential(name: string): boolean {
  return CREDENTIAL.test(name.toLowerCase().replace(/[^a-z\d]/g, ''));
}

function nameProblem(name: string): ConnectionProblemKind | null {
  if (name === '') return 'extra-name-missing';
  if (!TOKEN_CHARACTERS.test(name)) return 'extra-name-invalid';
  const lower = name.toLowerCase();
  if (carriesCredential(name) && lower !== 'token') return 'extra-name-credential';
  if (RESERVED.has(lower) || lower.startsWith('proxy-')) return 'extra-name-reserved';
  return null;
}
