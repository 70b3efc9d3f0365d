import { queryOptions } from '@tanstack/react-query';
import { type Dictionary, ENTRY_TEXT_LIMIT, type Entry, keyText } from '../../shared/library/entry';
import { desk } from '../app/desk';

interface Code {
  readonly dictionary: Dictionary;
  readonly code: string;
}

/** What the library knows of codes, by `keyText`; each code is asked for once, however often it stands in a form. */
export const knownQuery = (codes: readonly Code[]) => {
  const asked = new Map(
    codes
      .filter(({ code }) => code !== '' && code.length <= ENTRY_TEXT_LIMIT)
      // Who asks may know more of it, which is no part of the question.
      .map(
        ({ dictionary, code }) => [keyText({ dictionary, scope: '', code }), { dictionary, code }] as const,
      ),
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

/** Codes that one question to the library may name. */
const TOGETHER = 1000;
/** The question that is about to leave: whoever asks in the same moment asks with it. */
let leaving: { readonly codes: Map<string, Code>; readonly answer: Promise<readonly Entry[]> } | null = null;

/** Every entry with a code, in any scope. Two hundred rows that ask at once make one question. */
export const entriesQuery = (dictionary: Dictionary, code: string) =>
  queryOptions({
    queryKey: ['library', 'entries', dictionary, code],
    queryFn: async () => {
      const found = await askTogether({ dictionary, code });
      return found.filter((entry) => entry.dictionary === dictionary && entry.code === code);
    },
    enabled: code !== '' && code.length <= ENTRY_TEXT_LIMIT,
    staleTime: Infinity,
    gcTime: 60_000,
  });

function askTogether(one: Code): Promise<readonly Entry[]> {
  if (leaving === null || leaving.codes.size >= TOGETHER) {
    const codes = new Map<string, Code>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      if (leaving?.codes === codes) leaving = null;
      return desk.library.known({ codes: [...codes.values()] });
    });
    leaving = { codes, answer };
  }
  leaving.codes.set(keyText({ ...one, scope: '' }), one);
  return leaving.answer;
}
