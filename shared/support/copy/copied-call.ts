import type { Phase } from '../../contract/outcome';

type HeaderPairs = readonly (readonly [name: string, value: string])[];

/** What a copy needs of one recorded call; a line of the history has it all. Milliseconds. */
export interface CopiedCall {
  readonly startedAt: number;
  readonly durationMs: number | null;
  readonly method: string;
  readonly address: string;
  readonly requestHeaders: HeaderPairs;
  readonly requestBody: string;
  /** Null: no answer was read. */
  readonly status: number | null;
  readonly answerHeaders: HeaderPairs;
  readonly answerText: string | null;
  readonly timings: readonly { readonly phase: Phase; readonly ms: number }[];
}

export const COPY_FORMATS = [
  'curl-bash',
  'curl-cmd',
  'powershell',
  'json',
  'http',
  'postman',
  'har',
] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Why a call cannot be copied in a format without becoming another one. */
export const COPY_REFUSALS = [
  'no-address', // it never had one that a request could go to
  'bad-header', // a name or value that no header line can hold
  'cmd-character', // the body holds a character that no line of cmd.exe can: a tab, a carriage return, NUL
  'cmd-length', // longer than the 8191 characters that cmd.exe reads
] as const;
export type CopyRefusal = (typeof COPY_REFUSALS)[number];

/** A copy, or why there is none. */
export type Copied =
  | { readonly kind: 'copied'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: CopyRefusal };
