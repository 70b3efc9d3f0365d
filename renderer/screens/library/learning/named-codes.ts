import type { LearnedCode } from '../../../../shared/desk.library';
import { trimEdges } from '../../../../shared/draft/ids';
import { ENTRY_TEXT_LIMIT, type Entry, isPlainText } from '../../../../shared/library/entry';

/** What a person wrote beside a code. `map`: of a step that was sent without its map. */
export interface Given {
  readonly name: string;
  readonly map: string;
}
export type Names = ReadonlyMap<string, Given>;
export type NameProblem = 'too-long' | 'hidden' | 'map-missing';

export const NOTHING_GIVEN: Given = { name: '', map: '' };

/** Names a code among those that were learned; none of its parts holds a tab. */
export function codeId({
  dictionary,
  scope,
  code,
}: Pick<LearnedCode, 'dictionary' | 'scope' | 'code'>): string {
  return `${dictionary}\t${scope}\t${code}`;
}

/** True for a step that a call sent without its map. */
export function wantsMap({ dictionary, scope }: Pick<LearnedCode, 'dictionary' | 'scope'>): boolean {
  return dictionary === 'steps' && scope === '';
}

/** Why a name that was given cannot be saved; null if it can, or if none was given. */
export function nameProblem(code: LearnedCode, { name, map }: Given): NameProblem | null {
  if (name.trim() === '') return null;
  if (!isPlainText(name.trim()) || !isPlainText(trimEdges(map))) return 'hidden';
  if (name.trim().length > ENTRY_TEXT_LIMIT || trimEdges(map).length > ENTRY_TEXT_LIMIT) return 'too-long';
  return wantsMap(code) && trimEdges(map) === '' ? 'map-missing' : null;
}

/** The entries of all codes that were named. */
export function namedEntries(codes: readonly LearnedCode[], names: Names): readonly Entry[] {
  return codes.flatMap((one) => {
    const { name, map } = names.get(codeId(one)) ?? NOTHING_GIVEN;
    if (name.trim() === '') return [];
    const { dictionary, code } = one;
    const scope = wantsMap(one) ? trimEdges(map) : one.scope;
    return [{ dictionary, scope, code, name: name.trim(), facts: null }];
  });
}
