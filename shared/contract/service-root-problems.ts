import type { ConnectionProblemKind, ValueProblem } from './connection-problem';

const CALL_PATH = /\/wo\/(?:save|send|close|failedClose|reminder|back|revoke|addSign)\/*$/i;

/** What is wrong with a service root, the first thing only: later ones often follow from it. */
export function serviceRootProblem(root: string): ValueProblem | null {
  const kind = kindOf(root);
  if (kind === null) return null;
  return { kind, params: kind === 'address-is-call' ? { root: root.replace(CALL_PATH, '') } : {} };
}

function kindOf(root: string): ConnectionProblemKind | null {
  if (root.trim() === '') return 'address-missing';
  // Before the URL parser, which drops or rewrites these in silence.
  if (/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(root) || !root.isWellFormed())
    return 'address-control-character';
  if (/\s/.test(root)) return 'address-white-space';
  if (root.includes('\\')) return 'address-backslash';
  if (!/^https?:\/\//i.test(root))
    return /^[a-z][a-z\d+.-]*:\/\//i.test(root) ? 'address-not-http' : 'address-invalid';
  if (/^https?:\/\/(?:\/|$)/i.test(root) || !URL.canParse(root)) return 'address-invalid';
  if (/^https?:\/\/[^/?#]*@/i.test(root)) return 'address-credentials';
  if (root.includes('#')) return 'address-fragment';
  if (root.includes('?')) return 'address-query';
  if (CALL_PATH.test(root)) return 'address-is-call';
  return null;
}
