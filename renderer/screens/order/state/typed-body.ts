import type { Call } from '../../../../shared/contract/endpoints';
import { bodyText } from '../../../../shared/draft/body';
import type { Draft } from '../../../../shared/draft/draft';
import { draftWithBody, type PlacedBodyProblem } from '../../../../shared/draft/merge-body';

/** A body as it was typed. While it is wrong the draft is as it was before, and nothing can be sent. */
export interface TypedBody {
  readonly call: Call;
  readonly text: string;
  readonly problem: PlacedBodyProblem | null;
}

/** A draft with what a typed body says, and the text itself where it is not what would be sent. */
export function readBody(
  draft: Draft,
  call: Call,
  text: string,
): { readonly draft: Draft; readonly typed: TypedBody | null } {
  const read = draftWithBody(draft, text, call);
  if (!read.ok) return { draft, typed: { call, text, problem: read.problem } };
  const isSent = bodyText(read.draft, call) === text;
  return { draft: read.draft, typed: isSent ? null : { call, text, problem: null } };
}
