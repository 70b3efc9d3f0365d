import type { CallEnd, CallIntent, CallJournal } from '../call-record';
import { endOf, intentOf } from './some-call';

/** Writes a call into a journal and gives its id; `ended` null: it is in flight. */
export function givenCall(
  journal: CallJournal,
  begun: Partial<CallIntent> = {},
  ended: Partial<CallEnd> | null = {},
): number {
  const id = journal.begin(intentOf({ requestHeaders: [], requestBody: '{}', ...begun }));
  if (ended) journal.end(id, endOf(ended));
  return id;
}
