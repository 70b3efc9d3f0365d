import { PALETTE_GROUPS, type PaletteGroup, type PaletteItem, type PaletteSource } from './command-store';
import { ranked, rankOf } from './rank';

/** One line of the palette: a heading, or a thing with its place among the things. */
export type PaletteLine =
  | { readonly kind: 'group'; readonly group: PaletteGroup }
  | {
      readonly kind: 'item';
      readonly group: PaletteGroup;
      readonly place: number;
      readonly item: PaletteItem;
    };

/** How many of a kind stand there before anything is typed, so that each kind is in sight. */
const AT_FIRST: Readonly<Partial<Record<PaletteGroup, number>>> = {
  recent: 5,
  tabs: 6,
  closed: 3,
  templates: 5,
  filters: 3,
};

/**
 * What answers, under its headings: in their order while nothing is typed, then the one with the best answer first.
 * `whole`: all of a kind from the beginning.
 */
export function paletteLines(
  typed: string,
  sources: readonly PaletteSource[],
  whole: boolean,
): readonly PaletteLine[] {
  const isEmpty = typed.trim() === '';
  const groups = PALETTE_GROUPS.map((group) => {
    const all = sources.filter((source) => source.group === group).flatMap(({ items }) => items);
    return { group, items: ranked(typed, all).slice(0, isEmpty && !whole ? AT_FIRST[group] : undefined) };
  }).filter(({ items }) => items.length > 0);
  const best = ({ items: [first] }: (typeof groups)[number]) => (first && rankOf(typed, first)) ?? 0;
  groups.sort((a, b) => best(a) - best(b));
  let place = -1;
  return groups.flatMap(({ group, items }) => [
    { kind: 'group', group } as const,
    ...items.map((item) => {
      place += 1;
      return { kind: 'item', group, place, item } as const;
    }),
  ]);
}
