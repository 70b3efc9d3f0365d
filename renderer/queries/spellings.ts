import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { SPELLED } from '../../shared/desk.library';
import { desk } from '../app/desk';

const HAN = /\p{Script=Han}/u;

/** How Chinese names are spoken, by the name; main knows the readings, as it does for the library. */
export const spellingsQuery = (names: readonly string[]) => {
  const asked = [...new Set(names)]
    .filter((name) => HAN.test(name) && name.length <= SPELLED.characters)
    .sort()
    .slice(0, SPELLED.names);
  return queryOptions({
    queryKey: ['spellings', asked],
    queryFn: async (): Promise<ReadonlyMap<string, string>> => {
      const spellings = await desk.library.spell({ names: asked });
      return new Map(asked.map((name, index) => [name, spellings[index] ?? '']));
    },
    enabled: asked.length > 0,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
};
