import { z } from 'zod';
import { done, verb } from './desk.verb';
import { COPY_FORMATS, COPY_REFUSALS } from './support/copy/copied-call';

/** Why a copy gets no real token. */
export const TOKEN_REFUSALS = [
  'call-without-token', // none left with it: a white list, or nothing was built
  'connection-gone',
  'token-missing',
  'token-other-address', // the connection leads elsewhere now, or did when its token was given
  'token-unreadable',
  'confirmation-missing', // production: the name of the connection was not typed
] as const;
export type TokenRefusal = (typeof TOKEN_REFUSALS)[number];

/** The verbs of copies that hold a secret: main writes them to the clipboard, and no answer holds any of it. */
export const copyingVerbs = {
  /** `typedName`: the connection's name, typed by a person, for production. */
  withToken: verb(
    z.strictObject({
      id: z.number().int(),
      format: z.enum(COPY_FORMATS),
      typedName: z.string().max(200).nullable(),
      /** Phone and card numbers and e-mail addresses as they are; otherwise placeholders. */
      personal: z.boolean().optional(),
    }),
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('copied'),
        /** Milliseconds after which the clipboard is cleared if it still holds the copy. */
        clearsAfter: z.number().int(),
        /** False: the connection has another token now than the one that left with the call. */
        sameToken: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('refused'), why: z.enum(COPY_REFUSALS) }),
      z.strictObject({ kind: z.literal('no-token'), why: z.enum(TOKEN_REFUSALS) }),
      z.strictObject({ kind: z.literal('gone') }),
    ]),
  ),
  /** Takes the last such copy off the clipboard now, if it is still there. */
  clear: verb(z.null(), done),
} as const;
