import type { CommandId } from './commands';

/** What a screen does for a command while it is there. */
export interface Doing {
  readonly run: () => void;
  readonly enabled: boolean;
}

/** One thing that the palette finds. */
export interface PaletteItem {
  /** Unique within its source. */
  readonly id: string;
  readonly title: string;
  /** In grey beside the title. */
  readonly detail?: string;
  /** Other words that it is found by. */
  readonly words?: string;
  readonly run: () => void;
}

/** What a part of the page offers to the palette, under one heading. */
export interface PaletteSource {
  readonly group: PaletteGroup;
  readonly items: readonly PaletteItem[];
}

/** The palette's headings, in their order. */
export const PALETTE_GROUPS = [
  'tabs',
  'recent',
  'closed',
  'templates',
  'commands',
  'screens',
  'connections',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** Who does what right now: parts of the page come and go with what they can do and offer. */
export interface CommandStore {
  /** Registers; the answer takes it back. The last one that came does it. */
  readonly offer: (id: CommandId, doing: { readonly current: Doing }) => () => void;
  readonly doingOf: (id: CommandId) => Doing | null;
  readonly offerItems: (source: { readonly current: PaletteSource }) => () => void;
  readonly sources: () => readonly PaletteSource[];
}

export function createCommandStore(): CommandStore {
  const doings = new Map<CommandId, { readonly current: Doing }[]>();
  const sources = new Set<{ readonly current: PaletteSource }>();
  return {
    offer(id, doing) {
      doings.set(id, [...(doings.get(id) ?? []), doing]);
      return () => {
        doings.set(
          id,
          (doings.get(id) ?? []).filter((one) => one !== doing),
        );
      };
    },
    doingOf: (id) => doings.get(id)?.at(-1)?.current ?? null,
    offerItems(source) {
      sources.add(source);
      return () => {
        sources.delete(source);
      };
    },
    sources: () => [...sources].map(({ current }) => current),
  };
}
