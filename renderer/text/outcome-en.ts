import type { OutcomeFacts } from './outcome-facts';
import { REASONS_EN } from './outcome-reasons-en';
import { isFoundHere, type OutcomeWords } from './outcome-words';

function mayHave(f: OutcomeFacts): string {
  if (f.call === 'close') return 'The order may be closed, or not.';
  if (f.call === 'failedClose') return 'The order may be closed as failed, or not.';
  if (f.call === 'send')
    return f.creates
      ? 'A new order may have been made and sent on, or not.'
      : 'The order may have moved to its next step, or not.';
  return f.creates
    ? 'A new order may have been made, or not.'
    : 'The fields may have been written to the order, or not.';
}

function look(f: OutcomeFacts): string {
  if (f.call === 'close' || f.call === 'failedClose')
    return 'First see in the CRM whether the order is closed, then decide whether to send again.';
  if (f.creates)
    return 'First search the CRM for a new order of this customer; sending again at once may make a second one.';
  if (f.call === 'send')
    return 'First see in the CRM which step the order is at; sending again at once may move it one step too far.';
  return 'First see in the CRM whether the fields have changed, then decide whether to send again.';
}

function done(f: OutcomeFacts): string {
  if (f.call === 'close') return 'The order is closed.';
  if (f.call === 'failedClose') return 'The order is closed as failed.';
  if (f.call === 'send') return f.creates ? 'A new order was made and sent on.' : 'The order was sent on.';
  return f.creates ? 'A new order was made and saved.' : 'The order was saved.';
}

const nothing = () => '';

/** What did not happen: of a new order there is none that could be unchanged. */
const unchanged = ({ creates }: OutcomeFacts): string =>
  creates ? 'no order was created' : 'the order is unchanged';

/** Everything about outcomes in English. */
export const OUTCOME_EN: OutcomeWords = {
  marks: {
    accepted: 'Accepted',
    refused: 'Refused',
    unauthorized: 'Unauthorized',
    throttled: 'Throttled',
    'not-sent': 'Not sent',
    unknown: 'Unknown',
  },
  inFlight: 'On its way',
  inFlightSentence: 'The request is on its way; its outcome is not known yet.',
  phases: {
    prepare: 'Prepare',
    resolve: 'Look up the name',
    connect: 'Connect',
    proxy: 'Through the proxy',
    tls: 'Encryption handshake',
    send: 'Send the request',
    wait: 'Wait for the answer',
    receive: 'Receive the answer',
    done: 'Done',
  },
  calls: { save: 'Save', send: 'Send', close: 'Close', failedClose: 'Fail' },
  reasons: REASONS_EN,
  meaning: {
    accepted: done,
    refused: (f) =>
      f.reason === 'code-0'
        ? f.creates
          ? 'By its own word the server created nothing.'
          : 'By its own word the server changed nothing.'
        : `Such an answer means that the request was not carried out; ${unchanged(f)}.`,
    unauthorized: (f) => `The request was not carried out; ${unchanged(f)}.`,
    throttled: (f) => `The request was not carried out; ${unchanged(f)}.`,
    'not-sent': (f) =>
      `Nothing left this computer; ${unchanged(f)}${isFoundHere(f.reason) ? '' : ', and it is safe to send again'}.`,
    unknown: mayHave,
  },
  lookFirst: {
    accepted: nothing,
    refused: nothing,
    unauthorized: nothing,
    throttled: nothing,
    'not-sent': nothing,
    unknown: look,
  },
  byProxy: (f) => `It came through the proxy ${f.proxy}, which may have answered by itself.`,
  gap: ' ',
  labels: { happened: 'What happened', order: 'The order', next: 'What to do' },
};
