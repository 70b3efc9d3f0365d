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

/** What answers, under its headings: in their order while nothing is typed, then the one with the best answer first. */
export function paletteLines(typed: string, sources: readonly PaletteSource[]): readonly PaletteLine[] {
  const groups = PALETTE_GROUPS.map((group) => ({
    group,
    items: ranked(
      typed,
      sources.filter((source) => source.group === group).flatMap(({ items }) => items),
    ),
  })).filter(({ items }) => items.length > 0);
  const best = ({ items: [first] }: (typeof groups)[number]) =>
    first ? (rankOf(typed, first.title, first.words) ?? 0) : 0;
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
