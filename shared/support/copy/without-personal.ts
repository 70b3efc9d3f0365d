import { createRedaction, type TextUse } from '../redact/redaction';
import type { CopiedCall } from './copied-call';
import { headerSecrecy } from './secret-headers';

const NOTHING_KEPT: ReadonlySet<string> = new Set();

/**
 * A call with placeholders for what is somebody's: phone and identity-card numbers, e-mail addresses, and tokens of NGS
 * that stand in a text. What headers say of tokens and of who acts is left to the copy.
 */
export function withoutPersonal(call: CopiedCall): CopiedCall {
  const redaction = createRedaction({ patterns: [], known: [] });
  withTexts(call, (text, as) => {
    redaction.add(text, as);
    return text;
  });
  const texts = redaction.texts(NOTHING_KEPT).values();
  return withTexts(call, () => texts.next().value ?? '');
}

/** A call with its texts put anew, in one order. */
function withTexts(call: CopiedCall, put: (text: string, as: TextUse) => string): CopiedCall {
  const headers = (pairs: CopiedCall['requestHeaders']): CopiedCall['requestHeaders'] =>
    pairs.map(([name, value]) => [name, headerSecrecy(name) === null ? put(value, 'text') : value]);
  return {
    ...call,
    address: put(call.address, 'text'),
    requestHeaders: headers(call.requestHeaders),
    requestBody: put(call.requestBody, 'body'),
    answerHeaders: headers(call.answerHeaders),
    answerText: call.answerText === null ? null : put(call.answerText, 'body'),
  };
}
