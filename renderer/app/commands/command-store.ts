import type { ReactNode } from 'react';
import type { CommandId } from './commands';

/** What a part of the page does for a command. */
export interface Doing {
  readonly run: () => void;
  /** Why it cannot be done now, in words; null: it can. */
  readonly off: string | null;
}

/** One thing that the palette finds. */
export interface PaletteItem {
  /** Unique within its group. */
  readonly id: string;
  readonly title: string;
  /** In grey beside the title. */
  readonly detail?: string;
  /** Stands before the title: of which kind it is, how it ended. */
  readonly mark?: ReactNode;
  /** Keys that do the same. */
  readonly keys?: string;
  /** Other names that it is found by. */
  readonly words?: readonly string[];
  /** How its names are spoken, as `matchSpelling` reads it. */
  readonly spellings?: readonly string[];
  /** Ids that it is found by, whole or in part. */
  readonly codes?: readonly string[];
  /** Why it cannot be chosen now. */
  readonly off?: string | null;
  readonly run: () => void;
}

/** The palette's headings, in their order. */
export const PALETTE_GROUPS = [
  'recent',
  'tabs',
  'closed',
  'templates',
  'filters',
  'commands',
  'screens',
  'connections',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** What a part of the page offers to the palette, under one heading. */
export interface PaletteSource {
  readonly group: PaletteGroup;
  readonly items: readonly PaletteItem[];
}

/** Who does what, and what the palette finds: parts of the page come and go with both. */
export interface CommandStore {
  /** Registers; the answer takes it back. Of several the last one that came does it. */
  readonly offer: (id: CommandId, doing: { readonly current: Doing }) => () => void;
  readonly doingOf: (id: CommandId) => Doing | null;
  readonly offerItems: (source: { readonly current: PaletteSource }) => () => void;
  readonly sources: () => readonly PaletteSource[];
}

export function createCommandStore(): CommandStore {
  const doings: { readonly id: CommandId; readonly doing: { readonly current: Doing } }[] = [];
  const sources: { readonly current: PaletteSource }[] = [];
  return {
    offer: (id, doing) => added(doings, { id, doing }),
    doingOf: (id) => doings.findLast((one) => one.id === id)?.doing.current ?? null,
    offerItems: (source) => added(sources, source),
    sources: () => sources.map(({ current }) => current),
  };
}

function added<T>(all: T[], one: T): () => void {
  all.push(one);
  return () => {
    all.splice(all.indexOf(one), 1);
  };
}
