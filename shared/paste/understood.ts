import type { Call } from '../contract/endpoints';
import type { Draft } from '../draft/draft';
import type { BodyProblem } from '../draft/from-body';
import type { Place } from '../json';

/** Characters that a pasted text may have (research D-49): hundreds of times an order, and read between two frames. */
export const PASTE_LIMIT = 262_144;
/** What a pasted JSON text may hold (research D-49). */
export const PASTED_JSON = { depth: 64, keys: 1000 } as const;

export const SHELLS = ['bash', 'cmd', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];
/** How a request can be written: as a command of one of the shells, or as HTTP text. */
export const REQUEST_FORMS = [...SHELLS, 'http'] as const;
export type RequestForm = (typeof REQUEST_FORMS)[number];

/** What stands at the place of a JSON problem, where word processors and input methods put it. */
export const ODD_CHARACTERS = ['smart-quote', 'full-width', 'odd-space'] as const;
export type OddCharacter = (typeof ODD_CHARACTERS)[number];

/** Why a request has no body that could fill a draft. */
export const NO_BODY = [
  'absent',
  'in-file', // `-d @file`, `-InFile`, `<`: files named in pasted text are never opened
  'form', // `-F`, `--data-urlencode`, `-G`: fields, not JSON
  'computed', // a PowerShell expression that only PowerShell can work out
] as const;
export type NoBody = (typeof NO_BODY)[number];

export interface OrderIds {
  readonly oId: string;
  readonly taskId: string;
}

/**
 * What a body gives. `changed`: paths of what the draft will not send as it stood. `unknown`: keys that the API has
 * not, left out. `calls`: those that take this
 * body, one where the address says it. `ids` of a body that fills no draft: the order that it names all the same.
 */
export type Filling =
  | {
      readonly kind: 'draft';
      readonly draft: Draft;
      readonly changed: readonly (readonly string[])[];
      readonly unknown: readonly string[];
      readonly calls: readonly Call[];
    }
  | {
      readonly kind: 'bad-body';
      readonly problem: BodyProblem;
      readonly odd: OddCharacter | null;
      readonly ids: OrderIds | null;
    }
  | { readonly kind: 'no-body'; readonly why: NoBody; readonly place: Place | null };

/** What a person should know about how the text was read. */
export const PASTE_NOTES = [
  'bom', // a byte order mark before the text was passed over
  'fence', // ``` around the text was passed over
  'shell-guessed', // another shell would read this differently, and JSON too
  'not-expanded', // a variable or a command inside was left as text; `place`
  'after-command', // the command ends at `place`; what follows was not read
  'more-requests', // several addresses or commands; only the first was read
  'data-joined', // several -d were joined with & as curl does
  'backslashes-halved', // Chrome doubles each backslash for cmd, which does not halve them; `place`
  'escapes-undone', // backslashes that were put in for a shell, and that JSON does not know, were taken out
  'other-method', // `text`: the method, which is not POST
  'other-type', // `text`: the media type, which is not JSON
  'other-path', // `text`: the last part of the address, which is no call of the contract; may be empty
  'no-address', // the address is missing or makes no sense
] as const;
export type PasteNoteKind = (typeof PASTE_NOTES)[number];
export interface PasteNote {
  readonly kind: PasteNoteKind;
  readonly place: Place | null;
  readonly text: string;
}

/** What was found and not taken; `name` says which one, never what it held. */
export const LEFT_OUT = [
  'credential-header',
  'identity-header', // who acts, and on which data: the chosen connection says that
  'header',
  'credential-option',
  'address-credentials',
  'address-query',
  'value', // a value of the body in which a token stands; `name`: its path
] as const;
export type LeftOutKind = (typeof LEFT_OUT)[number];
export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly name: string;
}

/**
 * Where a request goes. `address` without credentials and query, `//host/…` where nobody said the scheme, null
 * where it cannot be read. `serviceRoot`: what a connection would have, null unless the address is of a call.
 */
export interface Target {
  readonly address: string | null;
  readonly serviceRoot: string | null;
  readonly call: Call | null;
}

/** What was wrong with an id as it was pasted: mended and listed, but for the last, which is only listed. */
export const ID_FLAWS = ['odd-space', 'quotes', 'braces', 'full-width', 'not-guid'] as const;
export type IdFlaw = (typeof ID_FLAWS)[number];

/** What a text looks like that fills no draft. */
export const LOOKS = [
  'empty',
  'token', // belongs into a connection
  'address',
  'answer', // of a server, without the ids of an order
  'map', // of WO3.getStruct(): belongs into the library
  'table', // belongs into a table of columns
  'guids', // more than two, one a line
  'markup',
  'text',
] as const;
export type Looks = (typeof LOOKS)[number];

/** What a pasted text is, in full: nothing of it was sent, opened or run, and no credential stands in it. */
export type Understood =
  | {
      readonly kind: 'body';
      readonly filling: Filling;
      readonly leftOut: readonly LeftOut[];
      readonly notes: readonly PasteNote[];
    }
  | {
      readonly kind: 'request';
      readonly form: RequestForm;
      readonly target: Target;
      readonly filling: Filling;
      readonly leftOut: readonly LeftOut[];
      /** Options that were passed over, by name. */
      readonly ignored: readonly string[];
      readonly notes: readonly PasteNote[];
    }
  | { readonly kind: 'answer'; readonly draft: Draft; readonly flaws: readonly IdFlaw[] }
  /** The first order of `more` + 1. */
  | {
      readonly kind: 'ids';
      readonly draft: Draft;
      readonly flaws: readonly IdFlaw[];
      readonly more: number;
    }
  | {
      readonly kind: 'guid';
      readonly asOrder: Draft;
      readonly asTask: Draft;
      readonly flaws: readonly IdFlaw[];
    }
  /** A quote opens at `place` and never closes. */
  | { readonly kind: 'unclosed-quote'; readonly form: Shell; readonly place: Place }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'unknown'; readonly looks: Looks };
