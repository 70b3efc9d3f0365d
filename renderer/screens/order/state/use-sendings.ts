import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import type { Call } from '../../../../shared/contract/endpoints';
import type { Draft } from '../../../../shared/draft/draft';
import { cancelCall, openUnknownQuery, sendCall } from '../../../queries/calls';
import { endedQuery } from '../../../queries/ended';
import { identityOf } from './identity';
import type { RepeatedCall } from './repeated-call';
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
  /** From the moment a person asks until the outcome is known, nothing else can be sent from this tab. */
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

function isDouble(before: Press | undefined, { call, draft, connectionId, at }: Press): boolean {
  return (
    before !== undefined &&
    before.call === call &&
    before.draft === draft &&
    before.connectionId === connectionId &&
    at - before.at < DOUBLE_PRESS_MS
  );
}

/** Where a call comes from: the recorded one that it is once more, when its draft created an order, and its template; null and empty: none. */
interface Origin {
  readonly repeats: RepeatedCall | null;
  readonly createdAt: number | null;
  readonly template: string;
}

/** The calls of one tab. */
export interface Sending extends Now {
  readonly start: (connection: Connection, call: Call, draft: Draft, origin: Origin) => void;
  readonly confirm: (typedName: string | null) => void;
  readonly decline: () => void;
  readonly cancel: () => void;
}

/**
 * The calls of every tab: one at a time each, sent once, asked about where it must be, and followed until its outcome
 * is known, whichever tab is in front by then. `onAsked`: a person pressed, and nothing has left yet.
 */
export function useSendings(
  onAsked: () => void,
  onEnded: (tab: string, intent: Intent, ending: Ending) => void,
): {
  readonly of: (tab: string) => Sending;
  /** Tabs that wait for something, and those of them whose call is on its way. */
  readonly busy: ReadonlySet<string>;
  readonly underWay: ReadonlySet<string>;
} {
  const client = useQueryClient();
  const [all, setAll] = useState<ReadonlyMap<string, Now>>(new Map());
  // A second click or key can come before React has drawn the first: the lock waits for no render.
  const locked = useRef(new Set<string>());
  const pressed = useRef(new Map<string, Press>());
  const { mutateAsync: send } = useMutation(sendCall(client));
  const { mutate: cancelSend } = useMutation(cancelCall);

  const nowOf = (tab: string): Now => all.get(tab) ?? IDLE;
  const set = (tab: string, next: (before: Now) => Now): void =>
    setAll((before) => new Map(before).set(tab, next(before.get(tab) ?? IDLE)));

  function finish(tab: string, intent: Intent, ending: Ending): void {
    locked.current.delete(tab);
    set(tab, () => ({ ...IDLE, last: { intent, ending } }));
    onEnded(tab, intent, ending);
  }

  async function leave(tab: string, intent: Intent, typedName: string | null): Promise<void> {
    set(tab, ({ last }) => ({ ...IDLE, last, stage: 'under-way', intent }));
    try {
      finish(tab, intent, await send(inputOf(intent, typedName)));
    } catch (error) {
      finish(tab, intent, endingOfError(error));
    }
  }

  async function start(
    tab: string,
    connection: Connection,
    call: Call,
    draft: Draft,
    { repeats, createdAt, template }: Origin,
  ): Promise<void> {
    const { last } = nowOf(tab);
    const press = { call, draft, connectionId: connection.id, at: performance.now() };
    // Only what was accepted must not be doubled; anything else may be pressed again at once.
    const accepted = last?.ending.kind === 'answered' && last.ending.call.outcome === 'accepted';
    const doubled = accepted && isDouble(pressed.current.get(tab), press);
    pressed.current.set(tab, press);
    if (locked.current.has(tab) || doubled) return;
    locked.current.add(tab);
    onAsked();
    const intent = intentOf(connection, call, draft, template);
    set(tab, (before) => ({ ...IDLE, last: before.last, stage: 'looking', intent }));
    const order = identityOf(draft);
    let unknownBefore: Question['unknownBefore'];
    let ended: Question['ended'] = null;
    try {
      unknownBefore = await client.fetchQuery(openUnknownQuery(connection.id, call, order));
      if (order.oId !== '')
        ended = await client.fetchQuery({ ...endedQuery(connection.id, order.oId), staleTime: 0 });
    } catch {
      return finish(tab, intent, { kind: 'not-left' });
    }
    const question = {
      intent,
      unknownBefore,
      acceptedAt: acceptedAt(intent, last),
      createdAt,
      ended,
      repeats,
    };
    if (!mustAsk(question)) return leave(tab, intent, null);
    set(tab, (before) => ({ ...before, stage: 'asking', question }));
  }

  function of(tab: string): Sending {
    const now = nowOf(tab);
    return {
      ...now,
      start: (connection, call, draft, origin) => void start(tab, connection, call, draft, origin),
      confirm: (typedName) => {
        if (now.stage === 'asking' && now.question) void leave(tab, now.question.intent, typedName);
      },
      decline: () => {
        locked.current.delete(tab);
        // Who said no may press again at once.
        pressed.current.delete(tab);
        set(tab, ({ last }) => ({ ...IDLE, last }));
      },
      cancel: () => {
        if (now.stage !== 'under-way' || !now.intent) return;
        set(tab, (before) => ({ ...before, cancelling: true }));
        cancelSend(now.intent.ticket);
      },
    };
  }

  const tabsWhere = (is: (stage: Now['stage']) => boolean) =>
    new Set([...all].flatMap(([tab, { stage }]) => (is(stage) ? [tab] : [])));
  return {
    of,
    busy: tabsWhere((stage) => stage !== 'idle'),
    underWay: tabsWhere((stage) => stage === 'under-way'),
  };
}
