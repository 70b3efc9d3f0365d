import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import type { Call } from '../../../../shared/contract/endpoints';
import type { Draft } from '../../../../shared/draft/draft';
import { cancelCall, openUnknownQuery, sendCall } from '../../../queries/calls';
import { identityOf } from './identity';
import {
  acceptedAt,
  type Ending,
  endingOfError,
  type Intent,
  inputOf,
  intentOf,
  mustAsk,
  type Question,
} from './sending';

interface Now {
  /** From the moment a person asks until the outcome is known, nothing else can be sent. */
  readonly stage: 'idle' | 'looking' | 'asking' | 'under-way';
  readonly intent: Intent | null;
  readonly question: Question | null;
  readonly last: { readonly intent: Intent; readonly ending: Ending } | null;
  readonly cancelling: boolean;
}
/** A press that follows the same one within this time is the second half of a double click, or a key held down. */
const DOUBLE_PRESS_MS = 600;
const IDLE: Now = { stage: 'idle', intent: null, question: null, last: null, cancelling: false };

/** One press of a button or key that asks for a call. */
interface Press {
  readonly call: Call;
  readonly draft: Draft;
  readonly connectionId: string;
  readonly at: number;
}

function isDouble(before: Press | null, { call, draft, connectionId, at }: Press): boolean {
  return (
    before !== null &&
    before.call === call &&
    before.draft === draft &&
    before.connectionId === connectionId &&
    at - before.at < DOUBLE_PRESS_MS
  );
}

export interface Sending extends Now {
  readonly start: (connection: Connection, call: Call, draft: Draft) => void;
  readonly confirm: (typedName: string | null) => void;
  readonly decline: () => void;
  readonly cancel: () => void;
}

/** One call at a time, sent once: asked about where it must be, and followed until its outcome is known. */
export function useSending(onEnded: (intent: Intent, ending: Ending) => void): Sending {
  const client = useQueryClient();
  const [now, setNow] = useState(IDLE);
  // A second click or key can come before React has drawn the first: the lock waits for no render.
  const locked = useRef(false);
  const pressed = useRef<Press | null>(null);
  const { mutateAsync: send } = useMutation(sendCall(client));
  const { mutate: cancelSend } = useMutation(cancelCall);

  function finish(intent: Intent, ending: Ending): void {
    locked.current = false;
    setNow({ ...IDLE, last: { intent, ending } });
    onEnded(intent, ending);
  }

  async function leave(intent: Intent, typedName: string | null): Promise<void> {
    setNow((before) => ({ ...IDLE, last: before.last, stage: 'under-way', intent }));
    try {
      finish(intent, await send(inputOf(intent, typedName)));
    } catch (error) {
      finish(intent, endingOfError(error));
    }
  }

  async function start(connection: Connection, call: Call, draft: Draft): Promise<void> {
    const press = { call, draft, connectionId: connection.id, at: performance.now() };
    // Only what was accepted must not be doubled; anything else may be pressed again at once.
    const accepted = now.last?.ending.kind === 'answered' && now.last.ending.call.outcome === 'accepted';
    const doubled = accepted && isDouble(pressed.current, press);
    pressed.current = press;
    if (locked.current || doubled) return;
    locked.current = true;
    const intent = intentOf(connection, call, draft);
    setNow((before) => ({ ...IDLE, last: before.last, stage: 'looking', intent }));
    let unknownBefore: Question['unknownBefore'];
    try {
      unknownBefore = await client.fetchQuery(openUnknownQuery(connection.id, call, identityOf(draft)));
    } catch {
      return finish(intent, { kind: 'not-left' });
    }
    const question = { intent, unknownBefore, acceptedAt: acceptedAt(intent, now.last) };
    if (!mustAsk(question)) return leave(intent, null);
    setNow((before) => ({ ...before, stage: 'asking', question }));
  }

  return {
    ...now,
    start: (connection, call, draft) => void start(connection, call, draft),
    confirm: (typedName) => {
      if (now.stage === 'asking' && now.question) void leave(now.question.intent, typedName);
    },
    decline: () => {
      locked.current = false;
      // Who said no may press again at once.
      pressed.current = null;
      setNow((before) => ({ ...IDLE, last: before.last }));
    },
    cancel: () => {
      if (now.stage !== 'under-way' || !now.intent) return;
      setNow((before) => ({ ...before, cancelling: true }));
      cancelSend(now.intent.ticket);
    },
  };
}
