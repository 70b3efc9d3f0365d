import type { Input, Verbs } from '../../../../shared/desk';
import type { OrderTab } from '../../../../shared/draft/order-tab';
import { isUntouched, keptOf, type OrderState } from './order-state';
import type { TabsState } from './tabs-state';

/** A crash or power cut loses at most what was typed within this time. */
const PAUSE_MS = 400;

type Arrangement = Input<Verbs['drafts']['arrange']>;

/** Writes tabs down as they are typed. */
export interface TabKeeper {
  /**
   * The tabs as they are now; what changed is on its way to disk within the pause, however fast a person types, and at
   * once where a written draft goes to another connection or was accepted.
   */
  readonly changed: (state: TabsState) => void;
  /** At once: the window goes, or a draft is about to be sent. */
  readonly flush: () => void;
}

/** Keeps what differs from `kept`, a tab and then their order, so that no order names a tab that is not there. */
export function createTabKeeper(
  kept: TabsState,
  keep: (tab: OrderTab) => void,
  arrange: (arrangement: Arrangement) => void,
): TabKeeper {
  let written = new Map(allOf(kept).map((tab) => [tab.id, tab]));
  let order = '';
  let latest = kept;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function write(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const tab of allOf(latest)) {
      const before = written.get(tab.id);
      if (before ? !sameToKeep(before, tab) : !isUntouched(tab.written.now)) keep(keptOf(tab));
    }
    written = new Map(allOf(latest).map((tab) => [tab.id, tab]));
    const arrangement = arrangementOf(latest);
    const text = JSON.stringify(arrangement);
    if (text !== order) arrange(arrangement);
    order = text;
  }

  return {
    changed(state) {
      if (state === latest) return;
      latest = state;
      // Where an order goes is decided, not typed, and what was done is done: a crash in the next moment must not take it back.
      if (allOf(state).some((tab) => isDecided(written.get(tab.id), tab))) write();
      else timer ??= setTimeout(write, PAUSE_MS);
    },
    flush() {
      if (timer !== null) write();
    },
  };
}

const allOf = ({ tabs, closed }: TabsState): readonly OrderState[] => [...tabs, ...closed];

function sameToKeep(before: OrderState, now: OrderState): boolean {
  return (
    before.written.now === now.written.now &&
    before.accepted === now.accepted &&
    before.template === now.template
  );
}

function isDecided(before: OrderState | undefined, { written, accepted }: OrderState): boolean {
  const from = before?.written.now.connectionId ?? null;
  const moved = from !== null && written.now.connectionId !== null && from !== written.now.connectionId;
  return moved || (accepted !== null && accepted !== before?.accepted);
}

function arrangementOf({ tabs, active, closed }: TabsState): Arrangement {
  return { open: tabs.map(({ id }) => id), active, closed: closed.map(({ id }) => id) };
}
