import { queryOptions } from '@tanstack/react-query';
import { type Dictionary, type Entry, keyText } from '../../shared/library/entry';
import { desk } from '../app/desk';

interface Code {
  readonly dictionary: Dictionary;
  readonly code: string;
}

/** What the library knows of codes, by `keyText`; each code is asked for once, however often it stands in a form. */
export const knownQuery = (codes: readonly Code[]) => {
  const asked = new Map(
    codes
      .filter(({ code }) => code !== '' && code.length <= 400)
      .map((one) => [keyText({ ...one, scope: '' }), one] as const),
  );
  return queryOptions({
    queryKey: ['library', 'known', [...asked.keys()].sort()],
    queryFn: async (): Promise<ReadonlyMap<string, Entry>> => {
      const found = await desk.library.known({ codes: [...asked.values()].slice(0, 1000) });
      return new Map(found.map((entry) => [keyText(entry), entry]));
    },
    enabled: asked.size > 0,
    staleTime: Infinity,
  });
};
